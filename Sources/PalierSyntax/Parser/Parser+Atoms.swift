import PalierDiagnostics
import PalierValues

extension Parser {
  /// An operand: a literal, a name, a call, a time phrase, or anything between parentheses.
  mutating func parseAtom() -> Expression {
    ask(for: .operand)
    let token = current
    if atEnd { return parseWord() }
    switch token.kind {
    case .number(let number): return parseCount(number)
    case .money(let money): return take(.money(money))
    case .percent(let percent): return take(.percent(percent))
    case .date(let date): return take(.date(date))
    case .time(let time): return take(.time(time))
    case .month(let month): return take(.month(month))
    case .quarter(let quarter): return take(.quarter(quarter))
    case .text(let segments): return takeText(segments)
    case .symbol(.leftParenthesis): return parseParenthesis()
    case .symbol(.dollar):
      advance()
      let name = parseAnyname(.sigil)
      return Expression(.sigil(name), at: token.range.union(name.range))
    case .word, .symbol, .invalid, .end: return parseWord()
    }
  }

  /// Takes the current token as an operand.
  mutating func take(_ kind: Expression.Kind) -> Expression {
    let range = current.range
    advance()
    return Expression(kind, at: range)
  }

  /// Takes the current token as a keyword that is an operand.
  mutating func take(_ keyword: Keyword, _ kind: Expression.Kind) -> Expression {
    let range = current.range
    take(keyword)
    return Expression(kind, at: range)
  }

  /// An operand that begins with a word, by its readings where it stands.
  private mutating func parseWord() -> Expression {
    if let expression = parseCallOrShare() { return expression }
    if let expression = parseTimePhrase() { return expression }
    if let expression = parseForeignOperand() { return expression }
    if let expression = parseForeignCall() { return expression }
    if at(.true) { return take(.true, .boolean(true)) }
    if at(.false) { return take(.false, .boolean(false)) }
    if at(.unknown) { return take(.unknown, .unknown) }
    if at(.today) { return take(.today, .today(offset: 0)) }
    if at(.yesterday) { return take(.yesterday, .today(offset: -1)) }
    if at(.tomorrow) { return take(.tomorrow, .today(offset: 1)) }
    if at(.choose), peek(is: .leftBrace) { return parseChoose() }
    if !atEnd, current.word != nil, !isReserved || peek(is: .dot) {
      let name = takeName()
      return Expression(.name(name), at: name.range)
    }
    let place = here
    refuseToken()
    return Expression(.missing, at: place)
  }

  /// `count`, `count(…)`, `share within stage`, `late(15 days)`.
  private mutating func parseCallOrShare() -> Expression? {
    guard !atEnd, let word = current.word else { return nil }
    let function = Function.named(word)
    if peek(is: .leftParenthesis) {
      guard function != nil || !isReserved else { return nil }
      let name = takeName()
      let arguments = parseArgs()
      return Expression(.call(name, arguments), at: range(from: name.range.lower))
    }
    guard let function, function.standsBare, !peek(is: .dot) else { return nil }
    let name = takeName()
    guard function == .share else { return Expression(.call(name, nil), at: name.range) }
    return parseShare(from: name.range.lower)
  }

  /// What follows `share`.
  private mutating func parseShare(from lower: Int) -> Expression {
    if eat(.within) {
      let key = parsePrimary()
      return Expression(.share(.within(key)), at: range(from: lower))
    }
    if at(.of, then: .row) {
      take(.of)
      take(.row)
      return Expression(.share(.row), at: range(from: lower))
    }
    if at(.of, then: .column) {
      take(.of)
      take(.column)
      return Expression(.share(.column), at: range(from: lower))
    }
    return Expression(.share(.all), at: range(from: lower))
  }

  /// `(item, item; item)`: the arguments of a call.
  mutating func parseArgs() -> [Argument] {
    let opening = current.range
    guard at(.leftParenthesis) else {
      refuseToken()
      return []
    }
    return nested([]) { parser in
      parser.openBracket()
      var arguments: [Argument] = []
      if !parser.at(.rightParenthesis) {
        repeat { arguments.append(parser.parseItem()) } while parser.eatSeparator()
      }
      parser.closeBracket(.rightParenthesis, opening: opening)
      return arguments
    }
  }

  private mutating func eatSeparator() -> Bool {
    if eat(.comma) { return true }
    guard current.symbol == .semicolon, !isPanicking else { return false }
    advance()
    return true
  }

  /// An argument: a question, or `where C` on the current rows.
  private mutating func parseItem() -> Argument {
    if isCountStar {
      let star = current.range
      let whole = tokens[position - 1].range.union(tokens[position + 1].range)
      report(.countStar, at: star, fix: FixIt(whole, replacement: ""))
      advance()
      return .condition(Expression(.boolean(true), at: star), [])
    }
    guard eat(.where) else { return .value(parseQuestion(allowsAny: true)) }
    let condition = parseExpression()
    return .condition(condition, parseClauses())
  }

  private var isCountStar: Bool {
    current.symbol == .star && peek(is: .rightParenthesis)
  }

  // MARK: Parentheses

  /// `(a)` is a; `(a, b)` is a list.
  private mutating func parseParenthesis() -> Expression {
    let opening = current.range
    return nested(Expression(.missing, at: opening)) { parser in
      let redundant = parser.redundantParentheses()
      for _ in 0..<redundant { parser.openBracket() }
      parser.openBracket()
      var items: [Expression] = []
      repeat { items.append(parser.parseQuestion()) } while parser.eatSeparator()
      for _ in 0...redundant { parser.closeBracket(.rightParenthesis, opening: opening) }
      let range = parser.range(from: opening.lower)
      if items.count == 1 { return Expression(items[0].kind, at: range) }
      return Expression(.list(items), at: range)
    }
  }

  /// How many of the parentheses that open here hold nothing but another pair: `((a))` has one.
  private func redundantParentheses() -> Int {
    var run = 0
    while position + run < tokens.count, tokens[position + run].symbol == .leftParenthesis {
      run += 1
    }
    guard run > 1 else { return 0 }
    // Where each parenthesis of the run closes, the outermost first.
    var closings = [Int](repeating: -1, count: run)
    var depth = run
    var place = position + run
    while depth > 0, !tokens[place].isEnd {
      if tokens[place].symbol == .leftParenthesis { depth += 1 }
      if tokens[place].symbol == .rightParenthesis {
        depth -= 1
        if depth < run, closings[depth] < 0 { closings[depth] = place }
      }
      place += 1
    }
    var redundant = 0
    while redundant + 1 < run, closings[redundant] >= 0,
      closings[redundant] == closings[redundant + 1] + 1
    {
      redundant += 1
    }
    return redundant
  }

  /// `choose { C: V, …, else: V }`.
  private mutating func parseChoose() -> Expression {
    let lower = current.range.lower
    take(.choose)
    let opening = current.range
    return nested(Expression(.missing, at: opening)) { parser in
      parser.openBracket()
      var branches: [ChooseBranch] = []
      var otherwise: Expression?
      repeat {
        if parser.eat(.else) {
          parser.expect(.colon)
          otherwise = parser.parseExpression()
          break
        }
        let condition = parser.parseExpression()
        parser.expect(.colon)
        branches.append(ChooseBranch(condition: condition, value: parser.parseExpression()))
      } while parser.eat(.comma)
      parser.closeBracket(.rightBrace, opening: opening)
      return Expression(
        .choose(branches, otherwise: otherwise),
        at: parser.range(from: lower)
      )
    }
  }
}
