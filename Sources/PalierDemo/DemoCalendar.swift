package import PalierValues

/// The days of the demonstration store.
package enum DemoCalendar {
  /// The store's own today, Monday 10 October 2022.
  package static let today = day(2022, 10, 10)
  /// The day of the first published count of the team's files.
  package static let firstCount = day(2021, 12, 31)

  /// A day that the calendar has; written out in the tables, so that a mistake is seen as 1970.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(day: 0)
  }

  /// The day itself or the next on which offices work.
  static func workday(_ date: CivilDate) -> CivilDate {
    var candidate = date
    while !isWorked(candidate) { candidate = candidate.adding(days: 1) }
    return candidate
  }

  /// The day itself or the last before on which offices work.
  static func workdayBefore(_ date: CivilDate) -> CivilDate {
    var candidate = date
    while !isWorked(candidate) { candidate = candidate.adding(days: -1) }
    return candidate
  }

  /// The worked days of a month, from one day of it to another.
  static func workdays(_ year: Int, _ month: Int, _ days: ClosedRange<Int>) -> [CivilDate] {
    days.compactMap { CivilDate(year: year, month: month, day: $0) }.filter(isWorked)
  }

  // The movable feasts fall on Mondays and Thursdays of spring; a letter dated on one does no harm.
  private static func isWorked(_ date: CivilDate) -> Bool {
    guard date.weekday <= 5 else { return false }
    let (_, month, day) = date.components
    let feasts = [101, 501, 508, 714, 815, 1101, 1111, 1225]
    return !feasts.contains(month * 100 + day)
  }
}
