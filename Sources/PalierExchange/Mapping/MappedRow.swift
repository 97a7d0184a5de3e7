package import PalierValues

/// What a cell holds, as far as the file alone can tell.
package enum CellValue: Hashable, Sendable {
  case value(Value)
  /// The key or label of a row, to be looked for in the store.
  case reference(String)
  /// Keys or labels of several rows.
  case references([String])
}

/// A row of a file as typed values; blank cells are absent.
package struct MappedRow: Sendable {
  /// The row.
  package let row: SheetRow
  /// The values by field.
  package internal(set) var values: [String: CellValue] = [:]
  /// What is said of the rows referred to, by reference and field.
  package internal(set) var parts: [String: [String: Value]] = [:]
  /// Telephone numbers and addresses of mail beyond the first, by field.
  package internal(set) var further: [String: [Value]] = [:]

  init(_ row: SheetRow) {
    self.row = row
  }
}
