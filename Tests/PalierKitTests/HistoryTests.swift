import Foundation
import PalierKit
import Testing

/// Questions about the past of fields, on a store whose every day is known.
@Suite struct HistoryTests {
  /// A household's life: stages, an operator that changes, a watch, a closing, letters.
  private static let life = """
    create household { reference: "A", received_on: 2021-01-04, taken_on: 2021-01-11 }
    create household { reference: "B", received_on: 2021-02-01 }
    create household { reference: "C" }
    create organisation { name: "Alisier", kind: operator }
    create organisation { name: "Cormier", kind: operator }
    households where reference = "A" add act { date: 2021-01-04, kind: cdp }
    households where reference = "A" add act { date: 2021-03-01, kind: assignation }
    households where reference = "A" add act { date: 2021-05-10, kind: judgment }
    households where reference = "A" add act { date: 2021-05-20, kind: cdp }
    households where reference = "A" add act { date: 2021-06-01, kind: cql }
    households where reference = "B" add act { date: 2021-03-01, kind: cdp }
    households where reference = "B" add act { date: 2021-03-01, kind: cql }
    households where reference = "A" set operator = "Alisier" on 2021-01-11
    households where reference = "A" set operator = "Cormier" on 2021-04-01
    households where reference = "A" set operator = "Alisier" on 2021-07-01
    households where reference = "A" set watch = true on 2021-08-01
    households where reference = "A" set watch = false on 2021-09-01
    households where reference = "A" close as debt_cleared on 2021-12-01
    households where reference = "A" add contact { date: 2021-02-01, channel: letter, target: tenant }
    contacts set outcome = npai on 2021-02-20
    """

  private func store() throws -> SmallStore {
    let store = try SmallStore()
    let session = try store.session()
    try session.run("households delete because \"empty\"", name: "test")
    try session.run(HistoryTests.life, name: "test")
    try session.close()
    return store
  }

