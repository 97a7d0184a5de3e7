package import PalierSQL
package import PalierValues

/// The row that a running statement stands on; its columns are read where they lie.
package struct SQLRow: ~Copyable {
  private let statement: EngineStatement
  /// How many columns of SQL it has.
  package let count: Int

  init(statement: EngineStatement, count: Int) {
    self.statement = statement
    self.count = count
  }

  /// The integer of a column; nil when it is null.
  package func integer(_ column: Int) -> Int64? { statement.integer(column) }

  /// The text of a column; nil when it is null.
  package func text(_ column: Int) -> String? { statement.text(column) }

  package func binding(_ column: Int) -> SQLBinding { statement.binding(column) }

  /// The values of the row, one per column of the answer; the cells before `first` left out.
  ///
  /// - Throws: an overflow where the engine left the integers.
  package func values(of columns: [SQLResultColumn], from first: Int = 0) throws -> [Value] {
    for column in 0..<count where statement.isInexact(column) {
      throw StoreError(.overflow, "answer")
    }
    return ValueDecoder.values(of: columns, from: first, count: count) { statement.binding($0) }
      ?? []
  }
}
