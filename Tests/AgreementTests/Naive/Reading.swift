import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

/// Reads a tree by the words of the language's rules, over a ledger.
struct Reading {
  let ledger: Ledger
  /// The day from which relative dates count.
  var clock: CivilDate
  /// The day of `as of`.
  var day: CivilDate?
  /// The entities of the rows in reach, outermost first.
  var scopes: [Entity] = []
  /// The keys, when rows are gathered and an aggregate isn't being read.
  var keys: [ReadKey]?
  /// The key of `across`.
  var across: ReadKey?
  /// The amount shown last, of which a bare `rank` or `change` speaks.
  var shownBefore: Meaning?

  /// A key of `group by`: its text, by which it is known again, and what it means of a row.
  struct ReadKey {
    let text: String
    let meaning: Meaning
  }

  init(_ ledger: Ledger, today: CivilDate) {
    self.ledger = ledger
    clock = today
  }

  var dictionary: CaseDictionary { ledger.dictionary }
  var order: ValueSequence { ValueSequence(ledger: ledger) }

  /// The reading of what stands inside rows of an entity.
  func inside(_ entity: Entity) -> Reading {
    var inner = self
    inner.scopes.append(entity)
    inner.keys = nil
    inner.across = nil
    inner.shownBefore = nil
    return inner
  }

  func read(_ node: Expression, expecting expected: ValueType? = nil) throws -> Meaning {
    if let keys, let index = keys.firstIndex(where: { $0.text == text(of: node) }) {
      return Meaning(keys[index].meaning.type) { $0.group?.keys[index] ?? .unknown }
    }
    if let literal = literal(node, expecting: expected) { return literal }
    switch node.kind {
    case .name(let name): return try bareWord(name, expecting: expected)
    case .member(let base, let name): return try member(base, name)
    case .call(let name, let arguments): return try call(name, arguments, member: nil)
    case .share(let base): return try share(base)
    case .choose(let branches, let otherwise):
      return try choose(branches, otherwise, expecting: expected)
    case .negate(let inner):
      let meaning = try read(inner)
      return Meaning(meaning.type) { Arithmetic.negated(meaning.value($0)) }
    case .arithmetic(let operation, let left, let right):
      let first = try read(left)
      let second = try read(right)
      return Meaning(try Arithmetic.type(operation, first.type, second.type)) {
        Arithmetic.apply(operation, first.value($0), second.value($0))
      }
    case .fallback(let first, let second):
      let value = try read(first, expecting: expected)
      let other = try read(second, expecting: value.type)
      return Meaning(value.type) { moment in
        let known = value.value(moment)
        return known.isKnown ? known : other.value(moment)
      }
    default:
      let truth = try truth(node)
      return Meaning(.boolean) { .boolean(truth($0)) }
    }
  }

  func text(of node: Expression) -> String { Printer.print(node, tongue: .english) }

  private func literal(_ node: Expression, expecting expected: ValueType?) -> Meaning? {
    switch node.kind {
    case .number(let number):
      let isPlace =
        switch expected {
        case .date, .period, .year, .month, .quarter: true
        default: false
        }
      if isPlace, let year = number.whole, (1900...2099).contains(year) {
        return Meaning(.year, constant: .year(CalendarYear(Int(year))))
      }
      return Meaning(.number, constant: .number(number))
    case .money(let money): return Meaning(.money, constant: .money(money))
    case .percent(let percent): return Meaning(.percent, constant: .percent(percent))
    case .date(let date): return Meaning(.date, constant: .date(date))
    case .time(let time): return Meaning(.time, constant: .time(time))
    case .month(let month): return Meaning(.month, constant: .month(month))
    case .quarter(let quarter): return Meaning(.quarter, constant: .quarter(quarter))
    case .boolean(let truth): return Meaning(.boolean, constant: .boolean(truth))
    case .text(let parts):
      let text = parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      if case .reference(let entity) = expected { return named(text, entity) }
      return Meaning(.text, constant: .text(text))
    default: return clockwise(node)
    }
  }

  /// The row whose key or label is the text.
  private func named(_ text: String, _ name: String) -> Meaning {
    let entity = dictionary.entity(named: name)
    let fields = [entity?.key.first, entity?.label].compactMap { $0 }
    let row = ledger.rows(name).first { row in
      fields.contains { row.values[$0] == .text(text) }
    }
    return Meaning(.reference(name), constant: row?.reference ?? .unknown)
  }

  private func choose(
    _ branches: [ChooseBranch],
    _ otherwise: Expression?,
    expecting expected: ValueType?
  ) throws -> Meaning {
    var type = expected
    var read: [(condition: (Moment) -> Bool, value: Meaning)] = []
    for branch in branches {
      let value = try self.read(branch.value, expecting: type)
      type = type ?? value.type
      read.append((try truth(branch.condition), value))
    }
    let last = try otherwise.map { try self.read($0, expecting: type) }
    return Meaning(type ?? .text) { moment in
      (read.first { $0.condition(moment) }?.value ?? last)?.value(moment) ?? .unknown
    }
  }
}
