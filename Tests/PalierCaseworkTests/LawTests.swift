import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct LawTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let lease: String?
    let first: (String, String)
    let second: (String, String)
    let rule: String?
    let due: String?
    var testDescription: String { "\(first) → \(second), lease \(lease ?? "unknown")" }

    init(
      lease: String? = nil,
      _ first: (String, String),
      _ second: (String, String),
      _ rule: String? = nil,
      due: String? = nil
    ) {
      self.lease = lease
      self.first = first
      self.second = second
      self.rule = rule
      self.due = due
    }
  }

  static let pairs = [
    Pair(
      lease: "2020-05-01",
      ("cdp", "2023-09-01"),
      ("assignation", "2023-10-20"),
      "summons-delay",
      due: "2023-11-01"
    ),
    Pair(lease: "2020-05-01", ("cdp", "2023-09-01"), ("assignation", "2023-11-01")),
    Pair(lease: "2023-09-01", ("cdp", "2024-01-10"), ("assignation", "2024-02-25")),
    Pair(
      lease: "2023-07-28",
      ("cdp", "2024-01-10"),
      ("assignation", "2024-02-25"),
      "summons-delay",
      due: "2024-03-10"
    ),
    Pair(
      ("cdp", "2024-01-10"),
      ("assignation", "2024-02-25"),
      "summons-delay",
      due: "2024-03-10"
    ),
    Pair(
      ("assignation", "2021-03-01"),
      ("hearing", "2021-04-20"),
      "hearing-delay",
      due: "2021-05-01"
    ),
    Pair(("assignation", "2023-09-01"), ("hearing", "2023-10-16")),
    Pair(
      ("assignation", "2023-07-28"),
      ("hearing", "2023-09-12"),
      "hearing-delay",
      due: "2023-09-28"
    ),
    Pair(("cql", "2021-04-12"), ("rfp", "2021-05-20"), "police-request-delay", due: "2021-06-12"),
    Pair(("cql", "2021-04-12"), ("rfp", "2021-06-12")),
    Pair(
      ("cql", "2021-06-01"),
      ("eviction", "2021-07-15"),
      "eviction-delay",
      due: "2021-08-01"
    ),
  ]

  @Test(arguments: pairs)
  func `an act that comes too soon is kept with a warning that tells the day`(
    _ pair: Pair
  ) throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    if let lease = pair.lease { try desk.set(["lease_on": date(lease)], id) }
    try desk.act(pair.first.0, pair.first.1, of: id)
    let outcome = try desk.act(pair.second.0, pair.second.1, of: id)
    #expect(outcome.done == [id])
    #expect(try desk.children("act", of: id).count == 2)
    let delays: Set = ["summons-delay", "hearing-delay", "police-request-delay", "eviction-delay"]
    #expect(outcome.warningRules.intersection(delays) == Set([pair.rule].compactMap { $0 }))
    if let due = pair.due {
      let warning = try #require(outcome.warnings.first { $0.rule == pair.rule })
      #expect(warning.message.english.contains("before \(due)"))
      #expect(warning.label == "91-2021-0001")
      #expect(warning.entity == "act")
    }
  }

  @Test(arguments: LawTests.pairs)
  func `an earlier act that is known late warns the same`(_ pair: Pair) throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    if let lease = pair.lease { try desk.set(["lease_on": date(lease)], id) }
    try desk.act(pair.second.0, pair.second.1, of: id)
    let outcome = try desk.act(pair.first.0, pair.first.1, of: id)
    if let rule = pair.rule {
      #expect(outcome.warningRules.contains(rule))
    } else {
      #expect(outcome.warnings.allSatisfy { !$0.rule.hasSuffix("-delay") })
    }
  }

  @Test func `a delay runs from the last act before`() throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    try desk.act("cdp", "2022-01-10", of: id)
    try desk.act("cdp", "2022-06-01", of: id)
    let outcome = try desk.act("assignation", "2022-07-01", of: id)
    #expect(outcome.warningRules.contains("summons-delay"))
    let late = try desk.act("cdp", "2022-02-01", of: id)
    #expect(!late.warningRules.contains("summons-delay"))
  }

  @Test(arguments: [
    ("2021-05-20", true), ("2020-07-05", true), ("2021-06-02", false), ("2020-07-11", false),
    ("2022-11-01", true), ("2023-03-31", true), ("2023-04-01", false), ("2022-10-31", false),
  ])
  func `an eviction inside the winter truce warns`(_ iso: String, _ warns: Bool) throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    try desk.act("judgment", "2019-03-01", of: id)
    try desk.act("cql", "2019-06-01", of: id)
    let outcome = try desk.act("eviction", iso, of: id)
    #expect(outcome.done == [id])
    #expect(outcome.warningRules.contains("winter-truce") == warns)
    #expect(!outcome.warningRules.contains("no-enforceable-title"))
  }

  @Test func `an eviction that tells its exception is no longer asked for it`() throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    let outcome = try desk.act(
      "eviction",
      "2021-01-10",
      of: id,
      ["exception": .text("relogement assuré")]
    )
    #expect(outcome.warningRules.isEmpty)
  }

  @Test func `an eviction without judgment and notice to quit is kept with a warning`() throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    let outcome = try desk.act("eviction", "2021-06-02", of: id)
    let warning = try #require(outcome.warnings.first { $0.rule == "no-enforceable-title" })
    #expect(warning.message.english == "eviction without recorded judgment and cql")
    #expect(outcome.done == [id])
  }

  @Test func `a stage that was skipped warns and is named`() throws {
    let desk = try Desk(today: "2024-12-01")
    let id = try desk.household()
    try desk.act("cdp", "2021-01-10", of: id)
    let outcome = try desk.act(
      "hearing",
      "2021-06-01",
      of: id,
      ["state": member("act", "state", "held")]
    )
    let warning = try #require(outcome.warnings.first { $0.rule == "stage-skipped" })
    #expect(warning.message.french == "aucun acte enregistré pour assignation")
    let next = try desk.act("judgment", "2021-07-01", of: id)
    #expect(!next.warningRules.contains("stage-skipped"))
  }

  @Test func `a first stage skips nothing`() throws {
    let desk = try Desk()
    let id = try desk.household()
    #expect(try desk.act("assignation", "2021-01-10", of: id).warnings.isEmpty)
  }

  @Test func `an act against the order of the procedure warns`() throws {
    let desk = try Desk()
    let id = try desk.household()
    try desk.act("assignation", "2021-03-01", of: id)
    #expect(try desk.act("cdp", "2021-04-01", of: id).warningRules.contains("act-out-of-order"))
    #expect(!(try desk.act("cdp", "2020-11-01", of: id)).warningRules.contains("act-out-of-order"))
  }

  @Test(arguments: [("planned", []), ("held", ["future-fact"])])
  func `a sitting to come is a plan`(_ state: String, _ warnings: [String]) throws {
    let desk = try Desk()
    let sitting = try desk.create(
      "commission",
      ["date": date("2024-10-18"), "state": member("commission", "state", state)]
    )
    #expect(Array(sitting.warningRules) == warnings)
  }

  @Test func `a fact dated after today warns, a plan doesn't`() throws {
    let desk = try Desk()
    let id = try desk.household()
    let held = try member("act", "state", "held")
    let fact = try desk.act("cdp", "2024-02-01", of: id, ["state": held])
    #expect(fact.warningRules == ["future-fact"])
    let plan = try desk.act("hearing", "2024-06-01", of: id)
    #expect(plan.warnings.isEmpty)
    let hearing = try #require(try desk.children("act", of: id).last)
    #expect(hearing["state"] == (try member("act", "state", "scheduled")))
    #expect(hearing["state_on"] == .date(desk.today))
  }

  @Test func `a threshold that nobody verified isn't applied`() throws {
    #expect(!LawTable.french.thresholds.isEmpty)
    #expect(LawTable.french.arrearsThreshold(on: try day("2027-06-01")) == nil)
  }
}
