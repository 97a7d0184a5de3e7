import PalierDictionary
import PalierSemantics
import PalierValues

/// The first and the last day that the conditions on rows let in, for a date or a calendar unit.
struct ConditionSpan {
  private var first: CivilDate?
  private var last: CivilDate?
  /// The date, or the column of a calendar unit, that the conditions speak of.
  private let subject: Scalar

  init(of scalar: Scalar, in rows: RowPlan) {
    subject = scalar.dated
    for step in rows.steps {
      if case .filter(let condition) = step { narrow(by: condition) }
    }
  }

  /// The values of a calendar type in the span; an absent end is that of the rows.
  func domain(of type: PalierDictionary.ValueType) -> KeyDomain {
    func index(_ date: CivilDate) -> Int64 {
      switch type {
      case .month: Int64(CalendarMonth(containing: date).index)
      case .quarter: Int64(CalendarQuarter(containing: date).index)
      default: Int64(CalendarYear(containing: date).year)
      }
    }
    return .range(from: first.map(index), through: last.map(index))
  }

  private mutating func narrow(by condition: Condition) {
    switch condition {
    case .and(let terms): for term in terms { narrow(by: term) }
    case .compare(let comparison, let left, .constant(let value)) where left.dated == subject:
      guard let period = Period(spanning: value), let from = period.from,
        let through = period.through
      else { return }
      switch comparison {
      case .equal:
        begin(from)
        end(through)
      case .greaterOrEqual: begin(from)
      case .greater: begin(through.adding(days: 1))
      case .lessOrEqual: end(through)
      case .less: end(from.adding(days: -1))
      }
    default: break
    }
  }

  private mutating func begin(_ date: CivilDate) {
    first = first.map { max($0, date) } ?? date
  }

  private mutating func end(_ date: CivilDate) {
    last = last.map { min($0, date) } ?? date
  }
}

extension Scalar {
  /// The date of which it gives the calendar unit, else itself.
  fileprivate var dated: Scalar {
    if case .calendar(_, let date) = self { date } else { self }
  }
}
