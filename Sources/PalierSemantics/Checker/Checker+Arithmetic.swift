import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  mutating func checkArithmetic(
    _ operation: ArithmeticOperator,
    _ leftNode: Expression,
    _ rightNode: Expression,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    let left = check(leftNode, expecting: expected == .date ? .date : nil)
    if let type = left.type.valueType { meet(.operand(.term(operation, type)), at: rightNode) }
    let right = check(rightNode)
    guard let leftType = left.type.valueType, let rightType = right.type.valueType else {
      for (typed, node) in [(left, leftNode), (right, rightNode)] {
        if case .rows(let entity) = typed.type {
          report(.rowsWithoutFunction(entity: entity), at: node.range)
        } else if typed.type == .nothing {
          report(.valueRequired, at: node.range)
        }
      }
      return .reported(range)
    }
    guard let type = Checker.resultType(operation, leftType, rightType) else {
      return reported(.noArithmetic(operation, leftType, rightType), at: range)
    }
    return Typed(
      .arithmetic(
        operation,
        TypedOperand(left.expression, leftType),
        TypedOperand(right.expression, rightType)
      ),
      type,
      range
    )
  }

  /// The type of an operation on two types; nil when the language has none.
  static func resultType(
    _ operation: ArithmeticOperator,
    _ left: ValueType,
    _ right: ValueType
  ) -> ValueType? {
    switch (operation, left, right) {
    case (.add, .number, .number), (.subtract, .number, .number), (.multiply, .number, .number),
      (.divide, .number, .number):
      .number
    case (.add, .money, .money), (.subtract, .money, .money): .money
    case (.multiply, .money, .number), (.multiply, .number, .money), (.multiply, .money, .percent),
      (.multiply, .percent, .money), (.divide, .money, .number):
      .money
    case (.divide, .money, .money), (.divide, .duration, .duration), (.divide, .percent, .percent):
      .number
    case (.add, .percent, .percent), (.subtract, .percent, .percent): .percent
    case (.multiply, .number, .percent), (.multiply, .percent, .number): .number
    case (.add, .date, .duration), (.subtract, .date, .duration), (.add, .duration, .date): .date
    case (.subtract, .date, .date): .duration
    case (.add, .date, .months), (.subtract, .date, .months), (.add, .months, .date): .date
    case (.add, .month, .duration), (.subtract, .month, .duration), (.add, .month, .months),
      (.subtract, .month, .months):
      .month
    case (.add, .quarter, .duration), (.subtract, .quarter, .duration): .quarter
    case (.add, .year, .duration), (.subtract, .year, .duration): .year
    case (.subtract, .month, .month), (.subtract, .quarter, .quarter), (.subtract, .year, .year):
      .months
    case (.add, .months, .months), (.subtract, .months, .months), (.add, .months, .duration),
      (.subtract, .months, .duration), (.multiply, .months, .number),
      (.multiply, .number, .months):
      .months
    case (.divide, .months, .months), (.divide, .months, .duration): .number
    case (.add, .duration, .duration), (.subtract, .duration, .duration): .duration
    case (.multiply, .duration, .number), (.multiply, .number, .duration): .duration
    default: nil
    }
  }
}
