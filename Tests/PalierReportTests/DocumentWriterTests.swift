import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

struct DocumentWriterTests {
  private let typed = ResultTable(
    columns: [
      ResultColumn(name: "name", title: Message("n", "n"), type: .text),
      ResultColumn(name: "share", title: Message("s", "s"), type: .percent),
      ResultColumn(name: "open", title: Message("o", "o"), type: .boolean),
      ResultColumn(name: "year", title: Message("y", "y"), type: .year),
      ResultColumn(name: "needs", title: Message("v", "v"), type: .set("vulnerability")),
      ResultColumn(name: "wait", title: Message("w", "w"), type: .duration),
    ],
    lines: [
      ResultLine([
        .text("a\"\\\n\u{1B}\u{202E}\u{E0041}é"), .percent(Percent(ratioScaled: 611_111)),
        .boolean(true), .year(CalendarYear(2_021)), .members(0b1001), .duration(.days(3)),
      ]),
      ResultLine(
        [.unknown, .unknown, .unknown, .unknown, .members(0), .duration(.months(2))],
        kind: .total
      ),
    ],
    notes: [Message("a note", "une note")]
  )

  private let first = #"""
    {"name":"a\"\\\n\u001b\u202e\udb40\udc41é","share":0.611111,"open":true,"year":2021,\#
    "needs":["health","debt_load"],"wait":3}
    """#
  private let second = #"""
    {"_line":"total","name":null,"share":null,"open":null,"year":null,"needs":[],"wait":"P2M"}
    """#

  @Test(arguments: Sample.formats)
  func `a writer asks for the notes that it writes, and for no others`(
    _ format: OutputFormat
  ) throws {
    let text = try Sample.text(of: Sample.households, as: format)
    let writer = format.writer(to: ByteBuffer(), options: Sample.options())
    #expect(writer.tellsNotes == text.contains("1 open, 1 closed"))
  }

  @Test
  func `json holds typed values and no notes`() throws {
    #expect(
      try OutputFormat.json.text(of: typed, options: Sample.options(.french))
        == "[\n\(first),\n\(second)\n]\n"
    )
    let empty = ResultTable(columns: typed.columns, lines: [])
    #expect(try OutputFormat.json.text(of: empty, options: Sample.options()) == "[]\n")
  }

  @Test
  func `ndjson is one object a line`() throws {
    #expect(
      try OutputFormat.ndjson.text(of: typed, options: Sample.options())
        == "\(first)\n\(second)\n"
    )
    let empty = ResultTable(columns: typed.columns, lines: [])
    #expect(try OutputFormat.ndjson.text(of: empty, options: Sample.options()).isEmpty)
  }

  @Test
  func `markdown aligns figures, sets totals in bold and escapes its own signs`() throws {
    #expect(
      try OutputFormat.markdown.text(of: Sample.households, options: Sample.options(.french)) == """
        | référence | stade | audience le | dette |
        | --- | --- | --- | ---: |
        | 91-2021-0042 | Commandement de quitter les lieux | 12/04/2021 | 4\u{202F}200,00\u{A0}€ |
        | 91-2021-0043 | Impayé locatif | — | -0,05\u{A0}€ |
        | **total** |  |  | **4\u{202F}199,95\u{A0}€** |

        2 ménages (1 ouvert, 1 clos)

        """
    )
    #expect(
      try OutputFormat.markdown.text(
        of: Sample.texts(["a|b *c* <b> [x](y) \\ `z` _w_\nnext\u{1B}"]),
        options: Sample.options()
      )
        == """
        | name |
        | --- |
        | a\\|b \\*c\\* &lt;b&gt; \\[x\\](y) \\\\ \\`z\\` \\_w\\_⏎next␛ |

        """
    )
    let empty = ResultTable(columns: typed.columns, lines: [], entity: "home_visit")
    #expect(
      try OutputFormat.markdown.text(of: empty, options: Sample.options(.french))
        == "aucune visite à domicile\n"
    )
  }

  @Test
  func `html is a page whose table has a caption, scopes and classes`() throws {
    let html = try OutputFormat.html.text(of: Sample.households, options: Sample.options(.french))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">"))
    #expect(html.contains("<title>ménages</title>"))
    #expect(
      html.hasSuffix(
        """
        <body>
        <div class="table">
        <table>
        <caption>ménages</caption>
        <thead>
        <tr><th scope="col">référence</th><th scope="col">stade</th>\
        <th scope="col">audience le</th><th scope="col" class="number">dette</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row" class="whole">91-2021-0042</th><td>Commandement de quitter les lieux</td>\
        <td>12/04/2021</td><td class="number">4\u{202F}200,00\u{A0}€</td></tr>
        <tr><th scope="row" class="whole">91-2021-0043</th><td>Impayé locatif</td><td>—</td>\
        <td class="number">-0,05\u{A0}€</td></tr>
        <tr class="total"><th scope="row">total</th><td></td><td></td>\
        <td class="number">4\u{202F}199,95\u{A0}€</td></tr>
        </tbody>
        </table>
        </div>
        <p class="note">2 ménages (1 ouvert, 1 clos)</p>
        </body>
        </html>

        """
      )
    )
  }

  @Test
  func `html lets nothing of the data be markup`() throws {
    let hostile = "<script>&\"'\n\u{1B}"
    let table = ResultTable(
      columns: [ResultColumn(name: "a", title: Message(hostile, hostile), type: .text)],
      lines: [ResultLine([.text(hostile)])],
      notes: [Message(hostile, hostile)],
      caption: hostile
    )
    let html = try OutputFormat.html.text(of: table, options: Sample.options())
    #expect(!html.contains("<script"))
    #expect(html.contains("<td>&lt;script&gt;&amp;&quot;&#39;<br>␛</td>"))
    let empty = ResultTable(columns: typed.columns, lines: [])
    #expect(
      try OutputFormat.html.text(of: empty, options: Sample.options()).contains("<p>no result</p>")
    )
  }

  @Test(arguments: Sample.formats)
  func `notes are for people only`(format: OutputFormat) throws {
    let text = try format.text(of: typed, options: Sample.options())
    let isShown = text.contains("a note")
    #expect(isShown == [OutputFormat.table, .markdown, .html].contains(format))
  }

  @Test(arguments: Sample.formats)
  func `a line shorter than its heading is filled up, never a crash`(format: OutputFormat) throws {
    let table = ResultTable(
      columns: Sample.columns,
      lines: [ResultLine([.text("a")]), ResultLine([])]
    )
    #expect(try !format.text(of: table, options: Sample.options(width: 20)).isEmpty)
  }

  @Test
  func `a failing sink stops the writer`() throws {
    struct Full: Error {}
    final class FullDisk: ByteSink {
      func write(_ bytes: [UInt8]) throws { throw Full() }
    }
    for format in Sample.formats {
      #expect(throws: Full.self) {
        try format.write(Sample.households, to: FullDisk(), options: Sample.options())
      }
    }
  }
}
