import PalierKit
import Testing

/// Rules 15 to 19: totals of rows, changes, ranks, pivots and small counts.
@Suite struct GroupPlaceRules {
  @Test func `rule 15: totals of rows add numbers and money, and divide totals`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A", debt: 600 €, rent: 300 €, adults: 1, taken_on: 2021-01-04 }
      create household { reference: "B", debt: 100 €, rent: 400 €, adults: 2, sector: social }
      create household { reference: "C", adults: 1 }
      """
    )
    let question = """
      households show reference, debt, rent, debt / rent, percent(debt / rent), adults, sector, \
      taken_on with totals
      """
    #expect(
      try store.answer(question) == [
        "A,600.00,300.00,2,2.000000,1,,2021-01-04", "B,100.00,400.00,0.25,0.250000,2,social,",
        "C,,,,,1,,", "total,700.00,700.00,1,1.000000,4,,",
      ]
    )
  }

  private static let figures = """
    create statistic { series: "x", period: 2017, value: 0 }
    create statistic { series: "x", period: 2018, value: 4554 }
    create statistic { series: "x", period: 2019, value: 4869 }
    create statistic { series: "x", period: 2021, value: 4869 }
    create statistic { series: "x", period: 2022, value: 1000 }
    create statistic { series: "y", period: 2017, value: 7 }
    create statistic { series: "y", period: 2022, value: -2 }
    """

  @Test func `rule 16: a change is from the period before, and the first, a gap and 0 have none`()
    throws
  {
    // 4869 / 4554 = 1.069170; nothing grows out of 0, and 2020 is a gap.
    let question = "statistics group by series, period show sum(value), change(sum(value))"
    #expect(
      try SmallStore(Self.figures).answer(question) == [
        "x,2017,0,", "x,2018,4554,", "x,2019,4869,0.069170", "x,2021,4869,",
        "x,2022,1000,-0.794619",
        "y,2017,7,", "y,2022,-2,",
      ]
    )
  }

  @Test(arguments: [Tongue.english, .french])
  func `rule 16: people read a change with its sign, and n.d. where there is none`(
    _ tongue: Tongue
  ) throws {
    let question = """
      statistics where series = "x" group by period show change(sum(value)), share
      """
    let told = try SmallStore(Self.figures).told(question, tongue)
    #expect(told.contains("2017 n.d. 20 %"))
    #expect(told.contains("2018 n.d. 20 %"))
    #expect(told.contains("2019 +7 % 20 %"))
    #expect(told.contains("2021 n.d. 20 %"))
    #expect(told.contains("2022 -79 % 20 %"))
  }

  @Test func `rule 16: what hasn't changed, or less than is printed, has no sign`() throws {
    let store = try SmallStore(
      """
      create statistic { series: "x", period: 2017, value: 1000 }
      create statistic { series: "x", period: 2018, value: 1001 }
      create statistic { series: "x", period: 2019, value: 1001 }
      create statistic { series: "x", period: 2020, value: 1000 }
      """
    )
    let told = try store.told("statistics group by period show change(sum(value)) with totals")
    #expect(told.contains("2018 0 %"))
    #expect(told.contains("2019 0 %"))
    #expect(told.contains("2020 0 %"))
    #expect(told.contains("total"))
  }

  @Test func `rule 16: by declared orders a change is from the value present before`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A", stage: cdp }
      create household { reference: "B", stage: cdp }
      create household { reference: "C", stage: cql }
      create household { reference: "D" }
      """
    )
    #expect(
      try store.answer("households group by stage show count, change") == [
        "cdp,2,", "cql,1,-0.500000", ",1,",
      ]
    )
    // Percentages change in points.
    #expect(
      try store.answer("households group by stage show share, change(share)") == [
        "cdp,0.500000,", "cql,0.250000,-0.250000", ",0.250000,",
      ]
    )
    #expect(store.codes("households group by tenant show change") == ["key-without-order"])
    #expect(store.codes("households group by sector show change") == ["key-without-order"])
  }

  @Test(arguments: ["day", "month", "quarter"])
  func `rule 16: days, months and quarters follow the calendar too`(_ unit: String) throws {
    let (key, lines) =
      switch unit {
      case "day": ("date", ["2021-01-31,1,", "2021-02-01,2,1.000000", "2021-07-01,1,"])
      case "month": ("month(date)", ["2021-01,1,", "2021-02,2,1.000000", "2021-07,1,"])
      default: ("quarter(date)", ["2021-Q1,3,", "2021-Q3,1,"])
      }
    let store = try SmallStore(
      """
      create household { reference: "A" }
      households add contact { date: 2021-01-31, channel: sms }
      households add contact { date: 2021-02-01, channel: sms }
      households add contact { date: 2021-02-01, channel: call }
      households add contact { date: 2021-07-01, channel: sms }
      """
    )
    #expect(try store.answer("contacts group by \(key) show count, change") == lines)
  }

  @Test func `rule 16: across, a change is from the column before`() throws {
    let question = """
      statistics where period in 2018 .. 2019 or period = 2021 group by series across period \
      show change(sum(value))
      """
    #expect(
      try SmallStore(Self.figures).table(question) == ["series,2019", "x,0.069170"]
    )
  }

  @Test func `rule 17: equals share a rank and the next is skipped`() throws {
    let store = try SmallStore(
      """
      create statistic { series: "a", period: 2021, value: 5 }
      create statistic { series: "b", period: 2021, value: 9 }
      create statistic { series: "c", period: 2021, value: 5 }
      create statistic { series: "d", period: 2021, value: 1 }
      """
    )
    #expect(
      try store.answer("statistics group by series show sum(value), rank") == [
        "a,5,2", "b,9,1", "c,5,2", "d,1,4",
      ]
    )
    // Among the groups that are there at that `show`.
    #expect(
      try store.answer(
        "statistics group by series where sum(value) < 9 show sum(value), rank where rank = 1"
      ) == ["a,5,1", "c,5,1"]
    )
    #expect(
      try store.answer("statistics group by series show sum(value), rank where rank > 2") == [
        "d,1,4"
      ]
    )
  }

  @Test func `rule 17: a running sum begins again with each outer key`() throws {
    let question = "statistics group by series, period show running(sum(value))"
    #expect(
      try SmallStore(Self.figures).answer(question) == [
        "x,2017,0", "x,2018,4554", "x,2019,9423", "x,2021,14292", "x,2022,15292",
        "y,2017,7", "y,2022,5",
      ]
    )
  }

  private static let contacts = """
    create household { reference: "A" }
    create household { reference: "B" }
    households where reference = "A" add contact { date: 2021-01-10, channel: sms }
    households where reference = "A" add contact { date: 2021-02-10, channel: sms }
    households where reference = "B" add contact { date: 2021-07-10, channel: sms }
    households where reference = "B" add contact { date: 2021-08-10, channel: letter }
    """

  @Test func `rule 18: a pivot has a block of figures for each value, in the order shown`() throws {
    let store = try SmallStore(Self.contacts)
    let question = "contacts group by channel across quarter(date) show count, distinct(household)"
    #expect(
      try store.table(question) == [
        "channel,2021-Q1_count,2021-Q1_distinct_household,2021-Q3_count,2021-Q3_distinct_household",
        "letter,0,0,1,1", "sms,2,1,1,1",
      ]
    )
    let heading = try store.told(question).first ?? ""
    #expect(heading.contains("2021-Q1 · count"))
    #expect(try store.told(question, .french).first?.contains("2021-T1 · nombre") == true)
    #expect(
      try store.told("contacts group by channel across quarter(date)").first
        == "channel 2021-Q1 2021-Q3"
    )
  }

  @Test func `rule 18: a column without a figure in any line isn't printed`() throws {
    let question = """
      contacts group by channel across quarter(date) show max(date where date in 2021-Q1)
      """
    #expect(
      try SmallStore(Self.contacts).table(question) == [
        "channel,2021-Q1", "letter,", "sms,2021-02-10",
      ]
    )
  }

  @Test func `rule 18: zeros fill the periods of the condition, else those of the rows`() throws {
    let store = try SmallStore(Self.contacts)
    #expect(
      try store.table(
        "contacts group by channel across quarter(date) with zeros where channel = sms"
      ) == ["channel,2021-Q1,2021-Q2,2021-Q3", "sms,2,0,1"]
    )
    #expect(
      try store.table(
        """
        contacts where date in 2021 group by channel across quarter(date) with zeros \
        where channel = sms
        """
      ) == ["channel,2021-Q1,2021-Q2,2021-Q3,2021-Q4", "sms,2,0,1,0"]
    )
    #expect(
      try store.answer("contacts where date in 2021-01 .. 2021-03 group by month(date) with zeros")
        == ["2021-01,1", "2021-02,1", "2021-03,0"]
    )
    #expect(
      try store.answer("contacts group by month(date) with zeros show count, max(date)").count == 8
    )
  }

  @Test func `rule 19: small counts are hidden with all that is worked out of them`() throws {
    let store = try SmallStore(
      (1...9).map { number in
        """
        create household { reference: "\(number)", debt: 10 €, \
        sector: \(number < 3 ? "private" : "social") }
        """
      }.joined(separator: "\n")
    )
    #expect(
      try store.answer("households group by sector show count, sum(debt) mask below 3") == [
        "private,masked,masked", "social,7,70.00",
      ]
    )
    // With the total the other figure would tell of it.
    #expect(
      try store.answer("households group by sector show count mask below 3 with totals") == [
        "private,masked", "social,masked", "total,9",
      ]
    )
    #expect(
      try store.answer("households group by sector show count with totals mask below 10") == [
        "private,masked", "social,masked", "total,masked",
      ]
    )
    // After all other clauses, wherever it stands.
    #expect(
      try store.answer("households group by sector mask below 3 where count < 3 show count") == [
        "private,masked"
      ]
    )
    #expect(
      try store.answer(
        "households where debt > 10 € group by sector show count with zeros mask below 3"
      )
        == ["private,0", "social,0"]
    )
  }
}
