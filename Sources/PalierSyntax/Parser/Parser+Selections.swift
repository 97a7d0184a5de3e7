import PalierDiagnostics

extension Parser {
  /// A question or expression, and the verbs that act on its rows.
  mutating func parseSentence() -> Sentence {
    ask(for: .source)
    let question = parseQuestion()
    let verb = current
    let verbs = parseVerbs()
    if !verbs.isEmpty, !question.isSource {
      refuseSource(question, before: verb)
    }
    return Sentence(question, verbs: verbs)
  }

  /// An expression, or a selection where clauses follow its source.
  ///
  /// In a call any expression may be followed by clauses: `sum(a / b where C)` is over the current
  /// rows.
  mutating func parseQuestion(allowsAny: Bool = false) -> Expression {
    let lower = current.range.lower
    let source = parseExpression()
    let next = current
    let asOf = parseAsof()
    let clauses = parseClauses()
    guard asOf != nil || !clauses.isEmpty else { return source }
    if !allowsAny, !source.isSource { refuseSource(source, before: next) }
    let range = range(from: lower)
    let selection = Selection(source: source, asOf: asOf, clauses: clauses, range: range)
    return Expression(.selection(selection), at: range)
  }

  private mutating func refuseSource(_ expression: Expression, before token: Token) {
    report(.notASelection(word: source.text(in: token.range)), at: expression.range)
  }

  /// `as of D`.
  private mutating func parseAsof() -> Expression? {
    if at(.as, then: .of) {
      take(.as)
      take(.of)
      return parseSum()
    }
    return eat(.asOf) ? parseSum() : nil
  }

  mutating func parseClauses() -> [Clause] {
    var clauses: [Clause] = []
    selections += 1
    defer { selections -= 1 }
    while let clause = parseClause() {
      clauses.append(clause)
      // Only looked for: it has no place here, so it isn't asked for.
      if !atEnd, current.readings.contains(.asOf) || peek(is: .of) && current.readings.contains(.as)
      {
        report(.misplacedAsOf, at: current.range)
        _ = parseAsof()
      }
    }
    return clauses
  }

  private mutating func parseClause() -> Clause? {
    let token = current
    let lower = token.range.lower
    guard !isPanicking, let kind = parseClauseKind() else { return nil }
    if selections > Limits.selections {
      report(.tooManySelections(limit: Limits.selections), at: token.range)
      panic()
    }
    return Clause(kind, at: range(from: lower))
  }

  private mutating func parseClauseKind() -> Clause.Kind? {
    if let kind = parseForeignClause() { return kind }
    if eat(.where) { return .filter(parseExpression()) }
    if eat(.sort) { return parseSort() }
    if eat(.take) { return parseTake() }
    if eat(.skip) { return .skip(parseQuantity()) }
    if eat(.show) { return parseShow() }
    if eat(.group) {
      expect(.by)
      return .group(parseColumns())
    }
    if eat(.across) {
      _ = eat(.by)
      return .across(parseColumn())
    }
    if eat(.with) {
      if eat(.zeros) { return .withZeros }
      expect(.totals)
      return .withTotals
    }
    if eat(.without) {
      expect(.unknowns)
      return .withoutUnknown
    }
    if eat(.mask) {
      expect(.below)
      return .mask(parseQuantity())
    }
    if eat(.distinct) { return .distinct }
    if eat(.chart) { return .chart(parseName(.chart)) }
    if eat(.caption) { return .caption(parseText()) }
    return nil
  }

  mutating func parseSort() -> Clause.Kind {
    expect(.by)
    var keys: [SortKey] = []
    repeat {
      let expression = parseExpression()
      var descending = eat(.descending)
      if !descending, !eat(.ascending) { descending = parseForeignDirection() ?? false }
      keys.append(SortKey(expression, descending: descending))
    } while eat(.comma)
    return .sort(keys)
  }

  mutating func parseTake() -> Clause.Kind {
    let quantity = parseQuantity()
    guard at(.with, then: .ties) else { return .take(quantity, withTies: false) }
    take(.with)
    take(.ties)
    return .take(quantity, withTies: true)
  }

  private mutating func parseShow() -> Clause.Kind {
    if let kind = parseForeignAll() { return kind }
    guard at(.all), !peek(is: .leftParenthesis) else { return .show(parseColumns()) }
    take(.all)
    guard eat(.except) else { return .showAll(except: []) }
    var names: [Name] = []
    repeat { names.append(parseName(.field)) } while eat(.comma)
    return .showAll(except: names)
  }

  private mutating func parseColumns() -> [Column] {
    var columns: [Column] = []
    repeat { columns.append(parseColumn()) } while eat(.comma)
    return columns
  }

  private mutating func parseColumn() -> Column {
    let expression = parseExpression()
    guard at(.as), !peek(is: .of) else { return Column(expression) }
    take(.as)
    return Column(expression, title: parseTitle())
  }

  /// `20`, `$n`, `n`, `(n + 1)`.
  private mutating func parseQuantity() -> Expression {
    ask(for: .number)
    let token = current
    if !atEnd, case .number(let number) = token.kind {
      advance()
      return Expression(.number(number), at: token.range)
    }
    if at(.dollar) || at(.leftParenthesis) { return parseAtom() }
    let name = parseName(.operand)
    return Expression(name.text.isEmpty ? .missing : .name(name), at: name.range)
  }
}

extension Expression {
  /// Whether clauses and verbs may follow it: it can be rows.
  var isSource: Bool {
    switch kind {
    case .name, .sigil, .member, .call(_, .some), .selection, .missing: true
    default: false
    }
  }
}
