import PalierKit
import Testing

/// Questions over published figures, from the text to the lines of the answer.
@Suite struct GroupQuestionTests {
  private static let figures = """
    create statistic { series: "letters", period: 2018, value: 10 }
    create statistic { series: "letters", period: 2019, value: 4554 }
    create statistic { series: "letters", period: 2020, value: 4869 }
    create statistic { series: "letters", period: 2022, value: 100 }
    create statistic { series: "visits", period: 2019, value: 40 }
    create statistic { series: "visits", period: 2020, value: 0 }
    create statistic { series: "visits", period: 2021, value: 7 }
    create statistic { series: "calls", period: 2020, value: 40 }
    """

  /// The lines of the answer for machines, without the heading.
  private func answer(_ question: String) throws -> [String] {
    let store = try SmallStore()
    let session = try store.session { $0.format = .csv }
    try session.run(GroupQuestionTests.figures, name: "figures")
    try session.run(question, name: "question")
    return store.output.text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test(
    arguments: [
      ("statistics show median(value)", ["40"]),
      ("statistics where series = \"letters\" show median(value)", ["2327"]),
      ("statistics show median(value where series = \"visits\")", ["7"]),
      ("statistics show percentile(90, value)", ["4648.5"]),
      ("statistics show percentile(0, value), percentile(100, value)", ["0,4869"]),
      ("statistics where value < 0 show median(value), percentile(90, value)", [","]),
      ("households show median(debt), percentile(25, debt)", ["2550.00,1725.00"]),
      ("median(statistics.value)", ["40"]),
      ("percentile(50, statistics.value where period = 2019)", ["2297"]),
      ("statistiques montrer médiane(valeur), centile(90, valeur)", ["40,4648.5"]),
    ])
  func `medians and percentiles are exact`(_ question: String, _ lines: [String]) throws {
    #expect(try answer(question) == lines)
  }

  @Test func `a total of averages is the average of all rows`() throws {
    #expect(
      try answer("statistics group by series show average(value) with totals") == [
        "calls,40", "letters,2383.25", "visits,15.666667", "total,1202.5",
      ]
    )
  }

  @Test func `totals work medians out again over all rows`() throws {
    #expect(
      try answer("statistics group by series show median(value) with totals") == [
        "calls,40", "letters,2327", "visits,7", "total,40",
      ]
    )
  }

  @Test(
    arguments: [
      (
        "statistics where series = \"letters\" group by period show sum(value), change",
        ["2018,10,", "2019,4554,454.400000", "2020,4869,0.069170", "2022,100,"]
      ),
      (
        "statistics group by series, period show sum(value), change(sum(value))",
        [
          "calls,2020,40,", "letters,2018,10,", "letters,2019,4554,454.400000",
          "letters,2020,4869,0.069170", "letters,2022,100,", "visits,2019,40,",
          "visits,2020,0,-1.000000", "visits,2021,7,",
        ]
      ),
      (
        "statistics group by period show change(share)",
        ["2018,", "2019,0.125000", "2020,0.125000", "2021,-0.250000", "2022,0.000000"]
      ),
      (
        "statistics group by period show count, change where change > 0 %",
        ["2019,2,1.000000", "2020,3,0.500000"]
      ),
      (
        "statistiques grouper par période montrer somme(valeur), évolution dont période = 2020",
        ["2020,4909,0.068568"]
      ),
      (
        "statistics group by period where period > 2019 show count, change",
        ["2020,3,", "2021,1,-0.666667", "2022,1,0.000000"]
      ),
    ])
  func `a change is against the period before, and a gap has none`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test(
    arguments: [
      (
        "statistics group by period show count, rank",
        ["2018,1,3", "2019,2,2", "2020,3,1", "2021,1,3", "2022,1,3"]
      ),
      (
        "statistics group by period show count, rank sort by rank take 2",
        ["2020,3,1", "2019,2,2"]
      ),
      (
        "statistics group by period where count < 3 show count, rank(count) where rank <= 1",
        ["2019,2,1"]
      ),
      (
        "statistics group by period where rank <= 2 show count, sum(value)",
        ["2019,2,4594", "2020,3,4909"]
      ),
      (
        "statistiques grouper par série montrer rang(somme(valeur))",
        ["calls,3", "letters,1", "visits,2"]
      ),
    ])
  func `equals share a rank and the next is skipped`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test(
    arguments: [
      (
        "statistics group by series, period show count, running(sum(value))",
        [
          "calls,2020,1,40", "letters,2018,1,10", "letters,2019,1,4564", "letters,2020,1,9433",
          "letters,2022,1,9533", "visits,2019,1,40", "visits,2020,1,40", "visits,2021,1,47",
        ]
      ),
      (
        "statistics group by period show running(share)",
        ["2018,0.125000", "2019,0.375000", "2020,0.750000", "2021,0.875000", "2022,1.000000"]
      ),
      (
        "statistics group by period show running(count), rank, change(count) with totals",
        [
          "2018,1,3,", "2019,3,2,1.000000", "2020,6,1,0.500000", "2021,7,3,-0.666667",
          "2022,8,3,0.000000", "total,,,",
        ]
      ),
      (
        "statistics group by period show count, running(count) with zeros take 2 with totals",
        ["2018,1,1", "2019,2,3", "others,5,", "total,8,"]
      ),
      (
        "households group by tenant, debt show running(count)",
        ["Bouleau,4200.00,1", "Frêne,900.00,1", "Tremble,,"]
      ),
    ])
  func `a running sum starts again when an outer key changes and is blank in totals`(
    _ question: String,
    _ lines: [String]
  ) throws {
    #expect(try answer(question) == lines)
  }

  @Test func `a share within a key divides by the rows of that key`() throws {
    #expect(
      try answer("statistics group by series, period show count, share within period") == [
        "calls,2020,1,0.333333", "letters,2018,1,1.000000", "letters,2019,1,0.500000",
        "letters,2020,1,0.333333", "letters,2022,1,1.000000", "visits,2019,1,0.500000",
        "visits,2020,1,0.333333", "visits,2021,1,1.000000",
      ]
    )
  }

  @Test(
    arguments: [
      ("statistics show count, rank", "key-without-order"),
      ("statistics group by series show change", "key-without-order"),
      ("statistics group by period show change(rank)", "wrong-arguments"),
      ("statistics group by period show running(share within period)", "not-a-number"),
      ("statistics show percentile(101, value)", "wrong-arguments"),
      ("statistics show percentile(value)", "wrong-arguments"),
      ("statistics show median(series)", "not-a-number"),
    ])
  func `what has no meaning is refused`(_ question: String, _ code: String) throws {
    let error = #expect(throws: PalierError.self) { try answer(question) }
    #expect(error?.problems.first?.code == code)
  }
}
