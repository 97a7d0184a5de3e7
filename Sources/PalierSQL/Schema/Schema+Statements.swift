import PalierDictionary

extension Schema {
  /// The statements that create the tables and their indexes, in an order that can be run.
  package var createStatements: [String] {
    tables.flatMap { [create($0)] + indexes(of: $0) }
  }

  private func create(_ table: TableDefinition) -> String {
    var lines = table.columns.map { column in
      let isRowID = column.role == .identity && table.parent == nil
      let ending = isRowID ? " primary key" : column.isNullable ? "" : " not null"
      return "\(SQL.quoted(column.name)) \(column.storedType.rawValue)\(ending)"
    }
    if table.parent != nil { lines.append("primary key (\(list(table.primaryKey)))") }
    for column in table.columns {
      guard let target = column.references else { continue }
      lines.append(
        "foreign key (\(SQL.quoted(column.name))) references \(SQL.quoted(target)) (\"id\")"
          + " deferrable initially deferred"
      )
    }
    // Children are clustered by their parent: those of a row are read together.
    let options = table.parent == nil ? "strict" : "strict, without rowid"
    return "create table \(SQL.quoted(table.name)) (\n  "
      + lines.joined(separator: ",\n  ") + "\n) \(options)"
  }

  private func indexes(of table: TableDefinition) -> [String] {
    guard let entity = dictionary.entity(named: table.name) else { return [] }
    var seen: Set<[String]> = []
    var statements: [String] = []
    func add(_ columns: [String], isUnique: Bool = false) {
      guard !columns.isEmpty, seen.insert(columns).inserted else { return }
      let name = SQL.quoted("\(table.name)_by_\(columns.joined(separator: "_"))")
      statements.append(
        "create \(isUnique ? "unique " : "")index \(name) on \(SQL.quoted(table.name))"
          + " (\(list(columns)))"
      )
    }
    if table.parent != nil { add(["id"], isUnique: true) }
    let stored = table.columns.filter { $0.role == .value }
    for column in stored where column.field?.attributes.contains(.unique) == true {
      add([column.name], isUnique: true)
    }
    add(entity.key.filter { table.column(named: $0) != nil })
    for column in stored where column.field?.attributes.contains(.indexed) == true {
      add([column.name])
      let folded = Schema.foldedColumn(of: column.name)
      if table.column(named: folded) != nil { add([folded]) }
    }
    for fields in entity.indexes { add(fields.filter { table.column(named: $0) != nil }) }
    return statements
  }

  private func list(_ columns: [String]) -> String {
    columns.map(SQL.quoted).joined(separator: ", ")
  }
}
