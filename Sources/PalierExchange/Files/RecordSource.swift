package import PalierDiagnostics

/// Anything that gives records one after the other: a delimited text, a workbook's sheet.
package struct RecordSource {
  /// The file's name for messages.
  package let path: String

  /// What the reader should know of the source as a whole.
  package let remark: Message?

  private let advance: () throws(FileError) -> Record?

  /// Creates a source from a function that gives the next record, or nil at the end.
  package init(
    path: String,
    remark: Message? = nil,
    _ next: @escaping () throws(FileError) -> Record?
  ) {
    self.path = path
    self.remark = remark
    advance = next
  }

  /// Creates a source of records that are in memory.
  package init(path: String = "-", _ records: [Record]) {
    var rest = records.makeIterator()
    self.init(path: path) { () throws(FileError) in rest.next() }
  }

  /// Opens a file by what it is: a sheet of a workbook, or delimited text.
  package static func opening(
    _ path: String,
    sheet: String? = nil
  ) throws(FileError) -> RecordSource {
    let source = try ByteSource(path: path)
    if try Workbook.isWorkbook(source) { return try Workbook(source, sheet: sheet).records }
    guard sheet == nil else { throw FileError(.noSheets, path: path) }
    return try DelimitedText(source).records
  }

  /// The next record, or nil at the end.
  package func next() throws(FileError) -> Record? {
    try advance()
  }
}
