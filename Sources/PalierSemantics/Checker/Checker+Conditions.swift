import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Checks an expression that has to be a condition.
  mutating func checkCondition(_ node: Expression) -> CheckedCondition {
    meet(.operand(.condition), at: node)
    let condition = settleCondition(node)
    passCondition(node)
    return condition
  }

  private mutating func settleCondition(_ node: Expression) -> CheckedCondition {
    switch node.kind {
    case .and(let terms): return .and(terms.map { checkCondition($0) })
    case .or(let terms): return .or(terms.map { checkCondition($0) })
    case .not(let inner): return .not(checkCondition(inner))
    case .isKnown(let inner, let known):
      let typed = check(inner)
      if case .rows(let entity) = typed.type {
        report(.rowsWithoutFunction(entity: entity), at: inner.range)
      }
      return known ? .isKnown(typed.expression) : .not(.isKnown(typed.expression))
    case .comparison(let operation, let left, let right):
      return checkComparison(operation, left, right, at: node.range)
    case .between(let inner, let first, let last):
      return checkBetween(inner, first, last, at: node.range)
    case .was(let subject, let value, let when): return checkWas(subject, value, when)
    case .became(let subject, let value, let former, let when):
      return checkBecame(subject, value, from: former, when)
    default:
      let typed = check(node, expecting: .boolean)
      switch typed.type {
      case .value(.boolean): return typed.condition
      case .anything: return .constant(false)
      case .rows(let entity):
        report(.rowsWithoutFunction(entity: entity), at: node.range)
      case .value(let type): report(.notACondition(type), at: node.range)
      case .nothing: report(.notACondition(.boolean), at: node.range)
      }
      return .constant(false)
    }
  }

  private mutating func checkComparison(
    _ operation: ComparisonOperator,
    _ leftNode: Expression,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    let condition = compared(operation, leftNode, rightNode, at: range)
    if let (entity, column) = condition.fieldComparedWithItself {
      report(.comparesItself(field: column, entity: entity), at: range)
    }
    return condition
  }

  private mutating func compared(
    _ operation: ComparisonOperator,
    _ leftNode: Expression,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    let left: Typed
    if isLooseWord(leftNode) {
      // `assignation = stage`: the other side tells of which enumeration the word is.
      left = check(leftNode, expecting: check(rightNode).type.valueType)
    } else {
      left = check(leftNode)
    }
    guard let type = left.type.valueType else {
      if case .rows(let entity) = left.type {
        report(.rowsWithoutFunction(entity: entity), at: leftNode.range)
      } else if left.type == .nothing {
        report(.comparedWithUnknown(negated: operation.isNegated), at: range)
      }
      return .constant(false)
    }
    if case .unknown = rightNode.kind {
      report(
        .unknownCompared(operand: leftNode.range, negated: operation.isNegated),
        at: range
      )
      return .constant(false)
    }
    switch operation {
    case .equal: return equality(left, type, rightNode, at: range)
    case .notEqual: return .not(equality(left, type, rightNode, at: range))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return ordering(operation, left, type, rightNode, at: range)
    case .similar: return textual(left, type, rightNode) { .similar($0, $1) }
    case .contains: return textual(left, type, rightNode) { .contains($0, $1) }
    case .containsNot: return .not(textual(left, type, rightNode) { .contains($0, $1) })
    case .within: return membership(left, type, rightNode, at: range)
    case .notWithin: return .not(membership(left, type, rightNode, at: range))
    case .has: return containment(left, type, rightNode)
    case .hasNot: return .not(containment(left, type, rightNode))
    case .before, .after, .since, .until:
      return placement(operation, left, type, rightNode)
    }
  }

  /// Whether a bare word is neither a field nor a name here, so that only the other side of a
  /// comparison can tell what it is.
  private func isLooseWord(_ node: Expression) -> Bool {
    guard case .name(let name) = node.kind, environment.binding(for: name.folded) == nil else {
      return false
    }
    guard let entity = rows.last?.entity else { return false }
    return dictionary.field(word: name.folded, of: entity.name) == nil
      && environment.computedField(name.folded, of: entity.name) == nil
      && dictionary.enumerations.contains {
        dictionary.value(word: name.folded, in: $0.name) != nil
      }
      && !rows.contains { $0.entity.singularWords.contains(name.folded) }
      && entity.parent.flatMap { dictionary.entity(named: $0) }?
        .singularWords.contains(name.folded) != true
  }

  private mutating func equality(
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    let right = check(rightNode, expecting: type)
    if type == .date, let period = right.type.valueType, period.isPeriod {
      report(.dateEqualsPeriod, at: range)
      return .constant(false)
    }
    if case .rows(let entity) = right.type, type == .reference(entity) {
      report(.equalsRows, at: range)
      return .constant(false)
    }
    if case .references(let entity) = type, isMember(right, of: entity) {
      report(.setEqualsMember, at: range)
      return .constant(false)
    }
    reportMonths(left, right)
    return .compare(.equal, left.expression, coerced(right, to: type).expression)
  }

  /// Whether a value is of rows, not a set that is kept: the order in which one was given says nothing.
  private func isMember(_ typed: Typed, of entity: String) -> Bool {
    if case .rowSet = typed.expression { return true }
    return typed.type == .value(.reference(entity)) || typed.type == .value(.text)
  }

  private mutating func textual(
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression,
    _ make: (CheckedExpression, CheckedExpression) -> CheckedCondition
  ) -> CheckedCondition {
    if case .reference(let name) = type { meet(.operand(.label(of: name)), at: rightNode) }
    let right = check(rightNode, expecting: .text)
    switch type {
    case .text: return make(left.expression, coerced(right, to: .text).expression)
    case .reference(let name):
      guard let entity = dictionary.entity(named: name), let label = entity.labelField else {
        return .constant(false)
      }
      return make(
        .through(left.expression, entity: name, column: label),
        coerced(right, to: .text).expression
      )
    default:
      report(.notText(type), at: left.range)
      return .constant(false)
    }
  }
}

extension CheckedCondition {
  /// The field whose value is compared with that of the same row: true of every row where it is
  /// known, which nobody asks for.
  fileprivate var fieldComparedWithItself: (entity: String, column: String)? {
    switch self {
    case .not(let condition): return condition.fieldComparedWithItself
    case .compare(_, let left, let right) where left == right:
      switch left {
      case .field(_, let entity, let column), .through(_, let entity, let column):
        return (entity, column)
      default: return nil
      }
    default: return nil
    }
  }
}

extension ComparisonOperator {
  var isNegated: Bool {
    switch self {
    case .notEqual, .notWithin, .hasNot, .containsNot: true
    default: false
    }
  }
}

extension Entity {
  /// The field by which people call a row.
  var labelField: String? { label ?? key.first }
}
