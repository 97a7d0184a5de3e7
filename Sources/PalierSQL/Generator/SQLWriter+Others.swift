import PalierPlan

/// What the line of the groups that were cut divides by and is laid along.
extension SQLWriter {
  /// The lines with one for every value of the key laid across among all rows that entered.
  mutating func everyValue(_ lines: SQL, _ scope: GroupScope) throws(SQLError) -> SQL {
    guard let across = scope.across else { return lines }
    let rows = try source(of: entering(scope.plan))
    let key = try scalar(scope.plan.keys[across].scalar)
    let values = try select("\(key) as k\(word: String(across))", from: rows, isOrdered: false)
    let domain = domain(
      scope.plan.keys[across].domain,
      key: "k\(across)",
      table: "d\(across)",
      of: "present"
    )
    let columns = ["x.v as k\(word: String(across))" as SQL] + aggregatesOrNone(of: scope.plan)
    let tables = ["present as materialized (\(values, at: 1) group by 1)" as SQL] + domain.tables
    return """
      with recursive \(SQL.joined(tables, by: ", "), at: 7) \
      select \(SQL.joined(columns, by: ", ", open: 0), at: 4) \
      from (\(domain.values, at: 6)) as x \
      left join (\(lines, at: 8)) as g on g.k\(word: String(across)) \(word: dialect.same) x.v
      """
  }

  /// The totals of a line `g` of several groups, over all rows that entered.
  mutating func wholeTotals(_ scope: GroupScope) throws(SQLError) -> [SQL] {
    var parts: [SQL] = []
    for (position, total) in scope.totals.enumerated() {
      let name = "s\(position)"
      if total.isOfLine, total.within.isEmpty {
        parts.append("sum(g.a\(word: String(total.aggregate))) over () as \(word: name)")
        continue
      }
      var rows = try openSource(of: entering(scope.plan))
      for key in total.within {
        let value = try scalar(scope.plan.keys[key].scalar).at(least: .sum)
        let link: SQL = "g.k\(word: String(key)) \(word: dialect.same) \(value, at: 2)"
        rows.conditions.append(link.level(.comparison))
      }
      let call = try self.call(scope.plan.aggregates[total.aggregate])
      let whole = try select(call, from: rows, isOrdered: false)
      parts.append("(\(whole, at: 1)) as \(word: name)")
    }
    return parts
  }

  /// The clauses of rows, to which a condition can be added.
  mutating func openSource(of rows: RowPlan) throws(SQLError) -> RowSource {
    let source = try self.source(of: rows)
    guard source.slice != nil else { return source }
    // A filter after the slice makes the slice a condition.
    var closed = rows
    closed.steps.append(.filter(.and([])))
    return try self.source(of: closed)
  }
}
