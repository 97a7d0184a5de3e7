import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes a table of Markdown, its notes below as paragraphs.
struct MarkdownWriter: ResultWriter {
  let tellsNotes = true
  private var output: BufferedOutput
  private let options: ReportOptions
  private let formatter: ValueFormatter
  private var heading = ResultHeading(columns: [])
  private var isEmpty = true
  /// The lines, when they are drawn.
  private var drawn: [ResultLine] = []

  init(to sink: any ByteSink, options: ReportOptions) {
    output = BufferedOutput(sink)
    self.options = options
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .people
    )
  }

  mutating func begin(_ heading: ResultHeading) throws {
    self.heading = heading
    if let caption = heading.caption {
      try output.write("**\(MarkdownText.escaped(caption))**\n\n")
    }
  }

  mutating func write(_ line: ResultLine) throws {
    if heading.chart != nil { drawn.append(line) }
    if isEmpty {
      let titles = heading.columns.map { MarkdownText.escaped($0.title[options.tongue]) }
      try writeRow(titles)
      try writeRow(heading.columns.map { $0.type.isRightAligned ? "---:" : "---" })
      isEmpty = false
    }
    let texts = PeopleCells.texts(of: line, columns: heading.columns, formatter: formatter)
    try writeRow(
      texts.map { text in
        let escaped = MarkdownText.escaped(text)
        return line.kind == .row || escaped.isEmpty ? escaped : "**\(escaped)**"
      }
    )
  }

  mutating func end(_ closing: ResultClosing) throws {
    if isEmpty {
      try output.write(MarkdownText.escaped(options.emptySentence(of: heading.entity)) + "\n")
    }
    var leftOut: Message?
    if let chart = heading.chart,
      let data = ChartData(chart, columns: heading.columns, lines: drawn, formatter: formatter)
    {
      let drawing = TextChart(
        data: data,
        width: MarkdownWriter.chartWidth,
        tongue: options.tongue,
        cells: options.cells
      )
      try output.write("\n```text\n")
      // No line can end the block: a drawing begins with a label or a bar, and a label's marks
      // are set off by a space.
      for line in drawing.lines(chart) {
        try output.write((line.hasPrefix("`") ? " " : "") + line + "\n")
      }
      try output.write("```\n")
      leftOut = data.leftOut
    }
    for note in [leftOut].compactMap(\.self) + closing.notes {
      try output.write("\n" + MarkdownText.escaped(note[options.tongue]) + "\n")
    }
    try output.flush()
  }

  private static let chartWidth = 72

  private mutating func writeRow(_ cells: [String]) throws {
    try output.write("| " + cells.joined(separator: " | ") + " |\n")
  }
}
