import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes an answer into a page: a table with its caption and headings, its drawing and its notes.
struct HTMLWriter: ResultWriter {
  let tellsNotes = true
  private let document: HTMLDocument
  private let options: ReportOptions
  private let formatter: ValueFormatter
  private var heading = ResultHeading(columns: [])
  private var isEmpty = true
  /// The lines, when they are drawn.
  private var drawn: [ResultLine] = []

  init(in document: HTMLDocument, options: ReportOptions) {
    self.document = document
    self.options = options
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .people
    )
  }

  mutating func begin(_ heading: ResultHeading) throws {
    self.heading = heading
    try document.beginAnswer(titled: heading.caption ?? entityTitle ?? "Palier")
  }

  mutating func write(_ line: ResultLine) throws {
    if heading.chart != nil { drawn.append(line) }
    if isEmpty { try writeHead() }
    isEmpty = false
    var row = line.kind == .row ? "<tr>" : "<tr class=\"total\">"
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
      row += "<\(tag)\(scope)\(style)>\(HTMLText.escaped(text))</\(tag)>"
    }
    try document.write(row + "</tr>\n")
  }

  mutating func end(_ closing: ResultClosing) throws {
    if isEmpty {
      if let caption = heading.caption {
        try document.write("<p class=\"caption\">\(HTMLText.escaped(caption))</p>\n")
      }
      let sentence = options.emptySentence(of: heading.entity)
      try document.write("<p>\(HTMLText.escaped(sentence))</p>\n")
    } else {
      try document.write("</tbody>\n</table>\n</div>\n")
    }
    var leftOut: Message?
    if let chart = heading.chart,
      let data = ChartData(chart, columns: heading.columns, lines: drawn, formatter: formatter)
    {
      let title = heading.caption ?? data.series.map(\.title).joined(separator: " · ")
      let image = SVGChart(data: data, title: title, escaped: HTMLText.escaped)
      try document.write(image.text(chart))
      leftOut = data.leftOut
    }
    for note in [leftOut].compactMap(\.self) + closing.notes {
      try document.write("<p class=\"note\">\(HTMLText.escaped(note[options.tongue]))</p>\n")
    }
    try document.flush()
  }

  /// Whether it is a reference or a day, which nobody reads in two halves.
  private static func staysWhole(_ text: String) -> Bool {
    text.count <= 24 && text.contains("-") && !text.contains(where: \.isWhitespace)
  }

  private var entityTitle: String? { options.title(of: heading.entity) }

  private mutating func writeHead() throws {
    var head = "<div class=\"table\">\n<table>\n"
    if let caption = heading.caption ?? entityTitle {
      head += "<caption>\(HTMLText.escaped(caption))</caption>\n"
    }
    head += "<thead>\n<tr>"
    for column in heading.columns {
      let style = column.type.isRightAligned ? " class=\"number\"" : ""
      head += "<th scope=\"col\"\(style)>\(HTMLText.escaped(column.title[options.tongue]))</th>"
    }
    try document.write(head + "</tr>\n</thead>\n<tbody>\n")
  }
}
