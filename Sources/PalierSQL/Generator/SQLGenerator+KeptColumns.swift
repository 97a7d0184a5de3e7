import PalierDictionary
package import PalierPlan
import PalierValues

/// The rows whose kept columns are to be looked at.
package struct TouchedRows: Hashable, Sendable {
  /// The table whose column `id` has the identities.
  package let table: String
  /// The entity of these rows; with them come those that belong to them.
  package let entity: String

  package init(table: String, entity: String) {
    self.table = table
    self.entity = entity
  }
}

extension SQLGenerator {
  /// The statements that bring the kept columns of the touched rows up to date, in their order.
  ///
  /// A statement only writes rows of which a value differs. Entities that don't belong to the
  /// touched one are worked out whole, as are all of them without `touched`.
  package func keptColumnUpdates(
    for plan: DerivationPlan,
    touched: TouchedRows? = nil
  ) throws(SQLError) -> [SQLStatement] {
    var statements: [SQLStatement] = []
    for layer in plan.layers {
      for (entity, columns) in byEntity(layer) {
        statements.append(try update(entity, columns, touched))
      }
    }
    return statements
  }

  /// For each entity of each layer, the statement of the kept values that differ from what their
  /// rule gives: the row's identity, the column's name, the value kept, the value worked out.
  package func keptColumnDifferences(
    for plan: DerivationPlan,
    touched: TouchedRows? = nil
  ) throws(SQLError) -> [(entity: String, statement: SQLStatement)] {
    var statements: [(entity: String, statement: SQLStatement)] = []
    for layer in plan.layers {
      for (entity, columns) in byEntity(layer) {
        statements.append((entity, try differences(entity, columns, touched)))
      }
    }
    return statements
  }

  private func byEntity(
    _ layer: [DerivationPlan.KeptColumn]
  ) -> [(entity: String, columns: [DerivationPlan.KeptColumn])] {
    var names: [String] = []
    for column in layer where !names.contains(column.entity) { names.append(column.entity) }
    return names.map { name in (name, layer.filter { $0.entity == name }) }
  }

  private func update(
    _ name: String,
    _ columns: [DerivationPlan.KeptColumn],
    _ touched: TouchedRows?
  ) throws(SQLError) -> SQLStatement {
    var writer = writer
    let entity = try writer.entity(name)
    let keys = [entity.parent, "id"].compactMap { $0 }
    let shown =
      keys.map { "worked.\(name: $0)" as SQL }
      + columns.indices.map { "worked.v\(word: String($0))" }
    let news = try differing(entity, columns, touched, showing: shown, &writer)
    var assignments: [SQL] = []
    for (index, column) in columns.enumerated() {
      assignments.append("\(name: column.column) = new.v\(word: String(index))")
      let folded = Schema.foldedColumn(of: column.column)
      if schema.column(entity: name, field: folded) != nil {
        assignments.append("\(name: folded) = palier_fold(new.v\(word: String(index)))")
      }
    }
    let links = keys.map { key in
      ("\(name: name).\(name: key) = new.\(name: key)" as SQL).level(.comparison, isExact: true)
    }
    let sql: SQL = """
      with new as materialized (\(news, at: 7)) update \(name: name) \
      set \(SQL.joined(assignments, by: ", "), at: 6) from new where \(writer.conjunction(links), at: 8)
      """
    return try writer.statement(sql)
  }

  private func differences(
    _ name: String,
    _ columns: [DerivationPlan.KeptColumn],
    _ touched: TouchedRows?
  ) throws(SQLError) -> SQLStatement {
    var writer = writer
    let news = try differing(
      try writer.entity(name),
      columns,
      touched,
      showing: ["worked.*"],
      &writer
    )
    let selects = columns.enumerated().map { index, column -> SQL in
      let position = String(index)
      let title = SQL.value(.text(column.column))
      return """
        select new."id" as c0, \(title, at: 6) as c1, new.o\(word: position) as c2, \
        new.v\(word: position) as c3 from new \
        where new.o\(word: position) \(word: dialect.differs) new.v\(word: position)
        """
    }
    let sql: SQL = """
      with new as materialized (\(news, at: 7)) \(SQL.joined(selects, by: " union all "), at: 4)
      """
    return try writer.statement(
      sql,
      columns: [
        SQLResultColumn(name: "id", content: .identity),
        SQLResultColumn(name: "column", content: .scalar(.text)),
        SQLResultColumn(name: "kept", content: .integer),
        SQLResultColumn(name: "value", content: .integer),
      ]
    )
  }

