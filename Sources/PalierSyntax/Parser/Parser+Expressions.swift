import PalierDiagnostics

extension Parser {
  /// `a or b`: one node for the whole chain.
  mutating func parseExpression() -> Expression {
    parseChain(of: .or) { $0.parseConjunction() }
  }

  /// `a and b`.
  private mutating func parseConjunction() -> Expression {
    parseChain(of: .and) { $0.parseNegation() }
  }

  /// Reads terms joined by one keyword; terms that are such a chain themselves are taken in.
  private mutating func parseChain(
    of keyword: Keyword,
    _ term: (inout Parser) -> Expression
  ) -> Expression {
    let first = term(&self)
    var terms: [Expression] = []
    while atChain(keyword) {
      if terms.isEmpty { terms = flattened(first, keyword) }
      let place = current.range
      take(keyword)
      let next = term(&self)
      guard terms.count < Limits.chain else {
        if terms.count == Limits.chain {
          report(.chainTooLong(limit: Limits.chain), at: place)
          panic()
        }
        continue
      }
      terms += flattened(next, keyword)
    }
    guard let last = terms.last else { return first }
    let range = first.range.union(last.range)
    return Expression(keyword == .or ? .or(terms) : .and(terms), at: range)
  }

  /// Whether the chain goes on; `or else` belongs to its operands, and `où` isn't `ou`.
  private mutating func atChain(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    return keyword == .and || (!peek(is: .else) && !isAccentedOr)
  }

  private func flattened(_ expression: Expression, _ keyword: Keyword) -> [Expression] {
    switch expression.kind {
    case .or(let terms) where keyword == .or: terms
    case .and(let terms) where keyword == .and: terms
    default: [expression]
    }
  }

  /// `not a`.
  private mutating func parseNegation() -> Expression {
    var places: [SourceRange] = []
    while at(.not), !isBareNo {
      places.append(current.range)
      take(.not)
    }
    guard nesting + places.count <= Limits.nesting else {
      report(.tooDeep(limit: Limits.nesting), at: places[Limits.nesting - nesting])
      panic()
      return Expression(.missing, at: here)
    }
    nesting += places.count
    var expression = parseComparison()
    nesting -= places.count
    for place in places.reversed() {
      expression = Expression(.not(expression), at: place.union(expression.range))
    }
    return expression
  }

  /// Whether the French word *non* is the value: nothing that it could deny follows.
  private var isBareNo: Bool {
    guard current.readings.contains(.false), !nextBeginsOperand(), !peek(is: .minus) else {
      return false
    }
    return !(readsToCursor && tokens[min(position + 1, tokens.count - 1)].isEnd)
  }

  /// Whether an operand follows the current token in the statement.
  func nextBeginsOperand() -> Bool {
    beginsOperand(1)
  }

  /// Whether an operand stands so far ahead in the statement.
  func beginsOperand(_ ahead: Int) -> Bool {
    guard let next = ahead == 0 && !atEnd ? current : peek(ahead) else { return false }
    switch next.kind {
    case .symbol(let symbol): return symbol == .leftParenthesis || symbol == .dollar
    case .end, .invalid: return false
    case .word(let word, let readings):
      if Function.named(word) != nil, peek(ahead + 1, is: .leftParenthesis) { return true }
      if peek(ahead + 1, is: .dot) { return true }
      if readings.contains(.not) || readings.contains(.in) { return true }
      return !readings.intersects(Parser.ending)
    case .number, .money, .percent, .date, .time, .month, .quarter, .text: return true
    }
  }

  /// The words that end an expression rather than begin one.
  private static let ending = KeywordSet(
    Lexicon.clauses.keywords + Lexicon.verbs.keywords + Lexicon.operators.keywords
      + [.else, .asOf, .as]
  )

  /// `a = b`, `a in b`, `a is known`, `a was b`.
  private mutating func parseComparison() -> Expression {
    let left = parseFallback()
    guard let expression = parseRelation(left) else { return left }
    if let place = relationPlace() {
      report(.chainedComparison, at: place)
      panic()
    }
    return expression
  }

  /// `a or else b`.
  mutating func parseFallback() -> Expression {
    var operands = [parseRange()]
    while at(.or, then: .else) {
      take(.or)
      take(.else)
      // Something has to follow, on the next line if need be.
      previousNeedsMore = true
      updateEnd()
      operands.append(parseRange())
      guard operands.count <= Limits.links else {
        refuseLinks()
        break
      }
    }
    var expression = operands.removeLast()
    for operand in operands.reversed() {
      let range = operand.range.union(expression.range)
      expression = Expression(.fallback(operand, expression), at: range)
    }
    return expression
  }

  /// `a .. b`.
  mutating func parseRange() -> Expression {
    let lower = parseSum()
    guard eat(.range) else { return lower }
    let upper = parseSum()
    return Expression(.range(lower, upper), at: lower.range.union(upper.range))
  }

  /// `a + b - c`.
  mutating func parseSum() -> Expression {
    parseArithmetic(.sum) { $0.parseProduct() }
  }

  /// `a * b / c`.
  private mutating func parseProduct() -> Expression {
    parseArithmetic(.product) { $0.parseUnary() }
  }

  /// Reads operands joined to the left by the operators of one precedence.
  private mutating func parseArithmetic(
    _ precedence: Precedence,
    _ operand: (inout Parser) -> Expression
  ) -> Expression {
    var left = operand(&self)
    var links = 0
    while let operation = atOperator(precedence) {
      advance()
      let right = operand(&self)
      let range = left.range.union(right.range)
      left = Expression(.arithmetic(operation, left, right), at: range)
      links += 1
      if links == Limits.links { refuseLinks() }
    }
    return left
  }

  private mutating func atOperator(_ precedence: Precedence) -> ArithmeticOperator? {
    for operation in ArithmeticOperator.allCases
    where operation.entry.precedence == precedence && at(operation.entry.symbol) {
      return operation
    }
    return nil
  }

  mutating func refuseLinks() {
    report(.tooManyLinks(limit: Limits.links), at: current.range)
    panic()
  }

  /// `-a`.
  private mutating func parseUnary() -> Expression {
    let sign = current.range
    guard eat(.minus) else { return parsePrimary() }
    return nested(Expression(.missing, at: sign)) { parser in
      let operand = parser.parseUnary()
      return Expression(.negate(operand), at: sign.union(operand.range))
    }
  }

  /// `a.b`, `15 days ago`.
  mutating func parsePrimary() -> Expression {
    var expression = parseAtom()
    var links = 0
    while !isPanicking {
      if eat(.dot) {
        let member = parseAnyname(.member)
        expression = Expression(
          .member(expression, member),
          at: expression.range.union(member.range)
        )
      } else if at(.ago) {
        let range = expression.range.union(current.range)
        take(.ago)
        expression = Expression(.ago(expression), at: range)
      } else {
        break
      }
      links += 1
      if links == Limits.links { refuseLinks() }
    }
    return expression
  }
}
