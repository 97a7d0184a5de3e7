package import PalierDictionary

extension Schema {
  /// The number of the way in which statements are made of a dictionary; raised when the same
  /// dictionary comes to give other tables, columns or indexes.
  package static let form: Int64 = 1

  /// All that the statements are made of, a line for each table, index and column: a store's tables
  /// are compared at every start, and the statements take longer to make.
  ///
  /// Dictionaries of one outline have the same `createStatements`.
  package static func outline(of dictionary: CaseDictionary) -> String {
    var outline = ""
    for entity in dictionary.entities {
      outline += "\(entity.name) \(entity.parent ?? "")\n"
      for columns in [entity.key] + entity.indexes where !columns.isEmpty {
        outline += "by"
        for column in columns {
          outline += " "
          outline += column
        }
        outline += "\n"
      }
      for field in entity.fields { add(field, to: &outline) }
    }
    return outline
  }

  private static func add(_ field: Field, to outline: inout String) {
    if case .defined = field.kind { return }
    guard let stored = storedType(of: field.type) else { return }
    outline += "  "
    outline += field.name
    outline += stored == .text ? " text" : " integer"
    if case .reference(let target) = field.type {
      outline += " of "
      outline += target
    }
    if case .dated = field.kind { outline += " dated" }
    if field.attributes.contains(.required) { outline += " required" }
    if field.attributes.contains(.unique) { outline += " unique" }
    if field.attributes.contains(.searched) { outline += " searched" }
    if field.attributes.contains(.indexed) { outline += " indexed" }
    outline += "\n"
  }
}
