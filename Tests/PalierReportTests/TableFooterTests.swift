import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

struct TableFooterTests {
  private func text(
    _ table: ResultTable,
    _ tongue: Tongue = .english,
    width: Int? = nil,
    rowLimit: Int? = nil
  ) throws -> String {
    try OutputFormat.table.text(
      of: table,
      options: Sample.options(tongue, width: width, rowLimit: rowLimit)
    )
  }

  /// Spaces at which no line breaks, as they can be told apart in a literal.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? "·" : $0 })
  }

  @Test
  func `rows beyond the limit are counted, totals stay`() throws {
    let rows = (1...151).map { ResultLine([.text("h\($0)")]) }
    let columns = [ResultColumn(name: "r", title: Message("r", "r"), type: .text, isKey: true)]
    let total = ResultLine([.unknown], kind: .total)
    let table = ResultTable(columns: columns, lines: rows + [total], entity: "household")
    let english = try text(table, rowLimit: 40).split(separator: "\n")
    #expect(english.count == 2 + 40 + 2 + 1)
    #expect(english.suffix(3) == ["─────", "total", "151 households, 40 shown — .all"])
    #expect(
      try text(table, .french, rowLimit: 40).hasSuffix("\n151 ménages, 40 affichés — .all\n")
    )
    #expect(try text(table).contains("shown") == false)
    #expect(try text(table, rowLimit: 151).contains("shown") == false)
  }

  @Test
  func `rows that the answer doesn't hold are counted, in the feminine too`() throws {
    let columns = [ResultColumn(name: "r", title: Message("r", "r"), type: .text)]
    let table = ResultTable(
      columns: columns,
      lines: [ResultLine([.text("a")]), ResultLine([.text("b")])],
      entity: "home_visit",
      count: 1_200
    )
    #expect(
      plain(try text(table, .french)).hasSuffix(
        "\n1·200 visites à domicile, 2 affichées — .all\n"
      )
    )
  }

  @Test(arguments: [
    ("household", "no household\n", "aucun ménage\n"),
    ("home_visit", "no home visit\n", "aucune visite à domicile\n"),
    (nil, "no result\n", "aucun résultat\n"),
  ])
  func `an empty answer is a sentence`(entity: String?, english: String, french: String) throws {
    let table = ResultTable(columns: Sample.columns, lines: [], entity: entity)
    #expect(try text(table, width: 80) == english)
    #expect(try text(table, .french) == french)
  }

  @Test
  func `subtotals and others are named and set apart`() throws {
    func key(_ name: String) -> ResultColumn {
      ResultColumn(name: name, title: Message(name, name), type: .text, isKey: true)
    }
    let table = ResultTable(
      columns: [
        key("team"), key("town"),
        ResultColumn(name: "count", title: Message("count", "nombre"), type: .number),
        ResultColumn(name: "change", title: Message("change", "évolution"), type: .percent),
      ],
      lines: [
        ResultLine([.text("north"), .text("Massy"), .number(.init(scaled: 2_000_000)), .unknown]),
        ResultLine(
          [.text("north"), .unknown, .number(.init(scaled: 2_000_000)), .unknown],
          kind: .subtotal(keys: 1)
        ),
        ResultLine([.text("south"), .unknown, .number(.init(scaled: 1_000_000)), .unknown]),
        ResultLine(
          [.unknown, .unknown, .number(.init(scaled: 5_000_000)), .unknown],
          kind: .others
        ),
        ResultLine(
          [.unknown, .unknown, .number(.init(scaled: 8_000_000)), .unknown],
          kind: .total
        ),
      ]
    )
    #expect(
      try text(table, .french) == """
        team    town   nombre  évolution
        ──────  ─────  ──────  ─────────
        north   Massy       2       n.d.
                total       2
        south   —           1       n.d.
        ──────  ─────  ──────  ─────────
        autres              5
        total               8

        """
    )
  }

  @Test(arguments: [
    (true, Tongue.english, "3 columns not shown: stage, hearing on, debt — show all"),
    (true, .french, "3 colonnes non affichées : stade, audience le, dette — montrer tout"),
    (
      false, .english,
      "3 columns not shown: stage, hearing on, debt — .once FILE.xlsx, .mode csv or a wider window"
    ),
    (
      false, .french,
      "3 colonnes non affichées : stade, audience le, dette — .once FICHIER.xlsx, .mode csv ou une "
        + "fenêtre plus large"
    ),
  ])
  func `columns that were asked for aren't to be asked for again`(
    isSummary: Bool,
    tongue: Tongue,
    said: String
  ) throws {
    let buffer = ByteBuffer()
    let options = Sample.options(tongue, width: 13)
    var writer = OutputFormat.table.writer(to: buffer, options: options)
    try writer.begin(
      ResultHeading(columns: Sample.columns, entity: "household", isSummary: isSummary)
    )
    for line in Sample.households.lines { try writer.write(line) }
    try writer.end(ResultClosing())
    let words = buffer.text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.hasSuffix(said), "\(words)")
  }

  @Test func `what is said beside a number of rows isn't lost with it`() throws {
    let columns = [ResultColumn(name: "r", title: Message("r", "r"), type: .text)]
    let table = ResultTable(
      columns: columns,
      lines: [ResultLine([.text("a")]), ResultLine([.text("b")])],
      entity: "household",
      notes: [Message("2 households · until today", "2 ménages · jusqu'à ce jour")]
    )
    #expect(
      try text(table, rowLimit: 1).hasSuffix("\n2 households, 1 shown — .all\nuntil today\n")
    )
    #expect(try text(table).hasSuffix("\n2 households · until today\n"))
  }
}
