import PalierKit
import Testing

/// Classes, working days, distinct rows, totals of rows, and arithmetic with time, end to end.
@Suite struct CalendarQuestionTests {
  private static let rows = """
    create household { reference: "A", stage: assignation, debt: 999.99 €, rent: 500 €, \
    sector: private, taken_on: 2021-01-31, hearing_on: 2021-04-06 }
    create household { reference: "B", stage: cfp, debt: 1000 €, rent: 250 €, sector: private, \
    taken_on: 2021-02-15, hearing_on: 2021-05-17 }
    create household { reference: "C", stage: cfp, debt: 5000 €, sector: social, \
    taken_on: 2021-04-01, hearing_on: 2022-01-03 }
    create household { reference: "D", stage: cfp, sector: social, taken_on: 2021-04-30 }
    """

  /// The lines of the answer for machines, without the heading, of the four households.
  private func answer(_ question: String) throws -> [String] {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(CalendarQuestionTests.rows, name: "rows")
    try session.run(
      question.replacing(
        "cases",
        with: "households where reference in (\"A\", \"B\", \"C\", \"D\")"
      ),
      name: "question"
    )
    return store.output.text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test(
    arguments: [
      (
        "cases group by band(debt, 1000 €, 3000 €) show count",
        ["<1000,1", "1000..3000,1", ">=3000,1", ",1"]
      ),
      (
        "cases group by band(debt, 1000 €, 3000 €, 4000 €) show count with zeros with totals",
        ["<1000,1", "1000..3000,1", "3000..4000,0", ">=4000,1", ",1", "total,4"]
      ),
      ("cases show reference, band(debt / rent, 2, 4)", ["A,<2", "B,>=4", "C,", "D,"]),
      (
        "cases group by band(debt, 1000 €) show count, change, running(count)",
        ["<1000,1,,1", ">=1000,2,1.000000,3", ",1,,"]
      ),
      (
        "cases sort by band(debt, 1000 €, 3000 €) desc show reference",
        ["C", "B", "A", "D"]
      ),
      (
        "cases show reference, band(hearing_on - taken_on, 60 days, 91 days)",
        ["A,60..91", "B,>=91", "C,>=91", "D,"]
      ),
      ("cases grouper par tranche(dette, 1000 €) montrer nombre", ["<1000,1", ">=1000,2", ",1"]),
    ])
  func `a band parts values into classes with their lower limit`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test(
    arguments: [
      ("working_days(2021)", "254"), ("working_days(2021-05)", "19"),
      ("working_days(2021-Q2)", "62"), ("working_days(2021, \"alsace_moselle\")", "253"),
      ("working_days(2021, \"la_reunion\")", "253"),
      ("working_days(2021-04-02, 2021-04-06)", "1"),
      ("working_days(2021-04-06, 2021-04-02)", "-1"),
      ("jours_ouvrés(2021-05-12, 2021-05-14)", "1"),
    ])
  func `working days leave out weekends and holidays`(_ text: String, _ days: String) throws {
    #expect(try answer(text) == [days])
  }

  @Test(
    arguments: [
      ("first_day(2021)", "2021-01-01"), ("last_day(2021)", "2021-12-31"),
      ("last_day(2024-02)", "2024-02-29"), ("first_day(2021-Q2)", "2021-04-01"),
      ("first_day(2021-03-02 .. 2021-03-09)", "2021-03-02"),
      ("dernier_jour(2021-03-02 .. 2021-03-09)", "2021-03-09"),
      ("year(2021-04)", "2021"), ("quarter(2021-04)", "2021-Q2"), ("year(2021-Q4)", "2021"),
    ])
  func `a period has a first and a last day, and a month its year`(
    _ text: String,
    _ day: String
  ) throws {
    #expect(try answer(text) == [day])
  }

  @Test func `first and last days are each row's own`() throws {
    #expect(
      try answer(
        "cases where hearing_on is unknown or taken_on < hearing_on sort by reference take 1 show "
          + "first_day(month(taken_on)) <= taken_on, last_day(quarter(taken_on)) >= taken_on, "
          + "year(month(taken_on)) = year(taken_on), first_day(month(hearing_on - 900 days)) < hearing_on"
      ) == ["true,true,true,true"]
    )
    #expect(try answer("cases where reference = \"D\" show last_day(year(hearing_on))") == ["\"\""])
  }

