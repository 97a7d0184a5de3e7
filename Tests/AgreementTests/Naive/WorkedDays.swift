import PalierValues

/// The days on which people work: Monday to Friday but for the public holidays of France.
struct WorkedDays {
  private let fixed: [(month: Int, day: Int)]
  /// Days after Easter Sunday.
  private let movable: [Int]

  init(calendar: String) throws {
    let everywhere = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    switch calendar {
    case "france": (fixed, movable) = (everywhere, [1, 39, 50])
    case "alsace_moselle": (fixed, movable) = (everywhere + [(12, 26)], [-2, 1, 39, 50])
    case "la_reunion": (fixed, movable) = (everywhere + [(12, 20)], [1, 39, 50])
    default: throw Unreadable("no calendar \(calendar)")
    }
  }

  func count(after first: Int, through last: Int) -> Int {
    guard first < last else { return 0 }
    return ((first + 1)...last).count { isWorked(CivilDate(day: $0)) }
  }

  private func isWorked(_ date: CivilDate) -> Bool {
    // 1 January 1970 was a Thursday.
    let weekday = ((date.day + 3) % 7 + 7) % 7
    guard weekday < 5 else { return false }
    let (year, month, day) = date.components
    if fixed.contains(where: { $0 == (month, day) }) { return false }
    return !movable.contains { date.day - $0 == WorkedDays.easter[year] }
  }

  /// Easter Sundays as the almanac has them.
  private static let easter: [Int: Int] = {
    let days = [
      (2014, 4, 20), (2015, 4, 5), (2016, 3, 27), (2017, 4, 16), (2018, 4, 1), (2019, 4, 21),
      (2020, 4, 12), (2021, 4, 4), (2022, 4, 17), (2023, 4, 9),
      (2024, 3, 31), (2025, 4, 20), (2026, 4, 5),
      (2027, 3, 28), (2028, 4, 16),
    ]
    var found: [Int: Int] = [:]
    for (year, month, day) in days {
      found[year] = CivilDate(year: year, month: month, day: day)?.day
    }
    return found
  }()
}
