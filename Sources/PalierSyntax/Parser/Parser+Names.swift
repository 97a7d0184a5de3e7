import PalierDiagnostics

extension Parser {
  /// A word that isn't reserved; a role says what it is asked for.
  mutating func parseName(_ role: NameRole) -> Name {
    ask(for: role)
    guard !atEnd, current.word != nil else { return missingName() }
    guard isReserved else { return takeName() }
    // A sign behind it tells that it was meant as a name: read it so, to go on well.
    let isName = peek()?.symbol != nil
    refuseToken()
    return isName ? takeName() : missingName()
  }

  /// Any word, where nothing but a name can stand: behind a dot or `$`, before `{`.
  mutating func parseAnyname(_ role: NameRole) -> Name {
    ask(for: role)
    guard !atEnd, current.word != nil else { return missingName() }
    return takeName()
  }

  mutating func takeName() -> Name {
    let token = current
    let name = Name(
      text: source.text(in: token.range),
      folded: token.word ?? "",
      range: token.range
    )
    advance()
    return name
  }

  private mutating func missingName() -> Name {
    let name = Name(text: "", folded: "", range: here)
    refuseToken()
    return name
  }

  /// `{ field: value, … }`; line breaks are spaces in it.
  mutating func parseRecord() -> [Assignment] {
    let opening = current.range
    guard at(.leftBrace) else {
      refuseToken()
      return []
    }
    return nested([]) { parser in
      parser.openBracket()
      var assignments: [Assignment] = []
      while !parser.at(.rightBrace) {
        let field = parser.peek(is: .colon) ? parser.parseAnyname(.field) : parser.parseName(.field)
        parser.expect(.colon, insteadOf: ["="])
        assignments.append(Assignment(field, parser.parseExpression()))
        guard parser.eat(.comma) else { break }
      }
      parser.closeBracket(.rightBrace, opening: opening)
      return assignments
    }
  }

  /// A text literal.
  mutating func parseText() -> Expression {
    ask(for: .text)
    if !atEnd, case .text(let segments) = current.kind { return takeText(segments) }
    refuseToken()
    return Expression(.missing, at: here)
  }

  /// A text literal without interpolation, `nil` when there is none.
  mutating func parseTitle() -> String? {
    let text = parseText()
    guard case .text(let parts) = text.kind else { return nil }
    var title = ""
    for part in parts {
      switch part {
      case .text(let piece): title += piece
      case .interpolation: report(.interpolatedTitle, at: text.range)
      }
    }
    return title
  }

  /// Takes a text literal, and reads the expressions inside it.
  mutating func takeText(_ segments: [TextSegment]) -> Expression {
    let range = current.range
    let parts = segments.map { segment in
      switch segment {
      case .text(let text): TextPart.text(text)
      case .interpolation(let tokens): TextPart.interpolation(parseInterpolation(tokens))
      }
    }
    advance()
    return Expression(.text(parts), at: range)
  }

  private mutating func parseInterpolation(_ inner: [Token]) -> Expression {
    nested(Expression(.missing, at: here)) { parser in
      let outer = (parser.tokens, parser.position, parser.openBrackets, parser.previousNeedsMore)
      parser.tokens = inner
      parser.position = 0
      parser.openBrackets = 1
      parser.previousNeedsMore = false
      parser.updateEnd()
      let expression = parser.parseQuestion()
      if !parser.current.isEnd { parser.refuseToken() }
      // A word mended inside a text isn't read again: its text would have to be cut anew.
      parser.needsRereading = false
      (parser.tokens, parser.position, parser.openBrackets, parser.previousNeedsMore) = outer
      parser.isPanicking = false
      parser.updateEnd()
      return expression
    }
  }
}
