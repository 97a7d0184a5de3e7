import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes a page that stands alone: a table with its caption, headings and notes; or, where the page
/// is begun, the next table of it.
struct HTMLWriter: ResultWriter {
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
    guard !options.isContinued else { return }
    let title = heading.caption ?? entityTitle ?? "Palier"
    try output.write(HTMLPage.head(title: title, tongue: options.tongue))
  }

  mutating func write(_ line: ResultLine) throws {
    if heading.chart != nil { drawn.append(line) }
    if isEmpty { try writeHead() }
    isEmpty = false
    try output.write(line.kind == .row ? "<tr>" : "<tr class=\"total\">")
    let texts = PeopleCells.texts(of: line, columns: heading.columns, formatter: formatter)
    let label = LineLabel(of: line, columns: heading.columns)
    for (index, text) in texts.enumerated() {
      let column = heading.columns[index]
      let style =
        column.type.isRightAligned
        ? " class=\"number\"" : Self.staysWhole(text) ? " class=\"whole\"" : ""
      let isHeading = column.isKey || label?.column == index
      let tag = isHeading ? "th" : "td"
      let scope = isHeading ? " scope=\"row\"" : ""
      try output.write("<\(tag)\(scope)\(style)>\(HTMLText.escaped(text))</\(tag)>")
    }
    try output.write("</tr>\n")
  }

  mutating func end(_ closing: ResultClosing) throws {
    if isEmpty {
      let sentence = options.emptySentence(of: heading.entity)
      if let caption = heading.caption { try output.write(HTMLPage.heading(caption)) }
      try output.write(HTMLPage.paragraph(sentence))
    } else {
      try output.write("</tbody>\n</table>\n</div>\n")
    }
    if let chart = heading.chart,
      let data = ChartData(columns: heading.columns, lines: drawn, formatter: formatter)
    {
      let title = heading.caption ?? data.series.map(\.title).joined(separator: " · ")
      let image = SVGChart(data: data, title: title, escaped: HTMLText.escaped)
      try output.write(image.text(chart))
    }
    for note in closing.notes {
      try output.write("<p class=\"note\">\(HTMLText.escaped(note[options.tongue]))</p>\n")
    }
    // The end tags of the page may be left out, and another table may follow.
    try output.flush()
  }

  /// Whether it is a reference or a day, which nobody reads in two halves.
  private static func staysWhole(_ text: String) -> Bool {
    text.count <= 24 && text.contains("-") && !text.contains(where: \.isWhitespace)
  }

  private var entityTitle: String? { options.title(of: heading.entity) }

  private mutating func writeHead() throws {
    try output.write("<div class=\"table\">\n<table>\n")
    if let caption = heading.caption ?? entityTitle {
      try output.write("<caption>\(HTMLText.escaped(caption))</caption>\n")
    }
    try output.write("<thead>\n<tr>")
    for column in heading.columns {
      let style = column.type.isRightAligned ? " class=\"number\"" : ""
      let title = HTMLText.escaped(column.title[options.tongue])
      try output.write("<th scope=\"col\"\(style)>\(title)</th>")
    }
    try output.write("</tr>\n</thead>\n<tbody>\n")
  }
}
