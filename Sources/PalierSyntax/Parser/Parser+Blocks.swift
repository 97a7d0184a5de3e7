import PalierDiagnostics

extension Parser {
  mutating func parseIf() -> Statement.Kind {
    nested(.sentence(Sentence(Expression(.missing, at: here)))) { parser in
      let condition = parser.parseExpression()
      let block = parser.parseBlock()
      guard parser.eat(.else) else { return .branch(condition, block, otherwise: nil) }
      let lower = parser.current.range.lower
      guard parser.eat(.if) else {
        return .branch(condition, block, otherwise: parser.parseBlock())
      }
      let kind = parser.parseIf()
      let statement = Statement(kind, at: parser.range(from: lower))
      return .branch(condition, block, otherwise: Block([statement]))
    }
  }

  mutating func parseFor() -> Statement.Kind {
    take(.for)
    take(.each)
    return parseLoop()
  }

  /// `for h in …`: what other languages write for `for each`.
  mutating func parseForeignFor() -> Statement.Kind? {
    guard !atEnd, current.readings.contains(.for), peek()?.word != nil, peek(2, is: .in) else {
      return nil
    }
    let words: [Keyword] = [.for, .each]
    report(
      .foreignWord(found: source.text(in: current.range), meant: words),
      at: current.range,
      fix: FixIt(current.range, replacement: SyntaxProblem.spelt(words, tongue))
    )
    take(.for)
    return parseLoop()
  }

  /// `else` at the beginning of a line: told, and read as it was meant.
  mutating func parseStrayElse() -> Statement.Kind {
    report(.elseOnItsOwnLine, at: current.range)
    take(.else)
    let lower = current.range.lower
    let condition = Expression(.boolean(true), at: here)
    guard eat(.if) else { return .branch(condition, parseBlock(), otherwise: nil) }
    let inner = Statement(parseIf(), at: range(from: lower))
    return .branch(condition, Block([inner]), otherwise: nil)
  }

  private mutating func parseLoop() -> Statement.Kind {
    let name = parseName(.new)
    expect(.in)
    let rows = parseQuestion()
    return .forEach(name, rows, parseBlock())
  }

  mutating func parseFunction() -> Statement.Kind {
    let name = parseName(.new)
    let parameters = parseParams()
    expect(.colon)
    let type = parseType()
    expect(.equal)
    return .function(name, parameters, type: type, parseQuestion())
  }

  mutating func parseTask() -> Statement.Kind {
    let name = parseName(.new)
    let parameters = parseParams()
    return .task(name, parameters, parseBlock())
  }

  private mutating func parseParams() -> [Parameter] {
    let opening = current.range
    guard at(.leftParenthesis) else {
      refuseToken()
      return []
    }
    openBracket()
    var parameters: [Parameter] = []
    while !at(.rightParenthesis) {
      let name = parseName(.new)
      expect(.colon)
      parameters.append(Parameter(name, type: parseType()))
      guard eat(.comma) else { break }
    }
    closeBracket(.rightParenthesis, opening: opening)
    return parameters
  }

  /// `{ statements }`, in which each line is a statement.
  private mutating func parseBlock() -> Block {
    let opening = current.range
    guard at(.leftBrace) else {
      refuseToken()
      panic()
      return Block([])
    }
    return nested(Block([])) { parser in
      let outer = parser.openBrackets
      parser.openBrackets = 0
      parser.blocks += 1
      parser.advance()
      let statements = parser.parseStatements { $0.current.symbol == .rightBrace }
      let comments = parser.takeComments(inBlock: !statements.isEmpty)
      parser.atEnd = false
      if !parser.at(.rightBrace), parser.lastErrorOffset != parser.current.range.lower {
        parser.report(.unclosed(.leftBrace), at: opening)
      }
      parser.blocks -= 1
      parser.openBrackets = outer
      if parser.current.symbol == .rightBrace { parser.advance() }
      parser.updateEnd()
      return Block(statements, trailingComments: comments)
    }
  }
}
