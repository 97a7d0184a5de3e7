import Foundation
import Testing

struct TextBombTests {
  /// Texts that have to end in an answer or a clear error, never in a crash.
  @Test(
    arguments: [
      ("100 000 parentheses", 2), ("1 000 000 nots", 2), ("a chain of 10 000 terms", 0),
      ("a chain of 100 000 terms", 2), ("invalid UTF-8", 2), ("a NUL", 2),
      ("a list of 100 000", 0), ("a text of a megabyte", 0),
    ] as [(String, Int32)]
  )
  func `a hostile text is answered or refused`(_ kind: String, _ status: Int32) throws {
    let store = try DemoStore()
    var text = Data("households where ".utf8)
    switch kind {
    case "100 000 parentheses": text += Data(repeating: UInt8(ascii: "("), count: 100_000)
    case "1 000 000 nots":
      text += Data(String(repeating: "not ", count: 1_000_000).utf8) + Data("supported".utf8)
    case "a chain of 10 000 terms": text += Data(chain(10_000).utf8)
    case "a chain of 100 000 terms": text += Data(chain(100_000).utf8)
    case "invalid UTF-8": text += Data([0xC3, 0x28, 0xFF])
    case "a NUL": text += Data([0x00])
    case "a list of 100 000":
      let items = (0..<100_000).map { "\"r\($0)\"" }.joined(separator: ", ")
      text += Data("reference in (\(items)) show count".utf8)
    default:
      text += Data(
        "reference = \"\(String(repeating: "x", count: 1_000_000))\" show count".utf8
      )
    }
    let script = store.file("bomb.pal")
    try text.write(to: URL(filePath: script))
    let outcome = try Command.launch(
      "/usr/bin/timeout",
      ["60", Command.path, "run", script, "--store", store.path]
    )
    #expect(outcome.status == status, "\(outcome.errors.prefix(500))")
    if status != 0 { #expect(outcome.errors.contains("bomb.pal:1:")) }
  }

  private func chain(_ count: Int) -> String {
    (0..<count).map { "debt != \($0) €" }.joined(separator: " and ") + " show count"
  }
}
