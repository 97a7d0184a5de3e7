import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  mutating func ordering(
    _ operation: ComparisonOperator,
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    guard isOrdered(type) else {
      report(.unordered(type), at: range)
      return .constant(false)
    }
    let right = check(rightNode, expecting: type)
    if type.isPlaceable, let other = right.type.valueType, other != type, other.isPeriod {
      return placed(operation.placement, left, type, in: TypedOperand(right.expression, other))
    }
    reportMonths(left, right)
    return .compare(operation.comparison, left.expression, coerced(right, to: type).expression)
  }

  func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .number, .money, .percent, .date, .time, .month, .quarter, .year, .duration, .months,
      .band:
      true
    case .enumeration(let name): dictionary.enumeration(named: name)?.isOrdered ?? false
    case .text, .boolean, .period, .set, .reference, .references: false
    }
  }

  /// Days don't compare with a written number of months.
  mutating func reportMonths(_ left: Typed, _ right: Typed) {
    guard left.type == .value(.duration), right.type == .value(.duration) else { return }
    let counts = [left, right].map { side in
      if case .constant(.duration(.months)) = side.expression { true } else { false }
    }
    if counts[0] != counts[1] { report(.monthsCompared, at: right.range) }
  }

  /// `a .. b` and `from a to b` over what is neither date nor period: both included.
  mutating func bounds(
    _ left: Typed,
    _ type: ValueType,
    _ first: Expression,
    _ last: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    guard isOrdered(type) else {
      report(.unordered(type), at: range)
      return .constant(false)
    }
    let lower = check(first, as: type)
    let upper = check(last, as: type)
    if case .constant(let low) = lower, case .constant(let high) = upper,
      ValueOrder.isAscending(low, high) == false
    {
      report(.reversedRange, at: range)
    }
    return .and([
      .compare(.greaterOrEqual, left.expression, lower),
      .compare(.lessOrEqual, left.expression, upper),
    ])
  }

  mutating func checkBetween(
    _ inner: Expression,
    _ first: Expression,
    _ last: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    let left = check(inner)
    guard let type = left.type.valueType else { return .constant(false) }
    guard type.isPlaceable else { return bounds(left, type, first, last, at: range) }
    let span = checkSpan(first, last, at: range)
    return placed(.within, left, type, in: TypedOperand(span.expression, .period))
  }

  mutating func placement(
    _ operation: ComparisonOperator,
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression
  ) -> CheckedCondition {
    guard type.isPlaceable else {
      report(.notADate(type), at: left.range)
      return .constant(false)
    }
    let right = check(rightNode, expecting: .period)
    guard let other = right.type.valueType else { return .constant(false) }
    guard other.isPeriod || other == .date else {
      _ = coerced(right, to: .date)
      return .constant(false)
    }
    return placed(operation.placement, left, type, in: TypedOperand(right.expression, other))
  }

  /// What lies before, in or after days.
  func placed(
    _ placement: CheckedCondition.Placement,
    _ left: Typed,
    _ type: ValueType,
    in days: TypedOperand
  ) -> CheckedCondition {
    .placed(placement, TypedOperand(left.expression, type), in: days)
  }
}

extension ComparisonOperator {
  /// Where among days it puts its left side; in them, for one that puts it nowhere else.
  var placement: CheckedCondition.Placement {
    switch self {
    case .less, .before: .before
    case .lessOrEqual, .until: .until
    case .greater, .after: .after
    case .greaterOrEqual, .since: .since
    default: .within
    }
  }

  var comparison: CheckedCondition.Comparison {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: .equal
    }
  }
}

extension ValueType {
  /// Whether it stands for days in a row.
  var isPeriod: Bool {
    switch self {
    case .period, .month, .quarter, .year: true
    default: false
    }
  }

  /// Whether `in`, `before`, `since` … place it among days.
  var isPlaceable: Bool { self == .date || self == .month || self == .quarter || self == .year }
}
