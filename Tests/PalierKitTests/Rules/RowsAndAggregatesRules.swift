import PalierKit
import Testing

/// Rules 1 to 9: which rows an aggregate is over, and what it gives.
@Suite struct RowsAndAggregatesRules {
  private static let rows = """
    create household { reference: "A", sector: private }
    create household { reference: "B", sector: social }
    create household { reference: "C", sector: private }
    households where reference = "A" add debt { date: 2021-01-05, amount: 500 € }
    households where reference = "A" add debt { date: 2021-02-05, amount: 100 € }
    households where reference = "B" add debt { date: 2021-03-05, amount: 300 € }
    households where reference = "A" add contact { date: 2022-01-10, channel: letter }
    households where reference = "A" add contact { date: 2022-02-10, channel: sms }
    households where reference = "B" add contact { date: 2022-03-10, channel: sms }
    households where reference = "A" add act { date: 2021-01-04, kind: cdp }
    households where reference = "A" add act { date: 2021-03-01, kind: assignation }
    """

  @Test(arguments: [
    // A relation, a name of rows, an entity's plural, a selection in parentheses.
    ("households show reference, count(contacts)", ["A,2", "B,1", "C,0"]),
    ("households show reference, count((contacts where channel = sms))", ["A,1", "B,1", "C,0"]),
    ("households show reference, sum(debts.amount)", ["A,600.00", "B,300.00", "C,0.00"]),
    ("let few = households where debt > 200 €\ncount(few)", ["1"]),
    ("define few = households where debt > 200 €\nsum(few.debt)", ["300.00"]),
    ("count(households)", ["3"]), ("count((households where debt is unknown))", ["1"]),
    // No argument, `where` alone, any other value.
    ("households show count, count()", ["3,3"]),
    ("households show count(where debt > 100 €)", ["1"]),
    ("households show sum(debt)", ["400.00"]), ("households show sum(debt * 2)", ["800.00"]),
    ("households show sum(latest(debts).amount)", ["400.00"]),
    ("households show max(count(contacts))", ["2"]),
  ])
  func
    `rule 1: an aggregate is over the rows its first argument begins with, else over those at hand`(
      _ question: String,
      _ lines: [String]
    ) throws
  {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test(arguments: [
    // The relation's names, also where the row outside has one of the same spelling.
    (
      "households show reference, max(contacts.date where channel = sms)",
      ["A,2022-02-10", "B,2022-03-10", "C,"]
    ),
    (
      "households show reference, sum(debts.amount where amount > 100 €)",
      ["A,500.00", "B,300.00", "C,0.00"]
    ),
    ("households where reference = \"A\" show max(acts.date where stage = cdp)", ["2021-01-04"]),
    (
      "households where reference = \"A\" show count(acts where household.stage = cdp), stage",
      ["0,assignation"]
    ),
    // The row's own names.
    ("households show sum(debt where sector = private)", ["100.00"]),
    ("households show count(where sector = private and debt is known)", ["1"]),
  ])
  func `rule 2: a condition has the names of the rows that it chooses from`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test func `rule 2: a path through two relations of many rows is refused for the nested form`()
    throws
  {
    let store = try SmallStore(Self.rows)
    #expect(store.codes("commissions show max(reviews.household.contacts.date)").count == 1)
    #expect(
      store.refusal("commissions show max(reviews.household.contacts.date)").contains("count(")
    )
  }

  @Test(arguments: [
    ("households show sum(count(contacts))", ["3"]),
    ("households show average(count(contacts)), max(sum(debts.amount))", ["1,600.00"]),
    ("households group by sector show sum(count(contacts))", ["private,2", "social,1"]),
    ("households group by sector show sum(count(contacts)) / count", ["private,1", "social,1"]),
  ])
  func `rule 3: inside an aggregate a function of a relation is worked out for each row`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test func `rule 3: in groups a function of a relation stands inside an aggregate`() throws {
    let store = try SmallStore(Self.rows)
    let question = "households group by sector show count(contacts)"
    #expect(store.codes(question) == ["not-a-key"])
    #expect(store.refusal(question).contains("sum(count(contacts))"))
  }