  @Test func `working days are counted for each row`() throws {
    #expect(
      try answer(
        "cases show reference, working_days(taken_on, hearing_on), working_days(month(taken_on))"
      ) == ["A,46,20", "B,63,20", "C,191,21", "D,,21"]
    )
  }

  @Test(
    arguments: [
      ("cases show sector distinct", ["private", "social"]),
      ("cases show sector, stage distinct", ["private,cfp", "private,assignation", "social,cfp"]),
      ("cases sort by sector desc show sector distinct take 1", ["social"]),
      ("cases show sector distinct where sector = social", ["social"]),
      ("cases montrer parc distinct", ["private", "social"]),
    ])
  func `distinct shows each row once`(_ question: String, _ lines: [String]) throws {
    #expect(Set(try answer(question)) == Set(lines))
    #expect(try answer(question).count == lines.count)
  }

  @Test(
    arguments: [
      (
        "cases show reference, debt, rent, debt / rent with totals",
        [
          "A,999.99,500.00,1.99998", "B,1000.00,250.00,4", "C,5000.00,,", "D,,,",
          "total,6999.99,750.00,9.33332",
        ]
      ),
      (
        "cases take 2 show reference, debt, debt / 2, percent(debt / rent), taken_on with totals",
        [
          "A,999.99,500.00,1.999980,2021-01-31", "B,1000.00,500.00,4.000000,2021-02-15",
          "total,1999.99,1000.00,2.666653,",
        ]
      ),
    ])
  func `totals of rows add amounts and divide totals by totals`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test(
    arguments: [
      (
        "cases where taken_on in 2021-Q2 group by month(taken_on) show count with zeros",
        ["2021-04,2", "2021-05,0", "2021-06,0"]
      ),
      (
        "cases where taken_on since 2021-03-01 group by month(taken_on) show count with zeros",
        ["2021-03,0", "2021-04,2"]
      ),
      (
        "cases group by month(taken_on) show count with zeros",
        ["2021-01,1", "2021-02,1", "2021-03,0", "2021-04,2"]
      ),
      (
        "cases where month(taken_on) in 2021-Q1 group by quarter(taken_on) show count with zeros",
        ["2021-Q1,2"]
      ),
      ("cases where taken_on in 2021-05 group by month(taken_on) with zeros", ["2021-05,0"]),
    ])
  func `periods without rows are filled from the first to the last of the condition`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test(
    arguments: [
      ("2021-01-31 + 1 month + 1 day", "2021-03-01"),
      ("2021-01-31 + 1 day + 1 month", "2021-03-01"),
      ("2021-03-31 - 1 month", "2021-02-28"), ("2021-04 + 2 months", "2021-06"),
      ("2021-04 - 2020-12", "P4M"), ("2021-Q4 + 1 quarter", "2022-Q1"),
      ("2021-Q1 - 2020-Q1", "P12M"), ("(2021-04-15 - 2021-04-01) / 7 days", "2"),
      ("percent(1 / 4)", "0.250000"), ("200 * 10 %", "20"), ("10 % + 5 %", "0.150000"),
      ("100 € * (100 % + 10 %)", "110.00"), ("10 € / 4 €", "2.5"), ("0.05 € * 10 %", "0.01"),
      ("6 months / 2 months", "3"), ("30 days * 2", "60"),
      ("days(2021-01-01, 2021-03-01)", "59"), ("months(2021-01-31, 2021-02-28)", "1"),
      ("months(2021-02-28, 2021-01-31)", "-1"), ("100 € / 3", "33.33"),
    ])
  func `arithmetic with constants is exact`(_ text: String, _ result: String) throws {
    #expect(try answer(text) == [result])
  }

  @Test(
    arguments: [
      ("month(hearing_on) - month(taken_on)", ["P3M", "P3M", "P9M", ""]),
      ("quarter(hearing_on) - quarter(taken_on)", ["P3M", "P3M", "P9M", ""]),
      ("year(hearing_on) + 1 year", ["2022", "2022", "2023", ""]),
      ("quarter(taken_on) - 1 quarter", ["2020-Q4", "2020-Q4", "2021-Q1", "2021-Q1"]),
      ("taken_on + 1 month + 1 day", ["2021-03-01", "2021-03-16", "2021-05-02", "2021-05-31"]),
      ("debt * 2 / 3", ["666.66", "666.67", "3333.33", ""]),
      ("debt / 3 * 3", ["999.99", "1000.00", "5000.00", ""]),
      ("(hearing_on - taken_on) / 7 days", ["9.285714", "13", "39.571429", ""]),
    ])
  func `arithmetic over rows is exact`(_ text: String, _ results: [String]) throws {
    #expect(
      try answer("cases show reference, \(text)")
        == zip(["A", "B", "C", "D"], results).map { "\($0),\($1)" }
    )
  }

  @Test(
    arguments: [
      ("month(hearing_on) - month(taken_on) > 3 months", ["C"]),
      ("month(hearing_on) in quarter(taken_on)", []),
      ("taken_on in month(taken_on)", ["A", "B", "C", "D"]),
      ("hearing_on in year(taken_on)", ["A", "B"]), ("hearing_on after year(taken_on)", ["C"]),
      ("quarter(taken_on) before quarter(hearing_on)", ["A", "B", "C"]),
      ("month(taken_on) < 2021-04", ["A", "B"]), ("month(taken_on) in 2021-Q2", ["C", "D"]),
      ("hearing_on in month(taken_on) .. quarter(taken_on)", []),
      ("hearing_on - taken_on >= 91 days", ["B", "C"]),
    ])
  func `periods order, and lie in wider ones`(_ condition: String, _ references: [String]) throws {
    #expect(try answer("cases where \(condition) show reference") == references)
  }

  @Test(
    arguments: [
      ("working_days(2021, \"mars\")", "unknown-calendar"),
      ("working_days(1, 2, 3)", "wrong-arguments"), ("first_day(2021-04-02)", "wrong-arguments"),
      ("last_day(2021, 2022)", "wrong-arguments"), ("month(2021)", "type-mismatch"),
      ("cases group by band(debt, 3000 €, 1000 €)", "wrong-arguments"),
      ("cases group by band(debt, 1000)", "money-needs-unit"),
      ("cases group by band(reference, 1)", "not-a-number"),
      ("cases show sector distinct set sector = social", "verb-needs-rows"),
      ("cases show sector distinct with totals", "after-distinct"),
      ("cases where hearing_on - taken_on > 2 months", "months-compared"),
      ("cases show month(taken_on) + 3 days", "mixed-durations"),
      ("cases show (hearing_on - taken_on) / 2 months", "mixed-durations"),
      ("cases show (hearing_on - taken_on) + 2 months", "mixed-durations"),
      ("cases show (hearing_on - taken_on) * 1.5", "whole-duration"),
      ("2 months + 3 days", "mixed-durations"), ("31 days * 1.5", "whole-duration"),
      ("cases show debt + 3", "no-arithmetic"), ("cases show debt + 10 %", "no-arithmetic"),
      ("cases where debt from 3 € to 2 €", "reversed-range"),
      ("cases where sector < social", "unordered"),
    ])
  func `what has no meaning is refused`(_ question: String, _ code: String) throws {
    let error = #expect(throws: PalierError.self) { try answer(question) }
    #expect(error?.problems.first?.code == code)
  }
}
