/// The public holidays of a part of France.
package enum HolidayCalendar: Int64, Hashable, Sendable, CaseIterable {
  /// The eleven days of the whole country.
  case france
  /// With Good Friday and 26 December.
  case alsaceMoselle
  /// With 20 December, the abolition of slavery.
  case reunion

  /// The name by which a question asks for it.
  package var name: String {
    switch self {
    case .france: "france"
    case .alsaceMoselle: "alsace_moselle"
    case .reunion: "la_reunion"
    }
  }

  /// The calendar of a name; `nil` when there is none of that name.
  package init?(name: String) {
    let folded = TextForm.folded(name)
    guard
      let known = HolidayCalendar.allCases.first(where: { TextForm.folded($0.name) == folded })
    else { return nil }
    self = known
  }

  /// Easter Sunday of a year, by the Gregorian computus.
  package static func easter(_ year: Int) -> CivilDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    // The two corrections of the moon that the reform of 1582 brought.
    let moon = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * late + 114
    return CivilDate(year: year, month: days / 31, day: days % 31 + 1) ?? CivilDate(day: 0)
  }

  /// The holidays of a year, in their order; each once, also when two fall on one day.
  package func holidays(of year: Int) -> [CivilDate] {
    var fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    // Days after Easter Sunday: its Monday, Ascension, Whit Monday.
    var movable = [1, 39, 50]
    switch self {
    case .france: break
    case .alsaceMoselle:
      fixed.append((12, 26))
      movable.append(-2)
    case .reunion: fixed.append((12, 20))
    }
    let easter = HolidayCalendar.easter(year)
    let days =
      fixed.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) }
      + movable.map { easter.adding(days: $0) }
    return Set(days).sorted()
  }

  /// Whether work is done on a day: Monday to Friday, unless it is a holiday.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    date.weekday <= 5 && !holidays(of: date.components.year).contains(date)
  }

  /// The working days after a day, up to another, which counts; negative when the second comes first.
  package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(after: end, through: start) }
    let weekdays = HolidayCalendar.weekdays(through: end) - HolidayCalendar.weekdays(through: start)
    var holidays = 0
    for year in start.components.year...end.components.year {
      for day in self.holidays(of: year) where day > start && day <= end && day.weekday <= 5 {
        holidays += 1
      }
    }
    return weekdays - holidays
  }

  /// The working days of a period; `nil` when it has no beginning or no end.
  package func workingDays(in period: Period) -> Int? {
    guard let from = period.from, let through = period.through, from <= through else {
      return nil
    }
    return workingDays(after: from.adding(days: -1), through: through)
  }

  /// The days from Monday to Friday since the Monday of the week of 1 January 1970.
  private static func weekdays(through date: CivilDate) -> Int {
    let days = date.day + 4
    let weeks = days >= 0 ? days / 7 : (days - 6) / 7
    return weeks * 5 + min(5, days - weeks * 7)
  }
}
