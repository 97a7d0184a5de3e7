import PalierDiagnostics

extension Parser {
  var current: Token { tokens[position] }

  /// Where a missing node stands: before the current token.
  var here: SourceRange { SourceRange(lower: current.range.lower, upper: current.range.lower) }

  /// The end of the last token taken; before the first, where the tokens begin.
  var previousEnd: Int {
    position > 0 ? tokens[position - 1].range.upper : tokens[0].range.lower
  }

  /// The range from an offset to the last token taken.
  func range(from lower: Int) -> SourceRange {
    SourceRange(lower: lower, upper: max(lower, previousEnd))
  }

  // MARK: Looking

  /// Whether the current token is a keyword; asks for it.
  mutating func at(_ keyword: Keyword) -> Bool {
    if asks() { expectations.keywords.insert(keyword) }
    return !atEnd && current.readings.contains(keyword)
  }

  /// Whether the current token is a symbol; asks for it.
  mutating func at(_ symbol: Symbol) -> Bool {
    if asks() { expectations.insert(symbol) }
    return !atEnd && current.symbol == symbol
  }

  /// Whether the current token and the next are two keywords; asks for both.
  mutating func at(_ keyword: Keyword, then next: Keyword) -> Bool {
    guard at(keyword) else { return false }
    askAhead { $0.keywords.insert(next) }
    return peek(is: next)
  }

  /// Asks for something behind the current token where the text ends there: completion must know
  /// what would make two words of the last one.
  mutating func askAhead(_ add: (inout Expectations) -> Void) {
    guard position + 1 < tokens.count, tokens[position + 1].isEnd, !isPanicking else { return }
    let offset = tokens[position + 1].range.lower
    if offset > furthest {
      furthest = offset
      expectations = Expectations()
    }
    add(&expectations)
  }

  /// Asks for a name or an operand.
  mutating func ask(for role: NameRole) {
    if asks() { expectations.insert(role) }
  }

  /// Whether the place is the furthest that was looked at; forgets what was asked before it.
  ///
  /// What the rules go on to ask at a place that was refused can't come there any more.
  private mutating func asks() -> Bool {
    let offset = current.range.lower
    if offset > furthest {
      furthest = offset
      expectations = Expectations()
    }
    return offset == furthest && !isPanicking && lastErrorOffset != offset
  }

  /// The token so far ahead in the same statement, without asking for anything.
  func peek(_ ahead: Int = 1) -> Token? {
    guard !atEnd, position + ahead < tokens.count else { return nil }
    let token = tokens[position + ahead]
    if token.isEnd { return nil }
    if openBrackets == 0, token.startsLine { return nil }
    return token
  }

  func peek(_ ahead: Int = 1, is keyword: Keyword) -> Bool {
    peek(ahead)?.readings.contains(keyword) ?? false
  }

  func peek(_ ahead: Int = 1, is symbol: Symbol) -> Bool {
    peek(ahead)?.symbol == symbol
  }

  /// Whether the current word can't be a name.
  var isReserved: Bool { current.word.map(Lexicon.isReserved) ?? false }

  /// Whether the current token is one of several keywords, without asking.
  func peekCurrent(in keywords: KeywordSet) -> Bool {
    !atEnd && current.readings.intersects(keywords) && !peek(is: .dot)
  }

  // MARK: Taking

  mutating func advance() {
    guard position < tokens.count - 1, !isPanicking else { return }
    previousNeedsMore = current.symbol?.needsMore ?? false
    position += 1
    updateEnd()
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    take(keyword)
    return true
  }

  /// Takes the current token as a keyword that the caller has looked at.
  mutating func take(_ keyword: Keyword) {
    guard position < tokens.count - 1, !isPanicking else { return }
    previousNeedsMore = keyword.needsMore
    position += 1
    updateEnd()
  }

  mutating func eat(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ keyword: Keyword) {
    if !eat(keyword) { refuseToken() }
  }

  mutating func expect(_ symbol: Symbol) {
    if !eat(symbol) { refuseToken() }
  }

  // MARK: Line breaks

  /// Works out whether the statement ends before the current token.
  ///
  /// A statement ends with its line. It goes on while a parenthesis or a record is open, after a
  /// word or sign that wants more, and before a clause word, a verb, `and` or `or`.
  mutating func updateEnd() {
    let token = current
    atEnd =
      isPanicking || token.isEnd || (openBrackets == 0 && token.symbol == .semicolon)
      || (token.startsLine && openBrackets == 0 && !previousNeedsMore && !continues(at: position))
  }

  /// Whether a line that begins with a token goes on with the statement before it.
  func continues(at place: Int) -> Bool {
    let token = tokens[place]
    let next = place + 1 < tokens.count ? tokens[place + 1] : token
    guard next.symbol != .dot || next.startsLine else { return false }
    // `distinct(…)` is a call, which begins a statement of its own.
    let isCall = next.symbol == .leftParenthesis && !next.startsLine
    if isCall, token.word.flatMap(Function.named) != nil { return false }
    if token.readings.intersects(Parser.continuing) { return true }
    return token.readings.contains(.as) && next.readings.contains(.of)
  }

  private static let continuing = KeywordSet(
    Lexicon.clauses.keywords + Lexicon.verbs.keywords + [.and, .or, .asOf]
  )

  /// Takes an opening bracket; line breaks are spaces until the closing one.
  mutating func openBracket() {
    openBrackets += 1
    advance()
  }

  /// Takes the closing bracket, or reports that it is missing.
  mutating func closeBracket(_ closing: Symbol, opening: SourceRange) {
    let outer = openBrackets - 1
    if at(closing) {
      openBrackets = outer
      advance()
      return
    }
    refuseClosing(closing, opening: opening)
    openBrackets = outer
    updateEnd()
  }

  /// Reads one level deeper; beyond the limit, reports it and gives up the statement.
  mutating func nested<Node>(_ fallback: Node, _ read: (inout Parser) -> Node) -> Node {
    guard nesting < Limits.nesting else {
      report(.tooDeep(limit: Limits.nesting), at: current.range)
      panic()
      return fallback
    }
    nesting += 1
    defer { nesting -= 1 }
    return read(&self)
  }
}
