/// Gives the past values of rows that are asked for in their order, reading all of them once.
final class PastValueCursor {
  private let statement: EngineStatement
  /// Whether the statement stands on a value that no row has taken yet.
  private var isOnValue: Bool

  fileprivate init(_ statement: EngineStatement) throws {
    self.statement = statement
    isOnValue = try statement.step()
  }

  /// The past values of a row, by field; rows before it can't be asked for any more.
  func values(of entity: String, _ row: Int64) throws -> [String: [PastValue]] {
    var values: [String: [PastValue]] = [:]
    while isOnValue {
      let owner = statement.text(0) ?? ""
      let id = statement.integer(1) ?? 0
      // The engine orders texts by their bytes.
      let isBefore = owner == entity ? id < row : owner.utf8.lexicographicallyPrecedes(entity.utf8)
      guard isBefore || (owner == entity && id == row) else { break }
      if !isBefore {
        values[statement.text(2) ?? "", default: []].append(
          PastValue(
            day: statement.integer(3) ?? 0,
            sequence: statement.integer(4) ?? 0,
            value: statement.binding(5)
          )
        )
      }
      isOnValue = try statement.step()
    }
    return values
  }
}

extension StoreReader {
  /// Reads the past values of rows in their order; the cursor is only valid in the closure.
  func pastValuesByRow<Result>(_ body: (PastValueCursor) throws -> Result) throws -> Result {
    let sql = """
      select entity, row, field, day, sequence, value from history
      order by entity, row, field, day, sequence
      """
    return try engine(sql) { try body(PastValueCursor($0)) }
  }
}
