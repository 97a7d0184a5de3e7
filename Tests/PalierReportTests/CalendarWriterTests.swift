import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues
import Testing

@Suite struct CalendarWriterTests {
  private static let columns = [
    ResultColumn(name: "date", title: Message("date", "date"), type: .date),
    ResultColumn(name: "at", title: Message("at", "heure"), type: .time),
    ResultColumn(name: "reference", title: Message("reference", "référence"), type: .text),
    ResultColumn(name: "stage", title: Message("stage", "stade"), type: .enumeration("stage")),
  ]

  private func written(
    _ lines: [ResultLine],
    columns: [ResultColumn] = Self.columns,
    entity: String? = "household",
    caption: String? = nil
  ) throws -> String {
    let buffer = ByteBuffer()
    var writer = OutputFormat.ics.writer(to: buffer, options: Sample.options(.french))
    try writer.begin(
      ResultHeading(
        columns: columns,
        entity: entity,
        caption: caption,
        today: CivilDate(day: 19_275),
        origin: "abc"
      )
    )
    for line in lines { try writer.write(line) }
    try writer.end(ResultClosing())
    return buffer.text
  }

  private func line(_ text: String, at: Value = .unknown, key: Int64? = 7) -> ResultLine {
    ResultLine(
      [.date(CivilDate(day: 19_277)), at, .text(text), .unknown],
      key: key
    )
  }

  private func code(_ body: () throws -> String) -> DiagnosticCode? {
    let error = #expect(throws: Diagnostic.self) { try body() }
    return error?.code
  }

  @Test func `a row is an event of its day, by its time where it has one`() throws {
    let hour = try #require(TimeOfDay(hour: 9, minute: 30))
    let text = try written(
      [line("91-2022-000001", at: .time(hour)), line("91-2022-000002", key: 8)],
      caption: "Audience"
    )
    #expect(
      text == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Palier//Palier//FR\r
        CALSCALE:GREGORIAN\r
        X-WR-CALNAME:Audience\r
        BEGIN:VEVENT\r
        UID:household-7-date-abc@palier.invalid\r
        DTSTAMP:20221010T000000Z\r
        DTSTART:20221012T093000\r
        SUMMARY:Audience · 91-2022-000001\r
        DESCRIPTION:référence: 91-2022-000001\r
        TRANSP:OPAQUE\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        UID:household-8-date-abc@palier.invalid\r
        DTSTAMP:20221010T000000Z\r
        DTSTART;VALUE=DATE:20221012\r
        SUMMARY:Audience · 91-2022-000002\r
        DESCRIPTION:référence: 91-2022-000002\r
        TRANSP:OPAQUE\r
        END:VEVENT\r
        END:VCALENDAR\r

        """
    )
  }

  @Test func `texts are escaped, and what could end a line is made visible`() throws {
    let text = try written([line("a;b,c\\d\nEND:VEVENT\r\u{2028}\u{1B}")])
    #expect(text.contains("a\\;b\\,c\\\\d\\nEND:VEVENT"))
    #expect(text.components("END:VEVENT\r\n") == 1)
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `lines are folded at 75 bytes, between characters`() throws {
    let text = try written([line(String(repeating: "é🏠", count: 60))])
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.hasPrefix(" ") })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:ménages · " + String(repeating: "é🏠", count: 60)))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `a column that names somebody is refused`() {
    let columns = Self.columns.map { $0.name == "reference" ? $0.identifying(true) : $0 }
    #expect(code { try written([line("x")], columns: columns) } == .notACalendar)
  }

  @Test func `rows without a column of dates and groups are refused`() {
    #expect(code { try written([], columns: Array(Self.columns.dropFirst())) } == .notACalendar)
    #expect(code { try written([], entity: nil) } == .notACalendar)
  }

  @Test func `a row without the day is refused, as nobody would miss it`() {
    let undated = ResultLine([.unknown, .unknown, .text("x"), .unknown], key: 7)
    #expect(code { try written([line("y"), undated]) } == .notACalendar)
  }

  @Test func `a line of totals is no event`() throws {
    let total = ResultLine([.unknown, .unknown, .unknown, .unknown], kind: .total)
    #expect(try written([line("x"), total]).components("BEGIN:VEVENT") == 1)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
