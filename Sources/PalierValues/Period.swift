/// A half-open range of days; an absent end is open.
package struct Period: Hashable, Sendable {
  /// The first day, `nil` when it has no beginning.
  package let from: CivilDate?
  /// The day after the last, `nil` when it has no end.
  package let before: CivilDate?

  package init(from: CivilDate?, before: CivilDate?) {
    self.from = from
    self.before = before
  }

  /// The period of one day.
  package init(day: CivilDate) {
    self.init(from: day, before: day.adding(days: 1))
  }

  /// The days that a date written in a text can be.
  package static let calendar = Period(
    from: CivilDate(year: 1, month: 1, day: 1),
    before: CivilDate(year: 9999, month: 12, day: 31)
  )

  /// The last day, `nil` when it has no end.
  package var through: CivilDate? {
    before?.adding(days: -1)
  }

  package func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let before, date >= before { return false }
    return true
  }

  /// ISO 8601 interval of its first and last days, `..` standing for an open end.
  package var iso: String {
    "\(from?.iso ?? "..")/\(through?.iso ?? "..")"
  }
}
