import Foundation
import Testing

struct ExampleTests {
  private static let examples =
    [
      "coordinator.pal", "demonstration.pal", "monthly-transfer.pal", "morning.pal",
      "bilan/contacts.pal", "bilan/bilan-etape.pal", "letters/clil.pal",
      "letters/opinions.pal",
    ] + BilanTests.scripts.map { "bilan/\($0)" } + WeekTests.scripts.map { "week/\($0)" }
    + FrenchEdition.all.map(\.french)

  /// What the scripts need that have parameters without a value of their own.
  static func parameters(_ name: String, _ store: DemoStore) -> [String: String] {
    switch name {
    case "monthly-transfer.pal":
      ["operator": "Tout Azimut", "month": "2022-10", "folder": store.folder.path()]
    case "week/handover.pal":
      ["from_worker": "Garance SORBIER", "to_worker": "Thym ALISIER"]
    case "week/letters.pal", "week/calendar.pal", "week/acknowledgement.pal",
      "week/monthly-return.pal":
      ["folder": store.folder.path()]
    case "letters/clil.pal":
      [
        "letter": "invitation", "sitting_on": "2022-10-14", "sitting_place": "Mairie de Massy",
        "folder": store.folder.path(),
      ]
    case "letters/opinions.pal": ["sitting_on": "2022-10-18", "folder": store.folder.path()]
    default: FrenchEdition.parameters(name, store)
    }
  }

  @Test(arguments: examples)
  func `every example runs on the demonstration store`(_ name: String) throws {
    let store = try DemoStore()
    let outcome = try store.run(name, ExampleTests.parameters(name, store))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `no example was forgotten here`() throws {
    let folder = Command.root.appending(path: "Examples")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".pal") }.sorted()
    #expect(files == (ExampleTests.examples + ExampleTests.used).sorted())
  }

  /// Texts that others use, which ask nothing themselves.
  private static let used = ["letters/team.pal"]

  @Test(arguments: used)
  func `every text that examples use is right`(_ name: String) throws {
    let path = Command.root.appending(path: "Examples/\(name)").path()
    let outcome = try Command.run(["check", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    "README.md", "Grammar/README.md", "Grammar/rules.md", "Examples/README.md",
    "Examples/bilan/README.md", "Examples/week/README.md", "Examples/letters/README.md",
    "Examples/fr/LISEZMOI.md", "CONTRIBUTING.md", "Guide.fr.md",
  ])
  func `every sentence of the documents is checked`(_ document: String) throws {
    let store = try DemoStore()
    let text = try String(
      contentsOf: Command.root.appending(path: document),
      encoding: .utf8
    )
    var block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```palier") {
        block = []
      } else if line.hasPrefix("```"), let lines = block {
        block = nil
        let script = store.file("sentence.pal")
        try lines.joined(separator: "\n").write(
          toFile: script,
          atomically: true,
          encoding: .utf8
        )
        let outcome = try Command.run(["check", script])
        #expect(outcome.status == 0, "\(document): \(lines) \(outcome.errors)")
      } else {
        block?.append(line)
      }
    }
  }
}
