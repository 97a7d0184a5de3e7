package import PalierDiagnostics

/// What can stand at the cursor, for the shell's Tab.
package struct CompletionRequest: Sendable {
  /// What the parser asks for at the cursor.
  package let expectations: Expectations
  /// The word, or the open text with its quote, that stands before the cursor.
  package let fragment: String
  /// Where the fragment stands, and what a candidate replaces.
  package let range: SourceRange
  /// Whether the fragment is a text: a candidate then needs its quotes.
  package let isText: Bool
  /// The tree up to the fragment: where it asks for an operand or a name, `Expression.Kind.missing`
  /// or an empty name stands at the beginning of the range.
  package let program: Program
}

extension Parser {
  /// What can stand at an offset, by the text before it.
  package static func completions(in source: SourceText, at offset: Int) -> CompletionRequest {
    let offset = min(max(0, offset), source.utf8.count)
    let (range, isText) = fragment(in: source, before: offset)
    var parser = Parser(source, mode: .shell, upTo: range.lower)
    let program = parser.parseProgram()
    let isAsked = parser.furthest == parser.tokens.last?.range.lower
    return CompletionRequest(
      expectations: isAsked ? parser.expectations : Expectations(),
      fragment: source.text(in: range),
      range: range,
      isText: isText,
      program: program
    )
  }

  /// The word or open text that ends at an offset, or the empty place there.
  private static func fragment(
    in source: SourceText,
    before offset: Int
  ) -> (range: SourceRange, isText: Bool) {
    let lexer = Lexer(source, upTo: offset)
    if let token = lexer.tokens.dropLast().last, token.range.upper == offset {
      if token.word != nil { return (token.range, false) }
      let isOpen = lexer.diagnostics.contains {
        $0.code == .unclosedText && $0.range.lower == token.range.lower
      }
      if case .text = token.kind, isOpen { return (token.range, true) }
    }
    return (SourceRange(lower: offset, upper: offset), false)
  }
}
