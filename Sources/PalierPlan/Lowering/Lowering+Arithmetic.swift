import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues

extension Lowering {
  /// One, in the stored form of a number.
  static let one = Scalar.constant(.number(Number(scaled: Number.scale)))

  mutating func arithmetic(
    _ operation: ArithmeticOperator,
    _ left: TypedOperand,
    _ right: TypedOperand
  ) throws(Diagnostic) -> Scalar {
    if let shifted = try shift(operation, left, right) { return shifted }
    if left.type == .money, let product = try product(operation, left, right) { return product }
    let first = try value(left.expression, left.type)
    let second = try value(right.expression, right.type)
    switch operation {
    case .add: return .add(first, second)
    case .subtract:
      let difference = Scalar.subtract(first, second)
      guard let months = left.type.monthsOfUnit, left.type == right.type, months > 1 else {
        return difference
      }
      return times(difference, months)
    case .multiply:
      if left.type == .percent { return try times(second, percent: left) }
      if right.type == .percent { return try times(first, percent: right) }
      return .multiplyDivide(first, second, by: Lowering.one)
    case .divide: return .multiplyDivide(first, Lowering.one, by: second)
    }
  }

  /// A percentage of something, by its two terms, so that it is rounded once.
  private mutating func times(
    _ scalar: Scalar,
    percent: TypedOperand
  ) throws(Diagnostic) -> Scalar {
    let terms = try ratio(percent.expression)
    return .multiplyDivide(scalar, terms.0, by: terms.1)
  }

  /// The two terms of a percentage.
  mutating func ratio(
    _ expression: CheckedExpression
  ) throws(Diagnostic) -> (Scalar, Scalar) {
    if case .percent(let percent)? = try constant(expression) {
      return (
        .constant(.number(Number(scaled: percent.numerator))),
        .constant(.number(Number(scaled: percent.denominator)))
      )
    }
    switch expression {
    case .share(let aggregate, let keys):
      let index = try index(of: aggregate)
      return (.aggregate(index), .aggregateTotal(index, within: keys))
    case .ratio(let part, let whole):
      return (.aggregate(try index(of: part)), .aggregate(try index(of: whole)))
    case .groupFunction(.running(let key), let operand, let steps):
      return try running(operand, along: key, after: steps)
    case .groupFunction(.change(let key), let operand, let steps):
      return try change(of: operand, along: key, after: steps)
    case .arithmetic(.multiply, let number, let whole):
      // `percent(a / b)` keeps both terms.
      guard whole.expression == .constant(.percent(Percent(ratioScaled: Number.scale))),
        case .arithmetic(.divide, let part, let divisor) = number.expression
      else { return (try value(expression, .percent), Lowering.one) }
      return (try value(part.expression, part.type), try value(divisor.expression, divisor.type))
    default:
      return (try value(expression, .percent), Lowering.one)
    }
  }

  mutating func function(
    _ function: ScalarFunction,
    _ arguments: [CheckedExpression],
    _ type: ValueType
  ) throws(Diagnostic) -> Scalar {
    let argumentType: ValueType =
      switch function {
      case .daysBetween, .monthsBetween, .month, .quarter, .year, .workingDays: .date
      case .workingDaysIn(_, let period), .firstDay(let period), .lastDay(let period): period
      case .band: if case .band(let inner, _) = type { inner } else { type }
      case .words: .text
      case .earliest, .greatest: type
      }
    var scalars: [Scalar] = []
    for argument in arguments { scalars.append(try value(argument, argumentType)) }
    switch function {
    case .daysBetween: return .scaled(.subtract(scalars[1], scalars[0]))
    case .monthsBetween: return .scaled(.monthsBetween(scalars[0], scalars[1]))
    case .month: return .calendar(.month, scalars[0])
    case .quarter: return .calendar(.quarter, scalars[0])
    case .year: return .calendar(.year, scalars[0])
    case .words: return .words(scalars)
    case .earliest: return .least(scalars)
    case .greatest: return .greatest(scalars)
    case .band: return band(scalars[0], type)
    case .workingDays(let calendar): return .scaled(.workingDays(scalars[0], scalars[1], calendar))
    case .workingDaysIn(let calendar, let period):
      return .scaled(try workingDays(in: scalars[0], period, calendar))
    case .firstDay(let period): return try span(of: scalars[0], period).from
    case .lastDay(let period): return try span(of: scalars[0], period).through
    }
  }

  /// The place of an aggregate in the group plan; equal ones share it.
  mutating func index(of checked: CheckedAggregate) throws(Diagnostic) -> Int {
    let kind: RowsFunction.Kind =
      switch checked.function {
      case .count: .count
      case .sum: .sum
      case .minimum: .minimum
      case .maximum: .maximum
      case .average: .average
      case .lowerMiddle: .lowerMiddle
      case .median, .percentile: .percentile(try place(of: checked.function))
      case .distinct: .distinct
      case .first, .latest: .first
      }
    var scalar: Scalar?
    if let inner = checked.value { scalar = try value(inner, .number) }
    var filter: Condition?
    if let condition = checked.filter { filter = try self.condition(condition) }
    let aggregate = Aggregate(kind, scalar, filter: filter)
    if let known = aggregates.firstIndex(of: aggregate) { return known }
    aggregates.append(aggregate)
    return aggregates.count - 1
  }
}

extension CheckedAggregate {
  /// Whether it yields a plain integer, and not the stored form of a number.
  var isCount: Bool { function == .count || function == .distinct }
}
