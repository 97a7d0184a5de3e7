import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  /// What depends on the clock alone.
  func clockwise(_ node: Expression) -> Meaning? {
    switch node.kind {
    case .today(let offset): Meaning(.date, constant: .date(CivilDate(day: clock.day + offset)))
    case .duration(let count, let unit):
      Meaning(.duration, constant: .duration(length(count, unit)))
    case .ago(let inner): shifted(inner, -1)
    case .ahead(let inner): shifted(inner, 1)
    case .calendar(let direction, let unit): calendar(direction, unit)
    case .rolling(let direction, let count, let unit):
      Meaning(.period, constant: .period(rolling(direction, length(count, unit))))
    default: nil
    }
  }

  private func shifted(_ node: Expression, _ times: Int) -> Meaning? {
    guard case .duration(let count, let unit) = node.kind else { return nil }
    return Meaning(
      .date,
      constant: .date(Arithmetic.moved(clock, length(count, unit), times))
    )
  }

  private func length(_ count: Int, _ unit: TimeUnit) -> CalendarDuration {
    switch unit {
    case .day: .days(count)
    case .week: .days(7 * count)
    case .month: .months(count)
    case .quarter: .months(3 * count)
    case .year: .months(12 * count)
    }
  }

  private func calendar(_ direction: Direction, _ unit: TimeUnit) -> Meaning {
    let step =
      switch direction {
      case .this: 0
      case .last: -1
      case .next: 1
      }
    let (year, month, _) = clock.components
    switch unit {
    case .day: return Meaning(.date, constant: .date(CivilDate(day: clock.day + step)))
    case .week:
      // 1 January 1970 was a Thursday; weeks begin on Monday.
      let monday = clock.day - ((clock.day + 3) % 7 + 7) % 7 + 7 * step
      let week = Period(from: CivilDate(day: monday), before: CivilDate(day: monday + 7))
      return Meaning(.period, constant: .period(week))
    case .month:
      return Meaning(
        .month,
        constant: .month(CalendarMonth(index: year * 12 + month - 1 + step))
      )
    case .quarter:
      return Meaning(
        .quarter,
        constant: .quarter(CalendarQuarter(index: year * 4 + (month - 1) / 3 + step))
      )
    case .year: return Meaning(.year, constant: .year(CalendarYear(year + step)))
    }
  }

  /// `last N days` ends today, `next N days` begins today, today included; `last N months` is
  /// after today less N months.
  private func rolling(_ direction: Direction, _ length: CalendarDuration) -> Period {
    if direction == .next {
      return Period(from: clock, before: Arithmetic.moved(clock, length, 1))
    }
    let far = Arithmetic.moved(clock, length, -1)
    return Period(from: CivilDate(day: far.day + 1), before: CivilDate(day: clock.day + 1))
  }

  /// The days that a date, a calendar value or a period stands for.
  static func days(of value: Value) -> Period? {
    func month(_ index: Int) -> CivilDate? {
      CivilDate(year: index / 12, month: index % 12 + 1, day: 1)
    }
    switch value {
    case .date(let date): return Period(from: date, before: CivilDate(day: date.day + 1))
    case .month(let value): return Period(from: month(value.index), before: month(value.index + 1))
    case .quarter(let value):
      return Period(from: month(value.index * 3), before: month(value.index * 3 + 3))
    case .year(let value):
      return Period(from: month(value.year * 12), before: month(value.year * 12 + 12))
    case .period(let period): return period
    default: return nil
    }
  }

  /// How a value lies to a period.
  enum Place {
    case within
    case before
    case after
    case since
    case until
  }

  static func holds(_ value: Value, _ place: Place, _ other: Value) -> Bool {
    guard let span = days(of: value), let period = days(of: other) else { return false }
    let starts = period.from.map { first in span.from.map { $0 >= first } ?? false } ?? true
    let ends = period.before.map { last in span.before.map { $0 <= last } ?? false } ?? true
    switch place {
    case .within: return starts && ends
    case .since: return starts
    case .until: return ends
    case .before:
      return period.from.map { first in span.before.map { $0 <= first } ?? false } ?? false
    case .after:
      return period.before.map { last in span.from.map { $0 >= last } ?? false } ?? false
    }
  }
}
