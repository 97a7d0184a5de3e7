import PalierPlan

/// The groups that scalars speak of while their columns are written: rows of the table `g`, with
/// `k0`… for the keys, `a0`… for the aggregates, `s0`… for the totals and `f0`… for the group
/// functions.
struct GroupScope {
  /// An additive aggregate over the groups that share keys.
  struct Total: Hashable {
    let aggregate: Int
    let within: [Int]
    /// Whether it is the total of a line of a pivot, which stays the line's own where the line
    /// gathers several groups.
    let isOfLine: Bool
  }

  let plan: GroupPlan
  /// The keys that a line has, outermost first: all of them, or fewer for a subtotal.
  let keys: [Int]
  let totals: [Total]

  init(_ plan: GroupPlan, keys: [Int]) {
    self.plan = plan
    self.keys = keys
    var totals: [Total] = []
    func collect(_ scalar: Scalar) -> Scalar? {
      if case .aggregateTotal(let aggregate, let within) = scalar {
        let total = Total(aggregate, within: within, of: plan, keys: keys)
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

  /// The key laid across, when the lines have it.
  var across: Int? {
    plan.hasAcross ? keys.first { $0 == plan.keys.count - 1 } : nil
  }

  /// Whether there are groups without a row: those of zeros, and the empty cells of a pivot.
  var isFilled: Bool {
    keys.contains { plan.keys[$0].domain != nil } || (across != nil && keys.count > 1)
  }

  /// Whether the scalar speaks of a key that a line of this scope doesn't have.
  func lacks(_ scalar: Scalar) -> Bool {
    scalar.contains { part in
      switch part {
      case .key(let index): !keys.contains(index)
      case .groupFunction(let index): lacks(plan.functions[index].kind)
      default: false
      }
    }
  }

  // The place of a group among the others is that of the groups shown, not of their subtotals; but
  // totals that stand side by side, as in a pivot, change from one to the next as groups do.
  private func lacks(_ function: GroupFunction.Kind) -> Bool {
    let isOfGroups = plan.lineKeys.allSatisfy(keys.contains)
    return switch function {
    case .rank: !isOfGroups
    case .running(let key): !isOfGroups || !keys.contains(key)
    case .previous(let key, _): !keys.contains(key)
    }
  }
}

extension GroupScope.Total {
  /// The total of an aggregate over the lines that share those of the keys that they have.
  init(_ aggregate: Int, within: [Int], of plan: GroupPlan, keys: [Int]) {
    self.aggregate = aggregate
    self.within = within.filter(keys.contains)
    isOfLine = plan.hasAcross && !plan.lineKeys.isEmpty && plan.lineKeys.allSatisfy(within.contains)
  }
}

extension SQLWriter {
  /// The column of an aggregate's total.
  func total(_ aggregate: Int, within keys: [Int]) throws(SQLError) -> SQL {
    guard let groups,
      let position = groups.totals.firstIndex(
        of: GroupScope.Total(aggregate, within: keys, of: groups.plan, keys: groups.keys)
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
