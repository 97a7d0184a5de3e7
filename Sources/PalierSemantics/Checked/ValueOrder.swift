package import PalierValues

/// The order of two constants of one type.
enum ValueOrder {
  /// Whether the first isn't greater than the second; nil when they have no order.
  static func isAscending(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.number(let first), .number(let second)): first <= second
    case (.money(let first), .money(let second)): first <= second
    case (.percent(let first), .percent(let second)): first <= second
    case (.member(let first), .member(let second)): first <= second
    case (.time(let first), .time(let second)): first <= second
    case (.duration(.days(let first)), .duration(.days(let second))): first <= second
    default:
      if let first = Period(spanning: left)?.from, let last = Period(spanning: right)?.through {
        first <= last
      } else {
        nil
      }
    }
  }
}

extension Period {
  /// The days that a date or calendar value stands for.
  package init?(spanning value: Value) {
    switch value {
    case .date(let date): self.init(day: date)
    case .month(let month): self = month.period
    case .quarter(let quarter): self = quarter.period
    case .year(let year): self = year.period
    case .period(let period): self = period
    default: return nil
    }
  }
}
