import GRDB
import PalierDictionary
import PalierSQL

extension CaseStore {
  /// Whether the tables are those of another dictionary.
  func isOutdated() throws -> Bool {
    try property(.schemaHash) != StoreSchema.hash(of: dictionary)
  }

  /// Adds the tables, columns and indexes that the dictionary has gained.
  ///
  /// A backup is made before. A column whose type changed, or that was taken away while it is
  /// required, can't be brought over by itself: the store is left as it was.
  func bringUpToDate() throws {
    guard try isOutdated() else { return }
    let hash = StoreSchema.hash(of: dictionary)
    try backup(to: "\(path).before-\(hash.prefix(12))")
    let schema = StoreSchema(dictionary: dictionary)
    try guarded {
      try queue.inTransaction(.immediate) { database in
        let before = try CaseStore.shapes(in: database)
        for table in Schema(dictionary).tables where before["table \(table.name)"] != nil {
          try addColumns(of: table, in: database)
        }
        let stale = before.keys.filter { $0.hasPrefix("index ") }.map { $0.dropFirst(6) }
        for index in stale {
          try database.execute(sql: "drop index \(EntityLayout.quoted(String(index)))")
        }
        for statement in schema.statements {
          if let table = CaseStore.createdTable(statement), before["table \(table)"] != nil {
            continue
          }
          try database.execute(sql: statement)
        }
        try StoreProperty.schemaHash.set(hash, in: database)
        try StoreProperty.derivations.set(nil, in: database)
        return .commit
      }
    }
  }

  private func addColumns(of table: PalierSQL.TableDefinition, in database: Database) throws {
    let name = EntityLayout.quoted(table.name)
    let rows = try Row.fetchAll(
      database,
      sql: "select name, type, \"notnull\" from pragma_table_info(?)",
      arguments: [table.name]
    )
    var present: [String: String] = [:]
    for row in rows {
      let column: String = row["name"]
      present[column] = (row["type"] as String).lowercased()
      let isRequired: Bool = row["notnull"]
      guard table.column(named: column) != nil || !isRequired else {
        throw StoreError(.outdated, path, cause: "\(table.name).\(column)")
      }
    }
    for column in table.columns {
      if let type = present[column.name] {
        guard type == column.storedType.rawValue else {
          throw StoreError(.outdated, path, cause: "\(table.name).\(column.name)")
        }
        continue
      }
      // A column can only be added empty; `verify` names the rows that lack a required value.
      var sql = "alter table \(name) add column \(EntityLayout.quoted(column.name))"
      sql += " \(column.storedType.rawValue)"
      if let target = column.references {
        sql += " references \(EntityLayout.quoted(target)) (\"id\") deferrable initially deferred"
      }
      try database.execute(sql: sql)
      if column.role == .folded, let field = column.field {
        try database.execute(
          sql: "update \(name) set \(EntityLayout.quoted(column.name))"
            + " = palier_fold(\(EntityLayout.quoted(field.name)))"
        )
      }
    }
  }

  /// The tables and the indexes made by a statement, by kind and name.
  private static func shapes(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: "select type || ' ' || name, sql from sqlite_master where sql is not null"
    )
    return Dictionary(
      rows.map { ($0[0] as String, $0[1] as String) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func createdTable(_ statement: String) -> String? {
    let prefix = "create table "
    guard statement.hasPrefix(prefix) else { return nil }
    let rest = statement.dropFirst(prefix.count)
    return rest.prefix { $0 != "(" }.filter { $0 != "\"" && $0 != " " }
  }
}
