import PalierKit
import Testing

/// Rules 28 to 30: values that aren't known.
@Suite struct UnknownRules {
  private static let rows = """
    create household { reference: "A", debt: 900 €, rent: 300 €, stage: cql, tenant: "Bouleau" }
    create household { reference: "B", debt: 500 €, rent: 0 €, stage: cfp }
    create household { reference: "C", rent: 400 €, reasons: arrears }
    create household { reference: "D" }
    """

  private func found(_ condition: String) throws -> String {
    try SmallStore(Self.rows).answer("households where \(condition) show reference").joined()
  }

  @Test func `rule 28: arithmetic, functions and paths with unknown are unknown`() throws {
    let question = """
      households show reference, debt + rent, debt * 2, debt / rent, month(taken_on), \
      days(taken_on, today), landlord.name
      """
    #expect(
      try SmallStore(Self.rows).answer(question) == [
        "A,1200.00,1800.00,3,,,", "B,500.00,1000.00,,,,", "C,,,,,,", "D,,,,,,",
      ]
    )
  }

  @Test func `rule 28: divisions by zero are unknown, and counted in the notes`() throws {
    let store = try SmallStore(Self.rows)
    #expect(try store.told("1 / 0").last == "—")
    for question in [
      "households show reference, debt / rent", "households where debt / rent > 2",
      "households show average(debt / rent)",
      "households group by stage show average(debt / rent)",
    ] {
      #expect(try store.told(question).contains("1 division by zero"), "\(question)")
      #expect(try store.told(question, .french).contains("1 division par zéro"), "\(question)")
    }
    #expect(
      try !store.told("households where rent > 0 € show reference, debt / rent").joined()
        .contains("division")
    )
  }

  @Test func `rule 28: in a text unknown reads as a dash`() throws {
    #expect(
      try SmallStore(Self.rows).answer("households show \"{reference}: {tenant}\"") == [
        "A: Bouleau", "B: —", "C: —", "D: —",
      ]
    )
  }

  @Test(arguments: [
    ("debt = 900 €", "A", "BCD"), ("debt < 600 €", "B", "ACD"),
    ("tenant ~ \"bouleau\"", "A", "BCD"),
    ("tenant contains \"oul\"", "A", "BCD"), ("reasons has arrears", "C", "ABD"),
    ("debt in (500 €, 900 €)", "AB", "CD"), ("debt in 1 € .. 600 €", "B", "ACD"),
    ("stage was cql", "A", "BCD"), ("stage became cql", "A", "BCD"), ("stage = cfp", "B", "ACD"),
    // Two unknown values aren't equal either.
    ("income = charges", "", "ABCD"), ("debt = income", "", "ABCD"),
    ("income < charges", "", "ABCD"),
  ])
  func `rule 29: a comparison with unknown doesn't hold, and its negation does`(
    _ condition: String,
    _ holds: String,
    _ not: String
  ) throws {
    #expect(try found(condition) == holds)
    #expect(try found("not (\(condition))") == not)
    #expect(try found("not not (\(condition))") == holds)
  }

  @Test func `rule 29: the other forms of not are exactly the opposite`() throws {
    #expect(try found("debt != 900 €") == "BCD")
    #expect(try found("debt not in (500 €, 900 €)") == "CD")
    #expect(try found("income != charges") == "ABCD")
    #expect(try found("tenant not contains \"oul\"") == "BCD")
    #expect(try found("reasons not has arrears") == "ABD")
    #expect(
      try SmallStore(Self.rows).answer(
        "households show count(where stage = cql), count(where not (stage = cql)), count"
      ) == ["1,3,4"]
    )
  }

  @Test func `rule 29: unknown is asked for by its word, never compared or listed`() throws {
    let store = try SmallStore(Self.rows)
    #expect(try found("debt is unknown") == "CD")
    #expect(try found("debt is known") == "AB")
    #expect(store.codes("households where debt = unknown") == ["unknown-compared"])
    #expect(store.refusal("households where debt = unknown").contains("debt is unknown"))
    #expect(store.codes("households where debt in (500 €, unknown)") == ["unknown-compared"])
  }

  @Test(arguments: [
    ("sort by debt", "BACD"), ("sort by debt desc", "ABCD"), ("sort by stage", "ABCD"),
    ("sort by stage desc", "BACD"), ("sort by tenant desc, reference desc", "ADCB"),
  ])
  func `rule 30: unknown stands last, upwards and downwards`(
    _ sort: String,
    _ references: String
  ) throws {
    #expect(
      try SmallStore(Self.rows).answer("households \(sort) show reference").joined() == references
    )
  }

  @Test func `rule 30: distinct and groups take unknown values as one`() throws {
    let store = try SmallStore(Self.rows)
    #expect(try store.answer("households group by stage") == ["cql,1", "cfp,1", ",2"])
    #expect(try store.answer("households show stage distinct").count == 3)
    #expect(try store.answer("households show distinct(stage)") == ["2"])
  }
}
