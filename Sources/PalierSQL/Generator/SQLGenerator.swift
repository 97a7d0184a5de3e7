package import PalierDictionary
package import PalierPlan

/// Writes plans as statements of SQL.
///
/// The text of a statement depends on the shape of the plan alone: every value is bound.
package struct SQLGenerator: Sendable {
  package let schema: Schema
  package let dialect: any Dialect

  package init(schema: Schema, dialect: any Dialect = .sqlite) {
    self.schema = schema
    self.dialect = dialect
  }

  package init(_ dictionary: CaseDictionary, dialect: any Dialect = .sqlite) {
    self.init(schema: Schema(dictionary), dialect: dialect)
  }

  /// The statement of a whole question.
  package func statement(for plan: QueryPlan) throws(SQLError) -> SQLStatement {
    switch plan {
    case .rows(let rows, let columns): return try statement(for: rows, columns)
    case .groups(let plan):
      return try lines(of: plan, keys: Array(plan.lineKeys), steps: plan.steps)
    case .values(let columns):
      var writer = writer
      let (list, content) = try writer.columns(columns)
      return try writer.statement("select \(list, at: 4)", columns: content)
    }
  }

  /// The identities of the rows, in their order.
  package func keys(of plan: RowPlan) throws(SQLError) -> SQLStatement {
    try statement(for: plan, [])
  }

  /// The number of the rows.
  package func count(of plan: RowPlan) throws(SQLError) -> SQLStatement {
    var writer = writer
    let source = try writer.source(of: plan)
    return try writer.statement(
      try writer.count(of: source),
      columns: [SQLResultColumn(name: "count", content: .integer)]
    )
  }

  /// The number of the rows for each value of a scalar, given in its stored form, unknown last.
  package func count(of plan: RowPlan, groupedBy scalar: Scalar) throws(SQLError) -> SQLStatement {
    var writer = writer
    let source = try writer.source(of: plan)
    let list: SQL = "\(try writer.scalar(scalar)) as c0, count(*) as c1"
    let rows = try writer.select(list, from: source, isOrdered: false)
    return try writer.statement(
      "\(rows) group by 1 order by 1 nulls last",
      columns: [
        SQLResultColumn(name: "value", content: .integer),
        SQLResultColumn(name: "count", content: .integer),
      ]
    )
  }

  var writer: SQLWriter { SQLWriter(schema: schema, dialect: dialect) }

  private func statement(
    for plan: RowPlan,
    _ columns: [OutputColumn]
  ) throws(SQLError) -> SQLStatement {
    var writer = writer
    let source = try writer.source(of: plan)
    let (list, content) = try writer.columns(columns, after: writer.identity(of: plan))
    let select = try writer.select(list, from: source, isOrdered: true)
    return try writer.statement(select, columns: content)
  }
}
