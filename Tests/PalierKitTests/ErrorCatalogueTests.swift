import Foundation
import PalierKit
import Testing

/// Holds the catalogue of errors to what is said; with `PALIER_REWRITE` set, writes it anew.
@Suite struct ErrorCatalogueTests {
  private static let rows = """
    create commune { code: "91377", name: "Massy" }
    create commune { code: "76415", name: "Massy" }
    create organisation { name: "Tout Azimut", kind: operator }
    create worker { name: "Aulne Myrtille" }
    households where reference = "91-2021-0003" assign to "Aulne Myrtille"
    """

  private static let pages = ["errors.md", "poor-messages.md"]

  @Test(arguments: pages)
  func `every error is said as the page has it`(page: String) throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(ErrorCatalogueTests.rows, name: "rows")
    try session.close()
    let catalogue = try ErrorCatalogue(page)
    if ProcessInfo.processInfo.environment["PALIER_REWRITE"] != nil {
      let text = try catalogue.rewritten { example in
        let said = try ErrorCatalogueTests.said(of: example, in: store)
        return (said.english, said.french)
      }
      try Data(text.utf8).write(to: catalogue.file)
      return
    }
    for example in catalogue.examples {
      let said = try ErrorCatalogueTests.said(of: example, in: store)
      #expect(!said.codes.isEmpty, "\(example.text.prefix(200))")
      if page == "errors.md" {
        #expect(said.codes.contains(example.code), "\(example.text.prefix(200)) \(said.codes)")
      }
      #expect(said.english == example.english)
      #expect(said.french == example.french)
      #expect(said.french != said.english)
    }
  }

  @Test func `each code has its place in the catalogue, and nothing else has`() throws {
    let catalogue = try ErrorCatalogue("errors.md")
    #expect(catalogue.codes.sorted() == Problem.codes.sorted())
    let shown = Set(catalogue.examples.map(\.code))
    let elsewhere = catalogue.testsElsewhere
    #expect(shown.isDisjoint(with: elsewhere.keys))
    #expect(shown.union(elsewhere.keys) == Set(Problem.codes))
    // The test that is named is there, by its own words.
    let folder = ErrorCatalogue.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let tests = try files?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for (code, test) in elsewhere {
      #expect(tests?.contains("func `\(test)`") ?? false, "\(code): \(test)")
    }
  }

  /// The codes of what is wrong with an example, and how it is said.
  private static func said(
    of example: ErrorCatalogue.Example,
    in store: SmallStore
  ) throws -> (codes: [String], english: String, french: String) {
    let script = try script(of: example)
    do {
      try script.check()
      let session = try store.session { options in
        if example.options.contains("csv") {
          options.format = .csv
          options.holdsOneAnswer = true
        }
      }
      let parameters = example.options.compactMap { option -> (String, String)? in
        let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
      try session.run(script, parameters: Dictionary(uniqueKeysWithValues: parameters))
      try session.close()
    } catch let error as PalierError {
      return (
        error.problems.map(\.code),
        String(error.rendered(Presentation(tongue: .english)).dropLast()),
        String(error.rendered(Presentation(tongue: .french)).dropLast())
      )
    }
    return ([], "nothing is wrong", "rien n'est erroné")
  }

  private static func script(of example: ErrorCatalogue.Example) throws -> Script {
    guard example.isDescribed else { return Script(name: "example.pal", text: example.text) }
    let bytes = try #require(described[example.code], "\(example.code)")
    return Script(name: "example.pal", utf8: bytes())
  }

  /// The texts that the catalogue only describes.
  private static let described: [String: @Sendable () -> [UInt8]] = [
    "invalid-utf8": {
      Array("households where tenant = \"".utf8) + [0xE9, 0x74] + Array("\"".utf8)
    },
    "text-too-long": { [UInt8](repeating: UInt8(ascii: " "), count: (16 << 20) + 1) },
    "nul-character": { Array("households where\u{0} stage = cql".utf8) },
    "chain-too-long": {
      Array(
        ("households where "
          + (0...100_000).map { "debt = \($0) € + rent" }
          .joined(separator: " or ")).utf8
      )
    },
    "too-many-operands": {
      Array(("print " + (0...2_000).map(String.init).joined(separator: " + ")).utf8)
    },
    "too-many-tokens": {
      Array(("print (" + String(repeating: "1, ", count: 1_000_000) + "1)").utf8)
    },
    "definition-too-deep": {
      Array(
        ((1...40).map {
          "define d\($0) = \($0 == 1 ? "households" : "d\($0 - 1)") where debt > \($0) €"
        }
          + ["d40"]).joined(separator: "\n").utf8
      )
    },
  ]
}
