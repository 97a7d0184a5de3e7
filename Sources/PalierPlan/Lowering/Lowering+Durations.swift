import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues

extension Lowering {
  /// Arithmetic with lengths of time, where it isn't that of plain integers; nil where it is.
  mutating func shift(
    _ operation: ArithmeticOperator,
    _ left: TypedOperand,
    _ right: TypedOperand
  ) throws(Diagnostic) -> Scalar? {
    switch operation {
    case .add, .subtract:
      let sign = operation == .add ? 1 : -1
      if right.type == .duration || right.type == .months {
        return try moved(left, by: right, sign: sign)
      }
      if left.type == .duration || left.type == .months, right.type == .date {
        return try moved(right, by: left, sign: 1)
      }
      return nil
    case .multiply:
      for (length, factor) in [(left, right), (right, left)]
      where length.type == .duration || length.type == .months {
        guard case .number(let number)? = try constant(factor.expression) else { continue }
        if number.whole == nil { throw ValueArithmetic.broken }
      }
      return nil
    case .divide:
      guard left.type == .duration || left.type == .months,
        right.type == .duration || right.type == .months
      else { return nil }
      guard try countsMonths(left) == countsMonths(right) else { throw ValueArithmetic.mixed }
      return nil
    }
  }

  /// A date, a calendar unit or a length of time, so much later.
  private mutating func moved(
    _ operand: TypedOperand,
    by length: TypedOperand,
    sign: Int
  ) throws(Diagnostic) -> Scalar? {
    let isMonths = try countsMonths(length)
    switch operand.type {
    case .date:
      guard isMonths else { return nil }
      let date = try value(operand.expression, .date)
      let months = try value(length.expression, length.type)
      return .addMonths(date, sign < 0 ? negated(months) : months)
    case .month:
      guard isMonths else { throw ValueArithmetic.mixed }
      return nil
    case .quarter, .year:
      guard let unit = operand.type.monthsOfUnit,
        case .duration(.months(let count))? = try constant(length.expression),
        count % unit == 0
      else { throw ValueArithmetic.broken }
      let step = Scalar.constant(.month(CalendarMonth(index: sign * count / unit)))
      return .add(try value(operand.expression, operand.type), step)
    default:
      guard try countsMonths(operand) == isMonths else { throw ValueArithmetic.mixed }
      return nil
    }
  }

  private func negated(_ scalar: Scalar) -> Scalar {
    guard case .constant(.duration(.months(let count))) = scalar else { return .negate(scalar) }
    return .constant(.duration(.months(-count)))
  }

  /// Whether a length of time is one of months.
  private mutating func countsMonths(_ operand: TypedOperand) throws(Diagnostic) -> Bool {
    if operand.type == .months { return true }
    guard case .duration(.months)? = try constant(operand.expression) else { return false }
    return true
  }

  /// `a × b ÷ c` of an amount, rounded once; nil when it isn't one of both.
  mutating func product(
    _ operation: ArithmeticOperator,
    _ left: TypedOperand,
    _ right: TypedOperand
  ) throws(Diagnostic) -> Scalar? {
    guard case .arithmetic(let inner, let amount, let number) = left.expression,
      amount.type == .money, number.type == .number, right.type == .number
    else { return nil }
    let factor: TypedOperand
    let divisor: TypedOperand
    switch (inner, operation) {
    case (.multiply, .divide): (factor, divisor) = (number, right)
    case (.divide, .multiply): (factor, divisor) = (right, number)
    default: return nil
    }
    return .multiplyDivide(
      try value(amount.expression, .money),
      try value(factor.expression, .number),
      by: try value(divisor.expression, .number)
    )
  }

  /// So many times a plain integer.
  func times(_ scalar: Scalar, _ count: Int) -> Scalar {
    .multiplyDivide(
      scalar,
      .constant(.number(Number(scaled: Int64(count)))),
      by: .constant(.number(Number(scaled: 1)))
    )
  }
}

extension PalierDictionary.ValueType {
  /// How many months a value of the calendar unit has.
  var monthsOfUnit: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    default: nil
    }
  }
}
