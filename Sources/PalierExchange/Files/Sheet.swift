/// The table inside a file: its headings and its rows of data, without the titles above, the
/// blank rows between and the total below.
///
/// Rows are read as they are asked for. What was left out is told in `leftOut`, which is complete
/// once `next()` has returned nil.
package final class Sheet {
  /// The headings, one per column; a column without a name has an empty one.
  package let headings: [Heading]

  /// The physical line of the headings, from 1.
  package let headingLine: Int

  /// The rows met so far that are no data.
  package private(set) var leftOut: [LeftOutRow]

  /// How many blank rows were met so far.
  package private(set) var blankRows: Int

  private let source: RecordSource
  private let headingRecord: Record
  /// Records that wait to be looked at: read while the headings were sought.
  private var waiting: [Record]
  /// A row that may be the total, and what follows it.
  private var suspended: [Record] = []
  /// Rows that were suspended and turned out to be data.
  private var released: [Record] = []
  private var hasRowWithoutFirstCell = false
  private var dataRows = 0

  /// Finds the headings among the first rows; `isHeading` says whether a cleaned text names a
  /// column that the caller knows.
  ///
  /// Where it knows too few of them, the first row that fills as many cells as most rows is taken.
  package init(
    _ source: RecordSource,
    isHeading: (String) -> Bool = { _ in false }
  ) throws(FileError) {
    self.source = source
    var records: [Record] = []
    var filled = 0
    while filled < HeadingSearch.sampledRows, let record = try source.next() {
      records.append(record)
      if !record.isBlank { filled += 1 }
    }
    guard let found = HeadingSearch.find(in: records, isHeading: isHeading) else {
      throw FileError(.noHeading, path: source.path)
    }
    headingRecord = records[found]
    headingLine = headingRecord.line
    let width = (0..<headingRecord.count).last { !records[found].isBlank($0) } ?? 0
    headings = (0...width).map { Heading(column: $0, raw: records[found][$0]) }
    let above = records[..<found]
    leftOut = above.filter { !$0.isBlank }.map { LeftOutRow(reason: .title, record: $0) }
    blankRows = above.count { $0.isBlank }
    waiting = records[(found + 1)...].reversed()
  }

  /// The next row of data, or nil at the end.
  package func next() throws(FileError) -> SheetRow? {
    while true {
      if !released.isEmpty { return row(released.removeFirst()) }
      guard let record = try pull() else {
        settle()
        return nil
      }
      if record.isBlank {
        blankRows += 1
      } else if record.bytes == headingRecord.bytes, record.bounds == headingRecord.bounds {
        leftOut.append(LeftOutRow(reason: .repeatedHeading, record: record))
      } else if !suspended.isEmpty {
        suspended.append(record)
        let isNote = record.filledCount == 1 || TotalRow.isNamed(record)
        if !isNote || suspended.count > TotalRow.mostRows { release() }
      } else if TotalRow.isNamed(record) || isSum(record) {
        suspended = [record]
      } else {
        return row(record)
      }
    }
  }

  private func pull() throws(FileError) -> Record? {
    if let record = waiting.popLast() { return record }
    return try source.next()
  }

  private func row(_ record: Record) -> SheetRow {
    dataRows += 1
    if record.isBlank(0) { hasRowWithoutFirstCell = true }
    return SheetRow(record, width: headings.count)
  }

  /// A row of numbers only, without the first cell that every row before it has.
  private func isSum(_ record: Record) -> Bool {
    guard dataRows > 0, !hasRowWithoutFirstCell, record.isBlank(0) else { return false }
    return TotalRow.holdsNumbersOnly(record)
  }

  private func release() {
    released = suspended
    suspended = []
  }

  private func settle() {
    for (index, record) in suspended.enumerated() {
      let isTotal = index == 0 || TotalRow.isNamed(record)
      leftOut.append(LeftOutRow(reason: isTotal ? .total : .note, record: record))
    }
    suspended = []
  }
}
