import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// A condition on the rows in reach.
  mutating func condition(_ scopes: [Entity], depth: Int) -> String {
    guard depth > 0, random.chance(45) else { return comparison(scopes, depth: depth) }
    switch random.upTo(8) {
    case 0, 1:
      return "\(condition(scopes, depth: depth - 1)) and \(group(scopes, depth))"
    case 2: return "\(group(scopes, depth)) or \(group(scopes, depth))"
    case 3: return "not \(group(scopes, depth))"
    default: return rows(scopes, depth) ?? comparison(scopes, depth: depth)
    }
  }

  private mutating func group(_ scopes: [Entity], _ depth: Int) -> String {
    "(\(condition(scopes, depth: depth - 1)))"
  }

  /// `any`, `no`, `all` over children, or over all rows of another entity.
  private mutating func rows(_ scopes: [Entity], _ depth: Int) -> String? {
    guard scopes.count < 4, let (text, entity) = children(scopes) ?? all(scopes) else { return nil }
    let inner = scopes + [entity]
    let filter = random.chance(75) ? " where \(condition(inner, depth: depth - 1))" : ""
    switch random.upTo(4) {
    case 0, 1: return "any(\(text)\(filter))"
    case 2: return "no(\(text)\(filter))"
    default: return "all(\(text)\(filter), \(condition(inner, depth: depth - 1)))"
    }
  }

  private mutating func all(_ scopes: [Entity]) -> (text: String, entity: Entity)? {
    let names = ["agreement", "district", "commune", "commission"]
    guard let name = random.pick(names), !scopes.contains(where: { $0.name == name }),
      let entity = dictionary.entity(named: name), let last = scopes.last,
      dictionary.field(word: entity.plural.english, of: last) == nil,
      dictionary.field(word: entity.plural.french, of: last) == nil
    else { return nil }
    return (word(entity.plural), entity)
  }

  /// A comparison of a value of some type.
  mutating func comparison(_ scopes: [Entity], depth: Int) -> String {
    if random.chance(15), let past = pastCondition(scopes, depth: depth) { return past }
    guard let type = someType(scopes, among: { _ in true }) else { return "true" }
    let left = value(type, scopes, depth: depth)
    if random.chance(12) { return "\(left) is \(random.pick("known", "unknown"))" }
    return test(left, type, scopes, depth: depth) ?? "\(left) is known"
  }

  /// What may be said of a value of a type.
  mutating func test(
    _ left: String,
    _ type: ValueType,
    _ scopes: [Entity],
    depth: Int
  ) -> String? {
    switch type {
    case .boolean:
      return random.chance(50)
        ? left : "\(left) \(random.pick("=", "!=")) \(random.pick("true", "false"))"
    case .text:
      let operation = random.pick("=", "!=", "~", "contains", "not contains")
      let other = random.chance(80) ? literal(.text) : field(.text, scopes)
      return other.flatMap { $0 == left ? nil : "\(left) \(operation) \($0)" }
    case .set: return literal(type).map { "\(left) \(random.pick("has", "not has")) \($0)" }
    case .references(let name):
      return literal(.reference(name)).map { "\(left) \(random.pick("has", "not has")) \($0)" }
    case .reference(let name):
      if random.chance(25) { return label(left, name) }
      let other = random.chance(60) ? literal(type) : field(type, scopes)
      let operation = random.pick("=", "!=")
      return other.flatMap { $0 == left ? nil : "\(left) \(operation) \($0)" }
    case .date, .month, .quarter, .year:
      if random.chance(55) { return placed(left, type) }
      return ordered(left, type, scopes, depth)
    default: return ordered(left, type, scopes, depth)
    }
  }

  private mutating func label(_ left: String, _ name: String) -> String? {
    guard let entity = dictionary.entity(named: name), let label = entity.label ?? entity.key.first,
      entity.field(named: label)?.type == .text
    else { return nil }
    return literal(.text).map { "\(left) \(random.pick("~", "contains", "not contains")) \($0)" }
  }

  private mutating func placed(_ left: String, _ type: ValueType) -> String {
    let isDate = type == .date
    // A month or a year lies in years; a date in any stretch of days.
    let place = isDate ? period() : CalendarYear(containing: someDay()).iso
    switch random.upTo(8) {
    case 0...2: return "\(left) in \(place)"
    case 3: return "\(left) not in \(place)"
    case 4 where isDate:
      return "\(left) \(random.pick("before", "after", "since", "until")) \(day())"
    case 5 where isDate:
      let ends = [someDay(), someDay()].sorted()
      return "\(left) from \(ends[0].iso) to \(ends[1].iso)"
    case 6 where isDate:
      let month = CalendarMonth(containing: someDay()).iso
      return "\(left) \(random.pick("before", "after", "since", "until")) \(month)"
    default:
      return
        "\(left) \(random.pick("before", "after", "since", "until")) \(CalendarYear(containing: someDay()).iso)"
    }
  }

  private mutating func ordered(
    _ left: String,
    _ type: ValueType,
    _ scopes: [Entity],
    _ depth: Int
  ) -> String? {
    let isOrdered = isOrdered(type)
    switch random.upTo(7) {
    case 0, 1:
      if type == .date, random.chance(80) {
        return "\(left) \(random.pick("=", "!=", "<", ">=")) \(day())"
      }
      let other = value(type, scopes, depth: depth - 1)
      // A field compared with itself is refused.
      guard other != left else { return nil }
      let operation =
        isOrdered ? random.pick("=", "!=", "<", "<=", ">", ">=") : random.pick("=", "!=")
      return "\(left) \(operation) \(other)"
    case 2, 3:
      guard let literal = literal(type) else { return nil }
      let operation =
        isOrdered ? random.pick("=", "!=", "<", "<=", ">", ">=") : random.pick("=", "!=")
      return "\(left) \(operation) \(literal)"
    case 4, 5:
      guard literal(type) != nil else { return nil }
      let items = list(1...4) { $0.literal(type) ?? "1" }
      return "\(left) \(random.pick("in", "not in")) (\(items))"
    default:
      guard isOrdered, let bounds = bounds(type) else { return nil }
      return random.chance(50)
        ? "\(left) in \(bounds.0) .. \(bounds.1)" : "\(left) from \(bounds.0) to \(bounds.1)"
    }
  }

  /// Two literals in their order.
  private mutating func bounds(_ type: ValueType) -> (String, String)? {
    switch type {
    case .number: return ("\(random.upTo(3))", "\(3 + random.upTo(4))")
    case .money: return ("\(random.upTo(3) * 500) €", "\(1500 + random.upTo(4) * 500) €")
    case .time: return ("09:00", random.pick("11:30", "14:00"))
    case .enumeration(let name):
      let values = dictionary.enumeration(named: name)?.values ?? []
      let first = random.upTo(values.count)
      let last = first + random.upTo(values.count - first)
      return values.isEmpty ? nil : (word(values[first].words), word(values[last].words))
    default: return nil
    }
  }
}
