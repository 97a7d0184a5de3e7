import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

struct TableWriterTests {
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

  @Test(arguments: [nil, 80, 200])
  func `a table that fits has columns, rules, a total and notes`(width: Int?) throws {
    #expect(
      plain(try text(Sample.grouped, width: width)) == """
        reference     stage                       hearing on        debt
        ────────────  ──────────────────────────  ──────────  ──────────
        91-2021-0042  Order to quit the premises  2021-04-12  4,200.00·€
        91-2021-0043  Unpaid rent                 —              -0.05·€
        ────────────  ──────────────────────────  ──────────  ──────────
        total                                                 4,199.95·€
        2 households (1 open, 1 closed)

        """
    )
    #expect(
      plain(try text(Sample.grouped, .french, width: width)) == """
        référence     stade                              audience le       dette
        ────────────  ─────────────────────────────────  ───────────  ──────────
        91-2021-0042  Commandement de quitter les lieux  12/04/2021   4·200,00·€
        91-2021-0043  Impayé locatif                     —               -0,05·€
        ────────────  ─────────────────────────────────  ───────────  ──────────
        total                                                         4·199,95·€
        2 ménages (1 ouvert, 1 clos)

        """
    )
  }

  @Test func `values of rows go by the word that conditions take, in the tongue`() throws {
    let lines = try text(Sample.households, .french).split(separator: "\n")
    #expect(lines[2].hasPrefix("91-2021-0042  cql     12/04/2021"))
    #expect(lines[3].hasPrefix("91-2021-0043  impayé  —"))
  }

  @Test
  func `a narrow table wraps its texts, then leaves columns out and says so`() throws {
    #expect(
      plain(try text(Sample.grouped, width: 54)) == """
        reference     stage             hearing on        debt
        ────────────  ────────────────  ──────────  ──────────
        91-2021-0042  Order to quit     2021-04-12  4,200.00·€
                      the premises
        91-2021-0043  Unpaid rent       —              -0.05·€
        ────────────  ────────────────  ──────────  ──────────
        total                                       4,199.95·€
        2 households (1 open, 1 closed)

        """
    )
    #expect(
      plain(try text(Sample.grouped, width: 40)) == """
        reference     stage           hearing on
        ────────────  ──────────────  ──────────
        91-2021-0042  Order to quit   2021-04-12
                      the premises
        91-2021-0043  Unpaid rent     —
        ────────────  ──────────────  ──────────
        total
        1 column not shown: debt — .once
        FILE.xlsx, .mode csv or a wider window
        2 households (1 open, 1 closed)

        """
    )
    #expect(
      plain(try text(Sample.grouped, .french, width: 30))
        == """
        référence     stade
        ────────────  ────────────────
        91-2021-0042  Commandement de
                      quitter les lieux
        91-2021-0043  Impayé locatif
        ────────────  ────────────────
        total
        2 colonnes non affichées·:
        audience le, dette — .once
        FICHIER.xlsx, .mode csv ou une
        fenêtre plus large
        2 ménages (1 ouvert, 1 clos)

        """.replacing("quitter les lieux", with: "quitter les\n              lieux")
    )
  }

  @Test(arguments: 1...90)
  func `no line is wider than asked and no character of a shown cell is lost`(
    width: Int
  ) throws {
    let word = "Frêne-Bouleau"
    let table = Sample.texts(["\(word) \(word)", String(repeating: "x", count: 95)])
    let output = try text(table, width: width)
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= width })
    let letters = output.filter { $0.isLetter || $0 == "-" }
    #expect(
      letters == "name" + "Frêne-BouleauFrêne-Bouleau" + String(repeating: "x", count: 95)
    )
  }

  @Test
  func `without a width nothing is cut or wrapped`() throws {
    let long = String(repeating: "tremble ", count: 2_000) + "end"
    let output = try text(Sample.texts([long]))
    #expect(output.split(separator: "\n")[2] == long)
  }

  @Test
  func `keys are the last columns to go`() throws {
    func column(_ name: String, isKey: Bool) -> ResultColumn {
      ResultColumn(name: name, title: Message(name, name), type: .number, isKey: isKey)
    }
    let table = ResultTable(
      columns: [
        column("first", isKey: false), column("second", isKey: false), column("key", isKey: true),
      ],
      lines: [ResultLine([.unknown, .unknown, .unknown])]
    )
    #expect(
      try text(table, width: 10) == """
        first  key
        ─────  ───
            —    —
        1 column
        not shown:
        second —
        .once
        FILE.xlsx,
        .mode csv
        or a wider
        window

        """
    )
  }

  @Test
  func `nothing in a cell, a title, a note or a caption acts on the terminal`() throws {
    var hostile = ""
    for value in Array(0...0x9F) + Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x200B] {
      if let scalar = Unicode.Scalar(UInt32(value)) { hostile.unicodeScalars.append(scalar) }
    }
    let table = ResultTable(
      columns: [ResultColumn(name: "a", title: Message(hostile, hostile), type: .text)],
      lines: [ResultLine([.text(hostile)]), ResultLine([.text("a\nb\r\nc")])],
      notes: [Message(hostile, hostile)],
      caption: hostile
    )
    for width in [nil, 40] {
      let output = try text(table, width: width)
      for scalar in output.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
      #expect(output.contains("a⏎b⏎c"))
    }
  }

  @Test
  func `cells are measured as the terminal shows them`() throws {
    let options = ReportOptions(
      tongue: .english,
      dictionary: Sample.dictionary,
      cells: { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } }
    )
    let table = ResultTable(
      columns: [
        ResultColumn(name: "a", title: Message("a", "a"), type: .text),
        ResultColumn(name: "b", title: Message("b", "b"), type: .text),
      ],
      lines: [
        ResultLine([.text("漢字"), .text("x")]), ResultLine([.text("abcde"), .text("y")]),
      ]
    )
    #expect(
      try OutputFormat.table.text(of: table, options: options) == """
        a      b
        ─────  ─
        漢字   x
        abcde  y

        """
    )
  }
}
