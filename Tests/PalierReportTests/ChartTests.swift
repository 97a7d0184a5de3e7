import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

/// Figures drawn: in a terminal, in Markdown, in a page.
struct ChartTests {
  private static let columns = [
    ResultColumn(
      name: "stage",
      title: Message("stage", "stade"),
      type: .enumeration("stage"),
      isKey: true
    ),
    ResultColumn(name: "count", title: Message("count", "nombre"), type: .number),
  ]

  private static func number(_ value: Int64) -> Value {
    .number(Number(scaled: value * Number.scale))
  }

  private static func table(
    _ shape: ChartShape,
    _ lines: [[Value]],
    columns: [ResultColumn] = ChartTests.columns
  ) -> ResultTable {
    ResultTable(
      columns: columns,
      lines: lines.map { ResultLine($0) }
        + [ResultLine(columns.indices.map { _ in .unknown }, kind: .total)],
      chart: shape
    )
  }

  /// The drawing alone: what stands below the table.
  private func drawing(
    _ table: ResultTable,
    _ tongue: Tongue = .english,
    width: Int? = nil
  ) throws -> [String] {
    let text = try OutputFormat.table.text(of: table, options: Sample.options(tongue, width: width))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "") else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.map { $0 }
  }

  @Test func `a bar is as long as its figure, in the words of the tongue`() throws {
    let table = ChartTests.table(
      .bar,
      [
        [.member(10), ChartTests.number(8)], [.member(20), ChartTests.number(4)],
        [.unknown, ChartTests.number(0)],
      ]
    )
    #expect(
      try drawing(table, .french, width: 40) == [
        "Impayé        ████████████████████████ 8", "locatif", "Commandement  ████████████ 4",
        "de quitter", "les lieux", "—             0",
      ]
    )
  }

  @Test func `figures below zero grow to the left of an axis, unknown ones are said`() throws {
    let table = ChartTests.table(
      .bar,
      [
        [.member(10), ChartTests.number(-5)], [.member(20), ChartTests.number(5)],
        [.unknown, .unknown],
      ]
    )
    let lines = try drawing(table, width: 40)
    #expect(lines.contains { $0.contains("███████████│ -5") })
    #expect(lines.contains { $0.contains(" │███████████ 5") })
    #expect(lines.contains { $0.hasSuffix("│ —") })
  }

  private static let wide = [
    columns[0],
    ResultColumn(name: "2021", title: Message("2021", "2021"), type: .number),
    ResultColumn(name: "2022", title: Message("2022", "2022"), type: .number),
    ResultColumn(name: "total", title: Message("total", "total"), type: .number, isTotal: true),
  ]

  private static let figures: [[Value]] = [
    [.member(10), number(6), number(-2), number(4)],
    [.member(20), number(3), number(1), number(4)],
    [.unknown, .unknown, number(2), number(2)],
  ]

  @Test(arguments: [ChartShape.bar, .line, .stacked], 12...90)
  func `no line is wider than asked, and every column but the totals is drawn`(
    shape: ChartShape,
    width: Int
  ) throws {
    let table = ChartTests.table(shape, ChartTests.figures, columns: ChartTests.wide)
    let lines = try drawing(table, width: width)
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines.filter { $0.count > width })")
    #expect(lines.contains { $0.contains("2021") } && lines.contains { $0.contains("2022") })
    #expect(!lines.contains { $0.contains("total") })
  }

  @Test func `a stacked bar has a segment for each column and a legend`() throws {
    let table = ChartTests.table(
      .stacked,
      [[.member(10), ChartTests.number(6), ChartTests.number(2), ChartTests.number(8)]],
      columns: ChartTests.wide
    )
    #expect(
      try drawing(table, width: 29) == [
        "Unpaid    ██████████████▒▒▒▒▒", "rent", "█ 2021", "▒ 2022",
      ]
    )
  }

  @Test func `a line has a mark for each figure and its scale`() throws {
    let table = ChartTests.table(
      .line,
      [
        [.member(10), ChartTests.number(0)], [.member(20), ChartTests.number(10)],
        [.member(10), .unknown], [.member(20), ChartTests.number(10)],
      ]
    )
    let lines = try drawing(table, width: 40)
    let marks = lines.prefix(8).joined().filter { $0 == "●" }.count
    #expect(marks == 3)
    #expect(lines.first?.hasPrefix("10 │") == true)
    #expect(lines[7].hasPrefix(" 0 │●"))
  }

  @Test func `Markdown holds the drawing in a block, a page as an image that loads nothing`() throws
  {
    let table = ChartTests.table(.bar, [[.member(10), ChartTests.number(8)]])
    let markdown = try OutputFormat.markdown.text(of: table, options: Sample.options(.english))
    #expect(markdown.contains("```text\nUnpaid rent ") && markdown.contains("█ 8\n```\n"))
    let page = try OutputFormat.html.text(of: table, options: Sample.options(.french))
    #expect(page.contains("<svg ") && page.contains("</svg>"))
    #expect(page.contains(">Impayé locatif</text>"))
    #expect(!page.contains("http:") && !page.contains("url("))
  }

  @Test(arguments: [
    ("Contacté par un premier courrier", "Contacté par un premier courrier"),
    (String(repeating: "Réquisition ", count: 5), "Réquisition Réquisition Réquisition Réquisi…"),
  ])
  func `an image has room for the labels of its bars, or says that they are cut`(
    _ label: String,
    _ shown: String
  ) throws {
    let columns = [
      ResultColumn(name: "name", title: Message("name", "nom"), type: .text, isKey: true),
      Self.columns[1],
    ]
    let table = Self.table(.bar, [[.text(label), Self.number(8)]], columns: columns)
    let page = try OutputFormat.html.text(of: table, options: Sample.options(.french))
    let written = try #require(page.firstRange(of: ">\(shown)</text>"))
    let opening = "<text x=\""
    let place = try #require(page[..<written.lowerBound].ranges(of: opening).last)
    let end = try #require(Double(page[place.upperBound...].prefix { $0 != "\"" }))
    #expect(end >= Double(shown.count) * 7)
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .json, .ndjson, .excelFrench])
  func `files of figures hold no drawing`(format: OutputFormat) throws {
    let lines: [[Value]] = [[.member(10), ChartTests.number(8)]]
    let drawn = try format.text(
      of: ChartTests.table(.bar, lines),
      options: Sample.options(.english)
    )
    #expect(!drawn.contains("█") && !drawn.contains("svg"))
  }

  @Test(arguments: Sample.formats)
  func `a figure that isn't shown is in no format`(format: OutputFormat) throws {
    let table = ResultTable(
      columns: ChartTests.columns,
      lines: [
        ResultLine([.member(10), .unknown], masked: [1]),
        ResultLine([.unknown, ChartTests.number(12)], kind: .total),
      ],
      chart: .bar
    )
    let text = try Sample.text(of: table, as: format)
    #expect(text.contains(format == .excelFrench ? "masqué" : "masked"))
    #expect(text.contains("12"))
  }
}
