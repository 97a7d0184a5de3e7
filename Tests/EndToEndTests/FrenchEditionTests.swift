import Foundation
import Testing

/// The French edition of the examples on the demonstration store: the figures of the English one, and
/// not a word of English.
struct FrenchEditionTests {
  /// What a script gives, on a store of its own, since some change it.
  private func outcome(_ name: String, _ options: String...) throws -> Command.Outcome {
    let store = try DemoStore()
    let outcome = try store.run(name, ExampleTests.parameters(name, store), options: options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  @Test(arguments: FrenchEdition.tables)
  func `a table in French has the rows of the English one, and its notes the same numbers`(
    _ pair: FrenchEdition
  ) throws {
    let english = try outcome(pair.english, "--format", "csv")
    let french = try outcome(pair.french, "--format", "csv")
    let rows = english.output.split(whereSeparator: \.isNewline).dropFirst()
    #expect(!rows.isEmpty)
    #expect(french.output.split(whereSeparator: \.isNewline).dropFirst() == rows)
    #expect(numbers(french.errors) == numbers(english.errors))
  }

  // Words that a script puts into cells differ, as headings and sentences do; numbers don't.
  @Test(arguments: FrenchEdition.all)
  func `a script in French prints the numbers of the English one, in its order`(
    _ pair: FrenchEdition
  ) throws {
    let english = try outcome(pair.english, "--format", "markdown")
    let french = try outcome(pair.french, "--format", "markdown")
    #expect(!numbers(english.output).isEmpty)
    #expect(numbers(french.output) == numbers(english.output))
    #expect(numbers(french.errors) == numbers(english.errors))
  }

  @Test(arguments: FrenchEdition.all)
  func `with --tongue fr nothing is in English, and no day as programs write it`(
    _ pair: FrenchEdition
  ) throws {
    let french = try outcome(pair.french, "--format", "markdown", "--tongue", "fr")
    // The names of files are the same in both tongues; `demonstration.pal` asks in English.
    let lines = (french.output + "\n" + french.errors).split(whereSeparator: \.isNewline)
      .filter { !$0.contains("/") || !$0.contains(".csv") }
    for line in lines {
      #expect(line.firstMatch(of: /\b\d{4}-\d{2}-\d{2}\b/) == nil, "\(line)")
      #expect(line.firstMatch(of: /\b\d{4}-\d{2}\b(?!-)/) == nil, "\(line)")
      #expect(
        line.firstMatch(of: /(?i)\b(the|of|and|is|are|with|by|not|share|files|households|today)\b/)
          == nil,
        "\(line)"
      )
    }
  }

  @Test(arguments: [
    ("accuse-de-reception.pal", "acknowledgement.pal", "accuse-2022-09.csv"),
    ("retour-mensuel.pal", "monthly-return.pal", "retour-2022-10-09.csv"),
    ("transfert-mensuel.pal", "monthly-transfer.pal", "transfert-2022-10.csv"),
  ])
  func `a file for another organisation is the same, and called the same`(
    _ french: String,
    _ english: String,
    _ file: String
  ) throws {
    let english = try #require(
      FrenchEdition.all.first { $0.english.hasSuffix(english) }?.english
    )
    func bytes(_ name: String, _ options: [String]) throws -> Data {
      let store = try DemoStore()
      let outcome = try store.run(name, ExampleTests.parameters(name, store), options: options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try Data(contentsOf: URL(filePath: store.file(file)))
    }
    let here = try bytes(english, [])
    #expect(try bytes("fr/semaine/\(french)", []) == here)
    #expect(try bytes("fr/semaine/\(french)", ["--tongue", "fr"]) == here)
  }

  /// The numbers of each line, without those of paths, which name a folder of the test.
  ///
  /// The rows of a table are sorted: words of the script may order them.
  private func numbers(_ text: String) -> [String] {
    var lines: [String] = []
    var rows: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let numbers = line.replacing(/\/[^ ]*\//, with: "").matches(of: /\d+/)
        .map(\.output).joined(separator: " ")
      if line.hasPrefix("|") {
        rows.append(numbers)
      } else {
        lines += rows.sorted() + [numbers]
        rows = []
      }
    }
    return lines + rows.sorted()
  }
}
