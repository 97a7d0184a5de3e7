import Foundation
import PalierKit
import Testing

/// Letters from their template to their file, on three households; it is 10 October 2022.
@Suite struct LetterTests {
  private let store: SmallStore

  private static let rows = """
    create landlord { name: "SCI Charme", address: "9 rue du Verger, Massy" }
    create household { reference: "91-1", tenant: "M. BOULEAU <Jean> & fils", debt: 4 200 € }
    create household { reference: "91-2", tenant: "Mme FRÊNE", landlord: "SCI Charme" }
    create household { reference: "91-3", tenant: "M. TREMBLE" }
    households where reference in ("91-1", "91-2") set address = "1 rue du Bois, Massy"
    """

  init() throws {
    store = try SmallStore(LetterTests.rows)
    _ = try store.file("relance.html", LetterTests.letter("<p>Bonjour {locataire}</p>"))
  }

  private static func letter(
    _ body: String,
    target: String = "tenant",
    channel: String = "letter",
    address: String = "{locataire}<br>{adresse}"
  ) -> String {
    """
    <html lang="fr">
    <head>
    <meta name="palier-channel" content="\(channel)">
    <meta name="palier-target" content="\(target)">
    <title>Relance</title>
    </head>
    <body>
    <address>\(address)</address>
    \(body)
    </body>
    </html>
    """
  }

  private var out: String { store.folder + "/out.html" }

