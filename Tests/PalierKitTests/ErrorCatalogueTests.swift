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

  @Test func `every error is said as the catalogue has it`() throws {
    let store = try SmallStore()
    let session = try store.session()
    try session.run(ErrorCatalogueTests.rows, name: "rows")
    try session.close()
    let catalogue = try ErrorCatalogue()
    if ProcessInfo.processInfo.environment["PALIER_REWRITE"] != nil {
      let text = try catalogue.rewritten { example in
        (
          try ErrorCatalogueTests.said(of: example, in: store, .english).text,
          try ErrorCatalogueTests.said(of: example, in: store, .french).text
        )
      }
      try Data(text.utf8).write(to: ErrorCatalogue.file)
    }
    for example in try ErrorCatalogue().examples {
      let (codes, english) = try ErrorCatalogueTests.said(of: example, in: store, .english)
      #expect(codes.contains(example.code), "\(example.text.prefix(200)) \(codes)")
      #expect(english == example.english)
      let (_, french) = try ErrorCatalogueTests.said(of: example, in: store, .french)
      #expect(french == example.french)
      #expect(french != english)
    }
  }

  /// The codes and the rendering of what is wrong with an example.
  private static func said(
    of example: ErrorCatalogue.Example,
    in store: SmallStore,
    _ tongue: Tongue
  ) throws -> (codes: [String], text: String) {
    let script = try script(of: example)
    do {
      try script.check()
      let session = try store.session { options in
        options.presentation = Presentation(tongue: tongue)
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
      let rendered = error.rendered(Presentation(tongue: tongue))
      return (error.problems.map(\.code), String(rendered.dropLast()))
    }
    return ([], "nothing is wrong")
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
