import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// An expression of a type over the rows in reach.
  mutating func value(_ type: ValueType, _ scopes: [Entity], depth: Int) -> String {
    let simple = field(type, scopes) ?? outer(type, scopes) ?? literal(type) ?? "1"
    guard depth > 0, random.chance(35) else {
      return random.chance(15) ? outer(type, scopes) ?? simple : simple
    }
    let made =
      switch random.upTo(7) {
      case 0: arithmetic(type, scopes, depth)
      case 1: ofRows(type, scopes, depth)
      case 2: end(type, scopes, depth)
      case 3: fallback(type, scopes, depth)
      case 4: choose(type, scopes, depth)
      case 5: pastValue(type, scopes)
      default: function(type, scopes, depth)
      }
    return made ?? simple
  }

  /// A field of an outer row by its name.
  mutating func outer(_ type: ValueType, _ scopes: [Entity]) -> String? {
    guard let inner = scopes.last,
      let entity = scopes.dropLast().last(where: { $0.name != inner.name }),
      scopes.filter({ $0.name == entity.name }).count == 1,
      // The innermost row's own field of that name comes first.
      dictionary.field(word: entity.singular.english, of: inner) == nil,
      let field = random.pick(fields(of: entity).filter { $0.type == type })
    else { return nil }
    return "\(word(entity.singular)).\(word(field.words))"
  }

  private mutating func arithmetic(
    _ type: ValueType,
    _ scopes: [Entity],
    _ depth: Int
  ) -> String? {
    func part(_ type: ValueType, _ generator: inout QuestionGenerator) -> String {
      "(\(generator.value(type, scopes, depth: depth - 1)))"
    }
    switch type {
    case .number:
      let first = part(.number, &self)
      switch random.upTo(5) {
      case 0: return "\(first) + \(part(.number, &self))"
      case 1: return "\(first) * \(random.pick("2", "0.5", "12.5 %"))"
      case 2: return "\(part(.money, &self)) / \(part(.money, &self))"
      case 3: return "\(first) / \(random.pick("3", "7", "0.3"))"
      default: return "-\(first)"
      }
    case .money:
      let first = part(.money, &self)
      switch random.upTo(4) {
      case 0: return "\(first) - \(part(.money, &self))"
      case 1: return "\(first) * \(random.pick("2", "1.5", "33 %", "12.5 %"))"
      case 2: return "\(first) / \(random.pick("3", "12", "7"))"
      default: return "\(first) + \(part(.money, &self))"
      }
    case .date:
      return "\(part(.date, &self)) \(random.pick("+", "-")) "
        + random.pick("15 days", "2 weeks", "1 month", "3 months", "1 year")
    default: return nil
    }
  }

  /// A sum, a number or an extreme over children.
  private mutating func ofRows(
    _ type: ValueType,
    _ scopes: [Entity],
    _ depth: Int
  ) -> String? {
    guard let (text, entity) = children(scopes) else { return nil }
    let filter = random.chance(60) ? " where \(condition(scopes + [entity], depth: depth - 1))" : ""
    if type == .number, random.chance(50) { return "count(\(text)\(filter))" }
    guard let field = random.pick(fields(of: entity).filter { $0.type == type }) else { return nil }
    let path = "\(text).\(word(field.words))"
    switch type {
    case .number, .money:
      if random.chance(20) { return "percentile(\(hundredths()), \(path)\(filter))" }
      return "\(random.pick("sum", "average", "min", "max", "median"))(\(path)\(filter))"
    default:
      guard isOrdered(type) else { return nil }
      return "\(random.pick("min", "max"))(\(path)\(filter))"
    }
  }

  /// A field of the first or latest of children.
  private mutating func end(_ type: ValueType, _ scopes: [Entity], _ depth: Int) -> String? {
    guard let (text, entity) = children(scopes) else { return nil }
    guard let field = random.pick(fields(of: entity).filter { $0.type == type }) else { return nil }
    let filter = random.chance(50) ? " where \(condition(scopes + [entity], depth: depth - 1))" : ""
    var sort = ""
    if random.chance(20), let by = someType([entity], among: isOrdered),
      let key = self.field(by, [entity])
    {
      sort = " sort by \(key)\(random.pick("", " desc"))"
    }
    return "\(random.pick("first", "latest"))(\(text)\(filter)\(sort)).\(word(field.words))"
  }

  private mutating func fallback(_ type: ValueType, _ scopes: [Entity], _ depth: Int) -> String? {
    guard let field = field(type, scopes) else { return nil }
    if case .set = type { return nil }
    return "(\(field) or else \(value(type, scopes, depth: depth - 1)))"
  }

  private mutating func choose(_ type: ValueType, _ scopes: [Entity], _ depth: Int) -> String? {
    guard let first = field(type, scopes) else { return nil }
    if case .set = type { return nil }
    let test = condition(scopes, depth: depth - 1)
    let more = condition(scopes, depth: 0)
    let second = value(type, scopes, depth: depth - 1)
    let last = random.chance(60) ? ", else: \(field(type, scopes) ?? first)" : ""
    return "choose { \(test): \(first), \(more): \(second)\(last) }"
  }

  /// A function of the row's own values.
  private mutating func function(_ type: ValueType, _ scopes: [Entity], _ depth: Int) -> String? {
    func date(_ generator: inout QuestionGenerator) -> String {
      generator.value(.date, scopes, depth: depth - 1)
    }
    switch type {
    case .number:
      if random.chance(35) { return workingDays(scopes, depth: depth - 1) }
      return "\(random.pick("days", "months"))(\(date(&self)), \(date(&self)))"
    case .month, .quarter, .year:
      let name = type == .month ? "month" : type == .quarter ? "quarter" : "year"
      if type == .year, random.chance(25) { return "year(quarter(\(date(&self))))" }
      return "\(name)(\(date(&self)))"
    case .date where random.chance(30):
      let day = random.pick("first_day", "last_day")
      if random.chance(30) { return "\(day)(\(period()))" }
      return "\(day)(\(random.pick("month", "quarter", "year"))(\(date(&self))))"
    case .date, .money:
      let first = value(type, scopes, depth: depth - 1)
      return "\(random.pick("earliest", "greatest"))(\(first), \(field(type, scopes) ?? first))"
    default: return nil
    }
  }

  /// The working days from one date to another, or of a period.
  mutating func workingDays(_ scopes: [Entity], depth: Int) -> String {
    if random.chance(30) { return "working_days(\(period()))" }
    let name = random.pick("alsace_moselle", "la_reunion", "france")
    let calendar = random.chance(30) ? ", \"\(name)\"" : ""
    let dates = [value(.date, scopes, depth: depth), value(.date, scopes, depth: depth)]
    return "working_days(\(dates[0]), \(dates[1])\(calendar))"
  }
}
