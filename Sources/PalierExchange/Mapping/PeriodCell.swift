import PalierValues

/// Reads months, quarters, years, durations and times of day as files write them.
enum PeriodCell {
  /// `14:30`, `14h30`, `14 h`.
  static func time(_ cell: ArraySlice<UInt8>) throws(CellReason) -> TimeOfDay {
    let numbers = numbers(cell)
    let isWritten = cell.allSatisfy {
      (0x30...0x3A).contains($0) || $0 | 0x20 == 0x68 || $0 == 0x20
    }
    guard isWritten, let hour = numbers.first, numbers.count <= 3,
      numbers.count > 1 || cell.contains(where: { $0 | 0x20 == 0x68 }),
      let time = TimeOfDay(hour: hour, minute: numbers.dropFirst().first ?? 0)
    else { throw .notADate }
    return time
  }

  /// `2021-04`, `04/2021`.
  static func month(_ cell: ArraySlice<UInt8>) throws(CellReason) -> CalendarMonth {
    let numbers = numbers(cell)
    guard numbers.count == 2, isPlain(cell) else { throw .notADate }
    let isYearFirst = numbers[0] > 31
    let year = isYearFirst ? numbers[0] : numbers[1]
    try check(year: year)
    guard let month = CalendarMonth(year: year, month: isYearFirst ? numbers[1] : numbers[0])
    else { throw .notADate }
    return month
  }

  /// `2021-T2`, `T2 2021`, `2021-Q2`.
  static func quarter(_ cell: ArraySlice<UInt8>) throws(CellReason) -> CalendarQuarter {
    let letters = cell.filter { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }
    let numbers = numbers(cell)
    guard letters == [0x74] || letters == [0x71], numbers.count == 2 else { throw .notADate }
    let year = max(numbers[0], numbers[1])
    try check(year: year)
    guard let quarter = CalendarQuarter(year: year, quarter: min(numbers[0], numbers[1])) else {
      throw .notADate
    }
    return quarter
  }

  /// `2021`.
  static func year(_ cell: ArraySlice<UInt8>) throws(CellReason) -> CalendarYear {
    let numbers = numbers(cell)
    guard numbers.count == 1, isPlain(cell) else { throw .notADate }
    try check(year: numbers[0])
    return CalendarYear(numbers[0])
  }

  /// A year, a quarter, a month or a day; `FROM .. TO` of two of them, both included.
  static func period(_ cell: ArraySlice<UInt8>) throws(CellReason) -> Period {
    let text = String(decoding: cell, as: UTF8.self)
    let ends = text.split(separator: "..").map { CellText.trim(Array($0.utf8)[...]) }
    guard ends.count == 2 else { return try span(cell) }
    return Period(from: try span(ends[0]).from, before: try span(ends[1]).before)
  }

  /// `15 jours`, `3 mois`, `2 semaines`, `1 an`; a bare number counts days.
  static func duration(_ cell: ArraySlice<UInt8>) throws(CellReason) -> CalendarDuration {
    let words = CellText.fold(cell).split(separator: " ")
    guard let first = words.first, let count = Int(first), words.count <= 2, count < 100_000 else {
      throw .notAWholeNumber
    }
    switch words.dropFirst().first.map(String.init) {
    case nil, "j", "jour", "jours", "day", "days": return .days(count)
    case "semaine", "semaines", "week", "weeks": return .days(7 * count)
    case "mois", "month", "months": return .months(count)
    case "an", "ans", "annee", "annees", "year", "years": return .months(12 * count)
    default: throw .notAWholeNumber
    }
  }

  private static func span(_ cell: ArraySlice<UInt8>) throws(CellReason) -> Period {
    if let year = try? year(cell) { return year.period }
    if let quarter = try? quarter(cell) { return quarter.period }
    if let month = try? month(cell) { return month.period }
    guard let day = try DateCell.day(cell) else { throw .notADate }
    return Period(day: CivilDate(day: day))
  }

  private static func check(year: Int) throws(CellReason) {
    guard (1800...2199).contains(year) else { throw .badYear }
  }

  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { (0x2D...0x39).contains($0) || $0 == 0x20 }
  }

  private static func numbers(_ cell: ArraySlice<UInt8>) -> [Int] {
    cell.split { !(0x30...0x39).contains($0) }
      .compactMap { Int(String(decoding: $0.prefix(9), as: UTF8.self)) }
  }
}
