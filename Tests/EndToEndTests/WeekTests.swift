import Foundation
import Testing

/// The scripts of a team's week on the demonstration store, against other questions of it; and who
/// has the files after a handover.
struct WeekTests {
  static let scripts = [
    "agenda.pal", "calendar.pal", "letters.pal", "caseload.pal", "commission.pal", "handover.pal",
    "month-end.pal", "retention.pal", "stories.pal", "acknowledgement.pal", "monthly-return.pal",
    "duplicates.pal",
  ]

  private let store: DemoStore

  init() throws {
    store = try DemoStore()
  }

  private func answer(_ script: String, _ parameters: [String: String] = [:]) throws -> WeekAnswer {
    try WeekCases.answer(script, parameters, of: store.path)
  }

  private func figure(_ question: String) throws -> String {
    try #require(store.rows("\(question) show count").first?.first)
  }

  @Test func `a team's own rule for duplicates finds the open pairs of the statement`() throws {
    let open = Set(try store.rows("households where status != closed show reference").map { $0[0] })
    let pairs = try store.rows("duplicates").map { [$0[0], $0[2]] }
      .filter { Set($0).isSubset(of: open) }
    let found = try answer("duplicates.pal").columns("Files that aren't closed", 0).map { $0[0] }
    #expect(!found.isEmpty)
    #expect(Set(found) == Set(pairs.flatMap(\.self)))
  }

  @Test func `the hearings of the week are those that the files tell`() throws {
    let told = try store.rows(
      """
      households where status != closed and hearing_on from 2022-10-10 to 2022-10-16 \
      sort by hearing_on, hearing_at, reference show hearing_on, hearing_at, reference
      """
    )
    #expect(told.count == 4)
    #expect(try answer("agenda.pal").columns("Hearings", 0, 1, 3) == told)
  }

  @Test(arguments: ["Garance SORBIER", "Thym ALISIER", "Églantine NOISETIER", "Bleuet CORNOUILLER"])
  func `the visits of a worker are those that bear the name`(_ name: String) throws {
    let outcome = try store.ask(
      "visits where state = planned and date in 2022-10 show workers",
      options: ["--format", "csv"]
    )
    let named = outcome.output.split(whereSeparator: \.isNewline).filter { $0.contains(name) }
    #expect(!named.isEmpty)
    #expect(try answer("agenda.pal", ["who": name]).rows("Visits").count == named.count)
  }

  @Test func `the files of the workers and of the steps are all open files`() throws {
    let caseload = try answer("caseload.pal")
    for row in try caseload.rows("Open files by worker") where row[0] != "total" {
      let files = "households where status = open and worker = \"\(row[0])\""
      #expect(try row[1] == figure(files))
      #expect(try row[3] == figure("\(files) and contact_result != reached"))
      let hearings = "any(acts where kind = hearing and state = scheduled and date in next 21 days)"
      #expect(try row[4] == figure("\(files) and \(hearings)"))
    }
    let next = try caseload.rows("What comes next")
    let open = try figure("households where status = open")
    #expect(next.last?.last == open)
    #expect(next.dropLast().compactMap { Int($0.last ?? "") }.reduce(0, +) == Int(open))
  }

