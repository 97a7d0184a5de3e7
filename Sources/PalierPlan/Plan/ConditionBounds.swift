import PalierValues

/// The calendar periods between which the conditions on rows hold a date.
struct ConditionBounds {
  private(set) var first: Int64?
  private(set) var last: Int64?

  /// The bounds of a key that is a period, or the period of a date, by the conditions that all of
  /// the rows fulfil.
  init(of key: Scalar, in rows: RowPlan) {
    let (compared, unit): (Scalar, CalendarUnit?) =
      if case .calendar(let unit, let date) = key { (date, unit) } else { (key, nil) }
    for step in rows.steps {
      guard case .filter(let condition) = step else { continue }
      narrow(by: condition, compared, unit)
    }
  }

  /// The periods of the conditions; where they say nothing, those of the rows.
  var domain: KeyDomain { .range(from: first, through: last) }

  private mutating func narrow(
    by condition: Condition,
    _ compared: Scalar,
    _ unit: CalendarUnit?
  ) {
    switch condition {
    case .and(let terms): for term in terms { narrow(by: term, compared, unit) }
    case .compare(let comparison, compared, .constant(let bound)):
      let isStrict = comparison == .less || comparison == .greater
      let step = isStrict ? (comparison == .less ? -1 : 1) : 0
      guard let index = ConditionBounds.index(of: bound, stepped: step, in: unit) else { return }
      if comparison != .less, comparison != .lessOrEqual { first = max(first ?? index, index) }
      if comparison != .greater, comparison != .greaterOrEqual { last = min(last ?? index, index) }
    default: break
    }
  }

  /// The stored form of the period of a bound, or of the one beside it.
  private static func index(of bound: Value, stepped step: Int, in unit: CalendarUnit?) -> Int64? {
    switch (bound, unit) {
    case (.date(let date), let unit?):
      let day = date.adding(days: step)
      switch unit {
      case .month: return Int64(CalendarMonth(containing: day).index)
      case .quarter: return Int64(CalendarQuarter(containing: day).index)
      case .year: return Int64(CalendarYear(containing: day).year)
      }
    case (.month(let month), nil): return Int64(month.index + step)
    case (.quarter(let quarter), nil): return Int64(quarter.index + step)
    case (.year(let year), nil): return Int64(year.year + step)
    default: return nil
    }
  }
}
