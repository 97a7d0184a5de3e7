import PalierKit
import Testing

/// Households that social services refer; today is 10 October 2022.
@Suite struct ReferralTests {
  private static let rows = """
    create organisation { name: "Tout Azimut", kind: operator }
    create organisation { name: "CCAS", kind: service }
    create organisation { name: "MDS", kind: service }
    create quota { operator: "Tout Azimut", year: 2022, flow: social_referral, volume: 1 }
    create household { reference: "A", tenant: "Mme BOULEAU Claire", sector: private }
    create household { reference: "B", tenant: "M. FRÊNE Paul", sector: private }
    """

  private static func refer(_ reference: String, _ more: String = "") -> String {
    """
    households where reference = "\(reference)" add referral { date: 2022-10-03, service: "CCAS", \
    failed_contact_on: 2022-09-20\(more) }
    """
  }

  private static let accept = "referrals set state = accepted on 2022-10-05"

  private func store(_ more: String...) throws -> SmallStore {
    try SmallStore(([Self.rows] + more).joined(separator: "\n"))
  }

  private func places(_ store: SmallStore) throws -> [String] {
    try store.answer("quotas where flow = social_referral sort by year show used, left")
  }

  @Test func `an accepted referral is in charge and takes one of the year's places`() throws {
    let store = try store(Self.refer("A"))
    #expect(try store.ran(Self.accept).reports[0].refusals.isEmpty)
    #expect(
      try store.answer(
        "households where reference = \"A\" show status, origin, referred_on, received_on, taken_on"
      ) == ["open,social_referral,2022-10-03,2022-10-05,2022-10-05"]
    )
    #expect(try places(store) == ["1,0"])
  }

  @Test func `without a dated failed contact a referral is kept and can't be accepted`() throws {
    let store = try store()
    let asked = try store.ran(
      "households where reference = \"A\" add referral { date: 2022-10-03, service: \"CCAS\" }"
    )
    #expect(asked.reports[0].warnings.map(\.rule) == ["no-failed-contact"])
    #expect(try store.ran(Self.accept).reports[0].refusals.map(\.rule) == ["no-failed-contact"])
    try store.ran(
      """
      households where reference = "A" add contact { date: 2022-09-20, channel: letter, \
      author: service, outcome: no_reply }
      """
    )
    #expect(try store.ran(Self.accept).reports[0].refusals.isEmpty)
  }

  @Test func `a failed contact after the referral is none before it`() throws {
    let store = try store(
      """
      households where reference = "A" add referral { date: 2022-10-03, failed_contact_on: 2022-10-04 }
      """
    )
    #expect(try store.ran(Self.accept).reports[0].refusals.map(\.rule) == ["no-failed-contact"])
  }

  @Test func `when the year's volume is exhausted the next one waits`() throws {
    let store = try store(Self.refer("A"), Self.accept, Self.refer("B"))
    let refused = try store.ran(Self.accept).reports[0].refusals
    #expect(refused.map(\.rule) == ["volume-exhausted"])
    #expect(refused[0].remedy.english == "set state = waiting")
    try store.ran("referrals where household.reference = \"B\" set state = waiting")
    #expect(try store.answer("referrals where state = waiting show household") == ["B"])
    #expect(try places(store) == ["1,0"])
  }

  @Test func `social housing by mistake is refused`() throws {
    let store = try store(Self.refer("A"), "households where reference = \"A\" set sector = social")
    #expect(try store.ran(Self.accept).reports[0].refusals.map(\.rule) == ["transfer-sector"])
  }

  @Test func `a household that social services do follow is refused`() throws {
    let store = try store(
      Self.refer("A"),
      "households where reference = \"A\" set social_services = followed"
    )
    #expect(try store.ran(Self.accept).reports[0].refusals.map(\.rule) == ["transfer-followed"])
  }

  @Test func `a household received by a transfer keeps its place and gets a second origin`() throws
  {
    let store = try store(
      """
      households where reference = "A" set origin = ccapex_transfer, received_on = 2022-08-01, taken_on = 2022-08-02
      """
    )
    let asked = try store.ran(Self.refer("A")).reports[0].warnings
    #expect(asked.map(\.rule) == ["taken-in-charge"])
    // The service learns that much, and nothing of the file.
    #expect(asked[0].remedy.english.contains("without anything of the file"))
    let accepted = try store.ran(Self.accept).reports[0]
    #expect(accepted.warnings.map(\.rule) == ["taken-in-charge"])
    #expect(
      try store.answer("households where reference = \"A\" show origin, second_origin, taken_on")
        == ["ccapex_transfer,social_referral,2022-08-02"]
    )
    #expect(try places(store) == ["0,1"])
  }

  @Test func `two services that refer a household in the same week take one place`() throws {
    let store = try store(Self.refer("A"))
    let second = try store.ran(
      """
      households where reference = "A" add referral { date: 2022-10-05, service: "MDS", \
      failed_contact_on: 2022-09-21 }
      """
    )
    #expect(second.reports[0].warnings.map(\.rule) == ["referred-twice"])
    #expect(try store.ran(Self.accept).reports[0].refusals.isEmpty)
    #expect(try store.answer("referrals show state") == ["accepted", "accepted"])
    #expect(try places(store) == ["1,0"])
  }

  @Test func `a referral counts in the year in which it is accepted`() throws {
    let store = try store(
      "create quota { operator: \"Tout Azimut\", year: 2021, flow: social_referral, volume: 1 }",
      """
      households where reference = "A" add referral { date: 2021-12-20, failed_contact_on: 2021-12-01 }
      """
    )
    try store.ran("referrals set state = accepted on 2022-01-10")
    #expect(try places(store) == ["0,1", "1,0"])
  }

  @Test func `a referral is refused with the reason beside the state`() throws {
    let store = try store(Self.refer("A"))
    try store.ran("signalements mettre état = refusé, motif = \"hors secteur\"")
    #expect(try store.answer("referrals show state, reason") == ["refused,hors secteur"])
    // Alone a reason isn't set: what was said is corrected.
    let alone = try store.ran("referrals set reason = \"other\"").reports[0]
    #expect(alone.refusals.map(\.rule) == ["event-field"])
  }
}
