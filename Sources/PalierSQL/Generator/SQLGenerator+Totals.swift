package import PalierPlan

extension SQLGenerator {
  /// The statements of the subtotals and of the total, innermost first; none unless the plan asks
  /// for totals.
  ///
  /// Every aggregate is worked out again over the rows of the subtotal. The columns are those of
  /// the plan; those of a key that a line doesn't have are null.
  package func totals(
    for plan: GroupPlan
  ) throws(SQLError) -> [(keptKeys: Int, statement: SQLStatement)] {
    guard plan.withTotals else { return [] }
    var totals: [(keptKeys: Int, statement: SQLStatement)] = []
    for kept in (0..<plan.keys.count).reversed() {
      totals.append((kept, try lines(of: plan, kept: kept, steps: [])))
    }
    return totals
  }

  /// The statement of the line of the groups that the plan's steps cut, worked out over their rows.
  ///
  /// - Returns: `nil` when no step cuts groups; the answer is empty when none was cut.
  package func others(for plan: GroupPlan) throws(SQLError) -> SQLStatement? {
    let cuts = plan.steps.contains { step in
      if case .sort = step { false } else { true }
    }
    guard cuts, !plan.keys.isEmpty else { return nil }
    var writer = writer
    let kept = try shownKeys(of: plan, &writer)

    let scope = GroupScope(plan, kept: 0)
    writer.groups = nil
    var source = try writer.source(of: writer.entering(plan))
    if source.slice != nil {
      source = try writer.source(of: closed(writer.entering(plan)))
    }
    var links: [SQL] = []
    for (index, key) in plan.keys.enumerated() {
      let value = try writer.scalar(key.scalar).at(least: .sum)
      links.append(
        ("shown.k\(word: String(index)) \(word: dialect.same) \(value, at: 2)" as SQL)
          .level(.comparison)
      )
    }
    let rows = try wholeTotals(scope, &writer)
    let match: SQL = """
      not exists (select 1 from shown where \(writer.conjunction(links), at: 9))
      """
    source.conditions.append(match.level(.negation, isExact: true))
    let parts = try writer.aggregates(of: plan) + rows + ["count(*) as n"]
    let line = try writer.select(
      SQL.joined(parts, by: ", ", open: 0),
      from: source,
      isOrdered: false
    )
    writer.groups = scope
    let (list, content) = try writer.columns(plan.columns)
    let sql: SQL = """
      with shown as materialized (\(kept, at: 7)) \
      select \(list, at: 6) from (\(line, at: 8)) as g where g.n > 0
      """
    return try writer.statement(sql, columns: content)
  }

  /// The lines of the groups by the outer keys.
  func lines(of plan: GroupPlan, kept: Int, steps: [GroupStep]) throws(SQLError) -> SQLStatement {
    var writer = writer
    let scope = GroupScope(plan, kept: kept)
    let table = try writer.groupTable(scope)
    writer.groups = scope
    let source = try writer.source(ofGroups: table, steps: steps)
    let (list, content) = try writer.columns(plan.columns)
    return try writer.statement(try writer.select(list, from: source), columns: content)
  }

  /// The select of the keys of the groups that the steps leave.
  private func shownKeys(of plan: GroupPlan, _ writer: inout SQLWriter) throws(SQLError) -> SQL {
    let scope = GroupScope(plan, kept: plan.keys.count)
    let table = try writer.groupTable(scope)
    writer.groups = scope
    let source = try writer.source(ofGroups: table, steps: plan.steps)
    let keys = plan.keys.indices.map { "g.k\(word: String($0))" as SQL }
    return try writer.select(
      SQL.joined(keys, by: ", ", open: 0),
      from: source,
      isOrdered: source.slice != nil
    )
  }

  /// The totals that the columns divide by, over all rows that entered.
  private func wholeTotals(
    _ scope: GroupScope,
    _ writer: inout SQLWriter
  ) throws(SQLError) -> [SQL] {
    var parts: [SQL] = []
    for (position, total) in scope.totals.enumerated() {
      let source = try writer.source(of: writer.entering(scope.plan))
      let call = try writer.call(scope.plan.aggregates[total.aggregate])
      let rows = try writer.select(call, from: source, isOrdered: false)
      parts.append("(\(rows, at: 1)) as s\(word: String(position))")
    }
    return parts
  }

  // A filter after the slice makes the slice a condition, to which another can be added.
  private func closed(_ rows: RowPlan) -> RowPlan {
    var rows = rows
    rows.steps.append(.filter(.and([])))
    return rows
  }
}
