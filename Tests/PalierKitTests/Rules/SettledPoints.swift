import PalierKit
import Testing

/// Points that the rules leave open, settled.
@Suite struct SettledPoints {
  private static let rows = """
    create household { reference: "A", debt: 900 €, stage: cql, sector: social }
    create household { reference: "B", debt: 100 €, sector: private }
    create household { reference: "C", stage: cdp }
    households where reference = "A" add contact { date: 2022-01-10, channel: sms }
    households where reference = "A" add contact { date: 2022-02-10, channel: letter }
    households where reference = "B" add contact { date: 2022-03-10, channel: sms }
    """

  @Test(arguments: [
    // The nearest row of that entity, and the row's own field of that name first.
    ("contacts where household.debt > 100 € show date", ["2022-01-10", "2022-02-10"]),
    (
      """
      households where any(contacts where date >= household.taken_on or else 2022-03-01) \
      show reference
      """, ["B"]
    ),
    (
      """
      for each h in households where reference = "A" {
        households where debt < h.debt show reference
      }
      """, ["B"]
    ),
    (
      """
      function poorer(h: household): number = count(households where debt > h.debt)
      households where debt is known show reference, poorer(household)
      """, ["A,0", "B,1"]
    ),
  ])
  func `an outer row is reached by its singular name, or by that of a loop or function`(
    _ text: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(text) == lines)
  }

  @Test func `a field of an outer row without its name is an error that proposes it`() throws {
    let store = try SmallStore(Self.rows)
    let question = "households where any(contacts where debt > 1 €)"
    #expect(store.codes(question) == ["outer-field"])
    #expect(store.refusal(question).contains("household.debt"))
  }

  @Test func `a loop's row is a selection of one, and its rows are chosen before the first turn`()
    throws
  {
    let store = try SmallStore(Self.rows)
    try store.ran(
      """
      for each h in households where rent is unknown {
        h set rent = 1 €
        households set rent = 2 €
      }
      """
    )
    #expect(try store.answer("households show rent") == ["2.00", "2.00", "2.00"])
  }

  @Test func `titles are allowed in show, group by and across`() throws {
    let heading = try SmallStore(Self.rows).told(
      """
      households group by stage as "how far" across sector as "home" show count as "files"
      """
    ).first
    #expect(heading?.hasPrefix("how far") == true)
    #expect(
      try SmallStore(Self.rows).told("households show debt as \"owed\"").first == "owed"
    )
  }

  @Test func `where after one row of aggregates is an error that tells the right order`() throws {
    let store = try SmallStore(Self.rows)
    let question = "households show count, sum(debt) where debt > 1 €"
    #expect(store.codes(question) == ["where-after-summary"])
    #expect(store.refusal(question).contains("conditions come before 'show'"))
  }

  @Test func `formats for machines hold one answer`() throws {
    let store = try SmallStore(Self.rows)
    for format in [AnswerFormat.csv, .tsv, .json, .ndjson] {
      let script = Script(name: "s.pal", text: "households set rent = 1 €\nhouseholds\ncontacts\n")
      let session = try store.session {
        $0.format = format
        $0.holdsOneAnswer = true
      }
      let error = #expect(throws: PalierError.self) { try session.run(script) }
      #expect(error?.problems.map(\.code) == ["several-answers"])
      #expect(error?.problems.first?.notes.first?.message.english.contains("export to") == true)
      try session.close()
    }
    #expect(try store.answer("count(households where rent is known)") == ["0"])
  }

  @Test(arguments: [
    ("first(households sort by sector, debt desc).reference", ["B"]),
    (
      "households where reference = \"A\" show first(contacts sort by channel, date).channel",
      ["letter"]
    ),
    ("days(first(contacts sort by channel, date).date; 2022-02-11)", ["1"]),
  ])
  func `inside parentheses a comma goes on with a list, and a semicolon leads to the next argument`(
    _ text: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(text) == lines)
  }

  @Test(arguments: [
    ("sort by sector", "BAC"), ("sort by sector desc", "ABC"), ("sort by stage", "CAB"),
    ("sort by debt is known", "CAB"),
  ])
  func `an enumeration is sorted by its declared order, and false stands before true`(
    _ sort: String,
    _ references: String
  ) throws {
    #expect(
      try SmallStore(Self.rows).answer("households \(sort) show reference").joined() == references
    )
  }

  @Test
  func `zeros fill declared values, and a pivot's empty cells only where nothing counts as 0`()
    throws
  {
    let store = try SmallStore(Self.rows)
    let stages = try store.answer("households group by stage show count, average(debt) with zeros")
    #expect(stages.contains("cql,1,900.00"))
    #expect(stages.contains("cfp,0,"))
    #expect(stages.last == ",1,100.00")
    #expect(
      try store.table(
        """
        households where stage is known and sector is known group by stage across sector \
        show count, sum(debt), distinct(reference), average(debt), share with zeros \
        where stage in (cql, cfp)
        """
      ) == [
        "stage,private_count,private_sum_debt,private_distinct_reference,private_share,"
          + "social_count,social_sum_debt,social_distinct_reference,social_average_debt,social_share",
        "cql,0,0.00,0,0.000000,1,900.00,1,900.00,1.000000",
        "cfp,0,0.00,0,0.000000,0,0.00,0,,0.000000",
      ]
    )
  }

  @Test func `shares, changes, ranks and running sums come before a later where or take`() throws {
    let store = try SmallStore(
      """
      create statistic { series: "x", period: 2019, value: 1 }
      create statistic { series: "x", period: 2020, value: 2 }
      create statistic { series: "x", period: 2021, value: 4 }
      """
    )
    #expect(
      try store.answer(
        """
        statistics group by period show share, change(sum(value)), rank(sum(value)), \
        running(sum(value)) where period = 2021
        """
      ) == ["2021,0.333333,1.000000,1,7"]
    )
    #expect(
      try store.answer(
        "statistics group by period show running(sum(value)), rank(sum(value)) skip 1 take 1"
      ) == ["2020,3,2"]
    )
  }

  @Test func `the filter of a relation stands inside the function`() throws {
    #expect(
      try SmallStore(Self.rows).answer(
        "households show reference, max(contacts.date where channel = sms)"
      ) == ["A,2022-01-10", "B,2022-03-10", "C,"]
    )
    #expect(
      try SmallStore(Self.rows).codes("households where debt between 1 € and 2 €").first
        == "foreign-between"
    )
  }

  @Test func `bands are called by their bounds, and days in a stage are a number`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A", debt: 1000 €, received_on: 2022-10-01, stage: cdp }
      create household { reference: "B", debt: 999.99 € }
      """
    )
    #expect(
      try store.answer("households group by band(debt, 1000 €, 3000 €)") == [
        "<1000,1", "1000..3000,1",
      ]
    )
    #expect(try store.answer("households show days_in(stage) / 2") == ["4.5", "\"\""])
  }

  @Test func `numbers have up to six decimals, without zeros at their end`() throws {
    let store = try SmallStore("")
    #expect(
      try store.ran("print 1.500000\nprint 2.0\nprint 1 / 3").said == ["1.5", "2", "0.333333"]
    )
  }

  @Test func `in totals change, rank and running are blank, and so is running when unknown`() throws
  {
    #expect(
      try SmallStore(Self.rows).answer(
        """
        households group by stage show count, rank, running(count), change(count), \
        share within stage with totals
        """
      ) == [
        "cdp,1,1,1,,1.000000", "cql,1,1,2,0.000000,1.000000", ",1,1,,,1.000000",
        "total,3,,,,1.000000",
      ]
    )
  }

  @Test func `others stands just above the total`() throws {
    #expect(
      try SmallStore(Self.rows).answer("households group by stage show count take 1 with totals")
        == ["cdp,1", "others,2", "total,3"]
    )
  }
}
