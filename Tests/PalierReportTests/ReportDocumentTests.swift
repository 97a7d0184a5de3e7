import PalierArchive
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

/// Several answers with headings and what is said between them, in the formats that hold them.
struct ReportDocumentTests {
  private func bytes(
    _ format: OutputFormat,
    _ tongue: Tongue = .english,
    titled title: String? = "A & B"
  ) throws -> [UInt8] {
    let buffer = ByteBuffer()
    let document = format.document(to: buffer, options: Sample.options(tongue))
    if let title { try document.title(title) }
    try document.say("before")
    for section in ["T1. First <x>", "T2: Second"] {
      try document.section(section)
      var writer = document.answer()
      let table = Sample.households
      try writer.begin(
        ResultHeading(columns: table.columns, entity: table.entity, caption: "about \(section)")
      )
      for line in table.lines { try writer.write(line) }
      try writer.end(ResultClosing(notes: table.notes))
      try document.say("said of \(section)")
    }
    try document.end()
    return buffer.bytes
  }

  private func text(_ format: OutputFormat, titled title: String? = "A & B") throws -> String {
    String(decoding: try bytes(format, titled: title), as: UTF8.self)
  }

  private func places(_ parts: [String], in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    return parts.map { part in
      let part = Array(part.utf8)
      return bytes.indices.dropLast(part.count - 1).first {
        bytes[$0..<($0 + part.count)].elementsEqual(part)
      } ?? -1
    }
  }

  @Test func `a page has one title, its sections listed, and all in their order`() throws {
    let page = try text(.html)
    let order = places(
      [
        "<!DOCTYPE html>", "<title>A &amp; B</title>", "<h1>A &amp; B</h1>",
        "<a href=\"#section-1\">T1. First &lt;x&gt;</a>", "<a href=\"#section-2\">",
        "<p>before</p>", "<section id=\"section-1\">", "<h2>T1. First &lt;x&gt;</h2>",
        "<caption>about T1. First &lt;x&gt;</caption>", "<p class=\"note\">2 households",
        "<p>said of T1. First &lt;x&gt;</p>", "</section>\n<section id=\"section-2\">",
        "</section>\n</body>\n</html>",
      ],
      in: page
    )
    #expect(!order.contains(-1), "\(order)")
    #expect(order == order.sorted())
    for once in ["<!DOCTYPE", "<h1>", "<body>", "</html>"] {
      #expect(page.pieces(cutAt: once) == 2, "\(once)")
    }
  }

  @Test func `a page without a title goes on as it comes`() throws {
    let page = try text(.html, titled: nil)
    #expect(!page.contains("<nav"))
    #expect(!page.contains("<h1>"))
    #expect(page.pieces(cutAt: "<!DOCTYPE") == 2)
    #expect(page.pieces(cutAt: "</html>") == 2)
  }

  @Test func `Markdown sets headings, tables and paragraphs apart`() throws {
    let text = try text(.markdown)
    #expect(text.hasPrefix("# A &amp; B\n\nbefore\n\n## T1. First &lt;x&gt;\n\n**about T1."))
    #expect(text.contains("said of T1. First &lt;x&gt;\n\n## T2: Second\n\n**about"))
    #expect(!text.contains("\n\n\n"))
  }

  @Test func `what is said can't be taken for code`() throws {
    let buffer = ByteBuffer()
    let document = OutputFormat.markdown.document(to: buffer, options: Sample.options())
    try document.say("     *five*")
    #expect(buffer.text == "\\*five\\*\n")
  }

  @Test func `plain text underlines its headings`() throws {
    let text = try text(.table)
    #expect(text.hasPrefix("A & B\n═════\nbefore\n\nT1. First <x>\n─────────────\nabout T1."))
    #expect(text.hasSuffix("said of T2: Second\n"))
  }

  @Test(arguments: [Tongue.english, .french])
  func `a workbook has a sheet for each answer, and begins with its contents`(
    _ tongue: Tongue
  ) throws {
    let book = WorkbookContents(try bytes(.xlsx, tongue))
    let names = try book.text("xl/workbook.xml").sheetNames
    let contents = tongue == .english ? "Contents" : "Sommaire"
    #expect(names == [contents, "T1. First &lt;x&gt;", "T2  Second"])
    let sheet = try book.text("xl/worksheets/sheet3.xml")
    #expect(sheet.contains("tabSelected"))
    #expect(try !book.text("xl/worksheets/sheet1.xml").contains("tabSelected"))
    let texts = sheet.cellTexts
    // Below the headings the title, then what is said before any section.
    #expect(Array(texts[2...3]) == ["A &amp; B", "before"])
    #expect(texts.suffix(2) == ["T2  Second", "said of T2: Second"])
    #expect(texts.contains("about T1. First &lt;x&gt;"))
    for number in 1...2 {
      #expect(try book.text("xl/worksheets/sheet\(number).xml").contains("state=\"frozen\""))
    }
  }

  @Test(arguments: [OutputFormat.html, .markdown, .xlsx, .table])
  func `the same answers are the same bytes`(_ format: OutputFormat) throws {
    #expect(try bytes(format) == bytes(format))
  }

  @Test func `a drawing leaves shares out beside what they are shares of`() throws {
    func drawn(_ columns: [ResultColumn]) throws -> String {
      let table = ResultTable(
        columns: [ResultColumn(name: "k", title: Message("k", "k"), type: .text, isKey: true)]
          + columns,
        lines: [
          ResultLine([
            .text("a"), .number(Number(scaled: 3_000_000)), .percent(Percent(ratioScaled: 500_000)),
          ])
        ],
        chart: .bar
      )
      return try OutputFormat.html.text(of: table, options: Sample.options())
        .rest(after: "<svg")
    }
    let count = ResultColumn(name: "count", title: Message("n", "n"), type: .number)
    let share = ResultColumn(name: "share", title: Message("s", "s"), type: .percent)
    let rest = try drawn([count, share])
    #expect(rest.contains(">3<"))
    #expect(!rest.contains("50\u{A0}%"))
    let alone = ResultColumn(name: "other", title: Message("o", "o"), type: .percent)
    #expect(try drawn([alone, share]).contains("50\u{A0}%"))
  }
}

extension String {
  /// How many pieces a text comes to when it is cut at another.
  fileprivate func pieces(cutAt other: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: other) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  /// What stands behind another text.
  fileprivate func rest(after other: String) -> String {
    firstRange(of: other).map { String(self[$0.upperBound...]) } ?? ""
  }

  /// The names of a workbook's sheets, in the order in which they are seen.
  fileprivate var sheetNames: [String] {
    between("<sheet name=\"", "\"")
  }

  /// The texts of a sheet's cells.
  fileprivate var cellTexts: [String] {
    between("<t xml:space=\"preserve\">", "</t>")
  }

  private func between(_ start: String, _ end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start),
      let closing = rest[opening.upperBound...].firstRange(of: end)
    {
      found.append(String(rest[opening.upperBound..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
