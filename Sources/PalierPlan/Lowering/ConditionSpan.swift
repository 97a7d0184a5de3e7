import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierValues

/// The first and the last day that the conditions on rows let in, for a date or a calendar unit.
struct ConditionSpan {
  private var first: CivilDate?
  private var last: CivilDate?

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

  mutating func begin(_ date: CivilDate?) {
    guard let date else { return }
    first = first.map { max($0, date) } ?? date
  }

  mutating func end(_ date: CivilDate?) {
    guard let date else { return }
    last = last.map { min($0, date) } ?? date
  }
}

// Read from the question rather than from its plan, where one field of a day gone by is worked out
// anew wherever it stands and so differs from itself.
extension Lowering {
  /// The span of what the conditions say of the date behind a key, or of the key itself.
  mutating func span(
    of key: CheckedExpression,
    in steps: [CheckedStep]
  ) throws(Diagnostic) -> ConditionSpan {
    var span = ConditionSpan()
    for case .filter(let condition) in steps { try narrow(&span, of: key.dated, by: condition) }
    return span
  }

  private mutating func narrow(
    _ span: inout ConditionSpan,
    of subject: CheckedExpression,
    by condition: CheckedCondition
  ) throws(Diagnostic) {
    switch condition {
    case .and(let terms):
      for term in terms { try narrow(&span, of: subject, by: term) }
    case .placed(let placement, let operand, let place) where operand.expression.dated == subject:
      let (first, last) = try days(of: place.expression)
      switch placement {
      case .within:
        span.begin(first)
        span.end(last)
      case .since: span.begin(first)
      case .until: span.end(last)
      case .before: span.end(first?.adding(days: -1))
      case .after: span.begin(last?.adding(days: 1))
      }
    case .compare(let comparison, let left, let right) where left.dated == subject:
      let (first, last) = try days(of: right)
      switch comparison {
      case .equal:
        span.begin(first)
        span.end(last)
      case .greaterOrEqual: span.begin(first)
      case .greater: span.begin(last?.adding(days: 1))
      case .lessOrEqual: span.end(last)
      case .less: span.end(first?.adding(days: -1))
      }
    default: break
    }
  }

  /// The first and the last day of a place among days that is the same for all rows.
  private mutating func days(
    of place: CheckedExpression
  ) throws(Diagnostic) -> (first: CivilDate?, last: CivilDate?) {
    if case .span(let start, let end) = place {
      return (try days(of: start.expression).first, try days(of: end.expression).last)
    }
    let period = try constant(place).flatMap { Period(spanning: $0) }
    return (period?.from, period?.through)
  }
}

extension CheckedExpression {
  /// The date of which it gives the calendar unit, else itself.
  fileprivate var dated: CheckedExpression {
    switch self {
    case .function(.year, let dates), .function(.quarter, let dates), .function(.month, let dates):
      dates.first ?? self
    default: self
    }
  }
}
