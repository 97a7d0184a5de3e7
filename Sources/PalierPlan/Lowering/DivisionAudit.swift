import PalierValues

/// The rows for which an answer divides by zero, which gives unknown.
package struct DivisionAudit: Sendable {
  /// The rows; those that a condition leaves out only because it divides by zero are among them.
  package let rows: RowPlan

  /// The audit of what is worked out on each row; nil when nothing divides by what may be zero, or
  /// when a condition that divides stands around a cut, so that other rows would come in.
  package init?(_ plan: RowPlan, reading values: [ColumnValue], _ conditions: [Condition]) {
    var found: [Condition] = []
    for value in values {
      switch value {
      case .scalar(let scalar): found += scalar.divisionsByZero(of: plan.row)
      case .ratio(let part, of: let whole):
        found += part.divisionsByZero(of: plan.row) + whole.divisionsByZero(of: plan.row)
        found += Scalar.multiplyDivide(part, part, by: whole).divisionByZero(of: plan.row)
      }
    }
    for condition in conditions { found += condition.divisionsByZero(of: plan.row) }
    var steps: [RowStep] = []
    var isCut = false
    for step in plan.steps {
      switch step {
      case .filter(let condition):
        let terms = if case .and(let terms) = condition { terms } else { [condition] }
        let divisions = terms.map { $0.divisionsByZero(of: plan.row) }
        let kept = zip(terms, divisions).filter { $1.isEmpty }.map(\.0)
        found += divisions.flatMap { $0 }
        if isCut, kept.count < terms.count { return nil }
        if !kept.isEmpty { steps.append(.filter(.and(kept))) }
      case .slice:
        isCut = true
        steps.append(step)
      case .sort, .keys: steps.append(step)
      }
    }
    guard !found.isEmpty else { return nil }
    let distinct = found.reduce(into: [Condition]()) { if !$0.contains($1) { $0.append($1) } }
    rows = RowPlan(
      entity: plan.entity,
      row: plan.row,
      parent: plan.parent,
      steps: steps + [.filter(.or(distinct))]
    )
  }
}

extension Scalar {
  /// For each division on that row itself, the condition that it is by zero.
  ///
  /// One in a `choose` may not be worked out, and one over inner rows isn't the row's.
  fileprivate func divisionsByZero(of row: RowID) -> [Condition] {
    var found: [Condition] = []
    _ = rewritten { part in
      switch part {
      case .choose, .overRows, .lookup: return part
      case .multiplyDivide: found += part.divisionByZero(of: row)
      default: break
      }
      return nil
    }
    return found
  }

  /// The condition that a division of known values is by zero; none when its divisor can't be.
  fileprivate func divisionByZero(of row: RowID) -> [Condition] {
    guard case .multiplyDivide(let left, let right, let divisor) = self, !divisor.isSettled,
      !contains(where: { if case .column(let column) = $0 { column.row != row } else { false } })
    else { return [] }
    let zero = Condition.compare(.equal, divisor, .constant(.number(Number(scaled: 0))))
    let known = [left, right].filter { !$0.isSettled }.map(Condition.isKnown)
    return [.and(known + [zero])]
  }

  private var isSettled: Bool {
    if case .constant = self { true } else { false }
  }
}

extension Condition {
  /// For each division on that row itself, the condition that it is by zero.
  fileprivate func divisionsByZero(of row: RowID) -> [Condition] {
    Scalar.truth(self).divisionsByZero(of: row)
  }
}
