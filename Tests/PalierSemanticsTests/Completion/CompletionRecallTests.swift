import Foundation
import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues
import Testing

/// Whatever comes somewhere is offered there: each word of the examples, behind the text before it.
struct CompletionRecallTests {
  static let scripts: [String] = {
    let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: examples.path())) ?? []
    return names.filter { $0.hasSuffix(".pal") }.sorted().map {
      examples.appending(path: $0).path()
    }
  }()

  /// Words behind which the text gives a name of its own.
  private static let naming = KeywordSet([.let, .define, .param, .each, .as, .function, .task])

  /// Whether a word is a name that the text gives there, which nobody can know before.
  private func isGiven(at place: Int, in tokens: [Token]) -> Bool {
    guard place > 0 else { return false }
    if tokens[place - 1].readings.intersects(Self.naming) { return true }
    // `define household.late = …`, `function f(h: household)`.
    let first = tokens[0].readings
    let following = tokens[min(place + 1, tokens.count - 1)].symbol
    return first.contains(.define) && place == 3
      || first.contains(.function) && following == .colon
  }

  /// What completes a text of a folder, and reads those that it runs.
  private func completion(_ tongue: Tongue, _ path: String) -> Completion {
    let folder = URL(filePath: path).deletingLastPathComponent()
    return Completion(
      dictionary: .standard,
      tongue: tongue,
      formats: ["csv", "excel_fr", "md", "xlsx", "ics", "txt"],
      library: TextLibrary { name, _ throws(TextLibrary.Missing) in
        guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        else { throw TextLibrary.Missing(Message("no text", "pas de texte")) }
        return TextLibrary.Volume(identity: name, source: SourceText(name: name, text: text))
      }
    )
  }

  @Test(arguments: scripts)
  func `each word of a script is offered behind what stands before it`(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let bytes = Array(text.utf8)
    let (program, _) = Parser.parse(SourceText(name: "script", text: text))
    var checker = Checker(dictionary: .standard)
    var missed: [String] = []
    for statement in program.statements {
      let range = statement.range
      let source = SourceText(
        name: "statement",
        text: String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
      )
      let environment = checker.environment
      _ = checker.check([statement])
      let tokens = Lexer(source).tokens
      for (place, token) in tokens.enumerated() where token.word != nil {
        if isGiven(at: place, in: tokens) { continue }
        let candidates = Tongue.allCases.flatMap {
          completion($0, path).answer(to: source, at: token.range.lower, in: environment).candidates
        }
        let rest = source.text(
          in: SourceRange(lower: token.range.lower, upper: range.upper - range.lower)
        )
        let follows = TextForm.foldedWord(
          rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
        let isOffered = candidates.contains {
          follows.hasPrefix(TextForm.foldedWord(String($0.text.split(separator: " ")[0])))
        }
        if isOffered { continue }
        let typed = source.text(in: SourceRange(lower: 0, upper: token.range.lower))
        missed.append("\(typed.suffix(60))▮\(rest.prefix(25))".replacing("\n", with: "⏎"))
      }
    }
    #expect(missed == [])
  }
}
