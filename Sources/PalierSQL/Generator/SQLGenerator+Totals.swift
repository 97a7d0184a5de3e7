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
    for kept in (0..<plan.lineKeys.count).reversed() {
      totals.append((kept, try lines(of: plan, keys: Array(0..<kept), steps: [])))
    }
    return totals
  }

  /// The statement of the line of the groups that the plan's steps cut, worked out over their rows.
  ///
  /// With `across` it is told by the key laid across, with a cell for each of its values, rather than
  /// as one line.
  ///
  /// - Returns: `nil` when no step cuts groups; the answer is empty when none was cut.
  package func others(
    for plan: GroupPlan,
    across: Bool = false
  ) throws(SQLError) -> SQLStatement? {
    let cuts = plan.steps.contains { step in
      if case .sort = step { false } else { true }
    }
    guard cuts, !plan.lineKeys.isEmpty else { return nil }
    var writer = writer
    let kept = try shownKeys(of: plan, &writer)

    let scope = GroupScope(plan, keys: across ? [plan.keys.count - 1] : [])
    writer.groups = nil
    var source = try writer.openSource(of: writer.entering(plan))
    var links: [SQL] = []
    for index in plan.lineKeys {
      let value = try writer.scalar(plan.keys[index].scalar).at(least: .sum)
      links.append(
        ("shown.k\(word: String(index)) \(word: dialect.same) \(value, at: 2)" as SQL)
          .level(.comparison)
      )
    }
    let match: SQL = """
      not exists (select 1 from shown where \(writer.conjunction(links), at: 9))
      """
    source.conditions.append(match.level(.negation, isExact: true))
    var parts = try writer.keys(of: scope) + writer.aggregates(of: plan)
    if !across { parts.append("count(*) as n") }
    var line = try writer.select(
      SQL.joined(parts, by: ", ", open: 0),
      from: source,
      isOrdered: false
    )
    if across { line = try writer.everyValue("\(line) group by 1", scope) }
    let totals = try writer.wholeTotals(scope)
    if !totals.isEmpty {
      line = """
        select g.*, \(SQL.joined(totals, by: ", ", open: 0), at: 4) from (\(line, at: 6)) as g
        """
    }
    writer.groups = scope
    let lines = try writer.source(ofGroups: line, steps: [])
    let (list, content) = try writer.columns(plan.columns)
    let cells = try writer.select(list, from: lines, isOrdered: false)
    let sql: SQL = """
      with shown as materialized (\(kept, at: 7)) \
      \(cells, at: 3)\(word: across ? "" : " where g.n > 0")
      """
    return try writer.statement(sql, columns: content)
  }

  /// The lines of the groups by some of the keys, outermost first.
  ///
  /// A pivot asks for them along the key laid across too.
  package func lines(
    of plan: GroupPlan,
    keys: [Int],
    steps: [GroupStep]
  ) throws(SQLError) -> SQLStatement {
    var writer = writer
    let scope = GroupScope(plan, keys: keys)
    let table = try writer.groupTable(scope)
    writer.groups = scope
    let source = try writer.source(ofGroups: table, steps: steps)
    let (list, content) = try writer.columns(plan.columns)
    return try writer.statement(try writer.select(list, from: source), columns: content)
  }

  /// The select of the keys of the groups that the steps leave.
  private func shownKeys(of plan: GroupPlan, _ writer: inout SQLWriter) throws(SQLError) -> SQL {
    let scope = GroupScope(plan, keys: Array(plan.lineKeys))
    let table = try writer.groupTable(scope)
    writer.groups = scope
    let source = try writer.source(ofGroups: table, steps: plan.steps)
    let keys = plan.lineKeys.map { "g.k\(word: String($0))" as SQL }
    return try writer.select(
      SQL.joined(keys, by: ", ", open: 0),
      from: source,
      isOrdered: source.slice != nil
    )
  }
}
