import PalierDiagnostics
import PalierDictionary
import PalierValues

/// An expression on its way through the checker: what it means, its type, and its place.
struct Typed {
  let expression: CheckedExpression
  let type: StaticType
  let range: SourceRange

  init(_ expression: CheckedExpression, _ type: StaticType, _ range: SourceRange) {
    self.expression = expression
    self.type = type
    self.range = range
  }

  init(_ expression: CheckedExpression, _ type: ValueType, _ range: SourceRange) {
    self.init(expression, .value(type), range)
  }

  init(_ condition: CheckedCondition, _ range: SourceRange) {
    self.init(.condition(condition), .value(.boolean), range)
  }

  /// What stands for an expression that has been reported.
  static func reported(_ range: SourceRange) -> Typed {
    Typed(.constant(.unknown), .anything, range)
  }

  /// The condition that a boolean expression is.
  var condition: CheckedCondition {
    if case .condition(let condition) = expression { return condition }
    return .isTrue(expression)
  }

  var isReported: Bool { type == .anything }
}
