import PalierDiagnostics
import PalierValues

/// What SQL and spreadsheets write otherwise: told in its own words, and read as it was meant.
extension Parser {
  /// Whether a word is a habit, which has a better message than a suggestion.
  static func isHabit(_ word: String) -> Bool {
    [
      "select", "from", "update", "insert", "order", "limit", "having", "join", "like", "between",
      "null", "entre", "inner", "left", "top", "within",
    ].contains(word)
  }

  /// Whether the current word is `où`, which folds to `ou`.
  var isAccentedOr: Bool {
    guard current.word == "ou" else { return false }
    return source.utf8[current.range.lower..<current.range.upper].contains { $0 >= 0x80 }
  }

  /// The tongue that the statement is written in, by its first keyword of one tongue only.
  var tongue: Tongue {
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

  /// `and contacted = false` as a line of its own, read as `where contacted = false`.
  mutating func parseAndAtHead() -> Statement.Kind {
    let range = current.range
    report(.andAtHead, at: range, fix: mending(.where))
    take(.and)
    let filter = Clause(.filter(parseExpression()), at: range)
    return .continuation([filter] + parseClauses(), parseVerbs())
  }

  func atWord(_ word: String, ahead: Int = 0) -> Bool {
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
      let select = current.range
      // All columns are what a selection shows of itself.
      let isAll = next.symbol == .star && atWord("from", ahead: 2)
      let from = isAll ? peek(2)?.range : nil
      report(
        .selectStatement,
        at: select,
        fix: from.map { FixIt(select.union($0), replacement: "") }
      )
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
    case "top" where peek().map { if case .number = $0.kind { true } else { false } } ?? false:
      reportForeign([.take])
      return mend(.take)
    case "with", "avec":
      // `with stage = cql`: what comes after totals or zeros is no comparison.
      guard peek()?.word != nil, comparesAhead(2) else { return nil }
      reportForeign([.where])
      return mend(.where)
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

  /// Whether a comparison stands so far ahead.
  private func comparesAhead(_ ahead: Int) -> Bool {
    guard let token = peek(ahead) else { return false }
    return ComparisonOperator.allCases.contains { operation in
      switch operation.spelling {
      case .symbol(let symbol): token.symbol == symbol
      case .keywords(let keywords): token.readings.contains(keywords[0])
      }
    }
  }

  /// `descending`, `décroissante`: another form of the word for a direction.
  mutating func parseForeignDirection() -> Bool? {
    let words = [
      "descending", "descendant", "decroissante", "ascending", "ascendant", "croissante",
    ]
    guard !atEnd, let word = current.word, let place = words.firstIndex(of: word) else {
      return nil
    }
    let keyword: Keyword = place < 3 ? .descending : .ascending
    reportForeign([keyword])
    take(keyword)
    return keyword == .descending
  }

  /// `show *`.
  mutating func parseForeignAll() -> Clause.Kind? {
    guard !atEnd, current.symbol == .star else { return nil }
    let fix = mending(.all)
    report(.foreignWord(found: "*", meant: [.all]), at: current.range, fix: fix)
    take(Keyword.all)
    return .showAll(except: [])
  }

  /// `today()`: a spreadsheet's functions of the day.
  mutating func parseForeignCall() -> Expression? {
    for (keyword, days) in [(Keyword.today, 0), (.yesterday, -1), (.tomorrow, 1)]
    where !atEnd && current.readings.contains(keyword) {
      guard peek(is: .leftParenthesis), peek(2, is: .rightParenthesis), let end = peek(2)?.range
      else { return nil }
      let range = current.range.union(end)
      let fix = FixIt(range, replacement: keyword.spelling(in: tongue))
      let problem = SyntaxProblem.foreignWord(found: source.text(in: range), meant: [keyword])
      report(problem, at: range, fix: fix)
      take(keyword)
      advance()
      advance()
      return Expression(.today(offset: days), at: range)
    }
    return nil
  }

  /// `=` or `to` where another sign is meant.
  mutating func expect(_ symbol: Symbol, insteadOf words: [String]) {
    let found = atEnd ? "" : source.text(in: current.range)
    guard !at(symbol), words.contains(TextForm.foldedWord(found)) else { return expect(symbol) }
    report(
      .foreignOperator(found: found, meant: .symbol(symbol)),
      at: current.range,
      fix: FixIt(current.range, replacement: symbol.rawValue)
    )
    advance()
    previousNeedsMore = true
    updateEnd()
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
      let place = current.range
      let words = (Keyword.from.spelling(in: tongue), Keyword.to.spelling(in: tongue))
      take(.from)
      let start = parseSum()
      // One correction for both words.
      let isWhole = !atEnd && current.readings.contains(.and)
      let inner = source.text(in: start.range)
      report(
        .between,
        at: place,
        fix: isWhole
          ? FixIt(place.union(current.range), replacement: "\(words.0) \(inner) \(words.1)")
          : FixIt(place, replacement: words.0)
      )
      if isWhole { take(.and) } else { expect(.to) }
      let end = parseSum()
      return Expression(.between(left, start, end), at: range(from: left.range.lower))
    }
    guard let (range, operation) = spokenOperator(at: position) else { return nil }
    return parseSpoken(left, operation, at: range)
  }

  var isNull: Bool { atWord("null") }

  /// Whether a word says after `is` that nothing is known.
  var isEmptyWord: Bool {
    let words = [
      "null", "empty", "missing", "blank", "vide", "manquant", "manquante", "absent", "absente",
    ]
    return !atEnd && current.word.map(words.contains) ?? false
  }

  /// `is null`.
  mutating func parseNull(_ left: Expression, isNegated: Bool) -> Expression {
    report(.null(found: source.text(in: current.range)), at: current.range, fix: mending(.unknown))
    take(Keyword.unknown)
    return Expression(.isKnown(left, known: isNegated), at: range(from: left.range.lower))
  }

  /// `NULL`.
  mutating func parseForeignOperand() -> Expression? {
    guard isNull, !peek(is: .dot) else { return nil }
    report(.null(found: "NULL"), at: current.range, fix: mending(.unknown))
    return take(Expression.Kind.unknown)
  }
}
