/// Anything that gives records one after the other: a delimited text, a workbook's sheet.
package struct RecordSource {
  /// The file's name for messages.
  package let path: String

  private let advance: () throws(FileError) -> Record?

  /// Creates a source from a function that gives the next record, or nil at the end.
  package init(path: String, _ next: @escaping () throws(FileError) -> Record?) {
    self.path = path
    advance = next
  }

  /// Creates a source of records that are in memory.
  package init(path: String = "-", _ records: [Record]) {
    var rest = records.makeIterator()
    self.init(path: path) { () throws(FileError) in rest.next() }
  }

  /// The next record, or nil at the end.
  package func next() throws(FileError) -> Record? {
    try advance()
  }
}
