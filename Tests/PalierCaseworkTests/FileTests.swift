import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues
import Testing

@Suite struct FileTests {
  private func exit(_ word: String) throws -> Int {
    let value = CaseDictionary.standard.enumeration(named: "exit")?.value(named: word)
    return try #require(value).code
  }

  private func stage(_ word: String) throws -> Int {
    let value = CaseDictionary.standard.enumeration(named: "stage")?.value(named: word)
    return try #require(value).code
  }

  private func close(_ desk: Desk, _ id: Int64, _ iso: String? = nil) throws -> VerbOutcome {
    try desk.perform(.close(exit("debt_cleared"), on: iso.map(day)), id)
  }

  // Advance

  @Test func `advancing adds the held act of the stage`() throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["stage": member("household", "stage", "judgment")])
    let outcome = try desk.perform(.advance(stage("cql"), on: day("2023-12-20")), id)
    #expect(outcome.done == [id])
    #expect(outcome.warningRules == ["future-fact"])
    let act = try #require(try desk.children("act", of: id).last)
    #expect(act["kind"] == (try member("act", "kind", "cql")))
    #expect(act["state"] == (try member("act", "state", "held")))
    #expect(act["date"] == (try date("2023-12-20")))
  }

  @Test(arguments: [("judgment", true), ("assignation", true), ("cql", false)])
  func `advancing to a stage that was reached is refused and names it`(
    _ word: String,
    _ refuses: Bool
  ) throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["stage": member("household", "stage", "judgment")])
    let outcome = try desk.perform(.advance(stage(word), on: nil), id)
    #expect(outcome.refusalRules == (refuses ? ["stage-not-above"] : []))
    if refuses {
      #expect(outcome.refusals.first?.reason.french == "le dossier a déjà atteint jugement")
    }
  }

  @Test func `advancing to the hearing of that day holds the one scheduled`() throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["hearing_on": date("2023-12-14")])
    let outcome = try desk.perform(.advance(stage("hearing"), on: day("2023-12-14")), id)
    #expect(outcome.done == [id] && outcome.created.isEmpty)
    let acts = try desk.children("act", of: id)
    #expect(acts.map { $0["state"] } == [try member("act", "state", "held")])
  }

  // Assign

  @Test func `a worker takes the place of their profile, then the other`() throws {
    let desk = try Desk()
    let id = try desk.household()
    func worker(_ name: String, _ profile: String) throws -> Int64 {
      try desk.insert(
        "worker",
        ["name": .text(name), "profile": try member("worker", "profile", profile)]
      )
    }
    let social = try worker("Saule", "social")
    let legal = try worker("Orme", "legal")
    let third = try worker("Charme", "legal")
    #expect(try desk.perform(.assign(.worker(social)), id).done == [id])
    #expect(try desk.perform(.assign(.worker(legal)), id).done == [id])
    #expect(try desk.book.row("household", id)?["co_worker"] == reference(social))
    #expect(try desk.book.row("household", id)?["worker"] == reference(legal))
    #expect(try desk.book.row("household", id)?["worker_on"] == .date(desk.today))
    #expect(try desk.perform(.assign(.worker(legal)), id).unchanged == [id])
    #expect(try desk.perform(.assign(.worker(third)), id).refusalRules == ["places-taken"])
  }

  @Test(arguments: [("operator", true), ("partner", true), ("court", false)])
  func `an organisation is assigned as what it is`(_ kind: String, _ passes: Bool) throws {
    let desk = try Desk()
    let id = try desk.household()
    let organisation = try desk.insert(
      "organisation",
      ["name": .text("Hêtre"), "kind": try member("organisation", "kind", kind)]
    )
    let outcome = try desk.perform(.assign(.organisation(organisation)), id)
    #expect(outcome.refusalRules == (passes ? [] : ["not-assignable"]))
    if passes { #expect(try desk.book.row("household", id)?[kind] == reference(organisation)) }
  }

  // Close and reopen

  @Test(
    arguments: [
      ("2023-12-09", ["event-after-closing"]), ("2023-12-10", []), ("2023-12-15", []),
      ("2023-12-16", ["closing-after-today"]),
    ] as [(String, [String])]
  )
  func `a file closes between its last event and today`(_ iso: String, _ rules: [String]) throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.contact("sms", "2023-12-10", of: id)
    try desk.act("hearing", "2024-03-01", of: id)
    let outcome = try close(desk, id, iso)
    #expect(outcome.refusalRules == rules)
    #expect(try desk.children("closing", of: id).count == (rules.isEmpty ? 1 : 0))
  }

  @Test func `a closed file closes again only once reopened`() throws {
    let desk = try Desk()
    let id = try desk.household()
    #expect(try desk.perform(.reopen, id).refusalRules == ["not-closed"])
    #expect(try close(desk, id, "2023-12-01").done == [id])
    #expect(
      try close(desk, id).refusals.first?.reason.english == "the file was closed on 2023-12-01"
    )
    #expect(try desk.perform(.reopen, id).done == [id])
    #expect(try desk.children("closing", of: id).first?["reopened_on"] == .date(desk.today))
    #expect(try close(desk, id).done == [id])
  }

  @Test func `an open step without owner keeps the file open`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.insert(
      "step",
      of: id,
      [
        "date": date("2023-12-01"), "kind": member("step", "kind", "fsl"),
        "state": member("step", "state", "started"),
      ]
    )
    let step = try #require(try desk.children("step", of: id).first)
    #expect(try close(desk, id).refusalRules == ["open-steps"])
    try desk.set(["state": member("step", "state", "dropped")], step.id, of: "step")
    #expect(try close(desk, id).done == [id])
  }

  // Correct, move, delete

  @Test func `a correction needs a reason and changes the event`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.contact("letter", "2021-04-12", of: id)
    let contact = try #require(try desk.children("contact", of: id).first).id
    let value = [contact: ["date": try date("2021-04-13")]]
    #expect(
      try desk.perform(.correct(value, because: "  "), contact, of: "contact").refusalRules
        == ["reason-missing"]
    )
    let outcome = try desk.perform(.correct(value, because: "misread"), contact, of: "contact")
    #expect(outcome.done == [contact] && outcome.reason == "misread")
    #expect(try desk.children("contact", of: id).first?["date"] == (try date("2021-04-13")))
    #expect(
      try desk.perform(.correct(value, because: "again"), contact, of: "contact").unchanged == [
        contact
      ]
    )
    let household = try desk.perform(.correct([id: ["rent": euros(1)]], because: "x"), id)
    #expect(household.refusalRules == ["not-an-event"])
  }

  @Test func `a corrected act is judged again`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.act("cql", "2021-04-12", of: id)
    try desk.act("rfp", "2021-07-20", of: id)
    let rfp = try #require(try desk.children("act", of: id).last).id
    let outcome = try desk.perform(
      .correct([rfp: ["date": date("2021-05-20")]], because: "misread"),
      rfp,
      of: "act"
    )
    #expect(outcome.warningRules.contains("police-request-delay"))
  }

  @Test func `an event moves to its household, a sent transfer stays`() throws {
    let desk = try Desk()
    let first = try desk.household("91-2021-0001")
    let second = try desk.household("91-2021-0002")
    try desk.contact("letter", "2021-04-12", of: first)
    let contact = try #require(try desk.children("contact", of: first).first).id
    let moved = try desk.perform(.move(to: second, because: "wrong file"), contact, of: "contact")
    #expect(moved.done == [contact])
    #expect(try desk.children("contact", of: second).map(\.id) == [contact])
    #expect(
      try desk.perform(.move(to: second, because: "wrong file"), contact, of: "contact").unchanged
        == [contact]
    )
    let transfer = try desk.transfer("sent", of: first)
    #expect(
      try desk.perform(.move(to: second, because: "x"), transfer, of: "transfer").refusalRules
        == ["left-the-house"]
    )
  }

  @Test func `an event is deleted with a reason`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.contact("letter", "2021-04-12", of: id)
    let contact = try #require(try desk.children("contact", of: id).first).id
    #expect(
      try desk.perform(.delete(because: nil), contact, of: "contact").refusalRules == [
        "reason-missing"
      ]
    )
    #expect(try desk.perform(.delete(because: "double"), contact, of: "contact").done == [contact])
    #expect(try desk.children("contact", of: id).isEmpty)
  }

  @Test(arguments: ["letter", "transfer", "disclosure", "sms"])
  func `a household is deleted only while nothing has left the house`(_ what: String) throws {
    let desk = try Desk()
    let id = try desk.household()
    switch what {
    case "letter", "sms": try desk.contact(what, "2021-04-12", of: id)
    case "transfer": _ = try desk.transfer("withdrawn", of: id)
    default:
      try desk.insert(
        what,
        of: id,
        [
          "disclosed_on": .date(desk.today), "purpose": .text("commission"),
          "recipient": reference(desk.organisation("Hêtre", "partner")),
        ]
      )
    }
    let outcome = try desk.perform(.delete(because: "double"), id)
    #expect(outcome.refusalRules == (what == "sms" ? [] : ["left-the-house"]))
    #expect(try (desk.book.row("household", id) == nil) == (what == "sms"))
  }
}
