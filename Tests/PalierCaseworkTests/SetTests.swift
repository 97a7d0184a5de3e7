import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct SetTests {
  @Test func `a plain field takes its value, the same value changes nothing`() throws {
    let desk = try Desk()
    let id = try desk.household()
    #expect(try desk.set(["rent": euros(640)], id).done == [id])
    #expect(try desk.book.row("household", id)?["rent"] == euros(640))
    let again = try desk.set(["rent": euros(640)], id)
    #expect(again.unchanged == [id] && again.done.isEmpty)
    #expect(
      again.summary
        == Message("no household changed, 1 unchanged", "aucun ménage modifié, 1 inchangé")
    )
  }

  @Test(arguments: [
    ("rent", euros(-5)), ("adults", .number(Number(scaled: -3 * Number.scale))),
    ("children", .number(Number(scaled: 2_500_000))),
    ("vulnerability_level", .number(Number(scaled: 4 * Number.scale))),
  ])
  func `a number beyond what its field can hold is refused, at making and at changing`(
    _ field: String,
    _ value: Value
  ) throws {
    let desk = try Desk()
    let id = try desk.household()
    let outcome = try desk.set([field: value], id)
    #expect(outcome.refusalRules == ["out-of-limits"])
    #expect(try desk.book.row("household", id)?[field] == .unknown)
    #expect(try desk.set(["children": .number(Number(scaled: 0))], id).done == [id])
    #expect(
      try desk.set(["vulnerability_level": .number(Number(scaled: 3_000_000))], id).done == [id]
    )
  }

  @Test func `a happening that lies ahead is written with a warning`() throws {
    let desk = try Desk()
    let id = try desk.household()
    let outcome = try desk.set(["taken_on": date("2999-01-01")], id)
    #expect(outcome.done == [id] && outcome.warningRules == ["future-fact"])
  }

  @Test func `a dated field takes its value from the day`() throws {
    let desk = try Desk()
    let id = try desk.household()
    let pairs = try member("household", "home_visit", "in_pairs")
    try desk.set(["home_visit": pairs], on: "2023-11-02", id)
    #expect(try desk.book.row("household", id)?["home_visit_on"] == (try date("2023-11-02")))
    #expect(try desk.set(["home_visit": pairs], on: "2023-12-01", id).unchanged == [id])
    #expect(try desk.set(["home_visit": pairs], on: "2023-10-01", id).done == [id])
    let ahead = try desk.set(
      ["home_visit": member("household", "home_visit", "allowed")],
      on: "2024-01-01",
      id
    )
    #expect(ahead.warningRules == ["future-fact"])
  }

  @Test(arguments: [
    ("stage", "advance to … on …"), ("contacted", "add contact { … }"),
    ("contact_result", "add contact { … }"),
    ("debt", "add debt { amount: …"), ("tenant", "add person"),
    ("hearing_on", "add act { kind: hearing"),
    ("exit", "close as"), ("supported", "set adhered_on"),
  ])
  func `a derived field is refused with the verb that records the fact`(
    _ field: String,
    _ verb: String
  ) throws {
    let desk = try Desk()
    let id = try desk.household()
    let outcome = try desk.set([field: .boolean(true), "rent": euros(1)], id)
    #expect(outcome.refusalRules == ["derived-field"])
    let remedy = try #require(outcome.refusals.first).remedy
    #expect(remedy.english.hasPrefix("use \(verb)"))
    #expect(try desk.book.row("household", id)?["rent"] == .unknown)
  }

  @Test func `phone, email and address add a contact detail, unknown ends it`() throws {
    let desk = try Desk()
    let id = try desk.household()
    let outcome = try desk.set(["phone": .text("0600000001")], on: "2023-12-01", id)
    #expect(outcome.done == [id])
    let detail = try #require(try desk.children("contact_detail", of: id).first)
    #expect(detail["value"] == .text("0600000001"))
    #expect(detail["known_since"] == (try date("2023-12-01")))
    #expect(try desk.set(["phone": .text("0600000001")], id).unchanged == [id])
    #expect(try desk.set(["phone": .unknown], on: "2023-12-10", id).done == [id])
    let ended = try #require(try desk.children("contact_detail", of: id).first)
    #expect(ended["valid_until"] == (try date("2023-12-10")))
    #expect(try desk.set(["phone": .unknown], id).unchanged == [id])
  }

  @Test func `a watch period opens by its status, another status is refused`() throws {
    let desk = try Desk()
    let id = try desk.household()
    let watch = try member("household", "status", "watch")
    #expect(try desk.set(["status": watch], on: "2023-12-01", id).done == [id])
    #expect(try desk.book.row("household", id)?["watch"] == .boolean(true))
    #expect(try desk.book.row("household", id)?["watch_on"] == (try date("2023-12-01")))
    let closed = try desk.set(["status": member("household", "status", "closed")], id)
    #expect(closed.refusals.first?.remedy.english == "use close as …")
  }

  @Test func `an event's plain field is corrected, not set`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.contact("letter", "2023-12-01", of: id)
    let contact = try #require(try desk.children("contact", of: id).first).id
    let outcome = try desk.set(["date": date("2023-12-02")], contact, of: "contact")
    #expect(outcome.refusalRules == ["event-field"])
    #expect(outcome.refusals.first?.remedy.english == "correct { date: … } because \"…\"")
    let npai = try desk.set(
      ["outcome": member("contact", "outcome", "npai")],
      on: "2023-12-09",
      contact,
      of: "contact"
    )
    #expect(npai.done == [contact])
  }

  @Test func `a reference that another household has is refused`() throws {
    let desk = try Desk()
    _ = try desk.household("91-2021-0001")
    let second = try desk.household("91-2021-0002")
    #expect(
      try desk.set(["reference": .text("91-2021-0001")], second).refusalRules == ["not-unique"]
    )
    #expect(try desk.set(["reference": .unknown], second).refusalRules == ["required-field"])
    #expect(try desk.set(["reference": .text("91-2021-0003")], second).done == [second])
  }

  @Test func `a row that is gone is told`() throws {
    let desk = try Desk()
    #expect(try desk.set(["rent": euros(1)], 999).refusalRules == ["row-gone"])
  }
}
