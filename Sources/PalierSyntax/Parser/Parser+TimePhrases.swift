import PalierDiagnostics
import PalierValues

extension Parser {
  /// A number, or the length of time that it begins: `3000`, `15 days`, `30 derniers jours`.
  mutating func parseCount(_ number: Number) -> Expression {
    let token = current
    advance()
    if let direction = rollingDirection(), let unit = unit(ahead: 1) {
      advance()
      advance()
      return rolling(direction, number, unit, from: token.range.lower)
    }
    ask(for: .unit)
    guard let unit = unit(ahead: 0) else {
      return Expression(.number(number), at: token.range)
    }
    advance()
    return length(number, from: token.range.lower) { .duration($0, unit) }
  }

  /// `last month`, `mois dernier`, `les 30 derniers jours`, `in 2 weeks`, `il y a 15 jours`.
  mutating func parseTimePhrase() -> Expression? {
    if at(.il, then: .y), peek(2, is: .to) { return parseIlya() }
    if at(.in), isReserved || nextBeginsOperand() { return parseAhead() }
    if at(.article), articleBelongsToTime { return parseArticle() }
    if let phrase = parseEnglishPhrase() { return phrase }
    return parseFrenchPhrase()
  }

  private mutating func parseIlya() -> Expression {
    let lower = current.range.lower
    take(.il)
    take(.y)
    take(.to)
    return nested(Expression(.missing, at: here)) { parser in
      let length = parser.parsePrimary()
      return Expression(.ago(length), at: parser.range(from: lower))
    }
  }

  private mutating func parseAhead() -> Expression {
    let lower = current.range.lower
    take(.in)
    return nested(Expression(.missing, at: here)) { parser in
      let length = parser.parsePrimary()
      return Expression(.ahead(length), at: parser.range(from: lower))
    }
  }

  /// Whether the article stands before a time phrase or a date, so that it is no name.
  private var articleBelongsToTime: Bool {
    switch peek()?.kind {
    case .number, .date, .month, .quarter: true
    case .word(let word, _):
      TimeUnit.named(word) != nil && (peek(2, is: .last) || peek(2, is: .next))
    default: false
    }
  }

  private mutating func parseArticle() -> Expression {
    let lower = current.range.lower
    take(.article)
    let phrase = parseAtom()
    return Expression(phrase.kind, at: range(from: lower))
  }

  /// `this month`, `last month`, `last 30 days`.
  private mutating func parseEnglishPhrase() -> Expression? {
    let words: [(Keyword, Direction)] = [(.this, .this), (.last, .last), (.next, .next)]
    for (keyword, direction) in words where at(keyword) {
      let lower = current.range.lower
      askAhead { $0.insert(.unit) }
      if let unit = unit(ahead: 1) {
        take(keyword)
        advance()
        return Expression(.calendar(direction, unit), at: range(from: lower))
      }
      if direction != .this, case .number(let number)? = peek()?.kind, let unit = unit(ahead: 2) {
        take(keyword)
        advance()
        advance()
        return rolling(direction, number, unit, from: lower)
      }
    }
    return nil
  }

  /// `mois dernier`, `semaine prochaine`.
  private mutating func parseFrenchPhrase() -> Expression? {
    guard let unit = unit(ahead: 0), !peek(2, is: .leftParenthesis) else { return nil }
    let direction: Direction
    if peek(is: .last) {
      direction = .last
    } else if peek(is: .next) {
      direction = .next
    } else {
      return nil
    }
    let lower = current.range.lower
    advance()
    advance()
    return Expression(.calendar(direction, unit), at: range(from: lower))
  }

  /// `derniers` or `prochains` after a number.
  private mutating func rollingDirection() -> Direction? {
    if at(.last) { return .last }
    return at(.next) ? .next : nil
  }

  private func unit(ahead: Int) -> TimeUnit? {
    let token = ahead == 0 ? (atEnd ? nil : current) : peek(ahead)
    return token?.word.flatMap(TimeUnit.named)
  }

  private mutating func rolling(
    _ direction: Direction,
    _ number: Number,
    _ unit: TimeUnit,
    from lower: Int
  ) -> Expression {
    length(number, from: lower) { .rolling(direction, $0, unit) }
  }

  /// A node that counts whole units.
  private mutating func length(
    _ number: Number,
    from lower: Int,
    _ kind: (Int) -> Expression.Kind
  ) -> Expression {
    let range = range(from: lower)
    if number.whole == nil { report(.fractionalCount, at: range) }
    return Expression(kind(Int(number.whole ?? 0)), at: range)
  }
}