  /// The lines of an answer.
  private func lines(_ store: SmallStore, _ question: String) throws -> [String] {
    let output = RecordedOutput()
    let session = try Session(
      opening: store.path,
      options: SmallStore.options(format: .csv),
      output: output
    )
    try session.run(question, name: "test")
    return output.text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func references(_ store: SmallStore, _ condition: String) throws -> String {
    try lines(store, "households where \(condition) sort by reference show reference").joined()
  }

  @Test(arguments: [
    // A stage holds from its day to the day before the next.
    ("stage was cdp", "AB"), ("stage was cdp on 2021-01-04", "A"),
    ("stage was cdp on 2021-01-03", ""),
    ("stage was cdp on 2021-02-28", "A"), ("stage was cdp on 2021-03-01", ""),
    ("stage was assignation in 2021-04", "A"), ("stage was assignation in 2021-03 .. 2021-06", "A"),
    ("stage was assignation since 2021-05-10", ""), ("stage was assignation until 2021-03-01", "A"),
    ("stage was assignation before 2021-03-01", ""),
    ("stage was assignation after 2021-03-01", "A"),
    ("stage was assignation from 2021-05-09 to 2021-05-30", "A"), ("stage was cql in 2022", "AB"),
    // An act below the stage reached changes nothing.
    ("stage became cdp in 2021-05", ""), ("stage was cdp in 2021-05", ""),
    // Several stages of a day came and were on it; the last is the one on it.
    ("stage became cdp in 2021-03", "B"), ("stage became cdp on 2021-03-01", "B"),
    ("stage became cql on 2021-03-01", "B"), ("stage was cdp in 2021-03", "B"),
    ("stage was cql on 2021-03-01", "B"),
    ("stage became cql from judgment", "A"), ("stage became cql from cdp", "B"),
    ("stage became cql from judgment in 2021-06", "A"),
    ("stage became cql from judgment in 2021-07", ""),
    ("stage became cql since 2021-06-01", "A"), ("stage became cql in last year", "AB"),
    // Each recorded value of a dated field.
    ("operator was \"Alisier\" in 2021-02", "A"), ("operator was \"Alisier\" in 2021-05", ""),
    ("operator was \"Alisier\" on 2021-03-31", "A"), ("operator was \"Alisier\" on 2021-04-01", ""),
    ("operator was \"Cormier\" since 2021-07-01", ""), ("operator was \"Cormier\"", "A"),
    ("operator became \"Alisier\" in 2021-07", "A"), ("operator became \"Alisier\" in 2021-05", ""),
    ("operator became \"Alisier\" from \"Cormier\"", "A"),
    ("operator became \"Cormier\" from \"Alisier\" until 2021-04-01", "A"),
    ("operator became \"Cormier\" from \"Cormier\"", ""),
    // A derived field has the values that its rule gives from day to day.
    ("status was watch", "A"), ("status was watch on 2021-08-31", "A"),
    ("status was watch on 2021-09-01", ""), ("status became open in 2021-09", "A"),
    ("status became open from watch", "A"), ("status became closed on 2021-12-01", "A"),
    ("status was open in 2021-12", ""), ("status was to_process on 2021-01-04", "A"),
    ("contact_result became npai in 2021-02", "A"), ("contacted was true", ""),
    // Two truths only.
    ("not (stage was cql)", "C"), ("not (operator was \"Alisier\" in 2021-02)", "BC"),
    ("not (status became closed in 2021)", "BC"),
    ("any(contacts where outcome was sent on 2021-02-19)", "A"),
    ("no(contacts where outcome was sent on 2021-02-20)", "ABC"),
    ("count(contacts where outcome became npai in 2021-02) = 1", "A"),
    ("latest(contacts).outcome was sent", "A"), ("not (latest(contacts).outcome was sent)", "BC"),
    // A day may be the row's own.
    ("stage was cdp on received_on", "A"), ("stage became cql after taken_on", "A"),
    ("status became open on taken_on", "A"), ("operator became \"Alisier\" on taken_on", "A"),
  ])
  func `a field's past is asked for by its values and days`(
    _ condition: String,
    _ found: String
  ) throws {
    #expect(try references(store(), condition) == found, "\(condition)")
  }

  @Test func `both tongues ask the same`() throws {
    let store = try store()
    #expect(
      try lines(
        store,
        "ménages dont stade était assignation dans 2021-04 montrer référence, devenu(stade, cql)"
      ) == ["A,2021-06-01"]
    )
    #expect(
      try lines(
        store,
        "ménages dont stade est devenu cql de jugement dans 2021 montrer référence, jours_en(stade)"
      ) == ["A,496"]
    )
  }

  @Test func `the first day and the days since the last change are values like others`() throws {
    let store = try store()
    let question = """
      households sort by reference show reference, became(stage, cql), days_in(stage), \
      became(operator, "Alisier"), days_in(operator), became(status, watch), days_in(status)
      """
    #expect(
      try lines(store, question) == [
        "A,2021-06-01,496,2021-01-11,466,2021-08-01,313", "B,2021-03-01,588,,,,616", "C,,,,,,",
      ]
    )
    #expect(
      try lines(store, "households group by became(stage, cql) show count") == [
        "2021-03-01,1", "2021-06-01,1", ",1",
      ]
    )
    #expect(
      try lines(store, "households sort by days_in(stage) desc show reference") == ["B", "A", "C"]
    )
  }

  @Test func `definitions may speak of the past`() throws {
    let text = """
      define went_down = households where stage became cql in 2021
      define household.was_watched = status was watch
      went_down where was_watched show reference
      """
    #expect(try lines(store(), text) == ["A"])
  }

  @Test(arguments: [
    ("stage became cql", "B"), ("stage was judgment", "A"), ("operator was \"Cormier\"", "A"),
    ("operator became \"Alisier\" in 2021", "A"),
    ("operator became \"Alisier\" from \"Cormier\"", ""),
    ("status was watch", ""), ("status was open", "A"), ("stage was cql on 2021-06-01", ""),
    ("stage was judgment in 2021", "A"), ("stage was judgment since 2021-05-21", ""),
  ])
  func `as of a day nothing that came after is seen`(
    _ condition: String,
    _ found: String
  ) throws {
    let question = "households as of 2021-05-20 where \(condition) show reference"
    #expect(try lines(store(), question).joined() == found, "\(condition)")
  }

  @Test func `as of a day the days are counted to it`() throws {
    let question = """
      households as of 2021-05-20 where reference = "A" \
      show became(stage, cql), days_in(stage), days_in(operator), days_in(status)
      """
    #expect(try lines(store(), question) == [",10,49,129"])
  }

  @Test(arguments: [
    (
      "acts where kind = judgment correct { date: 2021-05-12 } because \"misread\"",
      "stage became judgment on 2021-05-12", "A"
    ),
    (
      "acts where kind = judgment delete because \"other file\"",
      "stage became cql from assignation", "A"
    ),
    (
      "acts where kind = judgment move to household \"C\" because \"other file\"",
      "stage was judgment on 2022-01-01", "C"
    ),
    (
      "acts where kind = judgment set state = cancelled on 2021-05-25",
      "stage was assignation on 2021-05-25", "A"
    ),
    (
      "acts where kind = judgment set state = cancelled on 2021-05-25",
      "stage was judgment on 2021-05-26", ""
    ),
    (
      "acts where kind = cql set state = cancelled on 2021-06-10",
      "stage became judgment on 2021-06-10", "A"
    ),
    (
      "acts where kind = cql set state = cancelled on 2021-06-10",
      "stage was cdp on 2021-06-10", "B"
    ),
  ])
  func `a fact that is corrected changes the past`(
    _ verb: String,
    _ condition: String,
    _ found: String
  ) throws {
    let store = try store()
    let session = try store.session()
    #expect(try references(store, condition) != found)
    try session.run(verb, name: "test")
    #expect(try references(store, condition) == found)
    #expect(try session.verify().findings.isEmpty)
    try session.run("undo", name: "test")
    #expect(try references(store, condition) != found)
  }

  @Test(arguments: [
    ("rent was 500 €", "no-history"), ("stage was unknown", "unknown-in-history"),
    ("stage was open", "unknown-value"), ("stage was cql in 2 weeks", "duration-after-in"),
    ("stage was cql on 2021", "type-mismatch"),
    ("latest(contacts).date was 2021-01-01", "no-history"),
    ("stage became cql from 2021-05-01 to 2021-01-01", "reversed-range"),
  ])
  func `what has no history, or isn't a value of it, is refused`(
    _ condition: String,
    _ code: String
  ) throws {
    let session = try SmallStore().session()
    let error = #expect(throws: PalierError.self) {
      try session.run("households where \(condition)", name: "test")
    }
    #expect(error?.problems.first?.code == code, "\(condition)")
  }

  @Test(arguments: [
    ("stage became cql in 2021", "1 more have no known stage"),
    ("stage was cdp on 2021-01-04", "1 more have no known stage"),
    // What isn't known to have begun on a day has its value all the same.
    ("status was to_process", "1 more with that value, since no known day"),
    ("status was to_process and sector is unknown", "1 more with that value, since no known day"),
    ("sector is unknown and status was to_process in 2021", "1 more with that value"),
    (
      "(status was to_process and sector is unknown) and (children is unknown and rent is unknown)",
      "1 more with that value"
    ),
    // The day itself may be what isn't known.
    ("stage was cdp on taken_on", "2 more have no known stage or taken on"),
    ("stage became cql after taken_on", "2 more have no known stage or taken on"),
  ])
  func `an answer tells the rows whose value or day was never known`(
    _ condition: String,
    _ note: String
  ) throws {
    let output = RecordedOutput()
    let store = try store()
    let session = try Session(opening: store.path, options: SmallStore.options(), output: output)
    try session.run("households where \(condition)", name: "test")
    #expect(output.text.contains(note), "\(output.text)")
  }
}
