import PalierDictionary
import PalierValues
import SeededRandom

extension QuestionGenerator {
  /// A question whose small counts are to be hidden.
  struct MaskedQuestion {
    let text: String
    /// The same question with the numbers of rows behind each of its figures instead of them.
    let counts: String
    let least: Int
    let keyCount: Int
    let figureCount: Int
    /// The places of the figures that are counts of rows.
    let countFigures: [Int]
    /// Whether the groups' own counts are among the counts behind the figures.
    let hasOwnCounts: Bool
    let hasTotals: Bool
  }

  /// A question of groups, with figures of which the counts are known.
  mutating func maskedQuestion() -> MaskedQuestion? {
    isFrench = false
    guard let entity = source() else { return nil }
    var keys: [String] = []
    for _ in 0..<(1 + random.upTo(2)) {
      if let key = plainKey(entity), !keys.contains(key) { keys.append(key) }
    }
    guard !keys.isEmpty else { return nil }
    var head = word(entity.plural)
    if random.chance(20) { head += " as of \(asOfDay())" }
    if random.chance(30) { head += " where \(condition([entity], depth: 1))" }
    head += " group by \(keys.joined(separator: ", "))"
    var isPivot = false
    if random.chance(35), let across = plainKey(entity), !keys.contains(across) {
      head += " across \(across)"
      isPivot = true
    }
    if random.chance(20) { head += " take \(1 + random.upTo(4))" }
    // A pivot leaves columns without a figure out, so that only counts keep their places.
    let figures = isPivot ? [countFigure(entity)] : figures(entity)
    let hasTotals = random.chance(65)
    let tail = hasTotals ? " with totals" : ""
    return MaskedQuestion(
      text: "\(head) show \(figures.map(\.shown).joined(separator: ", "))\(tail)",
      counts: "\(head) show \(figures.map(\.count).joined(separator: ", "))\(tail)",
      least: 2 + random.upTo(5),
      keyCount: keys.count,
      figureCount: figures.count,
      countFigures: figures.indices.filter { figures[$0].shown == figures[$0].count },
      hasOwnCounts: figures.contains { $0.count == "count" },
      hasTotals: hasTotals
    )
  }

  /// A key whose values print as plain words.
  private mutating func plainKey(_ entity: Entity) -> String? {
    if random.chance(25), let date = field(.date, [entity]) { return "year(\(date))" }
    let isPlain: (ValueType) -> Bool = { type in
      switch type {
      case .enumeration, .boolean, .year: true
      default: false
      }
    }
    return someType([entity], among: isPlain).flatMap { field($0, [entity]) }
  }

  private mutating func countFigure(_ entity: Entity) -> (shown: String, count: String) {
    guard random.chance(30) else { return ("count", "count") }
    let figure = "count(where \(condition([entity], depth: 1)))"
    return (figure, figure)
  }

  private mutating func figures(_ entity: Entity) -> [(shown: String, count: String)] {
    var found = [("count", "count")]
    for _ in 0..<random.upTo(3) {
      let type: ValueType = random.chance(50) ? .money : .number
      switch random.upTo(4) {
      case 0: found.append(countFigure(entity))
      case 1: found.append(("share", "count"))
      default:
        guard let field = field(type, [entity]) else { continue }
        let name = random.pick("sum", "average", "min", "median")
        found.append(("\(name)(\(field))", "count(where \(field) is known)"))
      }
    }
    return found
  }
}
