import PalierDiagnostics
import PalierPlan

/// A table on its way to a sheet.
///
/// The widths of the columns stand before the rows, so the first lines wait until enough of them
/// are known. A table longer than a sheet goes on in another.
struct WorkbookSheet {
  private static let measuredLines = 1000
  private static let mostRows = 1_048_576

  private let wanted: String
  private let isLast: Bool
  private let heading: ResultHeading
  private let file: WorkbookFile
  private let tongue: Tongue
  private let cells: WorkbookCells
  private var waiting: [ResultLine] = []
  private var widths: [Int] = []
  private var rows = 0
  /// The name of its first sheet, once it is begun.
  private(set) var name: String?

  init(
    _ name: String,
    _ heading: ResultHeading,
    in file: WorkbookFile,
    options: ReportOptions,
    isLast: Bool = false
  ) {
    wanted = name
    self.isLast = isLast
    self.heading = heading
    self.file = file
    tongue = options.tongue
    cells = WorkbookCells(heading.columns, styles: file.styles, options: options)
  }

  mutating func write(_ line: ResultLine) {
    guard rows == 0 else { return put(line) }
    waiting.append(line)
    if waiting.count == Self.measuredLines { release() }
  }

  mutating func end() {
    if rows == 0 { release() }
  }

  private mutating func release() {
    widths = cells.widths(of: waiting)
    begin()
    for line in waiting { put(line) }
    waiting = []
  }

  private mutating func begin() {
    let given = file.beginSheet(wanted, widths: widths, isLast: isLast)
    if name == nil { name = given }
    file.addRow { row, bytes in cells.appendTitles(row: row, to: &bytes) }
    rows = 1
  }

  private mutating func put(_ line: ResultLine) {
    if rows == Self.mostRows { begin() }
    file.addRow { row, bytes in cells.append(line, row: row, to: &bytes) }
    rows += 1
  }
}
