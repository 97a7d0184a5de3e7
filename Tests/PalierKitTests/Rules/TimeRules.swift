import PalierKit
import Testing

/// Rules 20 to 24: today, lengths of time, periods.
///
/// Today is Monday 10 October 2022.
@Suite struct TimeRules {
  /// One household, with a contact on each of these days.
  private func store(_ days: String...) throws -> SmallStore {
    try SmallStore(
      (["create household { reference: \"A\" }"]
        + days.map { "households add contact { date: \($0), channel: sms }" })
        .joined(separator: "\n")
    )
  }

  @Test func `rule 20: today is what the options say, in the whole script, and as of sets it`()
    throws
  {
    let store = try store("2021-12-30", "2021-12-31", "2022-10-10")
    #expect(try store.answer("today") == ["2022-10-10"])
    #expect(try store.ran("print today\nprint today + 1 day").said == ["2022-10-10", "2022-10-11"])
    #expect(try store.ran("print today") { $0.today = Day("2021-01-02") }.said == ["2021-01-02"])
    #expect(try store.answer("contacts where date = today show date") == ["2022-10-10"])
    #expect(
      try store.answer("contacts as of 2021-12-31 where date = today show date") == ["2021-12-31"]
    )
    #expect(
      try store.answer("contacts as of 2021-12-31 where date = yesterday show date") == [
        "2021-12-30"
      ]
    )
  }

  @Test func `rule 20: weeks begin on Monday`() throws {
    let store = try store(
      "2022-10-02",
      "2022-10-03",
      "2022-10-09",
      "2022-10-10",
      "2022-10-16",
      "2022-10-17"
    )
    func days(_ period: String) throws -> [String] {
      try store.answer("contacts where date in \(period) show date")
    }
    #expect(try days("this week") == ["2022-10-10", "2022-10-16"])
    #expect(try days("last week") == ["2022-10-03", "2022-10-09"])
    #expect(try days("next week") == ["2022-10-17"])
  }

  @Test(arguments: [
    ("2 weeks / 1 day", "14"), ("1 quarter / 1 month", "3"), ("2 years / 1 month", "24"),
    ("1 year / 1 quarter", "4"), ("1 week + 1 day", "8"), ("1 quarter + 1 month", "P4M"),
    // From left to right, each clamped to its month.
    ("2021-12-31 + 2 months + 3 days", "2022-03-03"),
    ("2021-01-30 + 1 month + 3 days", "2021-03-03"),
    ("2021-01-30 + 3 days + 1 month", "2021-03-02"),
    ("2021-01-31 + 1 month + 1 month", "2021-03-28"), ("2021-01-31 + 2 months", "2021-03-31"),
    ("2020-02-29 + 1 year", "2021-02-28"), ("2021-03-31 - 1 month", "2021-02-28"),
    ("2021-03-31 - 1 quarter - 1 week", "2020-12-24"),
  ])
  func `rule 21: a length is whole days or whole months, and a date takes them in turn`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test(arguments: [
    ("2 months + 3 days", "mixed-durations", "date + 2 months + 3 days"),
    ("2 months - 3 days", "mixed-durations", "date + 2 months + 3 days"),
    ("60 days / 1 month", "mixed-durations", "days"),
    ("60 days > 2 months", "months-compared", "60 days"),
    ("households where today - taken_on > 2 months", "months-compared", "60 days"),
    ("households where today - taken_on > 1 year", "months-compared", "date + 2 months"),
  ])
  func `rule 21: days and months neither compare, divide nor add up`(
    _ expression: String,
    _ code: String,
    _ remedy: String
  ) throws {
    let store = try SmallStore("")
    #expect(store.codes(expression) == [code])
    #expect(store.refusal(expression).contains(remedy), "\(store.refusal(expression))")
  }

  @Test(arguments: [
    ("2021-04-15 - 2021-04-01", "14"), ("(2021-04-15 - 2021-04-01) / 7 days", "2"),
    ("(2021-04-02 - 2021-04-01) / 7 days", "0.142857"), ("2021-04-01 - 2021-04-15", "-14"),
    ("30 days * 2", "60"), ("2 days * 1.5", "3"), ("2 months * 1.5", "P3M"),
    ("days(2021-01-01, 2021-03-01)", "59"), ("days(2021-03-01, 2021-01-01)", "-59"),
    // Whole months that have passed; with the day after for an end that counts.
    ("months(2021-01-01, 2021-12-31)", "11"), ("months(2021-01-01, 2021-12-31 + 1 day)", "12"),
    ("months(2021-01-31, 2021-02-27)", "0"), ("months(2021-01-31, 2021-02-28)", "1"),
    ("months(2021-02-28, 2021-01-31)", "-1"), ("months(2021-03-15, 2021-02-16)", "0"),
    // Friday 2 April to Tuesday 6 April 2021, over Easter: the Tuesday alone.
    ("working_days(2021-04-02, 2021-04-06)", "1"), ("working_days(2021-04-01, 2021-04-02)", "1"),
    ("working_days(2021-04-02, 2021-04-02)", "0"), ("working_days(2021-04-02, 2021-04-05)", "0"),
  ])
  func `rule 22: dates differ by days, and functions count days, months and working days`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test(arguments: ["3 days * 1.5", "1 month * 0.5", "30 days / 4 * 1 day", "1 day * 0.999999"])
  func `rule 22: a length times a number stays whole`(_ expression: String) throws {
    #expect(!SmallStore.isRight(try SmallStore(""), expression))
  }

  @Test(arguments: [
    ("in last 30 days", ["2022-09-11", "2022-10-09", "2022-10-10"]),
    ("in last 1 day", ["2022-10-10"]),
    (
      "since 30 days ago",
      [
        "2022-09-10", "2022-09-11", "2022-10-09", "2022-10-10", "2022-10-11", "2022-10-30",
        "2022-10-31",
      ]
    ),
    ("from 30 days ago to today", ["2022-09-10", "2022-09-11", "2022-10-09", "2022-10-10"]),
    ("in next 21 days", ["2022-10-10", "2022-10-11", "2022-10-30"]),
    ("in next 1 day", ["2022-10-10"]),
    (
      "in last 2 months",
      ["2022-08-11", "2022-08-31", "2022-09-10", "2022-09-11", "2022-10-09", "2022-10-10"]
    ),
    ("in last month", ["2022-09-10", "2022-09-11"]),
    ("in last 1 month", ["2022-09-11", "2022-10-09", "2022-10-10"]),
    ("in this month", ["2022-10-09", "2022-10-10", "2022-10-11", "2022-10-30", "2022-10-31"]),
  ])
  func `rule 23: rolling periods hold today, and last month is that of the calendar`(
    _ period: String,
    _ days: [String]
  ) throws {
    let store = try store(
      "2022-08-10",
      "2022-08-11",
      "2022-08-31",
      "2022-09-10",
      "2022-09-11",
      "2022-10-09",
      "2022-10-10",
      "2022-10-11",
      "2022-10-30",
      "2022-10-31"
    )
    #expect(try store.answer("contacts where date \(period) show date") == days)
  }

  @Test func `rule 23: since 30 days ago is 31 days, and last 30 days is 30`() throws {
    #expect(try SmallStore("").answer("days(30 days ago, today) + 1") == ["31"])
    let told = try store("2022-10-10").told("contacts where date in last 30 days").joined()
    #expect(told.contains("2022-09-11"))
    #expect(told.contains("2022-10-10"))
  }

  @Test func `rule 23: a calendar of holidays that isn't known is an error with those that are`()
    throws
  {
    let store = try SmallStore("")
    let question = "working_days(2021-04-02, 2021-04-06, \"mars\")"
    #expect(store.codes(question) == ["unknown-calendar"])
    #expect(store.refusal(question).contains("france"))
  }

  @Test(arguments: [
    ("month(2021-04-12)", "2021-04"), ("quarter(2021-04-12)", "2021-Q2"),
    ("year(2021-04-12)", "2021"), ("month(2021-04-12) < 2021-05", "true"),
    ("2021-Q2 > 2021-Q1", "true"), ("year(2021-12-31) = 2021", "true"),
    ("month(2021-04-12) - month(2021-01-31)", "P3M"),
    ("quarter(2021-12-01) - quarter(2021-01-01)", "P9M"),
    ("year(2021-12-01) - year(2019-01-01)", "P24M"), ("2021-04 in 2021-Q2", "true"),
    ("2021-04 in 2021-Q1", "false"), ("2021-Q4 in 2021", "true"), ("2021-04-30 in 2021-04", "true"),
    ("2021-07 in 2021-05 .. 2021-Q3", "true"),
  ])
  func `rule 24: months, quarters and years are periods, in order, and lie in wider ones`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test(arguments: [
    ("year(2021-04-12) * 2", "no-arithmetic"), ("year(2021-04-12) + 1", "no-arithmetic"),
    ("month(2021-04-12) > 3", "type-mismatch"),
  ])
  func `rule 24: a period isn't a number`(_ expression: String, _ code: String) throws {
    #expect(try SmallStore("").codes(expression) == [code])
  }
}

extension SmallStore {
  /// Whether a text runs.
  fileprivate static func isRight(_ store: SmallStore, _ text: String) -> Bool {
    store.codes(text).isEmpty
  }
}