  @Test(arguments: [
    ("households show count, sum(debt)", ["count,sum_debt", "3,400.00"]),
    ("households show reference, debt", ["reference,debt", "A,100.00", "B,300.00", "C,"]),
    ("households show debt show reference", ["reference", "A", "B", "C"]),
    ("households show count show average(debt)", ["average_debt", "200.00"]),
    (
      "households group by sector show count show sum(debt)",
      ["sector,sum_debt", "private,100.00", "social,300.00"]
    ),
  ])
  func `rule 4: aggregates alone give one row, and a later show replaces an earlier one`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).table(question) == lines)
  }

  @Test func `rule 4: rows and aggregates in one show need groups`() throws {
    let store = try SmallStore(Self.rows)
    #expect(store.codes("households show reference, count") == ["mixed-columns"])
    #expect(store.refusal("households show reference, count").contains("group by"))
  }

  @Test(arguments: [
    ("households show count", ["3"]), ("households show count(where debt is known)", ["2"]),
    ("households show distinct(sector), distinct(debt)", ["2,2"]),
    ("count(contacts where date is known)", ["3"]),
  ])
  func `rule 5: count counts rows, and distinct the known values`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test(arguments: [
    ("households show count(debt)", "count(where debt is known)"),
    ("households group by sector show count(debt)", "count(where debt is known)"),
    ("households show reference, count(contacts.date)", "count(contacts where date is known)"),
    ("count(contacts.date)", "count(contacts where date is known)"),
  ])
  func `rule 5: a count of a field is refused for a condition`(
    _ question: String,
    _ remedy: String
  ) throws {
    let store = try SmallStore(Self.rows)
    #expect(store.codes(question) == ["aggregate-required"])
    #expect(store.refusal(question).contains(remedy), "\(store.refusal(question))")
  }

  @Test(arguments: [
    (
      """
      households where reference = "none" show count, sum(debt), average(debt), median(debt), \
      min(debt), max(debt), percentile(90, debt)
      """, ["0,0.00,,,,,"]
    ),
    (
      """
      households where reference = "C" show count(contacts), sum(debts.amount), \
      average(debts.amount), min(debts.amount), max(contacts.date), first(contacts).date, \
      latest(contacts).channel
      """, ["0,0.00,,,,,"]
    ),
    ("households where reference = \"C\" show landlord.name, latest(contacts).outcome", [","]),
    ("households where latest(contacts).date is unknown show reference", ["C"]),
  ])
  func `rule 6: of nothing sum and count are 0, and the rest is unknown`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  /// A store of figures with these values.
  private func figures(_ values: [String]) throws -> SmallStore {
    try SmallStore(
      values.enumerated().map { place, value in
        "create statistic { series: \"s\", period: \(2000 + place), value: \(value) }"
      }
      .joined(separator: "\n")
    )
  }

  @Test func `rule 7: the median of an even number is the mean of the middle two`() throws {
    #expect(try figures(["10", "1", "4", "2"]).answer("median(statistics.value)") == ["3"])
    #expect(try figures(["10", "1", "4"]).answer("median(statistics.value)") == ["4"])
    #expect(try SmallStore(Self.rows).answer("households show median(debt)") == ["200.00"])
  }

  @Test func `rule 7: a percentile lies in proportion between its neighbours`() throws {
    // 90 % of the way along three steps is 2.7: seven tenths of the way from 4 to 10.
    let question = """
      statistics show percentile(0, value), percentile(25, value), percentile(90, value), \
      percentile(100, value)
      """
    #expect(try figures(["10", "1", "4", "2"]).answer(question) == ["1,1.75,8.2,10"])
    #expect(try figures(["7"]).answer("statistics show percentile(90, value)") == ["7"])
  }

  @Test func `rule 7: both are rounded to six places, half away from zero`() throws {
    let question = "statistics show median(value), percentile(33.333333, value)"
    #expect(try figures(["0.000001", "0.000002"]).answer(question) == ["0.000002,0.000001"])
    #expect(try figures(["-0.000001", "-0.000002"]).answer(question) == ["-0.000002,-0.000002"])
    #expect(try figures(["0", "1"]).answer(question) == ["0.5,0.333333"])
    let cents = try SmallStore(
      """
      create household { reference: "A", debt: 0.01 € }
      create household { reference: "B", debt: 0.02 € }
      """
    )
    #expect(try cents.answer("households show median(debt)") == ["0.02"])
  }

  @Test func `rule 7: the median of an even number of days is the earlier of the middle two`()
    throws
  {
    #expect(
      try SmallStore(Self.rows).answer(
        "contacts where date after 2022-01-10 show median(date), median(date where false)"
      ) == ["2022-02-10,"]
    )
  }

  @Test func `rule 8: the latest is by date, then by recording, and a sort inside replaces that`()
    throws
  {
    let store = try SmallStore(
      Self.rows + """

        households where reference = "B" add contact { date: 2022-03-10, channel: call }
        households where reference = "B" add contact { date: 2022-01-02, channel: letter }
        """
    )
    #expect(
      try store.answer(
        "households where reference = \"B\" show latest(contacts).channel, first(contacts).channel"
      ) == ["call,letter"]
    )
    #expect(
      try store.answer(
        """
        households where reference = "A" show latest(debts).amount, \
        first(debts sort by amount desc).amount, latest(debts sort by amount desc).amount
        """
      ) == ["100.00,500.00,100.00"]
    )
  }

  @Test func `rule 8: rows of unknown place come last, and are the latest only when all are`()
    throws
  {
    let store = try SmallStore(
      """
      create household { reference: "A" }
      create household { reference: "B" }
      households where reference = "A" \
      add step { date: 2022-01-10, kind: masp, number: "1", due_on: 2022-02-01 }
      households add step { date: 2022-01-11, kind: masp, number: "2" }
      """
    )
    #expect(
      try store.answer(
        """
        households show reference, latest(steps).number, latest(steps sort by due_on).number, \
        first(steps sort by due_on).number
        """
      ) == ["A,2,1,1", "B,2,2,2"]
    )
  }

  @Test func `rule 9: without an order the first rows are those of the least keys`() throws {
    let store = try SmallStore(
      """
      create household { reference: "C", sector: social }
      create household { reference: "A", sector: social }
      create household { reference: "B", sector: private }
      """
    )
    #expect(try store.answer("households take 2 show reference") == ["A", "B"])
    #expect(try store.answer("households skip 1 take 1 show reference") == ["B"])
    let report = try store.ran("households take 1 set rent = 500 €").reports.first
    #expect(report?.notes.contains { $0.english.contains("sort by") } == true)
    #expect(
      try store.ran("households sort by debt take 1 set rent = 500 €").reports.first?.notes.isEmpty
        == true
    )
  }

  @Test func `rule 9: ties need an order, and the key that settles them makes none`() throws {
    let store = try SmallStore(Self.rows)
    #expect(store.codes("households take 1 with ties") == ["ties-without-sort"])
    #expect(store.refusal("households take 1 with ties").contains("sort by"))
    #expect(
      try store.answer("households sort by sector take 1 with ties show reference") == ["A", "C"]
    )
    #expect(try store.answer("households sort by sector take 1 show reference") == ["A"])
    #expect(
      try store.answer("households sort by debt desc take 1 with ties show reference") == ["B"]
    )
  }
}
