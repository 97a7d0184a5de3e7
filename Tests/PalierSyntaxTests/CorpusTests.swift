import Foundation
import PalierDiagnostics
import PalierSyntax
import Testing

/// The texts of `Corpus/`, which stand for what people write.
struct CorpusTests {
  static let names = ["glance", "glance-fr", "forms"]

  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Corpus/\(name).pal"),
      encoding: .utf8
    )
  }

  @Test(arguments: names, Tongue.allCases)
  func `every example parses, prints and reads back`(name: String, tongue: Tongue) throws {
    try checkRoundTrip(CorpusTests.text(name), in: tongue)
  }

  @Test(arguments: names)
  func `printing in the other tongue and back loses nothing`(name: String) throws {
    let text = try CorpusTests.text(name)
    let french = checkRoundTrip(text, in: .french)
    let english = checkRoundTrip(french, in: .english)
    #expect(english == checkRoundTrip(text, in: .english))
  }

  @Test(arguments: names)
  func `comments are kept`(name: String) throws {
    let text = try CorpusTests.text(name)
    let printed = checkRoundTrip(text, in: .english)
    let comments = { (text: String) in
      Lexer(SourceText(name: "test", text: text)).comments.map(\.text)
    }
    #expect(comments(printed) == comments(text))
  }

  @Test(arguments: names)
  func `a damaged text gives diagnostics inside it and never stops`(name: String) throws {
    for line in try CorpusTests.text(name).split(separator: "\n") {
      let source = SourceText(name: "test", text: String(line))
      let tokens = Lexer(source).tokens.dropLast()
      let pieces = tokens.map { source.text(in: $0.range) }
      for index in pieces.indices {
        var deleted = pieces
        deleted.remove(at: index)
        check(deleted)
        guard index + 1 < pieces.count else { continue }
        var swapped = pieces
        swapped.swapAt(index, index + 1)
        check(swapped)
        check(Array(pieces[...index]))
      }
    }
  }

  private func check(_ pieces: [String]) {
    let source = SourceText(name: "test", text: pieces.joined(separator: " "))
    let (program, diagnostics) = Parser.parse(source)
    for diagnostic in diagnostics {
      #expect(diagnostic.range.lower >= 0 && diagnostic.range.upper <= source.utf8.count)
      #expect(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty)
      if let fix = diagnostic.fix { #expect(fix.range.upper <= source.utf8.count) }
    }
    // What parses must print and read back, whatever it means.
    if diagnostics.isEmpty {
      let printed = Printer.print(program, tongue: .english)
      let (again, rest) = Parser.parse(SourceText(name: "printed", text: printed))
      #expect(rest.isEmpty && lines(of: again) == lines(of: program), "\(pieces)\n\(printed)")
    }
    _ = Parser.completions(in: source, at: source.utf8.count)
    _ = Parser.isComplete(source)
  }
}
