import PalierDictionary

/// The temporary tables of the rows at the top that were touched, one per entity.
enum TouchedRoots {
  static func table(of root: String) -> String { "touched_\(root)" }

  /// Fills a root's table with these rows and no others.
  static func fill(_ root: String, _ ids: Set<Int64>, _ reader: StoreReader) throws {
    try empty(root, reader)
    let insertion = "insert into \(EntityLayout.quoted(table(of: root))) values (?)"
    for id in ids.sorted() {
      try reader.engine(insertion) { statement in
        try statement.bind(id, at: 1)
        try statement.run()
      }
    }
  }

  static func fillWithAll(_ root: String, _ reader: StoreReader) throws {
    try empty(root, reader)
    let sql =
      "insert into \(EntityLayout.quoted(table(of: root)))"
      + " select id from \(EntityLayout.quoted(root))"
    try reader.engine(sql) { try $0.run() }
  }

  private static func empty(_ root: String, _ reader: StoreReader) throws {
    let table = EntityLayout.quoted(table(of: root))
    let creation = "create temp table if not exists \(table) (id integer primary key)"
    try reader.engine(creation) { try $0.run() }
    try reader.engine("delete from temp.\(table)") { try $0.run() }
  }

  /// Adds the rows of a root that refer, by any field of theirs or of their children, to touched
  /// rows of another or of the same root.
  ///
  /// - Returns: Whether there was one more.
  static func spread(
    from source: String,
    to target: String,
    _ layouts: StoreLayouts,
    _ reader: StoreReader
  ) throws -> Bool {
    let table = EntityLayout.quoted(table(of: target))
    try reader.engine("create temp table if not exists \(table) (id integer primary key)") {
      try $0.run()
    }
    let before = try reader.integers("select count(*) from temp.\(table)")
    for entity in layouts.dictionary.entities where layouts.root(of: entity.name) == target {
      for field in entity.fields {
        guard case .reference(let pointed) = field.type, layouts.root(of: pointed) == source
        else { continue }
        if case .defined = field.kind { continue }
        let rows = selectRoots(
          layouts.line(of: entity.name),
          "\(EntityLayout.quoted(field.name)) in (\(selectRows(layouts.line(of: pointed))))"
        )
        try reader.engine("insert or ignore into temp.\(table) \(rows)") { try $0.run() }
      }
    }
    return try reader.integers("select count(*) from temp.\(table)") != before
  }

  /// The roots of the rows of an entity that fulfil a condition.
  private static func selectRoots(_ line: [String], _ condition: String) -> String {
    guard line.count > 1 else {
      return "select id from \(EntityLayout.quoted(line[0])) where \(condition)"
    }
    let parents =
      "select \(EntityLayout.quoted(line[1])) from \(EntityLayout.quoted(line[0]))"
      + " where \(condition)"
    return line.count == 2 ? parents : selectRoots(Array(line.dropFirst()), "id in (\(parents))")
  }

  /// The rows of an entity that belong to touched roots.
  private static func selectRows(_ line: [String]) -> String {
    guard line.count > 1 else {
      return "select id from temp.\(EntityLayout.quoted(table(of: line[0])))"
    }
    return "select id from \(EntityLayout.quoted(line[0]))"
      + " where \(EntityLayout.quoted(line[1])) in (\(selectRows(Array(line.dropFirst()))))"
  }
}
