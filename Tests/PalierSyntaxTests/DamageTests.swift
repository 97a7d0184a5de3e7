import PalierDiagnostics
import PalierSyntax
import Testing

/// Texts with something missing, twice or in the wrong place: each must be told about or read.
struct DamageTests {
  /// What every damaged text is held to; how it fails, in words.
  private func problem(_ bytes: [UInt8]) -> String? {
    let source = SourceText(name: "damaged", utf8: bytes)
    var result: (program: Program, diagnostics: [Diagnostic])?
    let time = ContinuousClock().measure { result = Parser.parse(source) }
    // Generous, for a busy machine: a text of a few lines takes a millisecond.
    guard time < .seconds(5) else { return "it takes \(time)" }
    guard let (program, diagnostics) = result else { return nil }
    for diagnostic in diagnostics {
      let ranges = [diagnostic.range] + (diagnostic.fix.map { [$0.range] } ?? [])
      for range in ranges
      where range.lower < 0 || range.upper < range.lower || range.upper > bytes.count {
        return
          "\(diagnostic.code.rawValue) stands at \(range.lower)..<\(range.upper) of \(bytes.count)"
      }
      for tongue in Tongue.allCases where diagnostic.message[tongue].isEmpty {
        return "\(diagnostic.code.rawValue) says nothing"
      }
    }
    _ = Parser.completions(in: source, at: bytes.count)
    _ = Parser.isComplete(source)
    guard diagnostics.isEmpty else { return nil }
    if let problem = Tongue.allCases.lazy.compactMap({ printingProblem(program, in: $0) }).first {
      return problem
    }
    return nil
  }

  private func check(_ text: String, _ recognizer: inout GrammarRecognizer) {
    if let problem = problem(Array(text.utf8)) { Issue.record("\(problem)\n\(text)") }
    let isRight = Parser.parse(SourceText(name: "damaged", text: text)).diagnostics.isEmpty
    if isRight, !recognizer.accepts(text) {
      Issue.record("the parser takes what the grammar doesn't:\n\(text)")
    }
  }

  /// Every text with one token left out, one said twice, and two changed about.
  private func damage(_ text: String, _ recognizer: inout GrammarRecognizer) {
    let source = SourceText(name: "whole", text: text)
    let ranges = Lexer(source).tokens.dropLast().map(\.range)
    let piece = { (lower: Int, upper: Int) in
      source.text(in: SourceRange(lower: lower, upper: upper))
    }
    let end = source.utf8.count
    for (index, range) in ranges.enumerated() {
      let (before, token, after) = (
        piece(0, range.lower), piece(range.lower, range.upper), piece(range.upper, end)
      )
      check(before + after, &recognizer)
      check(before + token + " " + token + after, &recognizer)
      guard index + 1 < ranges.count else { continue }
      let next = ranges[index + 1]
      let other = piece(next.lower, next.upper)
      let between = piece(range.upper, next.lower)
      check(before + other + between + token + piece(next.upper, end), &recognizer)
    }
  }

  @Test func `damaged sentences of the parser's tests are told about or read`() throws {
    var recognizer = try GrammarRecognizer(Grammar(text: Grammar.text))
    for text in try TestTexts.asked() where text.utf8.count < 400 { damage(text, &recognizer) }
  }

  @Test func `damaged statements of the examples are told about or read`() throws {
    var recognizer = try GrammarRecognizer(Grammar(text: Grammar.text))
    for (_, text) in try TestTexts.right() {
      let source = SourceText(name: "whole", text: text)
      for statement in Parser.parse(source).program.statements {
        damage(source.text(in: statement.range), &recognizer)
      }
    }
  }

  @Test func `damaged sentences of the grammar are told about or read`() throws {
    var campaign = Campaign(turns: 40, seed: 3)
    let grammar = try Grammar(text: Grammar.text)
    var generator = SentenceGenerator(grammar, seed: campaign.seed)
    var recognizer = GrammarRecognizer(grammar)
    while campaign.goesOn() { damage(generator.derived(from: "statement"), &recognizer) }
  }

  @Test func `a text that lacks a byte is told about or read, inside a character too`() throws {
    for (_, text) in try TestTexts.right() {
      for line in text.split(separator: "\n") where line.utf8.count < 200 {
        let bytes = Array(line.utf8)
        for index in bytes.indices where bytes[index] >= 0x80 || index.isMultiple(of: 5) {
          var damaged = bytes
          damaged.remove(at: index)
          if let problem = problem(damaged) {
            Issue.record("\(problem)\n\(String(decoding: damaged, as: UTF8.self))")
          }
        }
      }
    }
  }

  @Test func `every example is a sentence of the grammar`() throws {
    var recognizer = try GrammarRecognizer(Grammar(text: Grammar.text))
    for (name, text) in try TestTexts.right() {
      let isSentence = recognizer.accepts(text)
      #expect(isSentence, "\(name)\n\(text)")
    }
  }

  @Test(arguments: ["households where", "a = ", "let = 1", "a b", "if a b", "(a", "where where"])
  func `what isn't a sentence of the grammar isn't taken for one`(text: String) throws {
    var recognizer = try GrammarRecognizer(Grammar(text: Grammar.text))
    let isSentence = recognizer.accepts(text)
    #expect(!isSentence)
  }
}