  /// The rows of which a kept value isn't the one worked out: of a sound store none, so that what
  /// is written down of a million rows is little.
  private func differing(
    _ entity: Entity,
    _ columns: [DerivationPlan.KeptColumn],
    _ touched: TouchedRows?,
    showing shown: [SQL],
    _ writer: inout SQLWriter
  ) throws(SQLError) -> SQL {
    let rows = try recomputed(entity, columns, touched, &writer)
    let changes = columns.indices.map { index -> SQL in
      let position = String(index)
      let change: SQL =
        "worked.o\(word: position) \(word: dialect.differs) worked.v\(word: position)"
      return change.level(.comparison, isExact: true)
    }
    let condition = SQL.chain(changes, by: "or", level: .disjunction)
    // Behind a limit, even of nothing, a value is worked out once; without it the engine puts each
    // in the place of its name, and works it out wherever that stands.
    return """
      select \(SQL.joined(shown, by: ", ", open: 4), at: 4) from (\(rows, at: 8) limit -1) as worked \
      where \(condition, at: 6)
      """
  }

  /// The select of identities, kept values `o0`… and worked out values `v0`….
  private func recomputed(
    _ entity: Entity,
    _ columns: [DerivationPlan.KeptColumn],
    _ touched: TouchedRows?,
    _ writer: inout SQLWriter
  ) throws(SQLError) -> SQL {
    let alias = "kept"
    var parts: [SQL] = []
    for key in [entity.parent, "id"].compactMap({ $0 }) {
      parts.append("\(word: alias).\(name: key)")
    }
    for (index, column) in columns.enumerated() {
      guard schema.column(entity: entity.name, field: column.column) != nil else {
        throw .misplaced(column.column)
      }
      let value = try writer.value(of: column, entity: entity, alias: alias)
      parts.append("\(word: alias).\(name: column.column) as o\(word: String(index))")
      parts.append("\(value) as v\(word: String(index))")
    }
    let list = SQL.joined(parts, by: ", ", open: 0)
    let select: SQL = "select \(list, at: 4) from \(name: entity.name) as \(word: alias)"
    guard let touched, let filter = belonging(to: touched, entity, alias) else { return select }
    return "\(select) where \(filter, at: 5)"
  }

  /// The condition that a row belongs to the touched ones; `nil` when its entity doesn't.
  private func belonging(to touched: TouchedRows, _ entity: Entity, _ alias: String) -> SQL? {
    if entity.name == touched.entity {
      return "\(word: alias).\"id\" in (select \"id\" from \(name: touched.table))"
    }
    guard let name = entity.parent, let parent = schema.dictionary.entity(named: name) else {
      return nil
    }
    if name == touched.entity {
      return "\(word: alias).\(name: name) in (select \"id\" from \(name: touched.table))"
    }
    let inner = "\(alias)_up"
    guard let filter = belonging(to: touched, parent, inner) else { return nil }
    return """
      \(word: alias).\(name: name) in (select "id" from \(name: name) as \(word: inner) \
      where \(filter, at: 8))
      """
  }
}

extension SQLWriter {
  /// What the rule of a kept column gives for the row of that alias.
  fileprivate mutating func value(
    of column: DerivationPlan.KeptColumn,
    entity: Entity,
    alias: String
  ) throws(SQLError) -> SQL {
    switch column.rule {
    case .scalar(let row, let scalar):
      aliases[row] = alias
      defer { aliases[row] = nil }
      return try self.scalar(scalar)
    case .wave(let row, let date, let condition, let gap):
      guard let parent = entity.parent else { throw .misplaced("wave") }
      return try wave(row, entity.name, parent, date, condition, gap, alias: alias)
    }
  }

  /// The number of the wave of a row among its parent's: each wave begins with the first event more
  /// than the gap after the beginning of the one before.
  private mutating func wave(
    _ row: RowID,
    _ entity: String,
    _ parent: String,
    _ date: String,
    _ condition: Condition,
    _ gap: Int,
    alias: String
  ) throws(SQLError) -> SQL {
    aliases[row] = alias
    let isCounted = try self.condition(condition)
    aliases[row] = "event"
    let counts = try self.condition(condition)
    aliases[row] = nil
    let sibling: SQL = """
      event.\(name: parent) = \(word: alias).\(name: parent) and \(counts.at(least: .negation), at: 2)
      """
    let table: SQL = "from \(name: entity) as event where \(sibling, at: 1)"
    let days = SQL.value(.integer(Int64(gap)))
    return """
      case when \(word: alias).\(name: date) is not null and \(isCounted.at(least: .negation), at: 5) \
      then (with recursive wave(n, d) as (\
      select 1, (select min(event.\(name: date)) \(table, at: 20)) \
      union all select wave.n + 1, (select min(event.\(name: date)) \(table, at: 22) \
      and event.\(name: date) > wave.d + \(days, at: 26)) from wave \
      where wave.d <= \(word: alias).\(name: date)) \
      select max(wave.n) * \(word: "\(Number.scale)") from wave where wave.d <= \(word: alias).\(name: date)) end
      """
  }
}
