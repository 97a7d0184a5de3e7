import PalierPlan

/// The groups that scalars speak of while their columns are written: rows of the table `g`, with
/// `k0`… for the keys, `a0`… for the aggregates, `s0`… for the totals and `f0`… for the group
/// functions.
struct GroupScope {
  /// An additive aggregate over the groups that share keys.
  struct Total: Hashable {
    let aggregate: Int
    let within: [Int]
  }

  let plan: GroupPlan
  /// How many outer keys a line has: all of them, or fewer for a subtotal.
  let kept: Int
  let totals: [Total]

  init(_ plan: GroupPlan, kept: Int) {
    self.plan = plan
    self.kept = kept
    var totals: [Total] = []
    func collect(_ scalar: Scalar) -> Scalar? {
      if case .aggregateTotal(let aggregate, let within) = scalar {
        let total = Total(aggregate: aggregate, within: within.filter { $0 < kept })
        if !totals.contains(total) { totals.append(total) }
      }
      return nil
    }
    for column in plan.columns {
      switch column.value {
      case .scalar(let scalar): _ = scalar.rewritten(by: collect)
      case .ratio(let numerator, let denominator):
        _ = numerator.rewritten(by: collect)
        _ = denominator.rewritten(by: collect)
      }
    }
    for step in plan.steps {
      switch step {
      case .filter(let condition): _ = condition.rewritten(by: collect)
      case .sort(let terms): _ = terms.rewritten(by: collect)
      case .slice: continue
      }
    }
    for function in plan.functions { _ = function.value.rewritten(by: collect) }
    self.totals = totals
  }

  /// Whether the scalar speaks of a key that a line of this scope doesn't have.
  func lacks(_ scalar: Scalar) -> Bool {
    scalar.contains { part in
      switch part {
      case .key(let index): index >= kept
      case .groupFunction(let index): lacks(plan.functions[index].kind)
      default: false
      }
    }
  }

  // The place of a group among the others is that of the groups shown, not of their subtotals.
  private func lacks(_ function: GroupFunction.Kind) -> Bool {
    switch function {
    case .rank: kept < plan.keys.count
    case .running(let key), .previous(let key, _): key >= kept
    }
  }
}

extension SQLWriter {
  /// The column of an aggregate's total.
  func total(_ aggregate: Int, within keys: [Int]) throws(SQLError) -> SQL {
    guard let groups,
      let position = groups.totals.firstIndex(
        of: GroupScope.Total(aggregate: aggregate, within: keys.filter { $0 < groups.kept })
      )
    else { throw .misplaced("aggregate total") }
    return "g.s\(word: String(position))"
  }

  /// The scalars that groups are ordered by until `sort`, the outermost key first; `nil` for a key
  /// whose order has to be carried by a column of its own.
  func orderOfKey(_ index: Int) -> Scalar? {
    guard let key = groups?.plan.keys[index] else { return nil }
    let order = key.order.rewritten { $0 == key.scalar ? .key(index) : nil }
    let speaksOfRows = order.contains { part in
      switch part {
      case .column, .valueOn, .dayOn, .valueAt, .becameOn, .changedOn: true
      default: false
      }
    }
    return speaksOfRows ? nil : order
  }
}
