import PalierArchive
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

@Suite struct WorkbookWriterTests {
  private func parts(
    _ table: ResultTable,
    _ tongue: Tongue = .english
  ) throws -> WorkbookContents {
    let buffer = ByteBuffer()
    try OutputFormat.xlsx.write(table, to: buffer, options: Sample.options(tongue))
    return WorkbookContents(buffer.bytes)
  }

  @Test func `numbers, days and amounts are written as what they are`() throws {
    let sheet = try parts(Sample.households).text("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        "<c r=\"A2\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">91-2021-0042"
      )
    )
    #expect(sheet.contains("<v>44298</v></c>"))  // 2021-04-12
    #expect(sheet.contains("<v>4200.00</v></c>"))
    #expect(sheet.contains("<v>-0.05</v></c>"))
    #expect(sheet.contains("<t xml:space=\"preserve\">cql</t>"))
    // What isn't known has no cell.
    #expect(!sheet.contains("r=\"C3\""))
  }

  @Test(arguments: [
    (Tongue.english, ["yyyy\\-mm\\-dd", "#,##0.00\\ &quot;€&quot;"]),
    (.french, ["dd/mm/yyyy", "#,##0.00\\ &quot;€&quot;"]),
  ])
  func `the formats are those of the tongue`(_ tongue: Tongue, _ formats: [String]) throws {
    let styles = try parts(Sample.households, tongue).text("xl/styles.xml")
    for format in formats { #expect(styles.contains("formatCode=\"\(format)\""), "\(format)") }
  }

  @Test(arguments: [
    (ValueType.percent, Value.percent(Percent(ratioScaled: 354_321)), "0.354321", "0%"),
    (.percent, .percent(Percent(ratioScaled: -5)), "-0.000005", "0%"),
    (.duration, .duration(.days(12)), "12", "[=1]0\\ &quot;day&quot;;#,##0\\ &quot;days&quot;"),
    (.number, .number(Number(scaled: -1_500_000)), "-1.5", ""),
    (.month, .month(CalendarMonth(index: 2021 * 12 + 3)), "44287", "yyyy\\-mm"),
    (.year, .year(CalendarYear(2021)), "2021", ""),
    (.date, .date(CivilDate(day: -25_508)), "61", "yyyy\\-mm\\-dd"),
    (.money, .money(Money(cents: 7)), "0.07", "#,##0.00\\ &quot;€&quot;"),
  ])
  func `a value has its number and its format`(
    _ type: ValueType,
    _ value: Value,
    _ number: String,
    _ format: String
  ) throws {
    let table = ResultTable(
      columns: [ResultColumn(name: "x", title: Message("x", "x"), type: type)],
      lines: [ResultLine([value])]
    )
    let contents = try parts(table)
    #expect(try contents.text("xl/worksheets/sheet1.xml").contains("<v>\(number)</v>"))
    let styles = try contents.text("xl/styles.xml")
    #expect(format.isEmpty || styles.contains("formatCode=\"\(format)\""))
  }

  @Test func `days that spreadsheets count differently are text`() throws {
    let table = ResultTable(
      columns: [ResultColumn(name: "x", title: Message("x", "x"), type: .date)],
      lines: [ResultLine([.date(CivilDate(day: -25_509))])]
    )
    let sheet = try parts(table).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(">1900-02-28</t>"))
  }

  @Test(arguments: ["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"])
  func `text is never a formula, not even when somebody goes into the cell`(
    _ text: String
  ) throws {
    let contents = try parts(Sample.texts([text]))
    let sheet = try contents.text("xl/worksheets/sheet1.xml")
    #expect(!sheet.contains("<f"))
    let cell = try #require(sheet.split(separator: "<row ").last)
    #expect(cell.contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\">"))
    let styles = try contents.text("xl/styles.xml").split(separator: "<xf ")
    #expect(styles[4].contains("quotePrefix=\"1\""))
    #expect(!styles[2].contains("quotePrefix"))
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("_x0041_", "_x005F_x0041_"),
    ("_x00", "_x00"), ("a_b_c", "a_b_c"), ("\u{1B}[2J", "␛[2J"), ("\u{0}", "␀"), ("\r\na", "\na"),
    ("é🙂", "é🙂"),
  ])
  func `text is what it was, and nothing that acts`(_ text: String, _ written: String) throws {
    let sheet = try parts(Sample.texts([text])).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<t xml:space=\"preserve\">\(written)</t>"))
  }

  @Test func `a text longer than a cell is cut and says so`() throws {
    let sheet = try parts(Sample.texts([String(repeating: "é", count: 40_000)]))
      .text("xl/worksheets/sheet1.xml")
    let text = try #require(sheet.split(separator: "preserve\">").last?.split(separator: "<").first)
    #expect(text.utf16.count <= 32_767)
    #expect(text.hasSuffix("é … (cut)"))
  }

  @Test func `headings and totals are bold, the headings stay in sight`() throws {
    let contents = try parts(Sample.households)
    let sheet = try contents.text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    let rows = sheet.split(separator: "<row ")
    let styles = try contents.text("xl/styles.xml").split(separator: "<xf ").dropFirst(2)
    func isBold(_ row: Substring) -> Bool {
      let numbers = row.split(separator: " s=\"").dropFirst()
        .compactMap { Int($0.prefix { $0 != "\"" }) }
      return numbers.allSatisfy { styles[styles.startIndex + $0].contains("fontId=\"1\"") }
    }
    #expect(isBold(rows[1]))
    #expect(!isBold(rows[2]))
    #expect(isBold(rows[4]))
    #expect(rows[4].contains(">total<"))
  }

  @Test func `columns are as wide as what they hold, within reason`() throws {
    let wide = ResultTable(
      columns: Sample.columns,
      lines: [ResultLine([.text(String(repeating: "x", count: 25))])]
    )
    let sheet = try parts(wide).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"26.7109375\""))
    #expect(sheet.contains("<col min=\"2\" max=\"2\" width=\"8.7109375\""))
    let text = try parts(Sample.texts([String(repeating: "x", count: 500)]))
    #expect(try text.text("xl/worksheets/sheet1.xml").contains("width=\"60.7109375\""))
  }

  @Test(arguments: [
    (nil, "households"), ("Dettes [2021]: nord/sud?", "Dettes  2021   nord sud"),
    ("'History'", "Palier History"), ("", "Palier"),
    ("Ménages menacés d'expulsion en 2021", "Ménages menacés d'expulsion en"),
  ])
  func `the sheet has the name of the table, as spreadsheets allow it`(
    _ caption: String?,
    _ name: String
  ) throws {
    let table = ResultTable(
      columns: Sample.columns,
      lines: [],
      entity: "household",
      caption: caption
    )
    let workbook = try parts(table).text("xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"\(name)\" sheetId=\"1\""))
  }

  @Test func `notes stand on a sheet of their own`() throws {
    let contents = try parts(Sample.households)
    #expect(try contents.text("xl/workbook.xml").contains("<sheet name=\"Notes\" sheetId=\"2\""))
    let notes = try contents.text("xl/worksheets/sheet2.xml")
    #expect(notes.contains(">2 households (1 open, 1 closed)<"))
  }

  @Test func `what is masked is told, not written`() throws {
    let table = ResultTable(
      columns: [Sample.columns[3]],
      lines: [ResultLine([.money(Money(cents: 100))], masked: [0])]
    )
    let sheet = try parts(table, .french).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(">masqué<"))
    #expect(!sheet.contains("<v>"))
  }

  @Test func `the same answer gives the same bytes, which tell no day`() throws {
    let first = ByteBuffer()
    try OutputFormat.xlsx.write(Sample.households, to: first, options: Sample.options())
    let second = ByteBuffer()
    try OutputFormat.xlsx.write(Sample.households, to: second, options: Sample.options())
    #expect(first.bytes == second.bytes)
    // The day of a part stands ten bytes behind the mark that begins it.
    let bytes = first.bytes
    let starts = bytes.indices.dropLast(14).filter { bytes[$0...].starts(with: [80, 75, 3, 4]) }
    #expect(starts.count > 6)
    for start in starts { #expect(bytes[(start + 10)..<(start + 14)] == [0, 0, 0x21, 0]) }
    #expect(try !WorkbookContents(bytes).text("docProps/core.xml").contains("created"))
  }
}

/// The parts of a written workbook.
final class WorkbookContents: ArchiveSource {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var size: Int { bytes.count }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = bytes[min(offset, size)..<min(offset + buffer.count, size)]
    buffer.copyBytes(from: piece)
    return piece.count
  }

  func text(_ name: String) throws -> String {
    let archive = try ArchiveReader(self)
    try #require(try archive.open(name, limit: 1 << 24))
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try piece.withUnsafeMutableBytes { try archive.read(into: $0) }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += piece[..<count]
    }
  }
}
