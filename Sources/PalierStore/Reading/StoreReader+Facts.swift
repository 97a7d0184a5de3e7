import PalierSQL

/// The recorded facts of a row, in the order of its layout.
struct RowFacts: Hashable {
  var parent: Int64?
  var values: [SQLBinding]
}

/// A value that a dated field had before its present one.
struct PastValue: Hashable {
  let day: Int64
  let sequence: Int64
  let value: SQLBinding
}

extension StoreReader {
  func facts(_ layout: EntityLayout, _ id: Int64) throws -> RowFacts? {
    try engine(layout.selection) { statement in
      try statement.bind(id, at: 1)
      guard try statement.step() else { return nil }
      let first = layout.parent == nil ? 0 : 1
      return RowFacts(
        parent: first == 1 ? statement.integer(0) : nil,
        values: layout.facts.indices.map { statement.binding($0 + first) }
      )
    }
  }

  func pastValues(_ entity: String, _ id: Int64, _ field: String) throws -> [PastValue] {
    let sql = """
      select day, sequence, value from history
      where entity = ? and row = ? and field = ? order by day, sequence
      """
    return try engine(sql) { statement in
      try statement.bind([.text(entity), .integer(id), .text(field)])
      var values: [PastValue] = []
      while try statement.step() {
        values.append(
          PastValue(
            day: statement.integer(0) ?? 0,
            sequence: statement.integer(1) ?? 0,
            value: statement.binding(2)
          )
        )
      }
      return values
    }
  }

  /// The past values of all dated fields of a row, those that have any.
  func pastValues(_ layout: EntityLayout, _ id: Int64) throws -> [String: [PastValue]] {
    guard !layout.dated.isEmpty else { return [:] }
    let sql = """
      select field, day, sequence, value from history
      where entity = ? and row = ? order by field, day, sequence
      """
    return try engine(sql) { statement in
      try statement.bind([.text(layout.name), .integer(id)])
      var values: [String: [PastValue]] = [:]
      while try statement.step() {
        values[statement.text(0) ?? "", default: []].append(
          PastValue(
            day: statement.integer(1) ?? 0,
            sequence: statement.integer(2) ?? 0,
            value: statement.binding(3)
          )
        )
      }
      return values
    }
  }

  /// The row at the top of a row's line of parents; nil when the line is broken.
  func root(of layout: EntityLayout, id: Int64, parent: Int64?) throws -> Int64? {
    guard let owner = layout.parent else { return id }
    guard let parent else { return nil }
    let above = try layouts.layout(of: owner)
    guard let next = above.parent else { return parent }
    let sql =
      "select \(EntityLayout.quoted(next)) from \(EntityLayout.quoted(owner)) where id = ?"
    let grandparent = try integers(sql, [.integer(parent)]).first
    return try root(of: above, id: parent, parent: grandparent)
  }
}