  @Test(arguments: ["2022-07", "2022-09"])
  func `a month's figures are those of other questions`(_ month: String) throws {
    let answer = try answer("month-end.pal", ["month": month])
    let files = try answer.rows("Files of")[0]
    #expect(
      try files[0] == figure("households where received_on in \(month) and not (exit = duplicate)")
    )
    let closed = "households where closed_on in \(month) and not (exit = duplicate)"
    #expect(try files[4] == figure(closed))
    #expect(try answer.rows("Closed in").last?[2] == figure(closed))
    let sent = "transfers where month = \(month) and household.territory = \"91\""
    #expect(try answer.rows("Transfers of").last?[2] == figure(sent))
    #expect(
      try answer.rows("Places of").last?[4...5] == [
        figure("\(sent) and state = accepted"), figure("\(sent) and state = refused"),
      ]
    )
    #expect(
      try answer.rows("Visits of").last?[1]
        == figure(
          "visits where state = done and date in \(month) and household.territory = \"91\" "
            + "and not (household.exit = duplicate)"
        )
    )
  }

  @Test func `the published figures stand in the sixth and seventh question`() throws {
    let stories = try answer("stories.pal")
    #expect(try stories.columns("6. ", 1, 2).map { $0[0] } == ["77", "29", "20", "126"])
    #expect(
      try stories.columns("7. ", 3).map { $0[0] } == ["-12 %", "+7 %", "+6 %", "+32 %", "+52 %"]
    )
    #expect(try String(stories.rows("5. Which").count) == figure("households where late_followup"))
  }

  @Test func `households sent in May and referred too are paired by people, telephone or name`()
    throws
  {
    let keys = "household.reference, household.person_key, household.phone, household.tenant"
    let sent = try store.rows("transfers where month = 2022-05 show \(keys)")
    let referred = try store.rows("referrals show \(keys)")
    let twice = sent.filter { one in
      referred.contains { other in zip(one, other).contains { $0 == $1 && !$0.isEmpty } }
    }
    #expect(twice.count == 2)
    #expect(
      try answer("stories.pal").columns("9. ", 0) == twice.map { [$0[0]] }.sorted { $0[0] < $1[0] }
    )
  }

  private static let parties =
    "households sort by reference show reference, worker, worker_on, co_worker, co_worker_on"

  @Test func `a handover gives all open files, and undo gives them back as a whole`() throws {
    let before = try store.rows(Self.parties)
    let open = try figure("households where status != closed and worker = \"Garance SORBIER\"")
    let names = ["from_worker": "Garance SORBIER", "to_worker": "Églantine NOISETIER"]
    let handover = try answer("handover.pal", names)
    #expect(handover.text.contains("\(open) files that Garance SORBIER was in charge of"))
    let files = "households where status != closed and"
    #expect(
      try figure("\(files) (worker = \"Garance SORBIER\" or co_worker = \"Garance SORBIER\")")
        == "0"
    )
    #expect(try figure("\(files) worker = \"Églantine NOISETIER\"") == open)
    #expect(try figure("\(files) worker = co_worker") == "0")
    #expect(try store.rows(Self.parties) != before)
    #expect(try store.ask("undo").status == 0)
    #expect(try store.rows(Self.parties) == before)
    #expect(try Command.run(["verify", store.path]).status == 0)
  }

  @Test func `a dry run of a handover tells the files and changes not a byte`() throws {
    let bytes = try Data(contentsOf: URL(filePath: store.path))
    let names = ["from_worker": "Thym ALISIER", "to_worker": "Garance SORBIER"]
    let told = try WeekCases.answer(
      "handover.pal",
      names,
      of: store.path,
      options: ["--dry-run"]
    )
    #expect(told.text.contains("95 files that Thym ALISIER was in charge of"))
    #expect(told.errors.contains("would act on 95 households"))
    #expect(try Data(contentsOf: URL(filePath: store.path)) == bytes)
  }

  @Test func `a handover to the same person is refused`() throws {
    #expect(throws: WeekAnswer.Failed.self) {
      try answer("handover.pal", ["from_worker": "Thym ALISIER", "to_worker": "Thym ALISIER"])
    }
  }

  @Test(arguments: scripts)
  func `each script says the same in French and comes back equal`(_ script: String) throws {
    let english = Command.root.appending(path: "Examples/week/\(script)").path()
    // The letters that a script names stand beside it.
    let root = Command.root.appending(path: "Examples/letters")
    try FileManager.default.copyItem(at: root, to: store.folder.appending(path: "letters"))
    let folder = store.folder.appending(path: "week")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let french = store.file("week/french.pal")
    let back = store.file("week/back.pal")
    let translated = try Command.run(["format", "--tongue", "fr", english])
    #expect(translated.status == 0, "\(translated.errors)")
    try translated.output.write(toFile: french, atomically: true, encoding: .utf8)
    let returned = try Command.run(["format", "--tongue", "en", french])
    #expect(try returned.output == Command.run(["format", english]).output)
    try returned.output.write(toFile: back, atomically: true, encoding: .utf8)
    let options =
      ["--store", store.path, "--today", "2022-10-10", "--dry-run"]
      + (script == "handover.pal"
        ? ["--param", "from_worker=Thym ALISIER", "--param", "to_worker=Garance SORBIER"] : [])
    let first = try Command.run(["run", english] + options)
    let second = try Command.run(["run", french] + options)
    #expect(first.status == 0 && second.status == 0, "\(second.errors)")
    #expect(first.output == second.output)
  }
}
