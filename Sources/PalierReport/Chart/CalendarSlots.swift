import PalierValues

/// The places of a line's figures in the calendar: each period between the first and the last has one,
/// also without a figure.
struct CalendarSlots {
  /// The periods, in their order.
  let values: [Value]
  /// The line of each, nil where there is none.
  let lines: [Int?]
  /// Whether the periods are days, of which many are no working days: a line goes on over them.
  let areDays: Bool

  /// More places than these couldn't be told apart.
  private static let most = 4_000

  /// The slots of values that are all periods of one kind; nil for others.
  init?(_ keys: [Value]) {
    let indexes = keys.compactMap(CalendarSlots.index)
    guard indexes.count == keys.count, let first = indexes.min(), let last = indexes.max(),
      let model = keys.first, last - first < CalendarSlots.most
    else { return nil }
    var found: [Int: Int] = [:]
    for (line, index) in indexes.enumerated() { found[index] = line }
    // Two lines of one period have no place of their own.
    guard found.count == keys.count else { return nil }
    values = (first...last).map { CalendarSlots.value($0, like: model) }
    lines = (first...last).map { found[$0] }
    areDays = if case .date = model { true } else { false }
  }

  private static func index(_ value: Value) -> Int? {
    switch value {
    case .month(let month): month.index
    case .quarter(let quarter): quarter.index
    case .year(let year): year.year
    case .date(let date): date.day
    default: nil
    }
  }

  private static func value(_ index: Int, like model: Value) -> Value {
    switch model {
    case .month: .month(CalendarMonth(index: index))
    case .quarter: .quarter(CalendarQuarter(index: index))
    case .year: .year(CalendarYear(index))
    default: .date(CivilDate(day: index))
    }
  }
}
