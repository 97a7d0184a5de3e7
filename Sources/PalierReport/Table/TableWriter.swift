import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes columns for people, fitted to the width there is; what isn't shown is said below.
struct TableWriter: ResultWriter {
  let tellsNotes = true
  private struct Row {
    var cells: [String]
    let kind: ResultLine.Kind

    /// Whether it speaks of all rows.
    var isTotal: Bool {
      switch kind {
      case .row, .subtotal: false
      case .total, .others: true
      }
    }
  }

  private var output: BufferedOutput
  private let options: ReportOptions
  private var formatter: ValueFormatter
  private var heading = ResultHeading(columns: [])
  private var titles: [String] = []
  private var rows: [Row] = []
  /// The lines, when they are drawn.
  private var drawn: [ResultLine] = []
  /// The width of the widest cell of each column, its title apart.
  private var widest: [Int] = []
  private var lineCount = 0
  private var shownRows = 0
  private var hiddenRows = 0

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
    // Whoever looks at rows goes on by their values, and has to know how these are written.
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .people,
      saysWords: heading.entity != nil
    )
    titles = heading.columns.map { VisibleText.neutral($0.title[options.tongue]) }
    widest = titles.map { _ in 0 }
  }

  mutating func write(_ line: ResultLine) throws {
    lineCount += 1
    if heading.chart != nil { drawn.append(line) }
    let isFull = options.rowLimit.map { shownRows >= $0 } ?? false
    switch line.kind {
    case .row:
      guard !isFull else {
        hiddenRows += 1
        return
      }
      shownRows += 1
    case .subtotal:
      // The subtotal of rows that aren't shown would stand below others.
      guard !isFull || hiddenRows == 0 else { return }
    case .total, .others: break
    }
    let cells = PeopleCells.texts(of: line, columns: heading.columns, formatter: formatter)
      .map { VisibleText.neutral($0) }
    for (index, cell) in cells.enumerated() {
      widest[index] = max(widest[index], options.cells(cell))
    }
    rows.append(Row(cells: cells, kind: line.kind))
  }

  mutating func end(_ closing: ResultClosing) throws {
    if let caption = heading.caption {
      try writeParagraph(VisibleText.neutral(caption))
    }
    let hidden = hiddenRows + max(0, (closing.count ?? lineCount) - lineCount)
    var footer: [String] = []
    if rows.isEmpty, hidden == 0 {
      try writeParagraph(options.emptySentence(of: heading.entity))
    } else {
      let layout = TableLayout(layoutColumns, width: options.width)
      try writeRows(layout)
      if hidden > 0 { footer.append(rowsSentence(hidden: hidden)) }
      if !layout.hidden.isEmpty { footer.append(columnsSentence(layout.hidden)) }
    }
    if let leftOut = try writeChart() {
      footer.append(VisibleText.neutral(leftOut[options.tongue]))
    }
    // Where rows are hidden, their number is said already.
    let said = hidden > 0 ? Agreement.counted(shownRows + hidden, rowNoun)[options.tongue] : nil
    footer += closing.notes.map { $0[options.tongue] }.filter { $0 != said }
      .map { note in
        guard let said, note.hasPrefix(said + ResultClosing.separator) else { return note }
        return String(note.dropFirst(said.count + ResultClosing.separator.count))
      }
      .map { VisibleText.neutral($0) }
    for sentence in footer { try writeParagraph(sentence) }
    try output.flush()
  }

  /// Writes the drawing of the figures, below them.
  ///
  /// - Returns: What has to be said of it.
  private mutating func writeChart() throws -> Message? {
    guard let chart = heading.chart,
      let data = ChartData(chart, columns: heading.columns, lines: drawn, formatter: formatter)
    else { return nil }
    let drawing = TextChart(
      data: data,
      width: options.width ?? TableWriter.chartWidth,
      tongue: options.tongue,
      cells: options.cells
    )
    try output.write("\n")
    for line in drawing.lines(chart) { try output.write(line + "\n") }
    try output.write("\n")
    return data.leftOut
  }

  /// The width of a drawing where nothing says how wide a line may be.
  private static let chartWidth = 80

  private var layoutColumns: [TableLayout.Column] {
    heading.columns.indices.map { index in
      let column = heading.columns[index]
      let natural = max(1, widest[index], options.cells(titles[index]))
      let word = WrappedText.longestWord(titles[index], cells: options.cells)
      // A figure is never broken, nor a key that people copy; another text may be, down to a width
      // at which it can be read.
      let isWhole = isFixed(column.type) || (names(column) && widest[index] <= 20)
      let least = isWhole ? max(1, widest[index], word) : max(12, min(word, 16))
      return TableLayout.Column(
        natural: natural,
        least: min(natural, least),
        isKey: column.isKey
      )
    }
  }

  /// Whether the column holds what the lines are known by: the key of their rows.
  private func names(_ column: ResultColumn) -> Bool {
    let entity = heading.entity.flatMap { options.dictionary.entity(named: $0) }
    return column.isKey || entity?.key.contains(column.name) == true
  }

  private func isFixed(_ type: ValueType) -> Bool {
    switch type {
    case .text, .enumeration, .set, .reference, .references, .period, .band: false
    default: true
    }
  }

  private mutating func writeRows(_ layout: TableLayout) throws {
    try write(titles, layout)
    try writeRule(layout)
    var wasTotal = false
    for (index, row) in withoutRepeatedKeys.enumerated() {
      // A subtotal stands among its groups; what is below the rule is of all of them.
      if row.isTotal, !wasTotal, index > 0 { try writeRule(layout) }
      wasTotal = row.isTotal
      try write(row.cells, layout)
    }
  }

  /// The rows; between subtotals an outer key stands once, on the first of its rows.
  private var withoutRepeatedKeys: [Row] {
    guard rows.contains(where: { $0.kind.isSubtotal }) else { return rows }
    let keys = heading.columns.indices.prefix { heading.columns[$0].isKey }
    var above: [String] = []
    return rows.map { row in
      let cells = row.cells
      defer { above = cells }
      guard !row.isTotal, !above.isEmpty else { return row }
      var shown = row
      for key in keys.dropLast() {
        guard cells[key] == above[key] else { break }
        shown.cells[key] = ""
      }
      return shown
    }
  }

  private mutating func writeRule(_ layout: TableLayout) throws {
    let rule = layout.widths.map { String(repeating: "─", count: $0) }
    try output.write(rule.joined(separator: gap) + "\n")
  }

  private mutating func write(_ cells: [String], _ layout: TableLayout) throws {
    let wrapped = zip(layout.shown, layout.widths).map { place, width in
      options.width == nil
        ? [cells[place]] : WrappedText.lines(cells[place], width: width, cells: options.cells)
    }
    for row in 0..<(wrapped.map(\.count).max() ?? 0) {
      var line = ""
      for (index, texts) in wrapped.enumerated() {
        if index > 0 { line += gap }
        let text = row < texts.count ? texts[row] : ""
        let blank = String(
          repeating: " ",
          count: max(0, layout.widths[index] - options.cells(text))
        )
        let isRight = heading.columns[layout.shown[index]].type.isRightAligned
        line += isRight ? blank + text : text + blank
      }
      while line.last == " " { line.removeLast() }
      try output.write(line + "\n")
    }
  }

  private var gap: String { String(repeating: " ", count: TableLayout.gap) }

  private mutating func writeParagraph(_ text: String) throws {
    let lines =
      options.width.map { WrappedText.lines(text, width: max(1, $0), cells: options.cells) }
      ?? [text]
    for line in lines { try output.write(line + "\n") }
  }

  private var rowNoun: Noun { options.noun(of: heading.entity, otherwise: .row) }

  private func rowsSentence(hidden: Int) -> String {
    let all = Agreement.counted(shownRows + hidden, rowNoun)
    let ending = Agreement.frenchEnding(shownRows, feminine: rowNoun.isFeminine)
    let shown = Message(
      "\(Agreement.grouped(shownRows, in: .english)) shown",
      "\(Agreement.grouped(shownRows, in: .french)) affiché\(ending)"
    )
    return "\(all[options.tongue]), \(shown[options.tongue]) — \(options.remedy)"
  }

  private func columnsSentence(_ places: [Int]) -> String {
    let all = Agreement.counted(places.count, .column)
    let ending = Agreement.frenchEnding(places.count, feminine: true)
    let names = places.map { titles[$0] }.joined(separator: ", ")
    let remedy =
      heading.isSummary ? Message("show all", "montrer tout") : options.columnsRemedy
    return Message(
      "\(all.english) not shown: \(names) — \(remedy.english)",
      "\(all.french) non affiché\(ending)\u{A0}: \(names) — \(remedy.french)"
    )[options.tongue]
  }
}

extension ResultLine.Kind {
  fileprivate var isSubtotal: Bool {
    if case .subtotal = self { true } else { false }
  }
}
