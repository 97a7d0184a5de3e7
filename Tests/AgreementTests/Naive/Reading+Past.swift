import PalierDictionary
import PalierSyntax
import PalierValues

/// `was`, `became`, `became(f, V)` and `days_in(f)`.
extension Reading {
  /// A field whose past is asked for: of which row, and its values up to the day of the question.
  struct ReadPast {
    let type: ValueType
    let values: (Moment) -> [LedgerRow.DatedValue]
  }

  /// Days in a row; an end that is open is nil.
  struct Days {
    var first: CivilDate?
    var last: CivilDate?

    func contains(_ day: CivilDate) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  /// Whether the field had the value on some day of the period; `on` a day, at the end of it.
  func was(_ subject: Expression, _ value: Expression, _ when: When?) throws -> (Moment) -> Bool {
    let past = try past(subject)
    let wanted = try read(value, expecting: past.type)
    let period = try days(of: when)
    let isOnDay = when?.kind == .on
    return { moment in
      let member = wanted.value(moment)
      guard member.isKnown, let days = period(moment) else { return false }
      let values = past.values(moment)
      if isOnDay {
        guard let day = days.last, self.day.map({ day <= $0 }) ?? true else { return false }
        return values.last { $0.day <= day }?.value == member
      }
      // A value holds to the day before the next; one left on the day it came holds that day.
      return values.enumerated().contains { index, came in
        let last = [days.last, self.day].compactMap { $0 }.min()
        guard came.value == member, last.map({ came.day <= $0 }) ?? true else { return false }
        guard let first = days.first else { return true }
        if let last, last < first { return false }
        guard index + 1 < values.count else { return true }
        return max(came.day, values[index + 1].day.adding(days: -1)) >= first
      }
    }
  }

  /// Whether the value came, after another or after that one, on some day of the period.
  func became(
    _ subject: Expression,
    _ value: Expression,
    from former: Expression?,
    _ when: When?
  ) throws -> (Moment) -> Bool {
    let past = try past(subject)
    let wanted = try read(value, expecting: past.type)
    let before = try former.map { try read($0, expecting: past.type) }
    let period = try days(of: when)
    return { moment in
      let member = wanted.value(moment)
      guard member.isKnown, let days = period(moment) else { return false }
      let values = past.values(moment)
      return values.enumerated().contains { index, came in
        guard came.value == member, days.contains(came.day) else { return false }
        guard let before else { return true }
        let former = before.value(moment)
        return former.isKnown && index > 0 && values[index - 1].value == former
      }
    }
  }

  /// The first day on which a value came, or the days from the last change.
  func pastCall(_ function: Function, _ arguments: [Argument]) throws -> Meaning {
    let nodes = arguments.compactMap { if case .value(let node) = $0 { node } else { nil } }
    guard let subject = nodes.first else { throw Unreadable("the past of what?") }
    let past = try past(subject)
    guard function == .became else {
      let today = clock.day
      return Meaning(.number) { moment in
        past.values(moment).last.map { Summing.count(today - $0.day.day) } ?? .unknown
      }
    }
    guard nodes.count == 2 else { throw Unreadable("became what?") }
    let wanted = try read(nodes[1], expecting: past.type)
    return Meaning(.date) { moment in
      let member = wanted.value(moment)
      guard member.isKnown else { return .unknown }
      return past.values(moment).first { $0.value == member }.map { .date($0.day) } ?? .unknown
    }
  }

  private func past(_ subject: Expression) throws -> ReadPast {
    let owner: (Moment) -> LedgerRow?
    let entity: Entity
    let name: Name
    switch subject.kind {
    case .name(let word):
      guard let last = scopes.last else { throw Unreadable("no row") }
      let depth = scopes.count - 1
      (owner, entity, name) = ({ $0.rows[depth] }, last, word)
    case .member(let base, let word):
      let found = try row(base)
      (owner, entity, name) = (found.row, found.entity, word)
    default: throw Unreadable("the past of what?")
    }
    guard let field = dictionary.field(word: name.folded, of: entity) else {
      throw Unreadable("no field \(name.text)")
    }
    let (ledger, day) = (ledger, day)
    return ReadPast(type: field.type) { moment in
      guard let row = owner(moment) else { return [] }
      let past = ledger.past(of: field.name, of: row)
      return day.map { day in past.filter { $0.day <= day } } ?? past
    }
  }

  /// The row that an expression gives: that of a reference, or the first or latest of some.
  private func row(
    _ node: Expression
  ) throws -> (entity: Entity, row: (Moment) -> LedgerRow?) {
    if case .call(let word, let arguments?) = node.kind, case .value(let first)? = arguments.first,
      let target = source(of: first), let function = Function.named(word.folded)
    {
      let found = try selection(target.rows)
      return (found.entity, { self.end(function, of: found, $0) })
    }
    let reference = try read(node)
    guard case .reference(let name) = reference.type, let entity = dictionary.entity(named: name)
    else { throw Unreadable("no row") }
    let ledger = ledger
    return (entity, { ledger.row(name, reference.value($0)) })
  }

  /// The days of a period; nil where it isn't known.
  private func days(of when: When?) throws -> (Moment) -> Days? {
    guard let when else { return { _ in Days() } }
    let start = try ends(when.start)
    let end = try when.end.map { try ends($0) }
    return { moment in
      guard let days = start(moment) else { return nil }
      switch when.kind {
      case .within, .on: return days
      case .before: return Days(last: days.first?.adding(days: -1))
      case .after: return Days(first: days.last?.adding(days: 1))
      case .since: return Days(first: days.first)
      case .until: return Days(last: days.last)
      case .between: return end?(moment).map { Days(first: days.first, last: $0.last) }
      }
    }
  }

  /// The days from the first to the last of a period.
  func ends(_ node: Expression) throws -> (Moment) -> Days? {
    if case .range(let first, let last) = node.kind {
      let (start, end) = (try ends(first), try ends(last))
      return { moment in
        guard let first = start(moment)?.first, let last = end(moment)?.last else { return nil }
        return Days(first: first, last: last)
      }
    }
    let place = try read(node, expecting: .period)
    return { moment in
      Reading.days(of: place.value(moment)).map { period in
        Days(first: period.from, last: period.before?.adding(days: -1))
      }
    }
  }
}
