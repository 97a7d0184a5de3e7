package import PalierPlan

/// A form in which an answer is written.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// Columns for people, on a terminal or paper.
  case table
  case csv
  case tsv
  /// A file that a French spreadsheet opens as it is.
  case excelFrench = "excel-fr"
  case json
  case ndjson
  case markdown
  case html
  /// A workbook of Excel, which isn't text.
  case xlsx
  /// Events for a calendar, without names.
  case ics

  /// Whether programs read it: it holds one answer, and nothing but its data.
  package var isForMachines: Bool {
    switch self {
    case .csv, .tsv, .json, .ndjson, .ics: true
    case .table, .excelFrench, .markdown, .html, .xlsx: false
    }
  }

  /// A writer of one answer, line by line; only the table and the workbook hold what they were given.
  package func writer(to sink: any ByteSink, options: ReportOptions) -> any ResultWriter {
    switch self {
    case .table: TableWriter(to: sink, options: options)
    case .csv: DelimitedWriter(to: sink, options: options, dialect: .csv)
    case .tsv: DelimitedWriter(to: sink, options: options, dialect: .tsv)
    case .excelFrench: DelimitedWriter(to: sink, options: options, dialect: .excelFrench)
    case .json: JSONWriter(to: sink, options: options, isLineByLine: false)
    case .ndjson: JSONWriter(to: sink, options: options, isLineByLine: true)
    case .markdown: MarkdownWriter(to: sink, options: options)
    case .html, .xlsx: LoneAnswer(in: document(to: sink, options: options))
    case .ics: CalendarWriter(to: sink, options: options)
    }
  }

  /// Writes a whole answer.
  package func write(
    _ table: ResultTable,
    to sink: any ByteSink,
    options: ReportOptions
  ) throws {
    var writer = writer(to: sink, options: options)
    try writer.begin(
      ResultHeading(
        columns: table.columns,
        entity: table.entity,
        caption: table.caption,
        chart: table.chart
      )
    )
    for line in table.lines { try writer.write(line) }
    try writer.end(ResultClosing(notes: table.notes, count: table.count))
  }

  /// The text of a whole answer.
  package func text(of table: ResultTable, options: ReportOptions) throws -> String {
    let buffer = ByteBuffer()
    try write(table, to: buffer, options: options)
    return buffer.text
  }
}
