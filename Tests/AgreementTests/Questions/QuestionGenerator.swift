import PalierDictionary
import PalierSyntax
import PalierValues
import SeededRandom

/// Makes questions at random over the dictionary, as texts with English keywords and names of one
/// tongue.
///
/// What may be asked stands in tables: a new function or clause is a line in one of them.
struct QuestionGenerator {
  let dictionary = CaseDictionary.standard
  let ledger: Ledger
  let today: CivilDate
  var random: SeededGenerator
  var isFrench = false

  init(_ store: RandomStore, seed: UInt64) {
    ledger = store.ledger
    today = store.today
    random = SeededGenerator(seed: seed)
  }

  /// The entities asked of, and how often.
  static let sources: [(entity: String, weight: Int)] = [
    ("household", 40), ("contact", 10), ("act", 10), ("visit", 6), ("debt", 5), ("step", 5),
    ("transfer", 5), ("closing", 4), ("person", 3), ("contact_detail", 4), ("diagnosis", 3),
    ("review", 4), ("commission", 3), ("commune", 3), ("statistic", 3), ("agreement", 3),
    ("district", 2), ("landlord", 2), ("worker", 2), ("measure", 2), ("followup", 2),
    ("referral", 2), ("meeting", 2), ("funding", 1), ("survey", 1), ("contract", 1), ("note", 1),
  ]

  /// Fields whose rule the evaluator doesn't say.
  static let unsaid: Set<String> = [
    "household.eligible", "household.next_step", "household.procedure_end",
    "household.procedure_ended_on", "household.begins_on", "household.waves",
    "household.last_wave_on", "household.unreached", "household.upcoming_hearing",
    "household.chaser_channel", "household.to_chase", "household.late_followup",
    "household.due_step", "household.retention_from", "household.retention_due_on",
    "household.procedure_running", "household.past_retention", "household.retention_to_decide",
    "transfer.silent_since",
  ]

  /// A whole question, in either tongue.
  mutating func question() -> String {
    isFrench = random.chance(40)
    return text()
  }

  /// An entity to ask of.
  mutating func source() -> Entity? {
    let total = QuestionGenerator.sources.reduce(0) { $0 + $1.weight }
    var left = random.upTo(total)
    var name = "household"
    for source in QuestionGenerator.sources {
      left -= source.weight
      if left < 0 {
        name = source.entity
        break
      }
    }
    return dictionary.entity(named: name)
  }

  /// A whole question, with the names of the tongue in use.
  mutating func text() -> String {
    guard let entity = source() else { return "households" }
    var text = word(entity.plural)
    if random.chance(30) { text += " as of \(asOfDay())" }
    text += rowClauses(entity)
    switch random.upTo(20) {
    case 0...5: text += shown(entity)
    case 6...15: text += groups(entity)
    case 16: text += distinctRows(entity)
    case 17, 18: text += " show \(list(1...4) { $0.aggregate([entity], keys: []) })"
    default: break
    }
    return text
  }

  mutating func asOfDay() -> String {
    switch random.upTo(4) {
    case 0: random.pick("yesterday", "40 days ago", "6 months ago", "in 10 days")
    default: today.adding(days: 60 - random.upTo(500)).iso
    }
  }

  /// Filters, orders and slices in any order.
  private mutating func rowClauses(_ entity: Entity) -> String {
    var text = ""
    var isSorted = false
    for _ in 0..<random.upTo(4) {
      switch random.upTo(10) {
      case 0...5: text += " where \(condition([entity], depth: 2))"
      case 6, 7:
        text += " sort by \(sortKeys([entity]))"
        isSorted = true
      case 8:
        text += " take \(1 + random.upTo(12))\(isSorted && random.chance(50) ? " with ties" : "")"
      default: text += " skip \(random.upTo(5))"
      }
    }
    return text
  }

  mutating func sortKeys(_ scopes: [Entity]) -> String {
    list(1...2) { generator in
      guard let type = generator.someType(scopes, among: generator.isSortable) else { return "1" }
      let value = generator.value(type, scopes, depth: 1)
      return value + generator.random.pick("", " desc", " asc")
    }
  }

  private mutating func shown(_ entity: Entity) -> String {
    let columns = list(1...4) { generator in
      if generator.random.chance(6) { return generator.workingDays([entity], depth: 1) }
      guard let type = generator.someType([entity], among: { _ in true }) else { return "1" }
      return generator.value(type, [entity], depth: 2)
    }
    return " show \(columns)\(random.chance(15) ? " with totals" : "")"
  }

  /// `a, b, c`: so many parts.
  mutating func list(
    _ count: ClosedRange<Int>,
    _ part: (inout QuestionGenerator) -> String
  ) -> String {
    let number = count.lowerBound + random.upTo(count.upperBound - count.lowerBound + 1)
    return (0..<number).map { _ in part(&self) }.joined(separator: ", ")
  }

  func word(_ words: Words) -> String { isFrench ? words.french : words.english }
}
