package import PalierDiagnostics

/// Why a row of a file isn't imported: the first thing wrong with it.
package struct RowReason: Error, Hashable, Sendable {
  /// A stable name: `date`, `duplicate`, `reference`, `columns`, or the field's identifier
  /// (`debt`, `stage`, `phone`, `income`, `commune`).
  package let code: String
  /// The physical line where the row begins, from 1.
  package let line: Int
  /// The heading of the column at fault; nil where it is the whole row.
  package let heading: String?
  /// The cell as the file has it.
  package let cell: String
  /// What is wrong.
  package let message: Message

  package init(_ code: String, line: Int, heading: String?, cell: String, _ message: Message) {
    self.code = code
    self.line = line
    self.heading = heading
    self.cell = cell
    self.message = message
  }
}

/// A row that isn't imported, with its cells as the file has them.
package struct RejectedRow: Sendable {
  /// The row.
  package let row: SheetRow
  /// Why it isn't imported.
  package let reason: RowReason

  package init(_ row: SheetRow, _ reason: RowReason) {
    self.row = row
    self.reason = reason
  }
}
