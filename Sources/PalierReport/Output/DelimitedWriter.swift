import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes cells between separators: `csv`, `tsv` and the file of a French spreadsheet.
struct DelimitedWriter: ResultWriter {
  private var output: BufferedOutput
  private let dialect: DelimitedDialect
  private let formatter: ValueFormatter
  private var columns: [ResultColumn] = []

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
    if dialect.isForSpreadsheet {
      try output.write("\u{FEFF}")
      try writeCells(columns.map { cell(text: $0.title.french) })
    } else {
      try writeCells(heading.uniqueNames.map { cell(text: $0) })
    }
  }

  mutating func write(_ line: ResultLine) throws {
    let label = LineLabel(of: line, columns: columns)
    var cells: [String] = []
    cells.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      let value = index < line.cells.count ? line.cells[index] : .unknown
      if let label, label.column == index {
        cells.append(dialect.isForSpreadsheet ? label.word.french : label.word.english)
      } else {
        let text = formatter.text(value, type: column.type)
        cells.append(
          DelimitedWriter.isText(value) ? cell(text: text) : dialect.cell(text, isText: false)
        )
      }
    }
    try writeCells(cells)
  }

  mutating func end(_ closing: ResultClosing) throws {
    try output.flush()
  }

  private mutating func writeCells(_ cells: [String]) throws {
    // An empty line would be no row at all.
    let line = cells == [""] ? "\"\"" : cells.joined(separator: String(dialect.separator))
    try output.write(line + dialect.lineEnd)
  }

  /// A cell of people's text.
  private func cell(text: String) -> String {
    dialect.cell(dialect.isForSpreadsheet ? spreadsheetText(text) : text, isText: true)
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
