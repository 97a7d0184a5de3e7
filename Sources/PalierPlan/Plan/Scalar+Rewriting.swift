extension Scalar {
  /// The scalar with every part that `replace` has something for put in its place, outermost first.
  package func rewritten(by replace: (Scalar) -> Scalar?) -> Scalar {
    if let replacement = replace(self) { return replacement }
    func each(_ scalars: [Scalar]) -> [Scalar] { scalars.map { $0.rewritten(by: replace) } }
    func part(_ scalar: Scalar) -> Scalar { scalar.rewritten(by: replace) }
    return switch self {
    case .constant, .column, .moment, .aggregate, .aggregateTotal, .key, .groupFunction: self
    case .valueOn(let column, let day): .valueOn(column, part(day))
    case .dayOn(let column, let day): .dayOn(column, part(day))
    case .valueAt(let timeline, let day): .valueAt(timeline, part(day))
    case .becameOn(let timeline, let value, let last):
      .becameOn(timeline, part(value), through: last.map(part))
    case .changedOn(let timeline, let last): .changedOn(timeline, through: last.map(part))
    case .through(let value, let entity, let column):
      .through(part(value), entity: entity, column: column)
    case .lookup(let value, let entity, let row, let read):
      .lookup(part(value), entity: entity, row: row, value: part(read))
    case .add(let left, let right): .add(part(left), part(right))
    case .subtract(let left, let right): .subtract(part(left), part(right))
    case .negate(let value): .negate(part(value))
    case .scaled(let value): .scaled(part(value))
    case .multiplyDivide(let left, let right, let divisor):
      .multiplyDivide(part(left), part(right), by: part(divisor))
    case .addMonths(let date, let months): .addMonths(part(date), part(months))
    case .monthsBetween(let first, let second): .monthsBetween(part(first), part(second))
    case .calendar(let unit, let date): .calendar(unit, part(date))
    case .firstDay(let unit, let index): .firstDay(unit, part(index))
    case .workingDays(let first, let second, let calendar):
      .workingDays(part(first), part(second), calendar)
    case .band(let value, let limits): .band(part(value), limits: limits)
    case .folded(let text): .folded(part(text))
    case .words(let texts): .words(each(texts))
    case .least(let values): .least(each(values))
    case .greatest(let values): .greatest(each(values))
    case .fallback(let values): .fallback(each(values))
    case .choose(let branches, let otherwise):
      .choose(
        branches.map { Branch($0.condition.rewritten(by: replace), part($0.value)) },
        otherwise: otherwise.map(part)
      )
    case .truth(let condition): .truth(condition.rewritten(by: replace))
    case .overRows(let function):
      .overRows(
        RowsFunction(
          function.kind,
          function.rows.rewritten(by: replace),
          function.value.map(part)
        )
      )
    }
  }

  /// Whether a part of it fulfils the test.
  package func contains(where test: (Scalar) -> Bool) -> Bool {
    var isFound = false
    _ = rewritten { part in
      if !isFound, test(part) { isFound = true }
      return isFound ? part : nil
    }
    return isFound
  }
}

extension Condition {
  /// The condition with every scalar in it rewritten.
  package func rewritten(by replace: (Scalar) -> Scalar?) -> Condition {
    func part(_ scalar: Scalar) -> Scalar { scalar.rewritten(by: replace) }
    return switch self {
    case .constant: self
    case .and(let terms): .and(terms.map { $0.rewritten(by: replace) })
    case .or(let terms): .or(terms.map { $0.rewritten(by: replace) })
    case .not(let condition): .not(condition.rewritten(by: replace))
    case .compare(let comparison, let left, let right):
      .compare(comparison, part(left), part(right))
    case .among(let scalar, let values): .among(part(scalar), values)
    case .amongRows(let scalar, let rows): .amongRows(part(scalar), rows.rewritten(by: replace))
    case .isKnown(let scalar): .isKnown(part(scalar))
    case .isTrue(let scalar): .isTrue(part(scalar))
    case .hasMembers(let set, let mask): .hasMembers(part(set), mask)
    case .hasMember(let set, let code): .hasMember(part(set), part(code))
    case .hasReference(let set, let reference): .hasReference(part(set), part(reference))
    case .containsText(let text, let piece): .containsText(part(text), part(piece))
    case .held(let timeline, let value, let span):
      .held(timeline, part(value), span.rewritten(by: replace))
    case .became(let timeline, let value, let former, let span):
      .became(timeline, part(value), from: former.map(part), span.rewritten(by: replace))
    case .exists(let rows): .exists(rows.rewritten(by: replace))
    }
  }
}

extension RowPlan {
  /// The rows with every scalar of their steps rewritten.
  package func rewritten(by replace: (Scalar) -> Scalar?) -> RowPlan {
    var result = self
    result.steps = steps.map { step in
      switch step {
      case .filter(let condition): .filter(condition.rewritten(by: replace))
      case .sort(let terms): .sort(terms.rewritten(by: replace))
      case .slice, .keys: step
      }
    }
    return result
  }
}

extension [SortTerm] {
  /// The terms with their scalars rewritten.
  package func rewritten(by replace: (Scalar) -> Scalar?) -> [SortTerm] {
    map { SortTerm($0.scalar.rewritten(by: replace), descending: $0.descending) }
  }
}

extension DaySpan {
  /// The span with the scalars of its ends rewritten.
  func rewritten(by replace: (Scalar) -> Scalar?) -> DaySpan {
    DaySpan(
      from: from?.rewritten(by: replace),
      through: through?.rewritten(by: replace)
    )
  }
}
