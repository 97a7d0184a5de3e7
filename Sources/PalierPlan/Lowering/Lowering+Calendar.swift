import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierValues

extension Lowering {
  /// How many of the limits of its type a value reaches.
  func band(_ scalar: Scalar, _ type: PalierDictionary.ValueType) -> Scalar {
    guard case .band(_, let limits) = type else { return scalar }
    return .band(scalar, limits: limits.compactMap(\.storedNumber))
  }

  /// The working days of a known period.
  func workingDays(in value: Value, _ calendar: HolidayCalendar) -> Value? {
    guard let period = Period(spanning: value), let from = period.from,
      let through = period.through, Period.calendar.contains(from),
      Period.calendar.contains(through)
    else { return nil }
    return calendar.workingDays(in: period).flatMap { Number(whole: Int64($0)) }
      .map(Value.number)
  }

  /// The working days of a month, quarter or year of a row.
  func workingDays(
    in scalar: Scalar,
    _ type: PalierDictionary.ValueType,
    _ calendar: HolidayCalendar
  ) throws(Diagnostic) -> Scalar {
    let span = try span(of: scalar, type)
    let day = Scalar.constant(.duration(.days(1)))
    return .workingDays(.subtract(span.from, day), span.through, calendar)
  }

  /// The first and the last day of a month, quarter or year of a row.
  func span(
    of scalar: Scalar,
    _ type: PalierDictionary.ValueType
  ) throws(Diagnostic) -> (from: Scalar, through: Scalar) {
    let unit: CalendarUnit
    let next: Value
    switch type {
    case .month: (unit, next) = (.month, .month(CalendarMonth(index: 1)))
    case .quarter: (unit, next) = (.quarter, .quarter(CalendarQuarter(index: 1)))
    case .year: (unit, next) = (.year, .year(CalendarYear(1)))
    default:
      throw failure(
        .openPeriod,
        nil,
        "only a period that begins and ends has these days",
        "seule une période qui commence et finit a ces jours"
      )
    }
    let after = Scalar.firstDay(unit, .add(scalar, .constant(next)))
    return (.firstDay(unit, scalar), .subtract(after, .constant(.duration(.days(1)))))
  }
}

extension Value {
  /// The stored form of a limit.
  fileprivate var storedNumber: Int64? {
    switch self {
    case .number(let number): number.scaled
    case .money(let money): money.cents
    case .percent(let percent): percent.ratioScaled
    case .duration(.days(let count)): Int64(count)
    default: nil
    }
  }
}
