/// One record of a delimited text or one row of a workbook: its cells, decoded and unquoted.
///
/// The cells share one array of UTF-8 bytes; a `String` is made only for the cell that is asked
/// for, so that a large file costs two allocations a record and not one a cell.
package struct Record: Equatable, Sendable {
  /// The physical line where the record begins, from 1 (in a workbook, the row's number).
  package internal(set) var line: Int

  /// Whether any cell was written between quotation marks.
  package internal(set) var hasQuotes = false

  var bytes: [UInt8] = []
  /// The start and the end of each cell in `bytes`, one after the other.
  var bounds: [Int32] = []

  /// Creates a record of texts, for a source that isn't delimited text.
  package init(line: Int, fields: [String] = []) {
    self.line = line
    for field in fields { append(field) }
  }

  /// Adds a cell at the end.
  package mutating func append(_ field: String) {
    bounds.append(Int32(truncatingIfNeeded: bytes.count))
    bytes.append(contentsOf: field.utf8)
    bounds.append(Int32(truncatingIfNeeded: bytes.count))
  }

  /// How many cells there are.
  package var count: Int { bounds.count / 2 }

  /// A cell's text; the empty text beyond the last cell.
  package subscript(index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  /// A cell's UTF-8 bytes; none beyond the last cell.
  package func utf8(_ index: Int) -> ArraySlice<UInt8> {
    guard index >= 0, index < count else { return [] }
    return bytes[Int(bounds[2 * index])..<Int(bounds[2 * index + 1])]
  }

  /// All the cells' texts.
  package var fields: [String] { (0..<count).map { self[$0] } }

  /// Whether a cell holds nothing but spaces.
  package func isBlank(_ index: Int) -> Bool {
    let cell = utf8(index)
    guard let first = cell.first else { return true }
    if (0x21...0x7E).contains(first) { return false }
    return CellText.trim(cell).isEmpty
  }

  /// How many cells hold something.
  package var filledCount: Int { (0..<count).count { !isBlank($0) } }

  /// Whether no cell holds anything.
  ///
  /// A line of one quoted empty cell is a record of one unknown value, not a blank line.
  package var isBlank: Bool {
    if count == 1, hasQuotes { return false }
    return (0..<count).allSatisfy { isBlank($0) }
  }
}
