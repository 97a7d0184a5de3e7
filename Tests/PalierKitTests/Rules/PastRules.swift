import PalierKit
import Testing

/// Rules 25 to 27: what a value was, when it came, and the past as of a day.
@Suite struct PastRules {
  /// A's stages and operators day by day, B's two stages of one day, C of which nothing is known.
  private static let rows = """
    create household { reference: "A" }
    create household { reference: "B" }
    create household { reference: "C" }
    create organisation { name: "Alisier", kind: operator }
    create organisation { name: "Cormier", kind: operator }
    households where reference = "A" add act { date: 2021-01-04, kind: cdp }
    households where reference = "A" add act { date: 2021-03-01, kind: assignation }
    households where reference = "A" add act { date: 2021-05-20, kind: cdp }
    households where reference = "A" add act { date: 2021-06-01, kind: cql }
    households where reference = "B" add act { date: 2021-03-01, kind: cdp }
    households where reference = "B" add act { date: 2021-03-01, kind: assignation }
    households where reference = "B" add act { date: 2021-03-01, kind: cql }
    households where reference = "A" set operator = "Alisier" on 2021-01-11
    households where reference = "A" set operator = "Cormier" on 2021-04-01
    households where reference = "B" set home_visit = allowed on 2021-02-01
    households where reference = "B" set home_visit = in_pairs on 2021-02-10
    households where reference = "B" set home_visit = forbidden on 2021-02-12
    """

  private func found(_ condition: String) throws -> String {
    try SmallStore(Self.rows).answer("households where \(condition) show reference").joined()
  }

  @Test(arguments: [
    ("operator was \"Alisier\" on 2021-01-10", ""), ("operator was \"Alisier\" on 2021-01-11", "A"),
    ("operator was \"Alisier\" on 2021-03-31", "A"), ("operator was \"Alisier\" on 2021-04-01", ""),
    ("operator was \"Cormier\" on 2021-04-01", "A"),
    ("operator was \"Cormier\" on 2022-10-10", "A"),
  ])
  func `rule 25: a value holds from its day to the day before the next`(
    _ condition: String,
    _ references: String
  ) throws {
    #expect(try found(condition) == references)
  }

  @Test(arguments: [
    // The notice of May is below the summons of March.
    ("stage became cdp in 2021-05", ""), ("stage was cdp in 2021-05", ""),
    ("stage was assignation in 2021-05", "A"), ("stage became cdp in 2021", "AB"),
    // Three stages of one day, in the order of their rank.
    ("stage became cdp on 2021-03-01", "B"), ("stage became assignation on 2021-03-01", "AB"),
    ("stage became cql on 2021-03-01", "B"), ("stage was assignation in 2021-03", "AB"),
    ("stage was assignation on 2021-03-01", "A"), ("stage was cql on 2021-03-01", "B"),
    ("stage became cql from assignation on 2021-03-01", "B"), ("stage became cql from cdp", ""),
    ("stage was cdp since 2021-03-02", ""),
    // Held on some day of the period, or came in it.
    ("stage was assignation in 2021-04", "A"), ("stage became assignation in 2021-04", ""),
    ("stage was cql in 2021-05", "B"), ("stage became cql in 2021-06", "A"),
  ])
  func `rule 25: a derived past is what the rule gives, several values of a day in rank order`(
    _ condition: String,
    _ references: String
  ) throws {
    #expect(try found(condition) == references)
  }

  @Test(arguments: [
    "in 2021-03", "on 2021-06-01", "since 2021-03-02", "before 2021-06-01", "until 2021-06-01",
    "from 2021-02-01 to 2021-03-01",
  ])
  func `rule 25: became implies was, on that day, in that period`(_ when: String) throws {
    let store = try SmallStore(Self.rows)
    for (field, values) in [
      ("stage", ["cdp", "assignation", "cql"]),
      ("home_visit", ["allowed", "in_pairs", "forbidden"]),
    ] {
      for value in values {
        // `on` a day asks for the value at its end; the period of that one day for any.
        let period = when.hasPrefix("on ") ? "from 2021-06-01 to 2021-06-01" : when
        let without = """
          households where \(field) became \(value) \(period) \
          and not (\(field) was \(value) \(period)) show reference
          """
        #expect(try store.answer(without).isEmpty, "\(field) \(value) \(period)")
      }
    }
  }

  @Test func `rule 26: the first day a value came, and the whole days since the last change`()
    throws
  {
    let question = """
      households show reference, became(stage, cdp), became(stage, cql), days_in(stage), \
      became(operator, "Cormier"), days_in(operator)
      """
    // 1 June 2021 to 10 October 2022 is 496 days, 1 March 588, 1 April 557.
    #expect(
      try SmallStore(Self.rows).answer(question) == [
        "A,2021-01-04,2021-06-01,496,2021-04-01,557", "B,2021-03-01,2021-03-01,588,,", "C,,,,,",
      ]
    )
    let twice = try SmallStore(
      Self.rows + "\nhouseholds where reference = \"A\" set operator = \"Alisier\" on 2022-10-09"
    )
    #expect(
      try twice.answer(
        """
        households where reference = "A" show became(operator, "Alisier"), days_in(operator)
        """
      ) == ["2021-01-11,1"]
    )
  }

  @Test func `rule 26: a starting state came on its day, without one on that of its entry`()
    throws
  {
    let store = try SmallStore(
      """
      create household { reference: "A", stage: assignation, received_on: 2021-02-03 }
      create household { reference: "B", stage: assignation }
      """
    )
    #expect(
      try store.answer("households where stage became assignation in 2021-02 show reference")
        == ["A"]
    )
    #expect(
      try store.answer("households show reference, became(stage, assignation)") == [
        "A,2021-02-03", "B,2022-10-10",
      ]
    )
  }

  @Test(arguments: [
    ("stage became cql", "B"), ("stage was cql", "B"), ("stage was cql in 2021", "B"),
    ("operator was \"Cormier\"", "A"), ("home_visit was forbidden", "B"),
  ])
  func `rule 27: as of a day the past ends with it`(
    _ condition: String,
    _ references: String
  ) throws {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.answer("households as of 2021-05-31 where \(condition) show reference").joined()
        == references
    )
    #expect(
      try store.answer(
        "households as of 2021-01-31 where \(condition) show reference"
      ).isEmpty
    )
  }
}
