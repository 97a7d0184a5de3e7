import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes a page that stands alone: one table with its caption, headings and notes.
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
    let title = HTMLWriter.escaped(heading.caption ?? entityTitle ?? "Palier")
    // Nothing is loaded and nothing runs, whatever the data holds.
    try output.write(
      """
      <!DOCTYPE html>
      <html lang="\(options.tongue.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      body { font-family: sans-serif; margin: 2em; }
      table { border-collapse: collapse; }
      caption { font-weight: bold; text-align: left; padding: 0.5em 0; }
      th, td { border-bottom: 1px solid #767676; padding: 0.25em 0.75em; text-align: left; \
      vertical-align: top; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .total { font-weight: bold; border-top: 2px solid #333; }
      </style>
      </head>
      <body>

      """
    )
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
      let style = column.type.isRightAligned ? " class=\"number\"" : ""
      let isHeading = column.isKey || label?.column == index
      let tag = isHeading ? "th" : "td"
      let scope = isHeading ? " scope=\"row\"" : ""
      try output.write("<\(tag)\(scope)\(style)>\(HTMLWriter.escaped(text))</\(tag)>")
    }
    try output.write("</tr>\n")
  }

  mutating func end(_ closing: ResultClosing) throws {
    if isEmpty {
      let sentence = options.emptySentence(of: heading.entity)
      try output.write("<p>\(HTMLWriter.escaped(sentence))</p>\n")
    } else {
      try output.write("</tbody>\n</table>\n")
    }
    if let chart = heading.chart,
      let data = ChartData(columns: heading.columns, lines: drawn, formatter: formatter)
    {
      let title = heading.caption ?? data.series.map(\.title).joined(separator: " · ")
      let image = SVGChart(data: data, title: title, escaped: HTMLWriter.escaped)
      try output.write(image.text(chart))
    }
    for note in closing.notes {
      try output.write("<p>\(HTMLWriter.escaped(note[options.tongue]))</p>\n")
    }
    try output.write("</body>\n</html>\n")
    try output.flush()
  }

  private var entityTitle: String? { options.title(of: heading.entity) }

  private mutating func writeHead() throws {
    try output.write("<table>\n")
    if let caption = heading.caption ?? entityTitle {
      try output.write("<caption>\(HTMLWriter.escaped(caption))</caption>\n")
    }
    try output.write("<thead>\n<tr>")
    for column in heading.columns {
      let style = column.type.isRightAligned ? " class=\"number\"" : ""
      let title = HTMLWriter.escaped(column.title[options.tongue])
      try output.write("<th scope=\"col\"\(style)>\(title)</th>")
    }
    try output.write("</tr>\n</thead>\n<tbody>\n")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in VisibleText.neutral(text, keepingLines: true) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }
}
