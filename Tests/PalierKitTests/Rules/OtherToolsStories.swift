import Foundation
import PalierKit
import Testing

/// What people who come from spreadsheets, SQL, statistics packages and case registers ask for.
@Suite struct OtherToolsStories {
  private static let rows = """
    create household { reference: "A", sector: private, stage: cdp, debt: 600 €, rent: 300 € }
    create household { reference: "B", sector: private, stage: cql, debt: 200 €, rent: 100 € }
    create household { reference: "C", sector: social, stage: cdp, debt: 100 € }
    create household { reference: "D", stage: cql }
    """

  private func answer(_ question: String) throws -> [String] {
    try SmallStore(Self.rows).answer(question)
  }

  @Test func `a totals row stands under a query, of rows or of groups`() throws {
    #expect(
      try answer("households show reference, debt, rent with totals").last == "total,900.00,400.00"
    )
    #expect(
      try answer("households group by sector show count, sum(debt) with totals") == [
        "private,2,800.00", "social,1,100.00", ",1,0.00", "total,4,900.00",
      ]
    )
  }

  @Test func `percentages of the row, the column and the total are numbers`() throws {
    let question = "households group by sector across stage"
    #expect(
      try answer("\(question) show share of row where sector = private") == [
        "private,0.500000,0.500000"
      ]
    )
    #expect(
      try answer("\(question) show share of column where sector = private") == [
        "private,0.500000,0.500000"
      ]
    )
    #expect(
      try answer("\(question) show share where sector = private") == ["private,0.250000,0.250000"]
    )
    // Numbers: they compare, and json has no quotes around them.
    #expect(
      try answer("households group by sector show share where share >= 50 %") == [
        "private,0.500000"
      ]
    )
    let json = try SmallStore(Self.rows).ran("households group by sector show share", .json).text
    #expect(json.contains("0.500000"))
    #expect(!json.contains("\"0.500000\""))
  }

  @Test func `periods without data are shown`() throws {
    let store = try SmallStore(
      """
      create household { reference: "A" }
      households add contact { date: 2021-01-10, channel: sms }
      households add contact { date: 2021-04-10, channel: sms }
      """
    )
    #expect(
      try store.answer("contacts group by month(date) show count with zeros") == [
        "2021-01,1", "2021-02,0", "2021-03,0", "2021-04,1",
      ]
    )
  }

  @Test func `missing values are in the denominator or out of it, by choice`() throws {
    #expect(
      try answer("households group by sector show share") == [
        "private,0.500000", "social,0.250000", ",0.250000",
      ]
    )
    #expect(
      try answer("households group by sector without unknown show share") == [
        "private,0.666667", "social,0.333333",
      ]
    )
    #expect(
      try answer(
        "households show average(debt), sum(debt) / count, sum(debt) / count(where debt is known)"
      ) == ["300.00,225.00,300.00"]
    )
  }

  @Test func `a dry run shows old and new values, and changes nothing`() throws {
    let store = try SmallStore(Self.rows)
    let output = try store.ran(
      "households where sector = private set rent = rent * 2, charges = 5 €"
    ) {
      $0.isDryRun = true
    }
    let report = try #require(output.reports.first)
    #expect(report.isPreview)
    #expect(report.changedRows == 2)
    let changes = report.changes.map {
      "\($0.row) \($0.field): \($0.old) → \($0.new)".replacing("\u{A0}", with: " ")
    }
    #expect(changes.contains("A rent: 300.00 € → 600.00 €"), "\(changes)")
    #expect(changes.contains("B rent: 100.00 € → 200.00 €"), "\(changes)")
    #expect(changes.contains { $0.hasPrefix("A charges:") && $0.hasSuffix("→ 5.00 €") })
    #expect(
      try store.answer("households where sector = private show rent, charges") == [
        "300.00,", "100.00,",
      ]
    )
  }

  @Test func `a dry run of a script shows what each statement would do after those before it`()
    throws
  {
    let store = try SmallStore(Self.rows)
    let output = RecordedOutput()
    var options = SmallStore.options()
    options.isDryRun = true
    let session = try Session(opening: store.path, options: options, output: output)
    try session.run(
      Script(
        name: "s.pal",
        text: """
          households where reference = "A" set rent = 1 €
          households where rent = 1 € set rent = 2 €
          print count(households where rent = 2 €)
          """
      )
    )
    try session.close()
    #expect(output.said == ["1"])
    #expect(output.reports.map(\.changedRows) == [1, 1])
    #expect(try store.answer("count(households where rent < 100 €)") == ["0"])
  }

  @Test func `a whole script is undone at once, and put back`() throws {
    let store = try SmallStore(Self.rows)
    let output = RecordedOutput()
    let session = try Session(opening: store.path, options: SmallStore.options(), output: output)
    try session.run(
      Script(
        name: "s.pal",
        text: """
          households set rent = 1 €
          create household { reference: "E" }
          households where reference = "D" delete because "double"
          households where reference = "A" add contact { date: 2022-01-01, channel: sms }
          """
      )
    )
    func state() throws -> [String] {
      try store.answer(
        "households show reference, rent, count(contacts)"
      )
    }
    let done = ["A,1.00,1", "B,1.00,0", "C,1.00,0", "E,,0"]
    #expect(try state() == done)
    try session.run("undo", name: "t")
    #expect(try state() == ["A,300.00,0", "B,100.00,0", "C,,0", "D,,0"])
    try session.run("redo", name: "t")
    #expect(try state() == done)
    #expect(try session.verify().isSound)
  }

  @Test func `parameters have names and types, and some may be left out`() throws {
    let store = try SmallStore(Self.rows)
    let script = Script(
      name: "s.pal",
      text: """
        param least: money
        param sector: sector = private
        print count(households where debt >= $least and household.sector = $sector)
        """
    )
    func run(_ parameters: [String: String]) throws -> [String] {
      let output = RecordedOutput()
      let session = try Session(opening: store.path, options: SmallStore.options(), output: output)
      try session.run(script, parameters: parameters)
      return output.said
    }
    #expect(try run(["least": "200 €"]) == ["2"])
    #expect(try run(["least": "600 €"]) == ["1"])
    #expect(try run(["least": "1 €", "sector": "social"]) == ["1"])
    let missing = #expect(throws: PalierError.self) { try run([:]) }
    #expect(missing?.problems.map(\.code) == ["missing-parameter"])
    let wrong = #expect(throws: PalierError.self) { try run(["least": "200"]) }
    #expect(wrong?.problems.map(\.code) == ["wrong-parameter"])
  }

  @Test func `unequal doesn't lose the rows of which nothing is known`() throws {
    #expect(
      try answer("households where sector != private show reference") == ["C", "D"]
    )
    #expect(
      try answer("households where not (debt > 100 €) show reference") == ["C", "D"]
    )
    #expect(
      try SmallStore(Self.rows).told("households where sector != private").contains(
        "of which 1 have no known sector"
      )
    )
  }

  @Test func `the words are those of the reader's tongue`() throws {
    let french = "ménages dont parc = privé trier par dette décroissant montrer référence, dette"
    let english = "households where sector = private sort by debt desc show reference, debt"
    #expect(try answer(french) == (try answer(english)))
    #expect(
      try SmallStore(Self.rows).told(english, .french).first == "référence dette"
    )
  }

  @Test func `a script stops at its first error and says so by its status`() throws {
    let store = try SmallStore(Self.rows)
    func status(_ text: String) throws -> (RunStatus?, [String]) {
      let output = RecordedOutput()
      let session = try Session(opening: store.path, options: SmallStore.options(), output: output)
      let error = #expect(throws: PalierError.self) {
        try session.run(Script(name: "s.pal", text: text))
      }
      return (error?.status, output.said)
    }
    let set = "households set rent = 7 €\nprint 1\n"
    #expect(try status(set + "households where stge = cql\nprint 2") == (.wrongText, []))
    #expect(try status(set + "fail \"enough\"\nprint 2") == (.checkFailed, ["1"]))
    #expect(try status(set + "assert count(households) = 9\nprint 2") == (.checkFailed, ["1"]))
    #expect(RunStatus.wrongText.rawValue == 2)
    #expect(RunStatus.checkFailed.rawValue == 4)
    #expect(try store.answer("count(households where rent = 7 €)") == ["0"])
  }
}
