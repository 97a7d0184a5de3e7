import PalierArchive
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

@Suite struct LetterPagesTests {
  private func pages(_ lines: [[Value]]) -> LetterPages {
    LetterPages(
      title: "Relance",
      styles: "p { color: black }",
      pieces: [
        .markup("<p>"), .value(0), .markup("</p><b>"), .value(1), .markup("</b>"), .value(0),
      ],
      columns: [
        ResultColumn(name: "tenant", title: Message("tenant", "tenant"), type: .text),
        ResultColumn(name: "debt", title: Message("debt", "debt"), type: .money),
      ],
      lines: lines
    )
  }

  private func text(_ pages: LetterPages, _ tongue: Tongue = .french) throws -> String {
    let buffer = ByteBuffer()
    try pages.write(to: buffer, options: Sample.options(tongue))
    return buffer.text
  }

  @Test func `each letter is a sheet, filled in by the habits of its tongue`() throws {
    let lines: [[Value]] = [
      [.text("Frêne"), .money(Money(cents: 420_000))], [.text("If"), .money(Money(cents: 5))],
    ]
    let text = try text(pages(lines))
    #expect(text.split(separator: "<section class=\"letter\">").count == 3)
    #expect(text.contains("<p>Frêne</p><b>4\u{202F}200,00\u{A0}€</b>Frêne"))
    #expect(text.contains("<p>If</p><b>0,05\u{A0}€</b>If"))
    #expect(text.contains("<html lang=\"fr\">"))
    #expect(text.contains("break-after: page"))
    #expect(text.contains("p { color: black }"))
  }

  @Test func `what the data holds is text and never markup`() throws {
    let text = try text(pages([[.text("<script>&\"'\u{1B}[0m\nFrêne"), .unknown]]))
    #expect(!text.contains("<script>"))
    #expect(text.contains("&lt;script&gt;&amp;&quot;&#39;"))
    #expect(text.contains("<br>Frêne"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `the page loads nothing and runs nothing`() throws {
    let text = try text(pages([]))
    #expect(text.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
    #expect(!text.contains("http://") && !text.contains("https://"))
  }

  @Test func `the merge table says each field as the letter does`() throws {
    let pages = pages([[.text("Frêne"), .money(Money(cents: 420_000))]])
    let table = pages.mergeTable(Sample.options(.french))
    #expect(table.columns.map(\.name) == ["tenant", "debt"])
    #expect(table.lines.map(\.cells) == [[.text("Frêne"), .text("4\u{202F}200,00\u{A0}€")]])
    let bytes = try MergeWorkbook.bytes(
      of: [("relance-1", table), ("relance-2", table)],
      options: Sample.options(.french)
    )
    let contents = WorkbookContents(bytes)
    #expect(try contents.text("xl/workbook.xml").contains("name=\"relance-1\""))
    #expect(try contents.text("xl/workbook.xml").contains("name=\"relance-2\""))
    #expect(try contents.text("xl/worksheets/sheet2.xml").contains("Frêne"))
  }
}
