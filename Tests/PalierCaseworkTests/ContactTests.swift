import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct ContactTests {
  @Test(arguments: [
    ("no_letter", "letter"), ("no_letter", "registered_letter"), ("no_sms", "sms"),
    ("no_email", "email"), ("no_call", "call"),
  ])
  func `a channel that the household refuses is refused`(
    _ limit: String,
    _ channel: String
  ) throws {
    let desk = try Desk()
    let id = try desk.household(
      "91-2021-0001",
      ["contact_limits": member("household", "contact_limits", limit)]
    )
    let outcome = try desk.contact(channel, "2023-12-01", of: id)
    #expect(outcome.refusalRules == ["contact-limit"])
    #expect(try desk.children("contact", of: id).isEmpty)
    #expect(try desk.contact("notice", "2023-12-01", of: id).done == [id])
    let toLandlord = try desk.contact(
      channel,
      "2023-12-01",
      of: id,
      ["target": member("contact", "target", "landlord")]
    )
    #expect(toLandlord.done == [id])
  }

  @Test func `defaults are those of a first letter`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.add("contact", ["channel": member("contact", "channel", "letter")], to: id)
    let contact = try #require(try desk.children("contact", of: id).first)
    #expect(contact["date"] == .date(desk.today))
    #expect(contact["direction"] == (try member("contact", "direction", "outgoing")))
    #expect(contact["author"] == (try member("contact", "author", "team")))
    #expect(contact["target"] == (try member("contact", "target", "tenant")))
    #expect(contact["outcome"] == (try member("contact", "outcome", "sent")))
    #expect(contact["outcome_on"] == .date(desk.today))
    #expect(contact["known_on"] == .date(desk.today))
  }

  @Test func `an outcome that came later follows the day of sending`() throws {
    let desk = try Desk(today: "2022-02-01")
    let id = try desk.household()
    let npai = try member("contact", "outcome", "npai")
    try desk.contact(
      "letter",
      "2021-12-27",
      of: id,
      ["outcome": npai, "outcome_on": date("2022-01-06")]
    )
    let contact = try #require(try desk.children("contact", of: id).first)
    #expect(contact["outcome"] == npai)
    #expect(contact["outcome_on"] == (try date("2022-01-06")))
    #expect(
      try desk.book.days("contact", contact.id, "outcome") == [
        day("2021-12-27"), day("2022-01-06"),
      ]
    )
  }

  @Test func `returned mail stops letters until the address changes`() throws {
    let desk = try Desk(today: "2022-02-01")
    let id = try desk.household()
    let npai = try member("contact", "outcome", "npai")
    try desk.contact(
      "letter",
      "2021-12-27",
      of: id,
      ["outcome": npai, "outcome_on": date("2022-01-06")]
    )
    #expect(try desk.contact("letter", "2022-01-20", of: id).refusalRules == ["returned-mail"])
    #expect(
      try desk.contact("registered_letter", "2022-01-20", of: id).refusalRules == ["returned-mail"]
    )
    #expect(try desk.contact("sms", "2022-01-20", of: id).done == [id])
    // Before it came back, nobody knew.
    #expect(try desk.contact("letter", "2022-01-05", of: id).done == [id])
  }

  @Test func `a new address lets letters go again`() throws {
    let desk = try Desk(today: "2022-02-01")
    let id = try desk.household()
    let npai = try member("contact", "outcome", "npai")
    try desk.contact(
      "letter",
      "2021-12-27",
      of: id,
      ["outcome": npai, "outcome_on": date("2022-01-06")]
    )
    try desk.set(["address": .text("3 allée des Trembles")], on: "2022-01-15", id)
    #expect(try desk.contact("letter", "2022-01-14", of: id).refusalRules == ["returned-mail"])
    #expect(try desk.contact("letter", "2022-01-20", of: id).done == [id])
  }

  @Test func `a letter dated before reception warns, a service's doesn't`() throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["received_on": date("2023-06-01")])
    let early = try desk.contact("letter", "2023-05-30", of: id)
    #expect(early.done == [id])
    #expect(early.warningRules == ["letter-before-reception"])
    let service = try desk.contact(
      "letter",
      "2023-05-30",
      of: id,
      ["author": member("contact", "author", "service")]
    )
    #expect(service.warnings.isEmpty)
    #expect(try desk.contact("letter", "2023-06-01", of: id).warnings.isEmpty)
  }

  @Test func `what a file tells has happened: the limit only warns`() throws {
    let desk = try Desk(file: "2023-12-10")
    let id = try desk.household(
      "91-2021-0001",
      ["contact_limits": member("household", "contact_limits", "no_letter")]
    )
    let outcome = try desk.contact("letter", "2023-12-01", of: id)
    #expect(outcome.done == [id])
    #expect(outcome.warningRules == ["contact-limit"])
    #expect(try desk.children("contact", of: id).first?["known_on"] == (try date("2023-12-10")))
  }

  @Test func `a required, an unknown and a derived field are refused`() throws {
    let desk = try Desk()
    let id = try desk.household()
    #expect(try desk.add("contact", [:], to: id).refusalRules == ["required-field"])
    let channel = try member("contact", "channel", "sms")
    #expect(
      try desk.add("contact", ["channel": channel, "colour": .text("red")], to: id).refusalRules
        == ["unknown-field"]
    )
    #expect(
      try desk.add("contact", ["channel": channel, "wave": number(1)], to: id).refusalRules
        == ["derived-field"]
    )
    #expect(
      try desk.add("contact", ["channel": channel, "known_on": date("2020-01-01")], to: id)
        .refusalRules == ["kept-field"]
    )
  }
}
