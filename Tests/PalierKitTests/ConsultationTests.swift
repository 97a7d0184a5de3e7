import Foundation
import PalierKit
import PalierStore
import PalierValues
import Testing

/// The log of who looked at whose file.
struct ConsultationTests {
  private let store: SmallStore

  init() throws {
    store = try SmallStore()
  }

  private func ask(
    _ texts: String...,
    format: AnswerFormat = .csv,
    _ change: (inout SessionOptions) -> Void = { _ in }
  ) throws -> String {
    let output = RecordedOutput()
    var options = SmallStore.options(format: format)
    options.holdsOneAnswer = false
    change(&options)
    let session = try Session(opening: store.path, options: options, output: output)
    for text in texts { try session.run(text, name: "test") }
    try session.close()
    return output.text
  }

  private func logged() throws -> [String] {
    let told = try ask("consultations show kind, household, actor, statement")
    return told.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test func `looking at one household is logged, with who, whose and by which words`() throws {
    _ = try ask(
      "sheet of household \"91-2021-0001\"",
      "history of household \"91-2021-0002\"",
      "access of household \"91-2021-0003\"",
      "households where tenant = \"Bouleau\""
    )
    #expect(
      try logged() == [
        "case_sheet,91-2021-0001,tester,\"sheet of household \"\"…\"\"\"",
        "journal_lines,91-2021-0002,tester,\"history of household \"\"…\"\"\"",
        "access_export,91-2021-0003,tester,\"access of household \"\"…\"\"\"",
        "named_question,91-2021-0001,tester,\"households where tenant = \"\"…\"\"\"",
      ]
    )
  }

  @Test func `no name stands in the log`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"", "households where tenant ~ \"bouleau\"")
    let told = try ask("consultations show all", format: .json)
    #expect(!told.lowercased().contains("bouleau"))
  }

  @Test func `a list, a count and a look at the log aren't logged`() throws {
    _ = try ask(
      "households",
      "households show count",
      "households where stage = cfp",
      "consultations"
    )
    #expect(try logged().isEmpty)
  }

  @Test func `a look inside a transaction that is taken back stays in the log`() throws {
    _ = try ask("begin", "sheet of household \"91-2021-0001\"", "rollback")
    #expect(try logged().count == 1)
  }

  @Test func `the log is written by the program alone, and is no part of the journal`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"")
    for text in [
      "consultations delete because \"x\"", "create consultation { actor: \"x\" }",
      "consultations set actor = \"x\"",
    ] {
      let error = #expect(throws: PalierError.self) { try ask(text) }
      #expect(error?.message[.french].contains("que par le programme") == true, "\(text)")
    }
    #expect(try logged().count == 1)
    let session = try store.session()
    #expect(try session.verify().isSound)
    try session.close()
  }

  @Test func `what is older than a year is dropped with the next look`() throws {
    let session = try store.session()
    let old: [String: Value] = [
      "date": .date(CivilDate(day: 18_000)), "actor": .text("autrefois"), "kind": .member(1),
    ]
    try session.store.log([old], to: "consultation", keepingFrom: CivilDate(day: 0))
    try session.close()
    #expect(try logged().count == 1)
    _ = try ask("sheet of household \"91-2021-0001\"")
    #expect(try logged().map { $0.contains("autrefois") } == [false])
  }

  @Test func `a household that goes is taken out of the log, and the look stays`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"")
    _ = try ask("households where reference = \"91-2021-0001\" delete because \"essai\"")
    #expect(try logged().map { $0.hasPrefix("case_sheet,,tester") } == [true])
  }

  @Test func `the auditor reads the log, and the role of who looked stands in it`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"") { $0.role = .coordinator }
    let told = try ask("consultations show role, household") { $0.role = .auditor }
    #expect(told.contains("coordinator,91-2021-0001"))
  }

  @Test func `a search is logged once, with the file that it found alone`() throws {
    let session = try store.session()
    _ = try session.find("bouleu")
    _ = try session.find("xyzzyq")
    _ = session.completions(before: "sheet of household \"91", after: "")
    try session.close()
    let told = try logged()
    #expect(
      told == [
        "file_search,91-2021-0001,tester,\".find \"\"…\"\"\"",
        "file_search,,tester,\".find \"\"…\"\"\"",
      ]
    )
    #expect(try !ask("consultations show all", format: .json).contains("bouleu"))
  }

  @Test func `a file that is anonymised goes out of the log`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"")
    _ = try ask(
      "households where reference = \"91-2021-0001\" close as debt_cleared on 2019-01-01",
      "households where reference = \"91-2021-0001\" anonymise"
    ) {
      $0.anonymising = 1
      $0.today = Day("2026-01-01")
    }
    let told = try logged()
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { !$0.contains("91-2021-0001") && !$0.contains("anonym") })
    let session = try store.session()
    #expect(try session.verify().isSound)
    try session.close()
  }

  @Test func `nothing is written where nothing may be`() throws {
    _ = try ask("sheet of household \"91-2021-0001\"") { $0.isReadOnly = true }
    _ = try ask("sheet of household \"91-2021-0001\"") { $0.isDryRun = true }
    #expect(try logged().isEmpty)
  }

  @Test func `a look is answered while somebody else writes, and logged after`() throws {
    let other = try store.session()
    try other.run("begin", name: "test")
    try other.run("households set rent = 1 €", name: "test")
    let session = try store.session()
    let clock = ContinuousClock()
    let taken = try clock.measure {
      try session.run("sheet of household \"91-2021-0001\"", name: "test")
    }
    #expect(taken < .seconds(3))
    try other.run("rollback", name: "test")
    try other.close()
    try session.run("households show count", name: "test")
    try session.close()
    #expect(try logged().count == 1)
  }

  @Test func `a look in a transaction that the session's end takes back is logged`() throws {
    let session = try store.session()
    for text in ["begin", "sheet of household \"91-2021-0001\""] {
      try session.run(text, name: "test")
    }
    try session.close()
    #expect(try logged().count == 1)
  }
}
