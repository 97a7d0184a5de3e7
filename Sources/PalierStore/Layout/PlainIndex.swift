import PalierDictionary

/// An index that only makes reading faster: without it nothing else is true or allowed.
struct PlainIndex {
  let name: String
  let table: String
  let columns: [String]
  let creation: String

  /// The index that a statement creates; nil for any other, one that keeps rows apart included.
  init?(_ statement: String) {
    let words = statement.split(whereSeparator: { " ,()\"\n".contains($0) }).map(String.init)
    guard words.starts(with: ["create", "index"]), words.count > 5, words[3] == "on" else {
      return nil
    }
    name = words[2]
    table = words[4]
    columns = Array(words[5...].prefix { $0 != "where" })
    creation = statement
  }
}

extension StoreReader {
  /// Writes many rows with those indexes out of the way, and makes them again at the end.
  ///
  /// From all rows at once an index is made in its order; row by row each costs a search, and in a
  /// store larger than the engine's memory a page of the file.
  func without<Result>(_ indexes: [PlainIndex], _ body: () throws -> Result) throws -> Result {
    for index in indexes {
      try engine("drop index if exists \(EntityLayout.quoted(index.name))") { try $0.run() }
    }
    let result = try body()
    for index in indexes { try engine(index.creation) { try $0.run() } }
    return result
  }
}
