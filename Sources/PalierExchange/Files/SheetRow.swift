/// A row of data of a sheet.
package struct SheetRow: Equatable, Sendable {
  /// The row's cells.
  package let record: Record

  /// How many cells the row lacks for its headings.
  package let missing: Int

  /// How many filled cells stand beyond the last heading.
  package let surplus: Int

  init(_ record: Record, width: Int) {
    self.record = record
    missing = max(0, width - record.count)
    surplus =
      record.count > width ? (width..<record.count).count { !record.isBlank($0) } : 0
  }

  /// The physical line where the row begins, from 1.
  package var line: Int { record.line }

  /// A cell's text; the empty text where the row lacks the cell.
  package subscript(column: Int) -> String { record[column] }

  /// A cell's UTF-8 bytes; none where the row lacks the cell.
  package func utf8(_ column: Int) -> ArraySlice<UInt8> { record.utf8(column) }
}

/// A row that a sheet did not take for data, kept so that the reader can be told.
package struct LeftOutRow: Equatable, Sendable {
  /// Why a row is no data.
  package enum Reason: String, Sendable, CaseIterable {
    /// It stands above the headings.
    case title
    /// It repeats the headings.
    case repeatedHeading
    /// It is the total at the bottom.
    case total
    /// It stands below the total.
    case note
  }

  /// Why the row is no data.
  package let reason: Reason

  /// The row's cells.
  package let record: Record

  /// The physical line where the row begins, from 1.
  package var line: Int { record.line }

  /// The filled cells in one line, for a message.
  package var text: String {
    (0..<record.count).filter { !record.isBlank($0) }
      .map { Heading(column: $0, raw: record[$0]).text }
      .joined(separator: " ")
  }
}
