import PalierDictionary
import PalierSyntax
import PalierValues

/// What relative dates mean on a day.
///
/// Weeks begin on Monday.
enum RelativeDate {
  /// `this month`, `last year`, `next week`.
  static func calendar(_ direction: Direction, _ unit: TimeUnit, from today: CivilDate) -> Value {
    let step =
      switch direction {
      case .this: 0
      case .last: -1
      case .next: 1
      }
    switch unit {
    case .day: return .date(today.adding(days: step))
    case .week:
      let monday = today.adding(days: 1 - today.weekday + 7 * step)
      return .period(Period(from: monday, before: monday.adding(days: 7)))
    case .month: return .month(CalendarMonth(index: CalendarMonth(containing: today).index + step))
    case .quarter:
      return .quarter(CalendarQuarter(index: CalendarQuarter(containing: today).index + step))
    case .year: return .year(CalendarYear(CalendarYear(containing: today).year + step))
    }
  }

  /// `last 30 days` ends today, included; `next 21 days` begins today; `last 2 months` begins the
  /// day after this date two months ago.
  static func rolling(
    _ direction: Direction,
    _ count: Int,
    _ unit: TimeUnit,
    from today: CivilDate
  ) -> Period {
    let isNext = direction == .next
    let length: CalendarDuration =
      switch unit {
      case .day: .days(count)
      case .week: .days(7 * count)
      case .month: .months(count)
      case .quarter: .months(3 * count)
      case .year: .months(12 * count)
      }
    let far = length.added(to: today, times: isNext ? 1 : -1)
    return isNext
      ? Period(from: today, before: far)
      : Period(from: far.adding(days: 1), before: today.adding(days: 1))
  }
}

/// The first and last value of a type that lie wholly in a period.
struct PeriodBounds {
  let first: Value?
  let last: Value?

  init(_ period: Period, in type: PalierDictionary.ValueType) {
    switch type {
    case .month:
      first = period.from.map { day in
        let month = CalendarMonth(containing: day)
        return .month(month.first == day ? month : CalendarMonth(index: month.index + 1))
      }
      last = period.before.map { day in
        .month(CalendarMonth(index: CalendarMonth(containing: day).index - 1))
      }
    case .quarter:
      first = period.from.map { day in
        let quarter = CalendarQuarter(containing: day)
        let isWhole = quarter.period.from == day
        return .quarter(isWhole ? quarter : CalendarQuarter(index: quarter.index + 1))
      }
      last = period.before.map { day in
        .quarter(CalendarQuarter(index: CalendarQuarter(containing: day).index - 1))
      }
    case .year:
      first = period.from.map { day in
        let year = CalendarYear(containing: day)
        return .year(year.period.from == day ? year : CalendarYear(year.year + 1))
      }
      last = period.before.map { day in .year(CalendarYear(CalendarYear(containing: day).year - 1))
      }
    default:
      first = period.from.map { .date($0) }
      last = period.through.map { .date($0) }
    }
  }
}
