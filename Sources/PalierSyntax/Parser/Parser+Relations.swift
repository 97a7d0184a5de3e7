import PalierDiagnostics

extension Parser {
  /// What follows the left side of a comparison, `nil` when it is no comparison.
  mutating func parseRelation(_ left: Expression) -> Expression? {
    if let operation = eatComparison() {
      let right = parseFallback()
      return Expression(
        .comparison(operation, left, right),
        at: left.range.union(right.range)
      )
    }
    if at(.is) { return parseIs(left) }
    if eat(.from) {
      let (start, end) = parseBounds()
      return Expression(.between(left, start, end), at: range(from: left.range.lower))
    }
    if eat(.was) {
      let value = parseFallback()
      let when = parseWhen()
      return Expression(.was(left, value, when), at: range(from: left.range.lower))
    }
    if eat(.became) { return parseChanged(left) }
    return parseForeignRelation(left)
  }

  /// Where another comparison follows one.
  func relationPlace() -> SourceRange? {
    guard !atEnd else { return nil }
    let isSign = ComparisonOperator.allCases.contains { operation in
      if case .symbol(let symbol) = operation.spelling { current.symbol == symbol } else { false }
    }
    return isSign ? current.range : nil
  }

  /// Takes the sign or the words of a comparison.
  private mutating func eatComparison() -> ComparisonOperator? {
    for operation in ComparisonOperator.allCases {
      switch operation.spelling {
      case .symbol(let symbol):
        if eat(symbol) { return operation }
      case .keywords(let keywords):
        let isHere = keywords.count == 1 ? at(keywords[0]) : at(keywords[0], then: keywords[1])
        guard isHere else { continue }
        for keyword in keywords { take(keyword) }
        return operation
      }
    }
    return nil
  }

  /// `is known`, `is not unknown`, `est devenu …`.
  private mutating func parseIs(_ left: Expression) -> Expression {
    let start = position
    take(.is)
    if isEmptyWord { return parseNull(left, isNegated: false) }
    let isNegated = eat(.not)
    if isEmptyWord { return parseNull(left, isNegated: isNegated) }
    if eat(.known) {
      return Expression(.isKnown(left, known: !isNegated), at: range(from: left.range.lower))
    }
    if eat(.unknown) {
      return Expression(.isKnown(left, known: isNegated), at: range(from: left.range.lower))
    }
    guard eat(.became) else {
      if let expression = parseSpokenEquality(left, from: start, isNegated: isNegated) {
        return expression
      }
      refuseToken()
      return Expression(.isKnown(left, known: !isNegated), at: range(from: left.range.lower))
    }
    let change = parseChanged(left)
    return isNegated ? Expression(.not(change), at: change.range) : change
  }

  /// What follows `became`: the value, the one before it, and the period.
  private mutating func parseChanged(_ left: Expression) -> Expression {
    let value = parseFallback()
    var before: Expression?
    var when: When?
    if eat(.from) {
      let first = parseSum()
      // `from D to D` is a period, `from` alone a value.
      if eat(.to) {
        when = When(.between, first, parseSum())
      } else {
        before = first
      }
    }
    if when == nil { when = parseWhen() }
    return Expression(
      .became(left, value, from: before, when),
      at: range(from: left.range.lower)
    )
  }

  /// `in 2021`, `since D`, `from D to D`: the period of `was` and `became`.
  private mutating func parseWhen() -> When? {
    let words: [(Keyword, When.Kind)] = [
      (.in, .within), (.on, .on), (.before, .before), (.after, .after), (.since, .since),
      (.until, .until),
    ]
    for (keyword, kind) in words where eat(keyword) { return When(kind, parseRange()) }
    guard eat(.from) else { return nil }
    let (start, end) = parseBounds()
    return When(.between, start, end)
  }

  /// `D to D`, after `from`.
  private mutating func parseBounds() -> (Expression, Expression) {
    let start = parseSum()
    expect(.to)
    return (start, parseSum())
  }
}
