import PalierDiagnostics

/// What SQL and spreadsheets write otherwise: told in its own words, and read as it was meant.
extension Parser {
  /// Whether a word is a habit, which has a better message than a suggestion.
  static func isHabit(_ word: String) -> Bool {
    [
      "select", "from", "update", "insert", "order", "limit", "having", "join", "like", "between",
      "null", "entre", "inner", "left",
    ].contains(word)
  }

  /// Whether the current word is `où`, which folds to `ou`.
  var isAccentedOr: Bool {
    guard current.word == "ou" else { return false }
    return source.utf8[current.range.lower..<current.range.upper].contains { $0 >= 0x80 }
  }

  /// The tongue that the statement is written in, by its first keyword of one tongue only.
  private var tongue: Tongue {
    for token in tokens.dropFirst(statementStart) {
      if token.startsLine, token.range.lower > current.range.lower { break }
      if let tongue = token.word.flatMap(Lexicon.tongue(of:)) { return tongue }
    }
    return .english
  }

  /// Puts a keyword, in the tongue of the statement, in the place of the current token.
  private func mending(_ keyword: Keyword) -> FixIt {
    FixIt(current.range, replacement: keyword.spelling(in: tongue))
  }

  private func atWord(_ word: String, ahead: Int = 0) -> Bool {
    if atEnd { return false }
    return (ahead == 0 ? current : peek(ahead))?.word == word
  }

  /// `SELECT … FROM`, `FROM`, `UPDATE`, `INSERT INTO`, `=5`: what stands before a sentence.
  mutating func parseForeignStatement() -> Statement.Kind? {
    if current.symbol == .equal {
      let range = current.range
      report(.leadingEqual, at: range, fix: FixIt(range, replacement: ""))
      advance()
      return .sentence(parseSentence())
    }
    guard let word = current.word, let next = peek() else { return nil }
    let followsName = next.word != nil || next.symbol == .star
    guard followsName, !next.readings.intersects(Lexicon.clauses) || word == "select" else {
      return nil
    }
    switch word {
    case "select":
      report(.selectStatement, at: current.range)
      while !atEnd, !atWord("from") { advance() }
      if !atEnd { advance() }
    case "from":
      let range = current.range
      report(.fromBeforeSource, at: range, fix: FixIt(range, replacement: ""))
      advance()
    case "update":
      let range = current.range
      report(.updateStatement, at: range, fix: FixIt(range, replacement: ""))
      advance()
    case "insert":
      report(.insertStatement, at: current.range)
      panic()
    default:
      return nil
    }
    return .sentence(isPanicking ? Sentence(Expression(.missing, at: here)) : parseSentence())
  }

  /// `ORDER BY`, `LIMIT`, `HAVING`, `JOIN`, `où`.
  mutating func parseForeignClause() -> Clause.Kind? {
    guard !atEnd, let word = current.word else { return nil }
    if isAccentedOr {
      let range = current.range
      report(.accentedOr, at: range, fix: FixIt(range, replacement: "dont"))
      take(.where)
      return .filter(parseExpression())
    }
    switch word {
    case "order" where peek(is: .by):
      reportForeign([.sort])
      return mend(.sort)
    case "limit":
      reportForeign([.take])
      return mend(.take)
    case "having":
      reportForeign([.where])
      return mend(.where)
    case "join", "inner", "left":
      guard peek()?.word != nil else { return nil }
      report(.join, at: current.range)
      panic()
      return nil
    default:
      return nil
    }
  }

  /// Reads the clause as if it began with the right word.
  private mutating func mend(_ keyword: Keyword) -> Clause.Kind? {
    take(keyword)
    switch keyword {
    case .sort: return parseSort()
    case .take: return parseTake()
    default: return .filter(parseExpression())
    }
  }

  private mutating func reportForeign(_ keywords: [Keyword]) {
    let found = source.text(in: current.range)
    let fix = FixIt(current.range, replacement: SyntaxProblem.spelt(keywords, tongue))
    report(.foreignWord(found: found, meant: keywords), at: current.range, fix: fix)
  }

  /// `LIKE`, `BETWEEN a AND b`.
  mutating func parseForeignRelation(_ left: Expression) -> Expression? {
    if atWord("like"), nextBeginsOperand() {
      report(.like, at: current.range, fix: mending(.contains))
      take(.contains)
      let right = parseFallback()
      return Expression(.comparison(.contains, left, right), at: left.range.union(right.range))
    }
    if atWord("between") || atWord("entre"), nextBeginsOperand() {
      report(.between, at: current.range, fix: mending(.from))
      take(.from)
      let start = parseSum()
      if !eat(.and) { expect(.to) }
      let end = parseSum()
      return Expression(.between(left, start, end), at: range(from: left.range.lower))
    }
    return nil
  }

  var isNull: Bool { atWord("null") }

  /// `is null`.
  mutating func parseNull(_ left: Expression, isNegated: Bool) -> Expression {
    _ = parseForeignOperand()
    return Expression(.isKnown(left, known: isNegated), at: range(from: left.range.lower))
  }

  /// `NULL`.
  mutating func parseForeignOperand() -> Expression? {
    guard isNull, !peek(is: .dot) else { return nil }
    report(.null, at: current.range, fix: mending(.unknown))
    return take(Expression.Kind.unknown)
  }
}
