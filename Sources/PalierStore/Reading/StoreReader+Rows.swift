import PalierDictionary
import PalierSQL
package import PalierValues

extension StoreReader {
  /// The row of that identity.
  package func row(_ entity: String, _ id: Int64) throws -> StoredRow? {
    try rows(entity, where: "id = ?", id).first
  }

  /// The rows that belong to a row, in the order in which they were recorded.
  package func children(_ entity: String, of parent: Int64) throws -> [StoredRow] {
    let layout = try layouts.layout(of: entity)
    guard let owner = layout.parent else { throw StoreError(.unknownField, "\(entity).parent") }
    return try rows(entity, where: "\(EntityLayout.quoted(owner)) = ? order by id", parent)
  }

  /// The identities of the rows whose field has that value, in the order of recording.
  package func find(_ entity: String, _ field: String, _ value: Value) throws -> [Int64] {
    let layout = try layouts.layout(of: entity)
    guard layout.position(of: field) != nil || layout.kept.contains(where: { $0.name == field })
    else { throw StoreError(.unknownField, "\(entity).\(field)") }
    let table = EntityLayout.quoted(entity)
    let column = EntityLayout.quoted(field)
    return try integers(
      "select id from \(table) where \(column) is ? order by id",
      [StoredFact.binding(of: value, context: "\(entity).\(field)")]
    )
  }

  /// The identities of the rows whose searched field folds to the same text.
  package func find(_ entity: String, _ field: String, folded text: String) throws -> [Int64] {
    let layout = try layouts.layout(of: entity)
    guard let position = layout.position(of: field), let column = layout.facts[position].folded
    else { throw StoreError(.unknownField, "\(entity).\(field)") }
    let table = EntityLayout.quoted(entity)
    return try integers(
      "select id from \(table) where \(EntityLayout.quoted(column)) = ? order by id",
      [.text(TextForm.folded(text))]
    )
  }

  /// The values that a dated field has had, oldest first, the present one last.
  package func history(_ entity: String, _ id: Int64, _ field: String) throws -> [DatedValue] {
    let layout = try layouts.layout(of: entity)
    guard let position = layout.position(of: field), let day = layout.facts[position].companion
    else { throw StoreError(.unknownField, "\(entity).\(field)") }
    guard let row = try facts(layout, id) else { throw StoreError(.unknownRow, "\(entity) \(id)") }
    var values = try pastValues(entity, id, field).map {
      DatedValue(
        day: CivilDate(day: Int($0.day)),
        value: ValueDecoder.value($0.value, type: layout.facts[position].type)
      )
    }
    if case .integer(let since) = row.values[day] {
      values.append(
        DatedValue(
          day: CivilDate(day: Int(since)),
          value: ValueDecoder.value(row.values[position], type: layout.facts[position].type)
        )
      )
    }
    return values
  }

  private func rows(
    _ entity: String,
    where condition: String,
    _ id: Int64
  ) throws -> [StoredRow] {
    let layout = try layouts.layout(of: entity)
    let columns = layout.facts.map { ($0.name, $0.type) } + layout.kept.map { ($0.name, $0.type) }
    let owner = layout.parent.map(EntityLayout.quoted) ?? "null"
    let list = (["id", owner] + columns.map { EntityLayout.quoted($0.0) }).joined(separator: ", ")
    let sql = "select \(list) from \(EntityLayout.quoted(entity)) where \(condition)"
    return try engine(sql) { statement in
      try statement.bind(id, at: 1)
      var rows: [StoredRow] = []
      while try statement.step() {
        guard let id = statement.integer(0) else { continue }
        var fields: [String: Value] = [:]
        for (offset, column) in columns.enumerated() {
          let value = ValueDecoder.value(statement.binding(offset + 2), type: column.1)
          if value.isKnown { fields[column.0] = value }
        }
        rows.append(
          StoredRow(entity: entity, id: id, parent: statement.integer(1), fields: fields)
        )
      }
      return rows
    }
  }
}
