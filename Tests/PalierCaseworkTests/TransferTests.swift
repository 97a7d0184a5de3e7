import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct TransferTests {
  @Test func `a household that fulfils every condition is sent`() throws {
    let office = try Secretariat()
    let id = try office.household(1)
    let outcome = try office.transfer([id])
    #expect(outcome.done == [id])
    #expect(outcome.refusals.isEmpty && outcome.warnings.isEmpty)
    #expect(outcome.summary == Message("1 household transferred", "1 ménage transféré"))
    let transfer = try #require(try office.desk.children("transfer", of: id).first)
    #expect(transfer["state"] == (try member("transfer", "state", "sent")))
    #expect(transfer["state_on"] == .date(office.desk.today))
    #expect(transfer["stage_sent"] == (try member("transfer", "stage_sent", "assignation")))
    #expect(transfer["batch"] == (try number(1)))
    #expect(transfer["month"] == .month(try month("2021-04")))
    #expect(
      transfer["sent_values"]
        == .text(
          "{\"address\":null,\"commune\":null,\"debt\":\"4200.00\",\"hearing_on\":null,"
            + "\"phone\":null,\"reference\":\"91-2021-0001\",\"stage\":\"assignation\","
            + "\"tenant\":null}"
        )
    )
    #expect(outcome.batch?.transfers == [transfer.id])
    #expect(outcome.batch?.hash.map(Value.text) == transfer["sent_hash"])
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let values: @Sendable (_ office: Secretariat) throws -> [String: Value]

    init(
      _ rule: String,
      _ description: String,
      _ values: @escaping @Sendable (Secretariat) throws -> [String: Value]
    ) {
      testDescription = description
      self.rule = rule
      self.values = values
    }
  }

  static let refused = [
    Refused("transfer-sector", "social sector") { _ in
      ["sector": try member("household", "sector", "social")]
    },
    Refused("transfer-sector", "sector unknown") { _ in ["sector": .unknown] },
    Refused("transfer-opposed", "opposed") { _ in ["opposed_on": try date("2021-03-10")] },
    Refused("transfer-followed", "followed") { _ in
      ["social_services": try member("household", "social_services", "followed")]
    },
    Refused("transfer-followed-blank", "social services unknown") { _ in
      ["social_services": .unknown]
    },
    Refused("transfer-district", "district outside") { ["district": reference($0.outside)] },
    Refused("transfer-district", "district unknown") { _ in ["district": .unknown] },
    Refused("transfer-stage", "stage outside") { _ in
      ["stage": try member("household", "stage", "arrears")]
    },
    Refused("transfer-stage", "stage unknown") { _ in ["stage": .unknown] },
    Refused("transfer-agreement", "territory unknown") { _ in ["territory": .unknown] },
    Refused("transfer-open-file", "open file") { _ in ["taken_on": try date("2021-02-01")] },
    Refused("transfer-open-file", "another operator") { ["operator": reference($0.otherOperator)] },
  ]

  @Test(arguments: refused)
  func `a household outside the rules is refused, the next is sent`(_ refused: Refused) throws {
    let office = try Secretariat()
    let id = try office.household(1, refused.values(office))
    let next = try office.household(2)
    let outcome = try office.transfer([id, next])
    #expect(outcome.done == [next])
    #expect(outcome.refusalRules == [refused.rule])
    #expect(outcome.refusals.first?.id == id)
    #expect(outcome.refusals.first?.label == "91-2021-0001")
    #expect(try office.desk.children("transfer", of: id).isEmpty)
    #expect(outcome.summary.french == "1 ménage transféré, 1 refusé")
  }

  @Test func `blanks pass where the agreement counts them as not followed`() throws {
    let office = try Secretariat(agreement: ["blanks_count": .boolean(true)])
    let id = try office.household(1, ["social_services": .unknown])
    #expect(try office.transfer([id]).done == [id])
    let followed = try office.household(
      2,
      ["social_services": member("household", "social_services", "followed")]
    )
    #expect(try office.transfer([followed], batch: 2).refusalRules == ["transfer-followed"])
  }

  @Test(
    arguments: [
      ("2021-05-01", nil, false), ("2021-04-15", nil, true), ("2020-01-01", "2021-03-31", false),
      ("2020-01-01", "2021-04-01", true),
    ] as [(String, String?, Bool)]
  )
  func `an agreement counts only where it is in force`(
    _ from: String,
    _ until: String?,
    _ holds: Bool
  ) throws {
    let office = try Secretariat(agreement: [
      "valid_from": try date(from), "valid_until": try until.map(date) ?? .unknown,
    ])
    let outcome = try office.transfer([office.household(1)])
    #expect(outcome.refusalRules == (holds ? [] : ["transfer-agreement"]))
  }

  @Test func `the agreement's least debt holds, an unknown debt is refused`() throws {
    let office = try Secretariat(volume: 9, agreement: ["least_debt": euros(4000)])
    let enough = try office.household(1)
    let little = try office.household(2, ["debt": euros(3999)])
    let unknown = try office.household(3, ["debt": .unknown])
    let outcome = try office.transfer([little, unknown, enough])
    #expect(outcome.done == [enough])
    #expect(outcome.refusalRules == ["transfer-debt", "transfer-debt"])
  }
}
