import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierPlan
import PalierReport
import PalierValues
import Testing

/// A time of day by its minutes.
private func time(_ minutes: Int) -> Value {
  TimeOfDay(minutes: minutes).map { .time($0) } ?? .unknown
}

/// What is written as a workbook is read as what it was.
@Suite struct WorkbookRoundTripTests {
  private func rows(_ table: ResultTable, _ tongue: Tongue) throws -> [[String]] {
    let buffer = ByteBuffer()
    let options = ReportOptions(tongue: tongue, dictionary: .standard)
    try OutputFormat.xlsx.write(table, to: buffer, options: options)
    let workbook = try Workbook(ByteSource(bytes: buffer.bytes, path: "essai.xlsx"))
    var rows: [[String]] = []
    while let record = try workbook.next() { rows.append(table.columns.indices.map { record[$0] }) }
    return rows
  }

  private func column(_ type: ValueType) -> ResultColumn {
    ResultColumn(name: "x", title: Message("x", "x"), type: type)
  }

  @Test(arguments: [
    (ValueType.money, Value.money(Money(cents: 826_905)), "8269.05"),
    (.money, .money(Money(cents: -10)), "-0.1"),
    (.money, .money(Money(cents: 99_999_999_999_999)), "999999999999.99"),
    (.date, .date(CivilDate(day: 18_759)), "2021-05-12"),
    (.date, .date(CivilDate(day: -25_508)), "1900-03-01"),
    (.time, time(14 * 60 + 30), "14:30"),
    (.time, time(1439), "23:59"),
    (.percent, .percent(Percent(ratioScaled: 354_321)), "35.4321%"),
    (.number, .number(Number(scaled: 1_234_567)), "1.234567"),
    (.number, .number(Number(scaled: 1_234_000)), "1.2340"),
    (.number, .number(Number(scaled: 1_200_000_000)), "1200"),
    (.text, .text("=1+1 & <b>_x0041_ é🙂\nfin "), "=1+1 & <b>_x0041_ é🙂\nfin "),
    (.text, .text("01001"), "01001"), (.text, .unknown, ""),
    (.duration, .duration(.days(15)), "15"),
  ])
  func `a value comes back in either tongue`(
    _ type: ValueType,
    _ value: Value,
    _ text: String
  ) throws {
    for tongue in [Tongue.english, .french] {
      let table = ResultTable(
        columns: [column(.text), column(type)],
        lines: [ResultLine([.text("a"), value])]
      )
      #expect(try rows(table, tongue) == [["x", "x"], ["a", text]])
    }
  }

  @Test func `a long table comes back whole, from the lines measured and those after`() throws {
    let table = ResultTable(
      columns: [column(.number)],
      lines: (1...2500).map { ResultLine([.number(Number(scaled: Int64($0) * 1_000_000))]) }
    )
    #expect(try rows(table, .french).dropFirst().map { $0[0] } == (1...2500).map(String.init))
  }
}
