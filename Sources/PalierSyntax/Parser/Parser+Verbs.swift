import PalierDiagnostics
import PalierValues

extension Parser {
  mutating func parseVerbs() -> [Verb] {
    var verbs: [Verb] = []
    while let verb = parseVerb() {
      verbs.append(verb)
      if !isPanicking, peekCurrent(in: Lexicon.clauses) {
        report(.clauseAfterVerb(word: source.text(in: current.range)), at: current.range)
        _ = parseClauses()
      }
    }
    return verbs
  }

  private mutating func parseVerb() -> Verb? {
    let lower = current.range.lower
    guard !isPanicking, let kind = parseVerbKind() else { return nil }
    return Verb(kind, at: range(from: lower))
  }

  private mutating func parseVerbKind() -> Verb.Kind? {
    if eat(.set) { return parseSet() }
    if eat(.add) { return .add(parseEntity(.child), parseRecord()) }
    if eat(.advance) {
      expect(.to)
      return .advance(parseName(.stage), on: parseDay())
    }
    if eat(.assign) {
      expect(.to)
      return .assign(parseSum())
    }
    if eat(.transfer) { return parseTransfer() }
    if eat(.close) {
      expect(.as)
      return .close(parseName(.exit), on: parseDay())
    }
    if eat(.reopen) { return .reopen }
    if eat(.correct) {
      let record = parseRecord()
      expect(.because)
      return .correct(record, because: parseText())
    }
    if eat(.move) { return parseMove() }
    if eat(.merge) { return parseMerge() }
    if eat(.delete) { return .delete(because: eat(.because) ? parseText() : nil) }
    if eat(.anonymise) { return .anonymise }
    if eat(.export) {
      expect(.toward)
      let file = parseSum()
      return .export(file, format: eat(.as) ? parseName(.format) : nil)
    }
    if eat(.write) {
      let letter = parseSum()
      expect(.toward)
      return .write(letter, parseSum())
    }
    if eat(.disclose) {
      expect(.to)
      let organisation = parseSum()
      expect(.for)
      return .disclose(organisation, purpose: parseSum())
    }
    return nil
  }

  /// `on D`.
  private mutating func parseDay() -> Expression? {
    eat(.on) ? parseSum() : nil
  }

  private mutating func parseSet() -> Verb.Kind {
    var assignments: [Assignment] = []
    repeat {
      let field = peek(is: .equal) ? parseAnyname(.field) : parseName(.field)
      expect(.equal, insteadOf: ["to", "a", ":"])
      assignments.append(Assignment(field, parseExpression()))
    } while eat(.comma)
    return .set(assignments, on: parseDay())
  }

  private mutating func parseTransfer() -> Verb.Kind {
    expect(.to)
    let recipient = parseSum()
    var month: Expression?
    if at(.for), !peek(is: .each) {
      take(.for)
      month = parseSum()
    }
    var batch: Number?
    if eat(.as) {
      expect(.batch)
      batch = parseNumber()
    }
    return .transfer(recipient, month: month, batch: batch)
  }

  private mutating func parseNumber() -> Number? {
    ask(for: .number)
    guard !atEnd, case .number(let number) = current.kind else {
      refuseToken()
      return nil
    }
    advance()
    return number
  }

  private mutating func parseMerge() -> Verb.Kind {
    expect(.into)
    let entity = parseName(.entity)
    let row = parseSum()
    expect(.because)
    return .merge(entity, row, because: parseText())
  }

  private mutating func parseMove() -> Verb.Kind {
    expect(.to)
    let entity = parseName(.entity)
    let row = parseSum()
    expect(.because)
    return .move(entity, row, because: parseText())
  }
}
