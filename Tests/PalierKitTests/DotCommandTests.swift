import PalierKit
import Testing

@Suite struct DotCommandTests {
  @Test(
    arguments: [
      ("all", .all), ("tout", .all), ("TOUT", .all), ("schema", .schema), ("schéma", .schema),
      ("definitions", .definitions), ("définitions", .definitions), ("editer", .edit),
      ("durée", .timing), ("duree", .timing), ("vers", .once), ("suivre", .watch), ("q", .quit),
      (".ouvrir", .open), ("fiche", .case), ("dernier", .last),
    ] as [(String, DotCommand)]
  )
  func `a command is called by a word of either tongue, with accents or without`(
    word: String,
    command: DotCommand
  ) {
    #expect(DotCommand(word: word) == command)
  }

  @Test(arguments: DotCommand.allCases)
  func `every command has a word and a page in both tongues, found by its dotted word`(
    command: DotCommand
  ) throws {
    for tongue in Tongue.allCases {
      let presentation = Presentation(tongue: tongue, width: 80)
      let word = command.written(in: tongue)
      #expect(DotCommand(word: word) == command)
      let page = try #require(Help.page(of: word, presentation))
      #expect(page.hasPrefix(command.usage[tongue]))
      let lines = page.split(separator: "\n")
      #expect(lines.count > 1)
      #expect(lines.dropFirst().allSatisfy { $0.count <= 80 })
      #expect(
        Help.page(of: "commands", presentation)?.contains("  \(command.usage[tongue])") == true
      )
    }
  }

  @Test func `no word calls two commands`() {
    var callers: [String: Set<DotCommand>] = [:]
    for command in DotCommand.allCases {
      for tongue in Tongue.allCases {
        for (word, _) in DotCommand.completions(of: command.written(in: tongue), in: tongue) {
          DotCommand(word: word).map { _ = callers[word, default: []].insert($0) }
        }
      }
      #expect(DotCommand(word: command.rawValue) == command)
    }
    #expect(callers.values.allSatisfy { $0.count == 1 })
  }

  @Test(
    arguments: [
      (".tr", .french, [".trouver"]), (".tou", .french, [".tout"]), (".sche", .french, [".schéma"]),
      (".DEF", .french, [".définitions"]), (".al", .french, [".all"]),
      (
        ".t", .english,
        [
          ".timing", ".tongue", ".tutorial",
        ]
      ), (".xyz", .english, []),
    ] as [(String, Tongue, [String])]
  )
  func `Tab lists the commands of the tongue, and those of the other where it has none`(
    typed: String,
    tongue: Tongue,
    words: [String]
  ) {
    #expect(DotCommand.completions(of: typed, in: tongue).map(\.word) == words)
  }

  @Test(arguments: [("schém", DotCommand.schema), ("trouve", .find), ("opne", .open)])
  func `a misspelt command is told by the nearest one`(word: String, command: DotCommand) {
    #expect(DotCommand.nearest(to: word) == command)
  }

  @Test(
    arguments: [
      ("excel", "xlsx"), ("ouvrir", ".ouvrir LIGNE"), ("modifier", "mettre"),
      ("semaine", "dans 2 semaines"), ("garder", ".garder NOM"), ("open", ".aide .ouvrir"),
    ])
  func `a word by which people ask leads to the page that helps`(word: String, help: String) {
    let page = Help.page(of: word, Presentation(tongue: .french, width: 200))
    #expect(page?.contains(help) == true, "\(page ?? "")")
  }

  @Test func `the rule of a kept field is told in the tongue that is spoken`() {
    let page = Help.page(of: "téléphone", Presentation(tongue: .french, width: 200))
    #expect(
      page?.contains("= dernier(coordonnées dont nature = téléphone") == true,
      "\(page ?? "")"
    )
  }

  @Test(arguments: [
    ("a.xls", true), ("a.ods", true), ("a.csv", false), ("a", false), (".csv", false),
  ])
  func `an ending that tells no format is known`(path: String, isUnknown: Bool) {
    #expect(AnswerFormat.hasUnknownEnding("folder.old/\(path)") == isUnknown)
  }
}
