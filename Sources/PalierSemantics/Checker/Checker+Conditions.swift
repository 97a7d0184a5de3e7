import PalierDiagnostics
import PalierDictionary
import PalierSyntax
package import PalierValues

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
    if case .references = type, case .value(.reference) = right.type {
      report(.setEqualsMember, at: range)
      return .constant(false)
    }
    reportMonths(left, right)
    return .compare(.equal, left.expression, coerced(right, to: type).expression)
  }

  private mutating func ordering(
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
      let place: CheckedCondition.Placement =
        switch operation {
        case .less: .before
        case .lessOrEqual: .until
        case .greater: .after
        default: .since
        }
      return .placed(
        place,
        TypedOperand(left.expression, type),
        in: TypedOperand(right.expression, other)
      )
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
  private mutating func reportMonths(_ left: Typed, _ right: Typed) {
    guard left.type == .value(.duration), right.type == .value(.duration) else { return }
    let counts = [left, right].map { side in
      if case .constant(.duration(.months)) = side.expression { true } else { false }
    }
    if counts[0] != counts[1] { report(.monthsCompared, at: right.range) }
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

  private mutating func membership(
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    switch rightNode.kind {
    case .list(let items):
      var values: [CheckedExpression] = []
      var placed: [CheckedCondition] = []
      for item in items {
        if case .unknown = item.kind {
          report(.unknownInList, at: item.range)
          continue
        }
        let typed = check(item, expecting: type)
        if type.isPlaceable, let other = typed.type.valueType, other != type, other.isPeriod {
          placed.append(
            .placed(
              .within,
              TypedOperand(left.expression, type),
              in: TypedOperand(typed.expression, other)
            )
          )
        } else {
          values.append(coerced(typed, to: type).expression)
        }
      }
      guard !placed.isEmpty else { return .among(left.expression, values) }
      return .or(placed + (values.isEmpty ? [] : [.among(left.expression, values)]))
    case .range(let first, let last) where !type.isPlaceable:
      return bounds(left, type, first, last, at: rightNode.range)
    default: break
    }
    let right = check(rightNode, expecting: type.isPlaceable ? .period : type)
    switch (type, right.type) {
    case (_, .anything): return .constant(false)
    case (_, .value(.duration)) where type.isPlaceable:
      report(.durationAfterIn, at: rightNode.range)
      return .constant(false)
    case (_, .value(let other)) where type.isPlaceable && (other.isPeriod || other == .date):
      return .placed(
        .within,
        TypedOperand(left.expression, type),
        in: TypedOperand(right.expression, other)
      )
    case (.reference(let name), .rows(let entity)) where name == entity:
      if let selection = checkSelection(rightNode) {
        return .amongRows(left.expression, selection)
      }
      return .constant(false)
    case (.enumeration(let name), .value(.set(let other))) where name == other:
      return .hasMember(right.expression, left.expression)
    case (.reference(let name), .value(.references(let other))) where name == other:
      return .hasReference(right.expression, left.expression)
    case (_, .value(let other)) where other == type,
      (.reference, .value(let other)) where other == .text:
      // `stage in cql`: one value is a list of one.
      return .among(left.expression, [coerced(right, to: type).expression])
    default:
      _ = coerced(right, to: type)
      return .constant(false)
    }
  }

  /// `a .. b` and `from a to b` over what is neither date nor period: both included.
  private mutating func bounds(
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

  private mutating func checkBetween(
    _ inner: Expression,
    _ first: Expression,
    _ last: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    let left = check(inner)
    guard let type = left.type.valueType else { return .constant(false) }
    guard type.isPlaceable else { return bounds(left, type, first, last, at: range) }
    let span = checkSpan(first, last, at: range)
    if case .constant(let low) = check(first, expecting: .period).expression,
      case .constant(let high) = check(last, expecting: .period).expression,
      ValueOrder.isAscending(low, high) == false
    {
      report(.reversedRange, at: range)
    }
    return .placed(
      .within,
      TypedOperand(left.expression, type),
      in: TypedOperand(span.expression, .period)
    )
  }

  private mutating func containment(
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression
  ) -> CheckedCondition {
    switch type {
    case .set(let name):
      let right = check(rightNode, expecting: type)
      if right.type == .value(.enumeration(name)) {
        return .hasMember(left.expression, right.expression)
      }
      return .hasMember(left.expression, coerced(right, to: type).expression)
    case .references(let entity):
      let right = coerced(check(rightNode, expecting: .reference(entity)), to: .reference(entity))
      return .hasReference(left.expression, right.expression)
    case .text:
      return .contains(left.expression, check(rightNode, as: .text))
    default:
      report(.notASet(type), at: left.range)
      return .constant(false)
    }
  }

  private mutating func placement(
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
    let place: CheckedCondition.Placement =
      switch operation {
      case .before: .before
      case .after: .after
      case .since: .since
      default: .until
      }
    return .placed(
      place,
      TypedOperand(left.expression, type),
      in: TypedOperand(right.expression, other)
    )
  }
}

extension ComparisonOperator {
  var isNegated: Bool {
    switch self {
    case .notEqual, .notWithin, .hasNot, .containsNot: true
    default: false
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

extension Entity {
  /// The field by which people call a row.
  var labelField: String? { label ?? key.first }
}

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
