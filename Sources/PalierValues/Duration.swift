/// A length of time in whole days or whole months, never mixed.
package enum CalendarDuration: Hashable, Sendable {
  case days(Int)
  case months(Int)

  /// The date so much later.
  package func added(to date: CivilDate, times sign: Int = 1) -> CivilDate {
    switch self {
    case .days(let count): date.adding(days: count * sign)
    case .months(let count): date.adding(months: count * sign)
    }
  }
}
