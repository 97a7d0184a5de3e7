import PalierKit
import Testing

/// Two files of one household: found, merged, and split again; today is 10 October 2022.
@Suite struct MergeTests {
  static let rows = """
    create organisation { name: "Tout Azimut", kind: operator }
    create quota { operator: "Tout Azimut", year: 2022, month: 2022-09, volume: 5 }
    create household { reference: "A", tenant: "Mme BOULEAU Claire", received_on: 2022-08-01, taken_on: 2022-08-05, stage: assignation, stage_on: 2022-07-20, debt: 1 250 €, debt_on: 2022-08-01, phone: "0611223344", origin: ccapex_transfer }
    create household { reference: "B", tenant: "Mme BOULEAU Claire", received_on: 2022-09-01, taken_on: 2022-09-02, stage: assignation, stage_on: 2022-07-20, debt: 1 250 €, debt_on: 2022-08-01, phone: "+33 6 11 22 33 44", rent: 512 €, origin: social_referral }
    create household { reference: "C", tenant: "M. FRÊNE Paul", previous: "B" }
    households where reference = "B" add contact { date: 2022-09-05, channel: letter }
    households where reference = "A" add contact { date: 2022-08-05, channel: letter }
    households where reference = "B" add note { text: "called" }
    """

  private static let merging =
    "households where reference = \"B\" merge into household \"A\" because \"same people\""

  private static let tables = [
    "households", "persons", "contact_details", "acts", "contacts", "debts", "closings", "notes",
  ]

  /// All that the store holds, line by line.
  private func dump(_ store: SmallStore) throws -> [String] {
    try Self.tables.flatMap { try store.table("\($0) show all") }
  }

  private func verify(_ store: SmallStore) throws {
    let session = try store.session()
    let report = try session.verify()
    #expect(report.findings.isEmpty)
    try session.close()
  }

  @Test func `a pair is listed with the key that fired and what differs`() throws {
    let store = try SmallStore(Self.rows)
    #expect(
      try store.answer("duplicates") == [
        "A,Mme BOULEAU Claire,B,Mme BOULEAU Claire,telephone,\"phone, received on\""
      ]
    )
    #expect(try store.answer("duplicates of household \"C\"").isEmpty)
    #expect(try store.answer("doublons de ménages dont référence = \"B\"").count == 1)
    #expect(try store.told("doublons", .french)[2].contains("téléphone"))
  }

  @Test func `a merge moves what is lacking, fills blanks and keeps both references`() throws {
    let store = try SmallStore(Self.rows)
    let report = try store.ran(Self.merging).reports[0]
    #expect(report.refusals.isEmpty)
    #expect(report.warnings.map(\.rule) == ["merged-otherwise"])
    #expect(
      try store.answer(
        """
        households where reference in ("A", "B") show reference, status, exit, merged_with, rent, \
        count(contacts), count(acts), count(debts), count(persons), count(notes), second_origin
        """
      ) == ["A,open,,,512.00,2,1,1,1,1,social_referral", "B,closed,duplicate,A,512.00,0,1,1,1,0,"]
    )
    // Whoever came after the duplicate comes after the file that stays.
    #expect(try store.answer("households where reference = \"C\" show previous") == ["A"])
    #expect(try store.answer("duplicates").isEmpty)
    try verify(store)
  }

  @Test(arguments: [
    merging, "ménages dont référence = \"B\" fusionner avec ménage \"A\" car \"mêmes personnes\"",
  ])
  func `undo splits a merge as it was, in one step`(text: String) throws {
    let store = try SmallStore(Self.rows)
    let before = try dump(store)
    try store.ran(text)
    #expect(try dump(store) != before)
    let session = try store.session()
    try session.run("undo", name: "t")
    try session.close()
    #expect(try dump(store) == before)
    try verify(store)
  }

  @Test func `a duplicate leaves every count that leaves duplicates out`() throws {
    let store = try SmallStore(Self.rows)
    let count = "households where received_on in 2022 and not (exit = duplicate) show count"
    #expect(try store.answer(count) == ["2"])
    try store.ran(Self.merging)
    #expect(try store.answer(count) == ["1"])
  }

  @Test func `a household that was sent twice takes one place once it is merged`() throws {
    let sent = ["A", "B"].map { reference in
      """
      households where reference = "\(reference)" add transfer { operator: "Tout Azimut", month: 2022-09 }
      """
    }
    let store = try SmallStore(Self.rows + "\n" + sent.joined(separator: "\n"))
    try store.ran("transfers set state = accepted")
    #expect(try store.answer("quotas show used, left") == ["2,3"])
    try store.ran(Self.merging)
    #expect(try store.answer("quotas show used, left") == ["1,4"])
    #expect(try store.answer("households where reference = \"A\" show count(transfers)") == ["2"])
  }

  @Test(arguments: [
    (
      "households where reference = \"A\" merge into household \"A\" because \"x\"",
      "merged-with-itself"
    ),
    (
      "households where reference = \"B\" merge into household \"A\" because \" \"",
      "reason-missing"
    ),
    ("households where reference = \"A\" merge into household \"D\" because \"x\"", "merged-away"),
    (
      "households where reference = \"D\" merge into household \"A\" because \"x\"",
      "already-merged"
    ),
    (
      "households where reference = \"A\" merge into household \"E\" because \"x\"",
      "merged-into-closed"
    ),
  ])
  func `a merge that makes no sense is refused with its reason`(text: String, rule: String) throws {
    let store = try SmallStore(
      Self.rows + """

        create household { reference: "D", tenant: "Mme BOULEAU Claire" }
        create household { reference: "E", tenant: "Mme ORME Lise" }
        households where reference = "D" merge into household "B" because "x"
        households where reference = "E" close as rehoused
        """
    )
    let before = try dump(store)
    let report = try store.ran(text).reports[0]
    #expect(report.refusals.map(\.rule) == [rule])
    #expect(try dump(store) == before)
  }

  @Test(arguments: [
    ("contacts merge into household \"A\" because \"x\"", "other-rows"),
    ("duplicates of contacts where date in 2022", "other-rows"),
    ("duplicates of landlord \"A\"", "other-rows"),
    ("households merge into landlord \"A\" because \"x\"", "other-rows"),
    ("households merge into household \"Z\" because \"x\"", "unknown-row"),
    ("contacts close as rehoused", "other-rows"),
  ])
  func `what isn't a file is neither compared, merged nor closed`(text: String, code: String) throws
  {
    #expect(try SmallStore(Self.rows).codes(text) == [code])
  }
}