  private var write: String { "households write \"relance\" to \"\(out)\"" }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: store.folder + "/" + name)
  }

  /// The errors of a letter of that body, in English.
  private func errors(
    _ body: String,
    target: String = "tenant",
    address: String = "{locataire}"
  ) throws -> [Problem] {
    _ = try store.file(
      "wrong.html",
      LetterTests.letter(body, target: target, address: address)
    )
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run("households write \"wrong\" to \"\(out)\"", name: "shell")
    }
    try session.close()
    #expect(!exists("out.html"))
    return error?.problems ?? []
  }

  @Test func `letters are written and recorded together, and a household without address is told`()
    throws
  {
    let session = try store.session()
    try session.run(write, name: "shell")
    let report = try #require(store.output.reports.first)
    #expect(report.steps.first?.english == "2 letters written, 1 refused")
    #expect(report.steps.first?.french == "2 courriers rédigés, 1 refusé")
    #expect(report.refusals.map(\.row) == ["91-3"])
    #expect(report.refusals.map(\.rule) == ["letter-no-address"])
    #expect(report.files == [out])
    let text = try store.contents("out.html")
    #expect(text.components(separatedBy: "<section").count == 3)
    #expect(text.contains("Bonjour M. BOULEAU &lt;Jean&gt; &amp; fils"))
    #expect(!text.contains("TREMBLE"))
    try session.run("contacts show household.reference, channel, template", name: "t")
    #expect(store.output.text.contains("91-1       letter   relance"))
    #expect(store.output.text.contains("2 contacts"))
  }

  @Test func `a dry run shows, and leaves neither file nor contact`() throws {
    let session = try store.session { $0.isDryRun = true }
    try session.run(write, name: "shell")
    #expect(store.output.reports.first?.isPreview == true)
    #expect(store.output.reports.first?.files == [out])
    #expect(!exists("out.html"))
    try session.run("contacts show count", name: "t")
    #expect(store.output.text.contains("\n    0"))
    let left = try FileManager.default.contentsOfDirectory(atPath: store.folder)
    #expect(left.filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func `the shell previews, and no keeps nothing`() throws {
    let session = try store.session()
    var shown: [ChangeReport] = []
    let error = #expect(throws: PalierError.self) {
      try session.run(write, name: "shell") { reports in
        shown = reports
        return false
      }
    }
    #expect(error?.status == .refused)
    #expect(shown.first?.files == [out])
    #expect(!exists("out.html"))
  }

  @Test func `letters that may not be printed yet are never written over`() throws {
    let session = try store.session()
    try session.run(write, name: "shell")
    let before = try store.contents("out.html")
    _ = try store.file("autre.html", LetterTests.letter("<p>Autre</p>"))
    _ = try store.file("tiers.html", LetterTests.letter("<p>Tiers</p>"))
    let error = #expect(throws: PalierError.self) {
      try session.run("households write \"autre\" to \"\(out)\"", name: "shell")
    }
    #expect(error?.message.english.contains("may not be printed yet") == true)
    #expect(try store.contents("out.html") == before)
    #expect(throws: PalierError.self) {
      try session.run(
        Script(
          name: store.folder + "/two.pal",
          text: """
            households write "autre" to "\(out)2"
            households write "tiers" to "\(out)2"
            """
        )
      )
    }
    #expect(!exists("out.html2"))
  }

  @Test func `the same letter again on the same day goes to nobody`() throws {
    let session = try store.session()
    try session.run(write, name: "shell")
    try session.run("households write \"relance\" to \"\(out)2\"", name: "shell")
    #expect(Set(store.output.reports[1].refusals.map(\.rule)).contains("letter-written"))
    #expect(store.output.reports[1].files.isEmpty)
    #expect(!exists("out.html2"))
  }

  @Test func `a template is checked before anything is written, with its own places`() throws {
    let problems = try errors("<p>{locatair} {debt + 1} {stage</p>")
    #expect(problems.map(\.code).contains("unknown-field"))
    #expect(problems.contains { $0.code == "no-arithmetic" || $0.code == "money-needs-unit" })
    #expect(problems.map(\.code).contains("unclosed-interpolation"))
    #expect(problems.map(\.code).last == "used-text-wrong")
    let first = try #require(problems.first { $0.code == "unknown-field" })
    #expect(first.source.hasSuffix("wrong.html"))
    #expect(first.span.start.line == 9)
    #expect(first.span.start.column == 5)
  }

  @Test(arguments: [
    "{debt}", "{income}", "{supported}", "{phone}", "{count(visits)}", "{any(contracts)}",
    "{next_step}", "{first(notes).text}",
    "{choose { hearing_on is known: \"le {hearing_on}, {rent}\", else: \"\" }}",
  ])
  func `a landlord is told nothing of money, support or the tenant's ways`(_ field: String) throws {
    let codes = try errors(field, target: "landlord", address: "{landlord.name}").map(\.code)
    #expect(codes.filter { $0 == "letter-tells" }.count == 1, "\(codes)")
  }

  @Test func `a definition or a function doesn't carry money to the landlord either`() throws {
    _ = try store.file(
      "wrong.html",
      LetterTests.letter("{owed} {many(household)}", target: "landlord", address: "{landlord.name}")
    )
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run(
        """
        define household.owed = debt
        function many(h: household): number = count(visits where household = h)
        households write "wrong" to "\(out)"
        """,
        name: "shell"
      )
    }
    #expect(error?.problems.filter { $0.code == "letter-tells" }.count == 2)
  }

  @Test(arguments: ["{debt}", "{stage}", "Expulsion", "{hearing_on}"])
  func `an envelope tells of nothing but a name and an address`(_ text: String) throws {
    let codes = try errors("", address: "{tenant} \(text)").map(\.code)
    #expect(codes.filter { $0 == "letter-tells" }.count == 1, "\(codes)")
  }

  @Test func `a letter to the landlord goes where an address is known`() throws {
    _ = try store.file(
      "bailleur.html",
      LetterTests.letter(
        "<p>{tenant}, {hearing_on or else today}</p>",
        target: "bailleur",
        channel: "lrar",
        address: "{landlord.name}<br>{landlord.address}"
      )
    )
    let session = try store.session()
    try session.run("households write \"bailleur\" to \"\(out)\"", name: "shell")
    let report = try #require(store.output.reports.first)
    #expect(report.refusals.map(\.rule) == ["letter-no-landlord", "letter-no-landlord"])
    #expect(try store.contents("out.html").contains("SCI Charme<br>9 rue du Verger, Massy"))
    try session.run("contacts show channel, target", name: "t")
    #expect(store.output.text.contains("registered_letter  landlord"))
  }

  @Test func `a value that isn't known refuses the letter, unless it says what else`() throws {
    _ = try store.file("dette.html", LetterTests.letter("<p>{\"Dette : {dette}\"}</p>"))
    _ = try store.file(
      "choix.html",
      LetterTests.letter("<p>{choisir { dette est connu: \"Dette : {dette}\", sinon: \"—\" }}</p>")
    )
    let session = try store.session()
    try session.run("households write \"dette\" to \"\(out)1\"", name: "shell")
    try session.run("households write \"choix\" to \"\(out)2\"", name: "shell")
    #expect(store.output.reports[0].refusals.map(\.rule).contains("letter-blank"))
    let first = try store.contents("out.html1")
    #expect(first.contains("Dette : 4\u{202F}200,00\u{A0}€"))
    #expect(!first.contains("FRÊNE"))
    let second = try store.contents("out.html2")
    #expect(second.contains("Dette : 4\u{202F}200,00\u{A0}€"))
    #expect(second.contains("<p>—</p>"))
  }

  @Test func `a letter sees the names that stand above it in the script`() throws {
    _ = try store.file("noms.html", LetterTests.letter("<p>{place}, {owed(household)}</p>"))
    let session = try store.session()
    try session.run(
      Script(
        name: store.folder + "/letters.pal",
        text: """
          let place = "Massy"
          function owed(h: household): text = choose { h.debt is known: "yes", else: "no" }
          households where reference = "91-1" write "noms" to "\(out)"
          """
      )
    )
    #expect(try store.contents("out.html").contains("<p>Massy, yes</p>"))
  }

  @Test func `a letter is looked for beside the script, in its folder letters, then by the store`()
    throws
  {
    let folder = store.folder + "/scripts/letters"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let session = try store.session()
    let script = { (name: String) in
      Script(
        name: store.folder + "/scripts/x.pal",
        text: "households where reference = \"91-1\" write \"relance\" to \"\(name)\""
      )
    }
    try session.run(script(out + "1"))
    #expect(try store.contents("out.html1").contains("Bonjour"))
    let nearer = LetterTests.letter("<p>Plus près</p>")
    try nearer.write(toFile: folder + "/relance.html", atomically: true, encoding: .utf8)
    try session.run("undo", name: "t")
    try session.run(script(out + "2"))
    #expect(try store.contents("out.html2").contains("Plus près"))
    let error = #expect(throws: PalierError.self) {
      try session.run("households write \"nulle-part\" to \"\(out)\"", name: "shell")
    }
    #expect(error?.problems.map(\.code) == ["text-missing"])
  }

  @Test func `letters need households, and a name that is known beforehand`() throws {
    let session = try store.session()
    for text in ["landlords write \"relance\" to \"x\"", "households write tenant to \"x\""] {
      #expect(throws: PalierError.self) { try session.run(text, name: "shell") }
    }
  }

  @Test func `safe mode reads and writes no letter, in a block neither`() throws {
    let session = try store.session { $0.isSafe = true }
    for text in [write, "if true {\n\(write)\n}", "task t(a: number) {\n\(write)\n}\nrun t(1)"] {
      let error = #expect(throws: PalierError.self) { try session.run(text, name: "shell") }
      #expect(error?.status == .refused)
    }
    #expect(!exists("out.html"))
  }

  @Test func `undo takes the letters back, leaves a note and names the file`() throws {
    let session = try store.session()
    try session.run(write, name: "shell")
    try session.run("undo", name: "shell")
    let report = try #require(store.output.reports.last)
    #expect(report.notes.first?.english.contains("out.html holds the 2 letters") == true)
    #expect(report.notes.first?.french.contains("les 2 courriers repris") == true)
    try session.run(
      """
      contacts show count as "n"
      notes sort by household.reference show household.reference, text
      """,
      name: "t"
    )
    #expect(store.output.text.contains("n\n─\n0"))
    #expect(
      store.output.text.contains(
        "91-1       Letter 'relance' of 2022-10-10 taken back; it was in out.html."
      )
    )
    #expect(try session.verify().isSound)
    try session.run("redo", name: "shell")
    try session.run("contacts show count as \"c\"\nnotes show count as \"d\"", name: "t")
    #expect(store.output.text.contains("c\n─\n2"))
    #expect(store.output.text.contains("d\n─\n0"))
  }

  @Test func `the merge table has a row for each letter and a column for each field`() throws {
    let merge = store.folder + "/fusion.xlsx"
    let session = try store.session { $0.mergePath = merge }
    try session.run(write, name: "shell")
    #expect(store.output.reports.first?.files == [out, merge])
    #expect(exists("fusion.xlsx"))
  }

  @Test func `a script that stops leaves no letter, no table and no contact`() throws {
    let merge = store.folder + "/fusion.xlsx"
    let session = try store.session { $0.mergePath = merge }
    let script = Script(name: store.folder + "/x.pal", text: "\(write)\nfail \"stop\"")
    #expect(throws: PalierError.self) { try session.run(script) }
    #expect(!exists("out.html"))
    #expect(!exists("fusion.xlsx"))
    try session.run("contacts show count as \"n\"", name: "t")
    #expect(store.output.text.contains("n\n─\n0"))
    // What was taken back isn't in the table of what comes after it.
    try session.run(write, name: "shell")
    #expect(exists("fusion.xlsx"))
  }

  @Test func `in an open transaction the letters appear with the commit`() throws {
    let session = try store.session()
    try session.run("begin", name: "shell")
    try session.run(write, name: "shell")
    #expect(!exists("out.html"))
    try session.run("rollback", name: "shell")
    #expect(!exists("out.html"))
    try session.run("begin\n\(write)\ncommit", name: "shell")
    #expect(exists("out.html"))
  }
}
