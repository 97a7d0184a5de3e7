import PalierKit
import Testing

/// Rules 10 to 14: groups, their shares and their totals.
@Suite struct GroupRules {
  /// Three private homes, two social ones and one of which nothing is known.
  private static let rows = """
    create household { reference: "A", sector: private, stage: cfp, debt: 100 € }
    create household { reference: "B", sector: private, stage: assignation, debt: 300 € }
    create household { reference: "C", sector: private, stage: assignation }
    create household { reference: "D", sector: social, stage: cdp, debt: 100 € }
    create household { reference: "E", sector: social, stage: cfp, debt: 500 € }
    create household { reference: "F", debt: 0 € }
    """

  @Test(arguments: [
    // The order of the type: of declared values, numbers, booleans, days, texts; unknown last.
    ("households group by sector", ["private,3", "social,2", ",1"]),
    ("households group by stage", ["cdp,1", "assignation,2", "cfp,2", ",1"]),
    ("households group by debt", ["0.00,1", "100.00,2", "300.00,1", "500.00,1", ",1"]),
    ("households group by debt is known", ["false,1", "true,5"]),
    ("households group by reference where reference in (\"E\", \"F\")", ["E,1", "F,1"]),
    // Until they are sorted; unknown stays last.
    ("households group by sector sort by sector desc", ["social,2", "private,3", ",1"]),
    ("households group by sector sort by count", [",1", "social,2", "private,3"]),
  ])
  func `rule 10: unknown is a group of its own, the last, and groups have their type's order`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test func `rule 10: references are grouped by the row and shown by its label`() throws {
    let store = try SmallStore(
      """
      create commune { code: "91377", name: "Massy" }
      create commune { code: "76415", name: "Massy" }
      create household { reference: "A", commune: "91377" }
      create household { reference: "B", commune: "91377" }
      create household { reference: "C", commune: "76415" }
      """
    )
    #expect(try store.answer("households group by commune") == ["91377,2", "76415,1"])
    let told = try store.told("households group by commune")
    #expect(told.contains("Massy 2"))
    #expect(told.contains("Massy 1"))
  }

  @Test(arguments: [
    (
      "households group by sector show count, share",
      ["private,3,0.500000", "social,2,0.333333", ",1,0.166667"], "share of 6 households"
    ),
    (
      "households group by sector where count > 2 show share", ["private,0.500000"],
      "share of 6 households"
    ),
    (
      "households group by sector show share skip 1 take 1", ["social,0.333333"],
      "share of 6 households"
    ),
    (
      "households where sector is known group by sector show share",
      ["private,0.600000", "social,0.400000"], "share of 5 households"
    ),
    (
      "households group by sector without unknown show count, share",
      ["private,3,0.600000", "social,2,0.400000"], "share of 5 households"
    ),
  ])
  func `rule 11: a share is of all rows that entered, and its denominator is told`(
    _ question: String,
    _ lines: [String],
    _ denominator: String
  ) throws {
    let store = try SmallStore(Self.rows)
    #expect(try store.answer(question) == lines)
    #expect(try store.told(question).contains(denominator))
  }

