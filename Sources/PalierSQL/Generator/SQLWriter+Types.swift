import PalierDictionary
import PalierPlan
import PalierValues

/// What an order has to know of a scalar.
enum ScalarNature: Hashable {
  /// A text as people wrote it.
  case text
  case reference(String)
  /// Anything that orders by its stored form.
  case plain
}

extension SQLWriter {
  func nature(of scalar: Scalar) -> ScalarNature {
    switch scalar {
    case .constant(Value.text(_)), .words: .text
    case .column(let column), .valueOn(let column, _):
      nature(entity: column.entity, column: column.column)
    case .valueAt(let timeline, _):
      nature(entity: timeline.column.entity, column: timeline.column.column)
    case .through(_, let entity, let column): nature(entity: entity, column: column)
    case .lookup(_, _, _, let value): nature(of: value)
    case .least(let values), .greatest(let values), .fallback(let values):
      nature(ofFirst: values)
    case .choose(let branches, let otherwise):
      nature(ofFirst: branches.map(\.value) + [otherwise].compactMap { $0 })
    case .overRows(let function): nature(function.kind, of: function.value)
    case .key(let index): groups.map { nature(of: $0.plan.keys[index].type) } ?? .plain
    case .aggregate(let index):
      groups.map { nature($0.plan.aggregates[index].kind, of: $0.plan.aggregates[index].value) }
        ?? .plain
    default: .plain
    }
  }

  func nature(of type: ValueType) -> ScalarNature {
    switch type {
    case .text: .text
    case .reference(let entity): .reference(entity)
    default: .plain
    }
  }

  private func nature(entity: String, column: String) -> ScalarNature {
    guard let definition = schema.column(entity: entity, field: column) else { return .plain }
    return switch definition.role {
    case .value, .parent: nature(of: definition.type)
    case .identity, .companion, .folded: .plain
    }
  }

  private func nature(ofFirst values: [Scalar]) -> ScalarNature {
    values.lazy.map(nature).first { $0 != .plain } ?? .plain
  }

  private func nature(_ kind: RowsFunction.Kind, of value: Scalar?) -> ScalarNature {
    switch kind {
    case .minimum, .maximum, .first: value.map(nature) ?? .plain
    case .count, .sum, .average, .distinct, .percentile, .lowerMiddle: .plain
    }
  }

  /// Whether a scalar can be unknown.
  func isNullable(_ scalar: Scalar) -> Bool {
    switch scalar {
    case .constant(let value): return !value.isKnown
    case .column(let column): return column.isNullable
    case .truth, .aggregateTotal, .moment: return false
    case .negate(let value), .scaled(let value), .folded(let value), .calendar(_, let value),
      .firstDay(_, let value), .band(let value, _):
      return isNullable(value)
    case .add(let left, let right), .subtract(let left, let right), .addMonths(let left, let right),
      .monthsBetween(let left, let right), .workingDays(let left, let right, _):
      return isNullable(left) || isNullable(right)
    case .words(let values), .least(let values), .greatest(let values), .fallback(let values):
      return values.allSatisfy(isNullable)
    case .choose(let branches, let otherwise):
      guard let otherwise else { return true }
      return isNullable(otherwise) || branches.contains { isNullable($0.value) }
    case .overRows(let function): return isNullable(function.kind)
    case .aggregate(let index):
      return groups.map { isNullable($0.plan.aggregates[index].kind) } ?? true
    case .through, .lookup, .valueOn, .dayOn, .valueAt, .becameOn, .changedOn, .multiplyDivide,
      .key, .groupFunction:
      return true
    }
  }

  private func isNullable(_ kind: RowsFunction.Kind) -> Bool {
    switch kind {
    case .count, .sum, .distinct: false
    case .minimum, .maximum, .average, .first, .percentile, .lowerMiddle: true
    }
  }
}
