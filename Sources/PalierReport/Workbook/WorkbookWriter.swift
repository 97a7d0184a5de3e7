import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes an answer as an Excel workbook: a sheet of typed cells, and one of notes where the reader
/// has to know something.
struct WorkbookWriter: ResultWriter {
  let tellsNotes = true
  private let sink: any ByteSink
  private let options: ReportOptions
  private var file: WorkbookFile?
  private var sheet: WorkbookSheet?

  init(to sink: any ByteSink, options: ReportOptions) {
    self.sink = sink
    self.options = options
  }

  mutating func begin(_ heading: ResultHeading) throws {
    let title = heading.caption ?? options.title(of: heading.entity) ?? "Palier"
    let file = WorkbookFile(title: title, tongue: options.tongue)
    self.file = file
    sheet = WorkbookSheet(title, heading, in: file, options: options)
  }

  mutating func write(_ line: ResultLine) throws {
    sheet?.write(line)
  }

  mutating func end(_ closing: ResultClosing) throws {
    sheet?.end()
    guard let file else { return }
    if !closing.notes.isEmpty {
      let name = Message("Notes", "Notes")
      let column = ResultColumn(name: "note", title: Message("note", "note"), type: .text)
      var notes = WorkbookSheet(
        name[options.tongue],
        ResultHeading(columns: [column]),
        in: file,
        options: options
      )
      for note in closing.notes { notes.write(ResultLine([.text(note[options.tongue])])) }
      notes.end()
    }
    guard let bytes = file.finish() else { throw WorkbookNotPacked() }
    try sink.write(bytes)
  }
}

/// The archive of a workbook couldn't be made, for want of memory.
struct WorkbookNotPacked: Error {}

/// A table on its way to a sheet.
///
/// The widths of the columns stand before the rows, so the first lines wait until enough of them
/// are known. A table longer than a sheet goes on in another.
struct WorkbookSheet {
  private static let measuredLines = 1000
  private static let mostRows = 1_048_576

  private let name: String
  private let heading: ResultHeading
  private let file: WorkbookFile
  private let tongue: Tongue
  private let cells: WorkbookCells
  private var waiting: [ResultLine] = []
  private var widths: [Int] = []
  private var rows = 0

  init(_ name: String, _ heading: ResultHeading, in file: WorkbookFile, options: ReportOptions) {
    self.name = name
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
    file.beginSheet(name, widths: widths)
    file.addRow { row, bytes in cells.appendTitles(row: row, to: &bytes) }
    rows = 1
  }

  private mutating func put(_ line: ResultLine) {
    if rows == Self.mostRows { begin() }
    file.addRow { row, bytes in cells.append(line, row: row, to: &bytes) }
    rows += 1
  }
}
