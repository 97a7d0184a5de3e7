import PalierSQL
import PalierStore
import PalierValues

// What an import asks of a row, by the type that the field has.
extension StoredRow {
  func text(of field: String) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  func code(of field: String) -> Int? {
    if case .member(let code) = self[field] { code } else { nil }
  }

  func references(of field: String) -> [Int64] {
    if case .references(let list) = self[field] { list.map(\.id) } else { [] }
  }
}

extension StoreReader {
  /// The identities of an entity's rows, at most as many as the limit.
  func identities(of entity: String, limit: Int64 = .max) throws -> [Int64] {
    var found: [Int64] = []
    let text = "select id from \"\(entity)\" order by id limit ?"
    try run(SQLStatement(text: text, bindings: [.integer(limit)])) { row in
      row.integer(0).map { found.append($0) }
      return true
    }
    return found
  }
}
