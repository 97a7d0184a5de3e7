import PalierKit
import Testing

/// `across`: groups in lines and in columns, with totals worked out from the rows.
@Suite struct PivotTests {
  /// Contacts of three households by channel and year.
  private func store() throws -> SmallStore {
    let store = try SmallStore()
    let session = try store.session()
    let contacts: [(household: Int, channel: String, date: String)] = [
      (1, "call", "2020-05-04"), (1, "call", "2021-02-03"), (1, "sms", "2021-03-01"),
      (2, "call", "2021-06-01"), (2, "letter", "2022-01-10"), (3, "letter", "2022-02-11"),
      (3, "letter", "2022-03-11"),
    ]
    for contact in contacts {
      try session.run(
        """
        households where reference = "91-2021-000\(contact.household)" add contact \
        { date: \(contact.date), channel: \(contact.channel), outcome: sent }
        """,
        name: "test"
      )
    }
    try session.close()
    return store
  }

  private func answer(
    _ question: String,
    _ format: AnswerFormat = .csv,
    _ tongue: Tongue = .english
  ) throws -> [String] {
    let store = try store()
    let session = try store.session {
      $0.format = format
      $0.presentation = Presentation(tongue: tongue)
    }
    try session.run(question, name: "test")
    return store.output.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func `a value is a column, in the order of its type, and an empty cell counts none`() throws
  {
    #expect(
      try answer("contacts group by channel across year(date)") == [
        "channel,2020,2021,2022", "letter,0,0,3", "sms,0,1,0", "call,1,2,0",
      ]
    )
  }

  @Test func `totals of lines and columns are worked out from the rows`() throws {
    #expect(
      try answer(
        """
        contacts group by channel across year(date) show distinct(household), count with totals
        """
      ) == [
        "channel,2020_distinct_household,2020_count,2021_distinct_household,2021_count,"
          + "2022_distinct_household,2022_count,total_distinct_household,total_count",
        "letter,0,0,0,0,2,3,2,3", "sms,0,0,1,1,0,0,1,1", "call,1,1,2,2,0,0,2,3",
        "total,1,1,2,3,2,3,3,7",
      ]
    )
  }

  @Test func `several keys have subtotals in every column`() throws {
    #expect(
      try answer(
        """
        contacts group by household.stage, channel across year(date) show count with totals
        """
      ) == [
        "household_stage,channel,2020,2021,2022,total",
        "assignation,letter,0,0,2,2", "assignation,sms,0,1,0,1", "assignation,call,1,1,0,2",
        "assignation,total,1,2,2,5",
        "cfp,letter,0,0,1,1", "cfp,call,0,1,0,1", "cfp,total,0,1,1,2",
        "total,,1,3,3,7",
      ]
    )
  }

  @Test func `conditions, orders and cuts act on the lines, the rest stands as others`() throws {
    #expect(
      try answer(
        """
        contacts group by channel across year(date) sort by count desc, channel take 1 \
        show count, share of column with totals
        """
      ) == [
        "channel,2020_count,2020_share,2021_count,2021_share,2022_count,2022_share,"
          + "total_count,total_share",
        "letter,0,0.000000,0,0.000000,3,1.000000,3,0.428571",
        "others,1,1.000000,3,1.000000,0,0.000000,4,0.571429",
        "total,1,1.000000,3,1.000000,3,1.000000,7,1.000000",
      ]
    )
  }

  @Test func `a share of the row divides by the line, also by that of the others`() throws {
    #expect(
      try answer(
        """
        contacts group by channel across year(date) where count < 3 show share of row with totals
        """
      ) == [
        "channel,2020,2021,2022,total", "sms,0.000000,1.000000,0.000000,1.000000",
        "others,0.166667,0.333333,0.500000,1.000000",
        "total,0.142857,0.428571,0.428571,1.000000",
      ]
    )
  }

  @Test func `an average of no row is blank, and a column without any isn't there`() throws {
    #expect(
      try answer(
        """
        contacts group by channel across year(date) show average(household.debt where date in 2021)
        """
      ) == ["channel,2021", "letter,", "sms,4200.00", "call,2550.00"]
    )
  }

  @Test func `with zeros the periods of the condition are there, and the declared values`() throws {
    let lines = try answer(
      """
      contacts where date in 2020 .. 2023 group by channel across year(date) with zeros
      """
    )
    #expect(lines.first == "channel,2020,2021,2022,2023")
    #expect(lines.count > 6)
    #expect(lines.contains("notice,0,0,0,0"))
  }

  @Test func `unknown values are the last column until they are left out`() throws {
    let question = "households group by stage across debt is known show count"
    #expect(try answer(question).first == "stage,false,true")
    let unknown = "households group by stage across sector"
    #expect(try answer(unknown).first == "stage,unknown")
    #expect(try answer(unknown + " without unknown").count <= 1)
  }

  @Test func `people read titles in their tongue and what shares divide by`() throws {
    let lines = try answer(
      """
      contacts grouper par canal croiser par année(date) montrer nombre, part de ligne
      """,
      .table,
      .french
    )
    #expect(lines.first?.contains("2021 · nombre") == true)
    #expect(lines.first?.contains("2021 · part de ligne") == true)
    #expect(lines.contains { $0.contains("part de ligne") && $0.contains("7 contacts") })
  }

  @Test(
    arguments: [
      ("households across stage", "groups-required"),
      ("households group by stage across sector across sector", "across-twice"),
      ("households group by stage show share of row", "share-without-across"),
      (
        "households group by stage where count > 1 across sector show count, rank",
        "rank-of-cut-lines"
      ),
      (
        "households group by stage take 1 show count, rank + 1 across sector", "rank-of-cut-lines"
      ),
      ("households group by stage chart cake", "unknown-chart"),
      ("households mask below 5", "groups-required"),
    ])
  func `what needs groups or columns says so`(question: String, code: String) throws {
    let session = try SmallStore().session()
    let error = #expect(throws: PalierError.self) { try session.run(question, name: "t") }
    #expect(error?.problems.first?.code == code)
  }
}
