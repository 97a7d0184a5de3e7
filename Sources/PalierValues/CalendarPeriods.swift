/// A calendar month.
package struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }

  /// A month by year and number.
  ///
  /// - Returns: `nil` when the month isn't 1 to 12.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// The month that holds a day.
  package init(containing date: CivilDate) {
    let (year, month, _) = date.components
    index = year * 12 + month - 1
  }

  package var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
  package var month: Int { index - year * 12 + 1 }
  package var first: CivilDate { CivilDate(year: year, month: month, day: 1) ?? CivilDate(day: 0) }
  package var period: Period { Period(from: first, before: CalendarMonth(index: index + 1).first) }
  package var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
  /// The month as the French write it: `04/2021`.
  package var french: String { "\(padded(month, to: 2))/\(padded(year, to: 4))" }

  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.index < right.index
  }
}

/// A calendar quarter.
package struct CalendarQuarter: Hashable, Comparable, Sendable {
  /// Quarters since the first of year 0.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }

  /// A quarter by year and number.
  ///
  /// - Returns: `nil` when the number isn't 1 to 4.
  package init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    index = year * 4 + quarter - 1
  }

  /// The quarter that holds a day.
  package init(containing date: CivilDate) {
    let (year, month, _) = date.components
    index = year * 4 + (month - 1) / 3
  }

  package var year: Int { index >= 0 ? index / 4 : (index - 3) / 4 }
  package var quarter: Int { index - year * 4 + 1 }
  package var period: Period {
    let month = CalendarMonth(index: year * 12 + (quarter - 1) * 3)
    return Period(from: month.first, before: CalendarMonth(index: month.index + 3).first)
  }
  package var iso: String { "\(padded(year, to: 4))-Q\(quarter)" }

  package static func < (left: CalendarQuarter, right: CalendarQuarter) -> Bool {
    left.index < right.index
  }
}

/// A calendar year.
package struct CalendarYear: Hashable, Comparable, Sendable {
  package let year: Int

  package init(_ year: Int) {
    self.year = year
  }

  /// The year that holds a day.
  package init(containing date: CivilDate) {
    year = date.components.year
  }

  package var period: Period {
    Period(
      from: CalendarMonth(index: year * 12).first,
      before: CalendarMonth(index: (year + 1) * 12).first
    )
  }
  package var iso: String { padded(year, to: 4) }

  package static func < (left: CalendarYear, right: CalendarYear) -> Bool {
    left.year < right.year
  }
}
