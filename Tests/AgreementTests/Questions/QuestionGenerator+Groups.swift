import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// `group by` with what may follow it.
  mutating func groups(_ entity: Entity) -> String {
    var keys: [(text: String, type: ValueType)] = []
    for _ in 0..<(1 + random.upTo(3)) {
      guard let key = key(entity), !keys.contains(where: { $0.text == key.text }) else { continue }
      keys.append(key)
    }
    guard !keys.isEmpty else { return "" }
    let calendar = keys.first { [.month, .quarter, .year].contains($0.type) }?.text
    // What is said of the date bounds the periods that zeros bring.
    let bounds = calendar.flatMap { random.chance(35) ? " where \(bound($0))" : nil } ?? ""
    var text = bounds + " group by \(keys.map(\.text).joined(separator: ", "))"
    var frame = Frame(keys: keys)
    if keys.count < 3, random.chance(25), let key = key(entity),
      !keys.contains(where: { $0.text == key.text })
    {
      frame.across = key
      text += " across \(key.text)"
    }
    if random.chance(40) { text += steps(entity, &frame) }
    if random.chance(75) {
      text += " show \(list(1...3) { $0.figure(entity, frame) })"
      if random.chance(40) { text += steps(entity, &frame) }
    }
    if random.chance(30) { text += " with totals" }
    if random.chance(bounds.isEmpty ? 20 : 60), keys.count + (frame.across == nil ? 0 : 1) < 3 {
      text += " with zeros"
    }
    if random.chance(20) { text += " without unknown" }
    return text
  }

  /// A condition on the date behind a calendar key: `date` of `quarter(date)`.
  private mutating func bound(_ key: String) -> String {
    let date =
      key.hasSuffix(")")
      ? String(key.dropFirst(key.prefix { $0 != "(" }.count + 1).dropLast()) : key
    guard key.hasSuffix(")") else {
      return
        "\(date) \(random.pick("in", "since", "until")) \(CalendarYear(containing: someDay()).iso)"
    }
    switch random.upTo(4) {
    case 0: return "\(date) in \(period())"
    case 1: return "\(date) \(random.pick("since", "until", "before", "after")) \(day())"
    case 2: return "\(date) \(random.pick("<", "<=", ">", ">=")) \(someDay().iso)"
    default:
      let ends = [someDay(), someDay()].sorted()
      return "\(date) from \(ends[0].iso) to \(ends[1].iso)"
    }
  }

  /// Filters, orders and slices of groups.
  private mutating func steps(_ entity: Entity, _ frame: inout Frame) -> String {
    var text = ""
    var isSorted = false
    for _ in 0..<(1 + random.upTo(3)) {
      switch random.upTo(6) {
      case 0, 1:
        text += " where \(groupTest(entity, frame.keys))"
        frame.isCut = true
      case 2, 3:
        let key = frame.keys[0].text
        text += " sort by \(random.chance(60) ? aggregate([entity], keys: []) : key)"
        text += random.pick("", " desc")
        isSorted = true
      case 4:
        text += " take \(1 + random.upTo(5))\(isSorted && random.chance(50) ? " with ties" : "")"
        frame.isCut = true
      default:
        text += " skip \(random.upTo(3))"
        frame.isCut = true
      }
    }
    return text
  }

  /// What rows may be gathered by.
  mutating func key(_ entity: Entity) -> (text: String, type: ValueType)? {
    switch random.upTo(12) {
    case 0, 1, 2:
      guard let date = field(.date, [entity]) else { return nil }
      let functions: [(String, ValueType)] = [
        ("year", .year), ("quarter", .quarter), ("month", .month),
      ]
      let (name, type) = functions[random.upTo(3)]
      return ("\(name)(\(date))", type)
    case 3: return band(entity)
    case 4:
      guard let type = someType([entity], among: isSortable) else { return nil }
      return (value(type, [entity], depth: 1), type)
    default:
      let isFit: (ValueType) -> Bool = { type in
        switch type {
        case .enumeration, .boolean, .reference, .text, .year, .month: true
        default: false
        }
      }
      guard let type = someType([entity], among: isFit), let field = field(type, [entity]) else {
        return nil
      }
      return (field, type)
    }
  }

  /// A value worked out over rows.
  mutating func aggregate(_ scopes: [Entity], keys: [String]) -> String {
    let filter = random.chance(35) ? " where \(condition(scopes, depth: 1))" : ""
    switch random.upTo(15) {
    case 13, 14: return middle(scopes, filter) ?? "count"
    case 0, 1, 2: return "count"
    case 3: return "count(where \(condition(scopes, depth: 2)))"
    case 4: return "share"
    case 5: return "share(where \(condition(scopes, depth: 1)))"
    case 6:
      // `within` takes a plain word or a call.
      let plain = keys.filter { key in key.allSatisfy { $0.isLetter || "_().".contains($0) } }
      return random.pick(plain).map { "share within \($0)" } ?? "share"
    case 7: return "share(count(where \(condition(scopes, depth: 1))))"
    case 8, 9:
      let type: ValueType = random.chance(50) ? .money : .number
      let inner = value(type, scopes, depth: 1)
      let name = random.pick("sum", "average", "min", "max")
      let isField = inner.allSatisfy { $0.isLetter || "_.".contains($0) }
      // A call over inner rows would be taken for the rows that the aggregate is over.
      return "\(name)(\(inner)\(isField ? filter : ""))"
    case 10:
      guard let type = someType(scopes, among: isOrdered), let field = field(type, scopes) else {
        return "count"
      }
      return "\(random.pick("min", "max"))(\(field)\(filter))"
    case 11:
      guard let type = someType(scopes, among: isSortable), let field = field(type, scopes) else {
        return "count"
      }
      return "distinct(\(field)\(filter))"
    default:
      return random.pick("sum(", "average(") + "\(field(.number, scopes) ?? "1")) / count"
    }
  }

  /// A condition on groups.
  private mutating func groupTest(
    _ entity: Entity,
    _ keys: [(text: String, type: ValueType)]
  ) -> String {
    switch random.upTo(4) {
    case 0: return "count \(random.pick(">=", "<", "=")) \(1 + random.upTo(4))"
    case 1: return "share \(random.pick(">=", "<")) \(random.pick("10 %", "25 %", "5 %"))"
    case 2:
      let key = keys[random.upTo(keys.count)]
      return "\(key.text) is \(random.pick("known", "unknown"))"
    default: return "count(where \(condition([entity], depth: 1))) \(random.pick(">", "<=")) 1"
    }
  }
}
