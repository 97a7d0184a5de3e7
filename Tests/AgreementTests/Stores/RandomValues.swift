import PalierDictionary
import PalierValues
import SeededRandom

/// Values as stores of these tests hold them: few of each kind, so that many rows are level.
struct RandomValues {
  let dictionary = CaseDictionary.standard
  let today: CivilDate

  static let texts = [
    "Orme", "orme", "Évry", "evry", "Bois-Vert", "bois vert", "Cœur d'Essonne", "Œillet", "L'Étang",
    "100%_a", "Zone 10", "Zone 9", "a b", "ab", "Été", "ETE",
  ]

  /// The days on which things happened, most before today.
  func day(_ random: inout SeededGenerator) -> CivilDate {
    switch random.upTo(12) {
    case 0: today.adding(days: random.upTo(5) - 2)
    case 1: today.adding(days: random.upTo(120))
    // Ends of months, where clamping shows.
    case 2: CalendarMonth(containing: today.adding(days: -random.upTo(500))).first.adding(days: -1)
    case 3, 4, 5: today.adding(days: -random.upTo(60))
    default: today.adding(days: -random.upTo(560))
    }
  }

  func value(
    of type: ValueType,
    rows: (String) -> [LedgerRow],
    _ random: inout SeededGenerator
  ) -> Value {
    switch type {
    case .text: return .text(random.pick(RandomValues.texts) ?? "")
    case .number:
      let scaled = random.chance(70) ? random.upTo(5) * 1_000_000 : random.upTo(30) * 250_000
      return .number(Number(scaled: Int64(scaled)))
    case .money:
      let cents = random.chance(60) ? random.upTo(6) * 50_000 : random.upTo(300_000) - 20_000
      return .money(Money(cents: Int64(cents)))
    case .boolean: return .boolean(random.chance(50))
    case .date: return .date(day(&random))
    case .time: return TimeOfDay(minutes: 480 + 30 * random.upTo(20)).map(Value.time) ?? .unknown
    case .month: return .month(CalendarMonth(containing: day(&random)))
    case .year: return .year(CalendarYear(containing: day(&random)))
    case .enumeration(let name):
      // The first values come up more often.
      let values = dictionary.enumeration(named: name)?.values ?? []
      let bound = random.chance(60) ? min(4, values.count) : values.count
      return values.isEmpty ? .unknown : .member(values[random.upTo(bound)].code)
    case .set(let name):
      var mask: UInt64 = 0
      for value in dictionary.enumeration(named: name)?.values ?? [] where random.chance(35) {
        mask |= 1 << UInt64(value.code)
      }
      return mask == 0 ? .unknown : .members(mask)
    case .reference(let name): return random.pick(rows(name))?.reference ?? .unknown
    case .references(let name):
      let references = rows(name).filter { _ in random.chance(30) }.map { Reference(id: $0.id) }
      return references.isEmpty ? .unknown : .references(references)
    case .percent, .quarter, .period, .duration, .months, .band: return .unknown
    }
  }
}
