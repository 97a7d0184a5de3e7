import PalierDictionary
import PalierSyntax
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// The fields of a row that may be asked of.
  func fields(of entity: Entity) -> [Field] {
    dictionary.allFields(of: entity).filter {
      !QuestionGenerator.unsaid.contains("\(entity.name).\($0.name)")
    }
  }

  /// A type that some field of the innermost row has.
  mutating func someType(
    _ scopes: [Entity],
    among isWanted: (ValueType) -> Bool
  ) -> ValueType? {
    guard let entity = scopes.last else { return nil }
    return random.pick(fields(of: entity).map(\.type).filter(isWanted))
  }

  func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .number, .money, .date, .time, .month, .quarter, .year: true
    case .enumeration(let name): dictionary.enumeration(named: name)?.isOrdered ?? false
    default: false
    }
  }

  func isSortable(_ type: ValueType) -> Bool {
    switch type {
    case .text, .boolean, .reference, .enumeration: true
    default: isOrdered(type)
    }
  }

  /// A field of the innermost row, or one behind a reference, of that type.
  mutating func field(_ type: ValueType, _ scopes: [Entity]) -> String? {
    guard let entity = scopes.last else { return nil }
    let own = fields(of: entity)
    var found = own.filter { $0.type == type }.map { word($0.words) }
    if found.isEmpty || random.chance(25) {
      found += paths(type, own)
    }
    return random.pick(found)
  }

  private mutating func paths(_ type: ValueType, _ fields: [Field]) -> [String] {
    var found: [String] = []
    for field in fields {
      guard case .reference(let name) = field.type, let entity = dictionary.entity(named: name)
      else { continue }
      for far in self.fields(of: entity) where far.type == type {
        found.append("\(word(field.words)).\(word(far.words))")
      }
    }
    return found
  }

  /// The children of the innermost row, or of an outer one by its name, and what they are.
  mutating func children(_ scopes: [Entity]) -> (text: String, entity: Entity)? {
    guard let entity = scopes.last else { return nil }
    let own = dictionary.children(of: entity.name).filter { !ledger.rows($0.name).isEmpty }
    if let child = random.pick(own) { return (word(child.plural), child) }
    guard let outer = scopes.dropLast().last(where: { !dictionary.children(of: $0.name).isEmpty }),
      scopes.filter({ $0.name == outer.name }).count == 1
    else { return nil }
    let theirs = dictionary.children(of: outer.name).filter { !ledger.rows($0.name).isEmpty }
    return random.pick(theirs).map { ("\(word(outer.singular)).\(word($0.plural))", $0) }
  }

  /// A literal of a type; nil when the language has none.
  mutating func literal(_ type: ValueType) -> String? {
    switch type {
    case .number: return random.pick("0", "1", "2", "3", "2.5", "12", "0.25")
    case .money: return random.pick("0 €", "500 €", "1000 €", "1 500 €", "999.99 €", "2000.50 €")
    case .percent: return random.pick("10 %", "33.5 %", "50 %", "100 %")
    case .boolean: return random.pick("true", "false")
    case .date: return day()
    case .time: return random.pick("09:00", "10:30", "14:00", "16h30")
    case .month: return random.chance(70) ? CalendarMonth(containing: someDay()).iso : "last month"
    case .quarter: return CalendarQuarter(containing: someDay()).iso
    case .year: return CalendarYear(containing: someDay()).iso
    case .text: return Printer.quoted(random.pick(RandomValues.texts) ?? "")
    case .enumeration(let name), .set(let name): return member(name)
    case .reference(let name): return rowName(name)
    case .period, .duration, .months, .band, .references: return nil
    }
  }

  func isNamed(_ name: String) -> Bool {
    dictionary.entity(named: name)?.key.first.flatMap {
      dictionary.entity(named: name)?.field(named: $0)?.attributes.contains(.unique)
    } ?? false
  }

  mutating func member(_ enumeration: String) -> String? {
    let values = dictionary.enumeration(named: enumeration)?.values ?? []
    let bound = random.chance(60) ? min(4, values.count) : values.count
    return values.isEmpty ? nil : word(values[random.upTo(bound)].words)
  }

  private mutating func rowName(_ name: String) -> String? {
    guard isNamed(name), let key = dictionary.entity(named: name)?.key.first,
      case .text(let text)? = random.pick(ledger.rows(name))?.values[key]
    else { return nil }
    return Printer.quoted(text)
  }

  mutating func someDay() -> CivilDate {
    if random.chance(30), let day = recordedDay() { return day }
    return anyDay()
  }

  /// A day on which something happened, where an edge that is off by one shows.
  mutating func recordedDay() -> CivilDate? {
    guard
      case .date(let day)? = random.pick(ledger.rows(random.pick("contact", "act", "visit")))?
        .values["date"]
    else { return nil }
    return day
  }

  private mutating func anyDay() -> CivilDate {
    today.adding(days: random.chance(20) ? random.upTo(90) : -random.upTo(500))
  }

  /// A day: written, or counted from today.
  mutating func day() -> String {
    switch random.upTo(6) {
    case 0: random.pick("today", "yesterday", "tomorrow")
    case 1: "\(1 + random.upTo(60)) days ago"
    case 2: random.pick("2 weeks ago", "1 month ago", "3 months ago", "1 year ago", "in 2 weeks")
    default: someDay().iso
    }
  }

  /// A stretch of days.
  mutating func period() -> String {
    switch random.upTo(8) {
    case 0: CalendarYear(containing: someDay()).iso
    case 1: CalendarMonth(containing: someDay()).iso
    case 2: CalendarQuarter(containing: someDay()).iso
    case 3: "last \(edge()) days"
    case 4:
      random.pick(
        "last month",
        "this month",
        "next month",
        "this week",
        "last week",
        "this year",
        "last year",
        "this quarter",
        "last quarter",
        "next week"
      )
    case 5:
      random.pick("next 21 days", "last 2 weeks", "last 3 months", "next 2 months", "last 2 years")
    case 6:
      span { $0.someDay().iso }
    default: span { CalendarMonth(containing: $0.someDay()).iso }
    }
  }

  /// So many days that the first of them, or the one before, is a day on which something happened.
  private mutating func edge() -> Int {
    let length = recordedDay().map { today.day - $0.day + random.upTo(2) } ?? 0
    return length > 0 ? length : 1 + random.upTo(90)
  }

  /// `a .. b`, the lower first.
  private mutating func span(_ end: (inout QuestionGenerator) -> String) -> String {
    let ends = [end(&self), end(&self)].sorted()
    return "\(ends[0]) .. \(ends[1])"
  }
}
