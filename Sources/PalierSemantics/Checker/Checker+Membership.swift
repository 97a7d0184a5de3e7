import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// `(health, addiction)` where a set is expected, `(a, b)` of rows where rows are.
  mutating func checkSetLiteral(
    _ items: [Expression],
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    if case .references(let entity) = expected {
      let rows = items.map { check($0, as: .reference(entity)) }
      return Typed(.rowSet(rows), .references(entity), range)
    }
    guard case .set(let name) = expected else {
      return reported(.listOutOfPlace, at: range)
    }
    var bits: UInt64 = 0
    for item in items {
      let typed = coerced(check(item, expecting: .enumeration(name)), to: .enumeration(name))
      if case .constant(.member(let code)) = typed.expression { bits |= 1 << UInt64(code) }
    }
    return Typed(.constant(.members(bits)), .set(name), range)
  }

  mutating func membership(
    _ left: Typed,
    _ type: ValueType,
    _ rightNode: Expression,
    at range: SourceRange
  ) -> CheckedCondition {
    switch rightNode.kind {
    case .list(let items):
      var values: [CheckedExpression] = []
      var periods: [CheckedCondition] = []
      for item in items {
        if case .unknown = item.kind {
          report(.unknownInList, at: item.range)
          continue
        }
        let typed = check(item, expecting: type)
        if type.isPlaceable, let other = typed.type.valueType, other != type, other.isPeriod {
          periods.append(
            placed(.within, left, type, in: TypedOperand(typed.expression, other))
          )
        } else {
          values.append(coerced(typed, to: type).expression)
        }
      }
      guard !periods.isEmpty else { return .among(left.expression, values) }
      return .or(periods + (values.isEmpty ? [] : [.among(left.expression, values)]))
    case .range(let first, let last) where !type.isPlaceable:
      return bounds(left, type, first, last, at: rightNode.range)
    default: break
    }
    if !type.isPlaceable { meet(.operand(.member(of: type)), at: rightNode) }
    let right = check(rightNode, expecting: type.isPlaceable ? .period : type)
    switch (type, right.type) {
    case (_, .anything): return .constant(false)
    case (_, .value(.duration)) where type.isPlaceable:
      report(.durationAfterIn, at: rightNode.range)
      return .constant(false)
    case (_, .value(let other)) where type.isPlaceable && (other.isPeriod || other == .date):
      return placed(.within, left, type, in: TypedOperand(right.expression, other))
    case (.reference(let name), .rows(let entity)) where name == entity:
      // A clause behind a bare name goes on with the question, not with the rows of that name.
      let ended = cursor?.selection
      guard let selection = checkSelection(rightNode) else { return .constant(false) }
      if rightNode.isBareName { cursor?.selection = ended }
      return .amongRows(left.expression, selection)
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

  mutating func containment(
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
}

extension Expression {
  /// Whether it is a name alone.
  fileprivate var isBareName: Bool {
    switch kind {
    case .name, .sigil: true
    default: false
    }
  }
}