  @Test(arguments: ["count, share", "count", "average(debt)"])
  func `rule 11: without unknown says how many rows it takes out`(_ columns: String) throws {
    let question = "households group by sector without unknown show \(columns)"
    let store = try SmallStore(Self.rows)
    #expect(try store.told(question).contains("1 unknown left out"))
    #expect(try store.told(question, .french).contains("sans compter 1 inconnu"))
    let both = "households group by sector, stage without unknown show \(columns)"
    #expect(try store.told(both).contains("1 unknown left out"))
    #expect(
      try !store.told("households group by reference without unknown").joined()
        .contains("left out")
    )
  }

  @Test(arguments: [
    (
      "households group by sector, stage show share within sector",
      [
        "private,assignation,0.666667", "private,cfp,0.333333", "social,cdp,0.500000",
        "social,cfp,0.500000", ",,1.000000",
      ]
    ),
    (
      "households group by sector, stage show share within stage where stage = cfp",
      ["private,cfp,0.500000", "social,cfp,0.500000"]
    ),
    (
      "households group by sector show share(where debt > 100 €)",
      ["private,0.333333", "social,0.500000", ",0.000000"]
    ),
    (
      "households group by sector across stage show share of row where sector = social",
      ["social,0.500000,0.000000,0.500000,0.000000"]
    ),
    (
      "households group by sector across stage show share of column where sector = social",
      ["social,1.000000,0.000000,0.500000,0.000000"]
    ),
  ])
  func `rule 12: shares within a key, of a row, of a column, and of a group's rows`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }

  @Test func `rule 12: a share within needs a key, and one of a row or column a pivot`() throws {
    let store = try SmallStore(Self.rows)
    #expect(store.codes("households group by stage show share within sector") == ["not-a-key"])
    for kind in ["row", "column"] {
      let question = "households group by stage show share of \(kind)"
      #expect(store.codes(question) == ["share-without-across"])
      #expect(store.refusal(question).contains("across"))
    }
  }

  @Test func `rule 12: a share of nothing is n.d.`() throws {
    let store = try SmallStore(Self.rows)
    let question = """
      households where debt = 0 € group by reference show share(sum(debt)), share(where debt > 1 €)
      """
    #expect(try store.answer(question) == ["F,,0.000000"])
    #expect(try store.told(question).contains("F n.d. 0 %"))
    #expect(
      try store.answer(
        """
        households group by stage show count, share(where debt > 1 €) with zeros where stage = rfp
        """
      ) == ["rfp,0,"]
    )
  }

  /// Values of which neither the different ones, nor the medians, nor the quotients add up.
  private static let figures = """
    create statistic { series: "x", period: 2019, value: 1, source: "p" }
    create statistic { series: "x", period: 2020, value: 1, source: "p" }
    create statistic { series: "x", period: 2021, value: 2, source: "q" }
    create statistic { series: "y", period: 2020, value: 1, source: "p" }
    create statistic { series: "y", period: 2021, value: 9, source: "q" }
    """

  @Test func `rule 13: totals work every aggregate out again over their rows`() throws {
    let question = """
      statistics group by series show count, distinct(value), median(value), \
      sum(value) / count, max(value), share with totals
      """
    #expect(
      try SmallStore(Self.figures).answer(question) == [
        "x,3,2,1,1.333333,2,0.600000", "y,2,2,5,5,9,0.400000", "total,5,3,1,2.8,9,1.000000",
      ]
    )
  }

  @Test func `rule 13: subtotals too, and there a share within the key is the whole`() throws {
    let question = """
      statistics group by series, source show distinct(value), average(value), share, \
      share within series with totals
      """
    #expect(
      try SmallStore(Self.figures).answer(question) == [
        "x,p,1,1,0.400000,0.666667", "x,q,1,2,0.200000,0.333333",
        "x,total,2,1.333333,0.600000,1.000000",
        "y,p,1,1,0.200000,0.500000", "y,q,1,9,0.200000,0.500000",
        "y,total,2,5,0.400000,1.000000",
        "total,,3,2.8,1.000000,1.000000",
      ]
    )
  }

  @Test func `rule 13: ranks, running sums and changes are blank in totals`() throws {
    let question = """
      statistics group by period show sum(value), rank, running(sum(value)), change(sum(value)) \
      with totals
      """
    #expect(
      try SmallStore(Self.figures).answer(question) == [
        "2019,1,3,1,", "2020,2,2,3,1.000000", "2021,11,1,14,4.500000", "total,14,,,",
      ]
    )
  }

  @Test func `rule 13: in a pivot the change of a total line is that of the totals`() throws {
    // 2 → 11 in all, though the lines change by 100 % and 800 %.
    let question = """
      statistics where period >= 2020 group by series across period \
      show sum(value), change(sum(value)) with totals
      """
    #expect(
      try SmallStore(Self.figures).table(question) == [
        "series,2020_sum_value,2021_sum_value,2021_change,total_sum_value", "x,1,2,1.000000,3",
        "y,1,9,8.000000,10", "total,2,11,4.500000,13",
      ]
    )
  }

  @Test(arguments: [
    (
      "households group by sector show count, average(debt), share take 1 with totals",
      ["private,3,200.00,0.500000", "others,3,200.00,0.500000", "total,6,200.00,1.000000"]
    ),
    (
      "households group by stage where count > 1 show count, distinct(sector) with totals",
      ["assignation,2,1", "cfp,2,2", "others,2,1", "total,6,2"]
    ),
    (
      "households group by sector show count skip 2 with totals",
      [",1", "others,5", "total,6"]
    ),
    (
      "households group by sector show count sort by count with totals",
      [",1", "social,2", "private,3", "total,6"]
    ),
  ])
  func `rule 14: totals of groups that were cut are of all rows, with a line of others`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try SmallStore(Self.rows).answer(question) == lines)
  }
}
