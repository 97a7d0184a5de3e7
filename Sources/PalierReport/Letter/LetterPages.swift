import PalierDiagnostics
import PalierDictionary
package import PalierPlan
package import PalierValues

/// Letters of one template as one page of HTML, a sheet of paper each.
package struct LetterPages: Sendable {
  /// A piece of the letter's body.
  package enum Piece: Sendable {
    /// Markup, written as it stands.
    case markup(String)
    /// The value of a column, by its place.
    case value(Int)
  }

  package let title: String
  package let styles: String
  package let pieces: [Piece]
  /// What is filled in.
  package let columns: [ResultColumn]
  /// A line of values for each letter.
  package let lines: [[Value]]

  package init(
    title: String,
    styles: String,
    pieces: [Piece],
    columns: [ResultColumn],
    lines: [[Value]]
  ) {
    self.title = title
    self.styles = styles
    self.pieces = pieces
    self.columns = columns
    self.lines = lines
  }

  /// Writes the page; values are said in the tongue of the options.
  package func write(to sink: any ByteSink, options: ReportOptions) throws {
    var output = BufferedOutput(sink)
    let formatter = formatter(options)
    try output.write(
      """
      <!DOCTYPE html>
      <html lang="\(options.tongue.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      \(Self.paper)
      \(styles)
      </style>
      </head>
      <body>

      """
    )
    for line in lines {
      try output.write("<section class=\"letter\">\n")
      for piece in pieces {
        switch piece {
        case .markup(let text): try output.write(text)
        case .value(let place): try output.write(HTMLText.escaped(text(line, place, formatter)))
        }
      }
      try output.write("\n</section>\n")
    }
    try output.write("</body>\n</html>\n")
    try output.flush()
  }

  /// The same as a table for the merge of a word processor: a row for each letter, a column for each
  /// field, each as the letter says it.
  package func mergeTable(_ options: ReportOptions) -> ResultTable {
    let formatter = formatter(options)
    return ResultTable(
      columns: columns.map { ResultColumn(name: $0.name, title: $0.title, type: .text) },
      lines: lines.map { line in
        ResultLine(columns.indices.map { .text(text(line, $0, formatter)) })
      }
    )
  }

  private func formatter(_ options: ReportOptions) -> ValueFormatter {
    ValueFormatter(tongue: options.tongue, dictionary: options.dictionary, style: .people)
  }

  private func text(_ line: [Value], _ place: Int, _ formatter: ValueFormatter) -> String {
    guard line.indices.contains(place), columns.indices.contains(place) else { return "" }
    return formatter.text(line[place], type: columns[place].type)
  }

  /// The sheet of paper.
  ///
  /// It is A4, with the address where the window of a long envelope shows it when the sheet is
  /// folded in three. Through the window nothing else is seen: who writes stands to its left, and
  /// the text begins below it. On a screen the pieces follow one another.
  private static let paper = """
    @page { size: A4; margin: 15mm 20mm; }
    body { font-family: "Liberation Sans", Arial, sans-serif; font-size: 10.5pt; line-height: 1.35; \
    margin: 0; color: #000; background: #fff; }
    .letter { position: relative; break-after: page; box-sizing: border-box; }
    .letter:last-of-type { break-after: auto; }
    .letter header { font-size: 9.5pt; line-height: 1.3; }
    .letter address { font-style: normal; white-space: normal; }
    .letter p, .letter ul, .letter ol { margin: 0 0 2.6mm; }
    .letter h1 { font-size: 11.5pt; margin: 0 0 4mm; }
    .letter .day { text-align: right; margin: 0 0 6mm; }
    .letter .signed { margin: 6mm 0 6mm; }
    .letter footer { font-size: 8pt; line-height: 1.25; border-top: 0.2mm solid #767676; \
    padding-top: 2mm; color: #333; }
    @media print {
    .letter { padding-top: 82mm; }
    .letter header { position: absolute; top: 0; left: 0; width: 66mm; }
    .letter address { position: absolute; top: 37mm; left: 90mm; width: 80mm; }
    }
    @media screen {
    body { background: #e8e8e8; }
    .letter { max-width: 170mm; margin: 1rem auto; padding: 1.25rem; background: #fff; }
    .letter header { max-width: 66mm; margin-bottom: 1.25rem; }
    .letter address { max-width: 80mm; margin: 0 0 1.5rem auto; }
    }
    """
}
