import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes cells between separators: `csv`, `tsv` and the file of a French spreadsheet.
struct DelimitedWriter: ResultWriter {
  let tellsNotes = false
  private var output: BufferedOutput
  private let dialect: DelimitedDialect
  private let formatter: ValueFormatter
  private var columns: [ResultColumn] = []
  private var texts: [ColumnText] = []

  init(to sink: any ByteSink, options: ReportOptions, dialect: DelimitedDialect) {
    output = BufferedOutput(sink)
    self.dialect = dialect
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: dialect.isForSpreadsheet ? .excelFrench : .machine
    )
  }

  mutating func begin(_ heading: ResultHeading) throws {
    columns = heading.columns
    texts = columns.map { ColumnText(formatter, $0.type) }
    if dialect.isForSpreadsheet { try output.write("\u{FEFF}") }
    let names = dialect.isForSpreadsheet ? columns.map(\.title.french) : heading.uniqueNames
    let start = output.pending.count
    for (index, name) in names.enumerated() {
      beginCell(index)
      append(text: name)
    }
    try endLine(from: start)
  }

  mutating func write(_ line: ResultLine) throws {
    let label = LineLabel(of: line, columns: columns)
    let start = output.pending.count
    for index in columns.indices {
      beginCell(index)
      if let label, label.column == index {
        let word = dialect.isForSpreadsheet ? label.word.french : label.word.english
        output.pending.append(text: word)
      } else if line.masked.contains(index) {
        let masked = PeopleCells.masked
        output.pending.append(text: dialect.isForSpreadsheet ? masked.french : masked.english)
      } else if index < line.cells.count {
        append(line.cells[index], index)
      }
    }
    try endLine(from: start)
  }

  mutating func end(_ closing: ResultClosing) throws {
    try output.flush()
  }

  private mutating func beginCell(_ index: Int) {
    if index > 0 { output.pending.append(dialect.separator) }
  }

  private mutating func endLine(from start: Int) throws {
    // An empty line would be no row at all.
    if columns.count == 1, output.pending.count == start { output.pending.append(text: "\"\"") }
    output.pending.append(text: dialect.lineEnd)
    try output.flushWhenFull()
  }

  private mutating func append(_ value: Value, _ index: Int) {
    let isText = DelimitedWriter.isText(value)
    if isText, dialect.isForSpreadsheet {
      append(text: formatter.text(value, type: columns[index].type))
    } else {
      let start = output.pending.count
      texts[index].append(value, to: &output.pending)
      dialect.quoteCell(from: start, in: &output.pending, isText: isText)
    }
  }

  /// Adds a cell of people's text.
  private mutating func append(text: String) {
    let start = output.pending.count
    output.pending.append(text: dialect.isForSpreadsheet ? spreadsheetText(text) : text)
    dialect.quoteCell(from: start, in: &output.pending, isText: true)
  }

  /// Text as a spreadsheet may have it: no formula, and nothing that acts on a screen.
  private func spreadsheetText(_ text: String) -> String {
    let visible = VisibleText.neutral(text, keepingLines: true, keepingTabs: true)
    return FormulaGuard.isRisky(text) ? "'" + visible : visible
  }

  /// Whether a value's text comes from people, so that it may begin in any way; a number never
  /// changes.
  private static func isText(_ value: Value) -> Bool {
    switch value {
    case .text, .reference, .references, .member, .members: true
    default: false
    }
  }
}
