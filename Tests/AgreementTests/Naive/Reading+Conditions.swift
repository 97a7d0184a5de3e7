import PalierDictionary
import PalierSyntax
import PalierValues

/// Logic has two values: what compares with an unknown value doesn't hold, and `not` is exact.
extension Reading {
  func truth(_ node: Expression) throws -> (Moment) -> Bool {
    switch node.kind {
    case .and(let terms):
      let read = try terms.map { try truth($0) }
      return { moment in read.allSatisfy { $0(moment) } }
    case .or(let terms):
      let read = try terms.map { try truth($0) }
      return { moment in read.contains { $0(moment) } }
    case .not(let inner):
      let read = try truth(inner)
      return { !read($0) }
    case .isKnown(let inner, let known):
      let meaning = try read(inner)
      return { meaning.value($0).isKnown == known }
    case .comparison(let operation, let left, let right):
      return try comparison(operation, left, right)
    case .between(let inner, let first, let last):
      let value = try read(inner)
      return try span(value, first, last)
    case .was(let subject, let value, let when): return try was(subject, value, when)
    case .became(let subject, let value, let former, let when):
      return try became(subject, value, from: former, when)
    case .missing, .list, .range, .selection:
      throw Unreadable("not a condition")
    default:
      let meaning = try read(node, expecting: .boolean)
      guard meaning.type == .boolean else { throw Unreadable("not a condition") }
      return { meaning.value($0) == .boolean(true) }
    }
  }

  private func comparison(
    _ operation: ComparisonOperator,
    _ left: Expression,
    _ right: Expression
  ) throws -> (Moment) -> Bool {
    switch operation {
    case .notEqual: return opposite(try comparison(.equal, left, right))
    case .notWithin: return opposite(try comparison(.within, left, right))
    case .hasNot: return opposite(try comparison(.has, left, right))
    case .containsNot: return opposite(try comparison(.contains, left, right))
    default: break
    }
    let value = try read(left)
    switch operation {
    case .within: return try membership(value, right)
    case .similar, .contains:
      let text = label(of: value)
      let other = try read(right, expecting: .text)
      return { moment in
        guard case .text(let first) = text.value(moment),
          case .text(let second) = other.value(moment)
        else { return false }
        let (whole, part) = (PlainText.folded(first), PlainText.folded(second))
        return operation == .similar ? whole == part : Reading.contains(whole, part)
      }
    case .has: return try has(value, right)
    case .before: return try placed(value, .before, right)
    case .after: return try placed(value, .after, right)
    case .since: return try placed(value, .since, right)
    case .until: return try placed(value, .until, right)
    default: return try ordered(operation, value, right)
    }
  }

  private func opposite(_ truth: @escaping (Moment) -> Bool) -> (Moment) -> Bool {
    { !truth($0) }
  }

  private static func contains(_ whole: String, _ part: String) -> Bool {
    let (whole, part) = (Array(whole), Array(part))
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      Array(whole[start..<(start + part.count)]) == part
    }
  }

  private func ordered(
    _ operation: ComparisonOperator,
    _ value: Meaning,
    _ right: Expression
  ) throws -> (Moment) -> Bool {
    let other = try read(right, expecting: value.type)
    let order = order
    return { moment in
      let (first, second) = (value.value(moment), other.value(moment))
      guard first.isKnown, second.isKnown else { return false }
      if operation == .equal { return first == second }
      let sign = order.comparison(first, second, value.type)
      switch operation {
      case .less: return sign < 0
      case .lessOrEqual: return sign <= 0
      case .greater: return sign > 0
      default: return sign >= 0
      }
    }
  }

  private func placed(
    _ value: Meaning,
    _ place: Place,
    _ right: Expression
  ) throws -> (Moment) -> Bool {
    let period = try read(right, expecting: .period)
    return { Reading.holds(value.value($0), place, period.value($0)) }
  }

  private func isPlaceable(_ type: ValueType) -> Bool {
    switch type {
    case .date, .month, .quarter, .year: true
    default: false
    }
  }

  private func membership(_ value: Meaning, _ right: Expression) throws -> (Moment) -> Bool {
    switch right.kind {
    case .list(let items):
      let tests = try items.map { try membership(value, $0) }
      return { moment in tests.contains { $0(moment) } }
    case .range(let first, let last): return try span(value, first, last)
    default: break
    }
    if isPlaceable(value.type) { return try placed(value, .within, right) }
    if case .reference = value.type, let rows = source(of: right), rows.path.isEmpty {
      let read = try selection(rows.rows)
      return { moment in
        guard case .reference(let reference) = value.value(moment) else { return false }
        return read.rows(moment).contains { $0.id == reference.id }
      }
    }
    let other = try read(right, expecting: value.type)
    switch other.type {
    case .references, .set: return has(other, value)
    default:
      return { moment in
        let (first, second) = (value.value(moment), other.value(moment))
        return first.isKnown && second.isKnown && first == second
      }
    }
  }

  /// From the first to the last, both included.
  private func span(
    _ value: Meaning,
    _ first: Expression,
    _ last: Expression
  ) throws -> (Moment) -> Bool {
    if isPlaceable(value.type) {
      let start = try placed(value, .since, first)
      let end = try placed(value, .until, last)
      return { start($0) && end($0) }
    }
    let start = try ordered(.greaterOrEqual, value, first)
    let end = try ordered(.lessOrEqual, value, last)
    return { start($0) && end($0) }
  }

  private func has(_ value: Meaning, _ right: Expression) throws -> (Moment) -> Bool {
    let expected: ValueType =
      switch value.type {
      case .references(let entity): .reference(entity)
      case .set(let list): .set(list)
      default: .text
      }
    return has(value, try read(right, expecting: expected))
  }

  private func has(_ value: Meaning, _ other: Meaning) -> (Moment) -> Bool {
    { moment in
      switch (value.value(moment), other.value(moment)) {
      case (.members(let mask), .member(let code)): mask >> UInt64(code) & 1 == 1
      case (.references(let all), .reference(let one)): all.contains { $0.id == one.id }
      default: false
      }
    }
  }

  /// What `~` and `contains` look at: a reference's label.
  private func label(of meaning: Meaning) -> Meaning {
    guard case .reference(let name) = meaning.type, let entity = dictionary.entity(named: name),
      let label = entity.label ?? entity.key.first
    else { return meaning }
    let (ledger, day) = (ledger, day)
    return Meaning(.text) { moment in
      ledger.row(name, meaning.value(moment)).map { ledger.value(label, of: $0, on: day) }
        ?? .unknown
    }
  }
}
