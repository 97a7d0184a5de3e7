import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct CreateTests {
  @Test func `a starting state becomes the first facts, dated by what is known`() throws {
    let desk = try Desk(file: "2023-12-10")
    let id = try desk.household(
      "91-2021-0099",
      [
        "stage": member("household", "stage", "assignation"), "debt": euros(4200),
        "hearing_on": date("2024-02-08"),
        "hearing_at": .time(try #require(TimeOfDay(minutes: 570))),
        "court": .text("Évry"), "phone": .text("0600000001"), "received_on": date("2023-11-20"),
        "referred_on": date("2023-11-02"), "tenant": .text("Mme BOULEAU Claire"),
      ]
    )
    let acts = try desk.children("act", of: id)
    #expect(
      acts.map { $0["kind"] } == [
        try member("act", "kind", "assignation"), try member("act", "kind", "hearing"),
      ]
    )
    #expect(
      acts.map { $0["state"] } == [
        try member("act", "state", "held"), try member("act", "state", "scheduled"),
      ]
    )
    #expect(acts.map { $0["date"] } == [try date("2023-11-20"), try date("2024-02-08")])
    #expect(acts.map { $0["known_on"] } == [try date("2023-12-10"), try date("2023-12-10")])
    #expect(acts.last?["court"] == .text("Évry"))
    #expect(acts.last?["at"] == .time(try #require(TimeOfDay(hour: 9, minute: 30))))
    let debt = try #require(try desk.children("debt", of: id).first)
    #expect(debt["amount"] == euros(4200))
    #expect(debt["date"] == (try date("2023-11-20")))
    #expect(
      try desk.children("contact_detail", of: id).map { $0["value"] } == [.text("0600000001")]
    )
    let person = try #require(try desk.children("person", of: id).first)
    #expect(person["title"] == .text("Mme"))
    #expect(person["surname"] == .text("BOULEAU"))
    #expect(person["given_name"] == .text("Claire"))
  }

  @Test(
    arguments: [
      ("2023-10-01", "2023-11-01", "2023-10-15", "2023-10-15"),
      ("2023-10-01", "2023-11-01", nil, "2023-11-01"),
      ("2023-10-01", nil, nil, "2023-10-01"), (nil, nil, nil, "2023-12-15"),
    ] as [(String?, String?, String?, String)]
  )
  func `the first act is dated stage_on, else received, else referred, else today`(
    _ referred: String?,
    _ received: String?,
    _ stageOn: String?,
    _ expected: String
  ) throws {
    let desk = try Desk()
    var values: [String: Value] = ["stage": try member("household", "stage", "cdp")]
    values["referred_on"] = try referred.map(date)
    values["received_on"] = try received.map(date)
    values["stage_on"] = try stageOn.map(date)
    let id = try desk.household("91-2021-0001", values)
    #expect(try desk.children("act", of: id).map { $0["date"] } == [try date(expected)])
  }

  @Test(arguments: ["contacted", "contact_result", "progress", "supported"])
  func `what says nothing of what happened is refused`(_ field: String) throws {
    let desk = try Desk()
    let outcome = try desk.create(
      "household",
      ["reference": .text("91-2021-0001"), field: .boolean(true)]
    )
    #expect(outcome.refusalRules == ["derived-field"])
    #expect(outcome.created.isEmpty)
    #expect(
      try desk.book.find("household", "reference", .text("91-2021-0001")).isEmpty
    )
  }

  @Test func `a watch period may be the starting state, another status not`() throws {
    let desk = try Desk()
    let id = try desk.household(
      "91-2021-0001",
      ["status": member("household", "status", "watch")]
    )
    #expect(try desk.book.row("household", id)?["watch"] == .boolean(true))
    let outcome = try desk.create(
      "household",
      ["reference": .text("91-2021-0002"), "status": member("household", "status", "closed")]
    )
    #expect(outcome.refusalRules == ["derived-field"])
  }

  @Test func `a reference is required and unique`() throws {
    let desk = try Desk()
    _ = try desk.household("91-2021-0001")
    #expect(
      try desk.create("household", ["reference": .text("91-2021-0001")]).refusalRules
        == ["not-unique"]
    )
    #expect(try desk.create("household", [:]).refusalRules == ["required-field"])
    #expect(
      try desk.create("household", ["reference": .text("x"), "colour": .text("y")])
        .refusalRules == ["unknown-field"]
    )
  }

  @Test func `a landlord is the same by name and kind`() throws {
    let desk = try Desk()
    func create(_ kind: String) throws -> VerbOutcome {
      try desk.create(
        "landlord",
        ["name": .text("SCI Frêne"), "kind": member("landlord", "kind", kind)]
      )
    }
    #expect(try create("family_company").summary.french == "1 bailleur créé")
    #expect(try create("company").refusals.isEmpty)
    #expect(try create("company").refusalRules == ["not-unique"])
  }

  @Test(
    arguments: [
      ("M. BOULEAU Paul", "M.", "BOULEAU", "Paul"), ("Mme Claire FRÊNE", "Mme", "FRÊNE", "Claire"),
      ("Monsieur DE L'ORME Jean-Paul", "M.", "DE L'ORME", "Jean-Paul"),
      ("Claire Tremble", nil, "Tremble", "Claire"), ("TREMBLE", nil, "TREMBLE", nil),
      ("M. et Mme SAULE", "M. et Mme", "SAULE", nil), ("M. CHARME", "M.", "CHARME", nil),
    ] as [(String, String?, String?, String?)]
  )
  func `a name is taken apart without inventing`(
    _ text: String,
    _ title: String?,
    _ surname: String?,
    _ given: String?
  ) throws {
    let desk = try Desk()
    let id = try desk.household("91-2021-0001", ["co_tenant": .text(text)])
    let person = try #require(try desk.children("person", of: id).first)
    #expect(person["title"] == (title.map(Value.text) ?? .unknown))
    #expect(person["surname"] == (surname.map(Value.text) ?? .unknown))
    #expect(person["given_name"] == (given.map(Value.text) ?? .unknown))
    #expect(person["role"] == (try member("person", "role", "co_tenant")))
  }
}
