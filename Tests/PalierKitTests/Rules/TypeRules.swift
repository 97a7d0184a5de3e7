import PalierKit
import Testing

/// Rules 31 to 35: types, texts beside references, money, percentages, orders and ranges.
@Suite struct TypeRules {
  private static let rows = """
    create household { reference: "A", debt: 900 €, stage: cql }
    create household { reference: "B", stage: cfp }
    """

  @Test func `rule 31: both sides of or else have one type`() throws {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.answer("households show reference, debt or else 0 €, tenant or else \"—\"") == [
        "A,900.00,—", "B,0.00,—",
      ]
    )
    #expect(store.codes("households show debt or else 0") == ["money-needs-unit"])
    #expect(store.refusal("households show debt or else 0").contains("0 €"))
    #expect(store.codes("households show debt or else \"none\"") == ["type-mismatch"])
  }

  @Test func `rule 31: a boolean stands alone as a condition, and nothing else does`() throws {
    let store = try SmallStore(Self.rows + "\nhouseholds take 1 set watch = true on 2022-01-01")
    #expect(try store.answer("households where watch show reference") == ["A"])
    #expect(try store.answer("households where not contacted show reference") == ["A", "B"])
    for field in ["debt", "stage", "reference", "adults", "taken_on"] {
      #expect(store.codes("households where \(field)") == ["not-a-condition"], "\(field)")
    }
    #expect(store.codes("households where contacts") == ["rows-without-function"])
  }

  private static let communes = """
    create commune { code: "91377", name: "Massy" }
    create commune { code: "76415", name: "Massy" }
    create commune { code: "91687", name: "Viry-Châtillon" }
    create commune { code: "95018", name: "L'Isle-Adam" }
    create household { reference: "A", commune: "91687" }
    create household { reference: "B", commune: "76415" }
    create household { reference: "C", commune: "L'Isle-Adam" }
    create household { reference: "D" }
    """

  @Test(arguments: [
    ("commune = \"Viry-Châtillon\"", "A"), ("commune = \"91687\"", "A"),
    ("commune = \"L’Isle‐Adam\"", "C"), ("commune in (\"76415\", \"91687\")", "AB"),
    ("commune ~ \"viry chatillon\"", "A"), ("commune contains \"ass\"", "B"),
    ("commune ~ \"massy\"", "B"),
  ])
  func `rule 32: a text beside a reference is its key or its label`(
    _ condition: String,
    _ references: String
  ) throws {
    #expect(
      try SmallStore(Self.communes).answer("households where \(condition) show reference")
        .joined() == references
    )
  }

  @Test(arguments: [
    // Exactly, but for its typography.
    ("commune = \"viry-châtillon\"", "unknown-row", "Viry-Châtillon"),
    ("commune = \"Viry-Chatilon\"", "unknown-row", "Viry-Châtillon"),
    ("commune = \"Massy\"", "ambiguous-row", "91377"),
    ("commune in (\"91687\", \"Massy\")", "ambiguous-row", "76415"),
  ])
  func `rule 32: no row and several rows are errors that name the nearest or the list`(
    _ condition: String,
    _ code: String,
    _ named: String
  ) throws {
    let store = try SmallStore(Self.communes)
    #expect(store.codes("households where \(condition)") == [code])
    #expect(store.refusal("households where \(condition)").contains(named))
  }

  @Test func `rule 32: such a text leaves nothing done of its script`() throws {
    let store = try SmallStore(Self.communes)
    let session = try store.session()
    let error = #expect(throws: PalierError.self) {
      try session.run(
        Script(
          name: "s.pal",
          text: "households set rent = 1 €\nprint count(households where commune = \"Nowhere\")"
        )
      )
    }
    try session.close()
    #expect(error?.problems.first?.span.start.line == 2)
    #expect(try store.answer("count(households where rent is known)") == ["0"])
  }

  @Test func `rule 32: rows are sorted by the label of a reference`() throws {
    #expect(
      try SmallStore(Self.communes).answer("households sort by commune desc show reference")
        == ["A", "B", "C", "D"]
    )
  }

  @Test(arguments: [
    ("100 € + 0.50 €", "100.50"), ("100 € - 200 €", "-100.00"), ("100 € * 1.5", "150.00"),
    ("2 * 100 €", "200.00"), ("100 € * 10 %", "10.00"), ("10 € / 4 €", "2.5"),
    ("100 € / 3", "33.33"), ("-(100 €)", "-100.00"),
    // Half a cent goes away from zero.
    ("0.05 € * 10 %", "0.01"), ("-0.05 € * 10 %", "-0.01"), ("0.01 € / 2", "0.01"),
    ("-0.01 € / 2", "-0.01"), ("0.04 € * 10 %", "0.00"),
  ])
  func `rule 33: money stays money to the cent, and money by money is a number`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test func `rule 33: an expression of money is rounded once`() throws {
    // A third of a third, twice rounded, would be 0.33 * 3 = 0.99.
    #expect(try SmallStore("").answer("1 € * 2 / 3") == ["0.67"])
    #expect(
      try SmallStore("create household { reference: \"A\", debt: 1 € }")
        .answer("households show debt * 2 / 3, debt * 1 / 3") == ["0.67,0.33"]
    )
  }

  @Test(arguments: [
    ("100 € + 3", "no-arithmetic"), ("3 - 100 €", "no-arithmetic"),
    ("100 € * 2 €", "no-arithmetic"), ("3 / 100 €", "no-arithmetic"),
    ("100 € > 3", "money-needs-unit"),
  ])
  func `rule 33: money and numbers don't add up or compare`(
    _ expression: String,
    _ code: String
  ) throws {
    #expect(try SmallStore("").codes(expression) == [code])
  }

  @Test(arguments: [
    ("10 % + 5 %", "0.150000"), ("10 % - 15 %", "-0.050000"), ("200 * 10 %", "20"),
    ("10 % * 200", "20"), ("1 / 4", "0.25"), ("percent(1 / 4)", "0.250000"),
    ("100 € * (100 % + 10 %)", "110.00"),
  ])
  func `rule 34: percentages add up in points, and a number times one is a number`(
    _ expression: String,
    _ value: String
  ) throws {
    #expect(try SmallStore("").answer(expression) == [value])
  }

  @Test func `rule 34: money plus a percentage is refused for a product`() throws {
    let store = try SmallStore("")
    for sum in ["100 € + 10 %", "100 € - 10 %"] {
      #expect(store.codes(sum) == ["no-arithmetic"])
      #expect(store.refusal(sum).contains("* (100 % + 10 %)"), "\(store.refusal(sum))")
    }
  }

  @Test func `rule 34: percentages compare exactly, not as they are printed`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A", sector: private }
      create household { reference: "B", sector: social }
      create household { reference: "C", sector: social }
      """
    )
    func sectors(_ condition: String) throws -> [String] {
      try store.answer("households group by sector show share where \(condition)")
    }
    #expect(try sectors("share > 33 %") == ["private,0.333333", "social,0.666667"])
    #expect(try sectors("share > 33.3333 %") == ["private,0.333333", "social,0.666667"])
    #expect(try sectors("share <= 33.3333 %").isEmpty)
    #expect(try sectors("share = 33.3333 %").isEmpty)
    #expect(
      try store.answer(
        """
        households group by sector show count(where sector = private) / count, \
        percent(count(where sector = private) / count)
        """
      ) == ["private,1,1.000000", "social,0,0.000000"]
    )
    #expect(
      store.codes("households group by sector show count where share > 33") == [
        "percent-needs-sign"
      ]
    )
  }

  @Test(arguments: [
    ("stage >= cql", "AB"), ("stage > cql", "B"), ("stage < cfp", "A"),
    ("stage in cql .. cfp", "AB"), ("stage in cql .. rfp", "A"), ("stage in cfp .. cfp", "B"),
    ("debt in 900 € .. 1000 €", "A"), ("debt in 1 € .. 900 €", "A"),
    ("debt in 1 € .. 899.99 €", ""),
    ("adults in 1 .. 2", "B"), ("adults in 2 .. 3", "B"), ("adults in 3 .. 4", ""),
    ("taken_on in 2021-01-05 .. 2021-02-01", "A"), ("taken_on in 2020-12-01 .. 2021-01-05", "A"),
    ("taken_on in 2021-01-06 .. 2021-02-01", ""), ("taken_on in 2020-12 .. 2021-01", "A"),
    ("debt from 1 € to 900 €", "A"),
  ])
  func `rule 35: declared orders compare, and ranges hold both their ends`(
    _ condition: String,
    _ references: String
  ) throws {
    let store = try SmallStore(
      """
      create household { reference: "A", debt: 900 €, stage: cql, taken_on: 2021-01-05 }
      create household { reference: "B", stage: cfp, adults: 2 }
      """
    )
    #expect(
      try store.answer("households where \(condition) show reference").joined() == references
    )
  }

  @Test(arguments: [
    ("sector < social", "unordered"), ("sector in private .. social", "unordered"),
    ("stage in cfp .. cql", "reversed-range"), ("debt in 2 € .. 1 €", "reversed-range"),
    ("adults in 3 .. 2", "reversed-range"),
    ("taken_on in 2021-02-01 .. 2021-01-01", "reversed-range"),
    ("taken_on from 2021-02-01 to 2021-01-01", "reversed-range"),
    ("taken_on in 2021-Q2 .. 2021-Q1", "reversed-range"),
  ])
  func `rule 35: what has no order doesn't compare, and a reversed range is an error`(
    _ condition: String,
    _ code: String
  ) throws {
    #expect(try SmallStore(Self.rows).codes("households where \(condition)") == [code])
  }
}
