import Foundation

/// What people write and what the tests ask, as texts to try things on.
enum TestTexts {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func contents(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The scripts of `Examples/` and of the corpus, and the blocks of the documents, each of which
  /// is right.
  static func right() throws -> [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    for folder in ["Examples", "Tests/PalierSyntaxTests/Corpus"] {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appendingPathComponent(folder).path
      )
      for name in names.sorted() where name.hasSuffix(".pal") {
        texts.append((name, try contents("\(folder)/\(name)")))
      }
    }
    for page in ["README.md", "Grammar/README.md", "Grammar/rules.md"] {
      for block in try contents(page).components(separatedBy: "```palier\n").dropFirst() {
        texts.append((page, block.components(separatedBy: "```")[0]))
      }
    }
    return texts
  }

  /// The texts that the tests of the parser and the printer give them, right or wrong.
  static func asked() throws -> [String] {
    let tests = ["ParserTests", "PrinterTests", "DiagnosticTests", "BombTests", "CompletionTests"]
    let literal = try Regex(#""(?:[^"\\\n]|\\.)+""#)
    return try tests.flatMap { test in
      try contents("Tests/PalierSyntaxTests/\(test).swift").matches(of: literal).compactMap {
        unescaped($0.output[0].substring ?? "")
      }
    }
  }

  /// A Swift literal as it reads, `nil` when Swift puts something in it.
  private static func unescaped(_ literal: Substring) -> String? {
    guard !literal.contains("\\(") else { return nil }
    return literal.dropFirst().dropLast()
      .replacingOccurrences(of: "\\n", with: "\n")
      .replacingOccurrences(of: "\\r", with: "\r")
      .replacingOccurrences(of: "\\\"", with: "\"")
      .replacingOccurrences(of: "\\\\", with: "\\")
  }
}
