import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// The keys by which a figure's rows are gathered.
  struct Frame {
    var keys: [(text: String, type: ValueType)]
    var across: (text: String, type: ValueType)?
    /// Whether lines were cut before the figures are shown.
    var isCut = false

    var texts: [String] { keys.map(\.text) + [across?.text].compactMap { $0 } }
  }

  /// A figure of groups: an aggregate, or a value by the group's place among the others.
  mutating func figure(_ entity: Entity, _ frame: Frame) -> String {
    if frame.across != nil, random.chance(35) {
      return random.pick("share of row", "share of column")
    }
    guard random.chance(30) else { return aggregate([entity], keys: frame.texts) }
    return placed(entity, frame) ?? aggregate([entity], keys: frame.texts)
  }

  private mutating func placed(_ entity: Entity, _ frame: Frame) -> String? {
    let amount = additive(entity)
    switch random.upTo(3) {
    case 0:
      // The cells of a pivot are ranked among all its lines.
      guard frame.across == nil || !frame.isCut else { return nil }
      return random.chance(30) ? "rank" : "rank(\(amount))"
    case 1: return "running(\(random.chance(20) ? "share" : amount))"
    default:
      guard let last = (frame.across ?? frame.keys.last)?.type, isOrdered(last) else { return nil }
      if random.chance(30) { return "change" }
      return "change(\(random.chance(20) ? "share" : amount))"
    }
  }

  /// A number or an amount over the rows.
  private mutating func additive(_ entity: Entity) -> String {
    let type: ValueType = random.chance(50) ? .money : .number
    guard random.chance(60), let field = field(type, [entity]) else { return "count" }
    return "\(random.pick("sum", "average", "max", "median"))(\(field))"
  }

  /// `median(E)`, `percentile(p, E)`.
  mutating func middle(_ scopes: [Entity], _ filter: String) -> String? {
    let wanted: [ValueType] = [.number, .money]
    guard let type = someType(scopes, among: { wanted.contains($0) || $0 == .date }),
      let field = field(type, scopes)
    else { return nil }
    guard wanted.contains(type), random.chance(60) else { return "median(\(field)\(filter))" }
    return "percentile(\(hundredths()), \(field)\(filter))"
  }

  mutating func hundredths() -> String {
    random.pick("90", "25", "50", "33.3", "0", "100", "12.5", "99.999999", "75")
  }

  /// `band(E, a, b)`: a class, as a key.
  mutating func band(_ entity: Entity) -> (text: String, type: ValueType)? {
    let type: ValueType = random.chance(60) ? .money : .number
    guard fields(of: entity).contains(where: { $0.type == type }) else { return nil }
    let value = value(type, [entity], depth: 1)
    let limits =
      type == .money
      ? random.pick("500 €", "500 €, 1000 €", "-100 €, 500 €, 1 500.50 €")
      : random.pick("1", "1, 2.5", "0, 2, 3")
    // What the limits are is of no account to the questions.
    return ("band(\(value), \(limits))", .band(of: type, limits: []))
  }

  /// `show … distinct`, in some order, with slices after it.
  mutating func distinctRows(_ entity: Entity) -> String {
    var columns: [String] = []
    for _ in 0..<(1 + random.upTo(3)) {
      guard let type = someType([entity], among: isSortable) else { continue }
      let value = value(type, [entity], depth: 1)
      if !columns.contains(value) { columns.append(value) }
    }
    guard let first = columns.first else { return "" }
    var text = ""
    if random.chance(50) { text += " sort by \(first)\(random.pick("", " desc"))" }
    text += " show \(columns.joined(separator: ", ")) distinct"
    if random.chance(25) { text += " where \(first) is \(random.pick("known", "unknown"))" }
    if random.chance(30) { text += " take \(1 + random.upTo(8))" }
    return text
  }
}
