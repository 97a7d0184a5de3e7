import PalierKit
import Testing

/// The words that a team works by, on a household made for each case; today is 10 October 2022.
@Suite struct DefinedWordTests {
  private static let file = """
    create household {
      reference: "A", stage: assignation, received_on: 2022-08-01, taken_on: 2022-08-05,
      address: "1 rue du Hêtre"
    }
    """

  /// What is known of the household, a line each.
  private static let facts = [
    "letter": "add contact { date: 2022-09-01, channel: letter, target: tenant }",
    "letter 15 days ago": "add contact { date: 2022-09-25, channel: letter, target: tenant }",
    "letter 14 days ago": "add contact { date: 2022-09-26, channel: letter, target: tenant }",
    "second letter": "add contact { date: 2022-09-20, channel: letter, target: tenant }",
    "young second letter": "add contact { date: 2022-09-30, channel: letter, target: tenant }",
    "third letter": "add contact { date: 2022-09-24, channel: letter, target: tenant }",
    "closed": "close as debt_cleared on 2022-10-01",
    "opposed": "set opposed_on = 2022-09-15",
    "hearing": "add act { date: 2022-10-20, kind: hearing, state: scheduled }",
    "hearing today": "add act { date: 2022-10-10, kind: hearing, state: scheduled }",
    "hearing in 20 days": "add act { date: 2022-10-30, kind: hearing, state: scheduled }",
    "hearing in 21 days": "add act { date: 2022-10-31, kind: hearing, state: scheduled }",
    "cancelled hearing": "add act { date: 2022-10-20, kind: hearing, state: cancelled }",
    "forbidden": "set home_visit = forbidden",
    "phone": "set phone = \"0611223344\"",
    "email": "set email = \"a@example.org\"",
    "no address": "set address = unknown",
    "no letters": "set contact_limits = (no_letter)",
    "no sms": "set contact_limits = (no_sms)",
    "reply": "add contact { date: 2022-09-28, channel: call, target: tenant, direction: incoming }",
    "early reply":
      "add contact { date: 2022-09-05, channel: call, target: tenant, direction: incoming }",
    "met": "add visit { date: 2022-09-10, place: office, state: done, outcome: met }",
    "met lately": "add visit { date: 2022-10-01, place: office, state: done, outcome: met }",
    "contract": "add contract { signed_on: 2022-09-12 }",
    "adhered": "set adhered_on = 2022-09-12",
    "step": "add step { kind: fsl, state: started, due_on: 2022-11-01 }",
    "step done": "add step { kind: fsl, state: done, due_on: 2022-11-01 }",
    "follow-up": "add followup { due_on: 2022-09-25, done_on: 2022-09-26 }",
    "old follow-up": "add followup { due_on: 2022-08-25, done_on: 2022-08-26 }",
  ]

  private func store(_ facts: [String]) throws -> SmallStore {
    var lines = [DefinedWordTests.file]
    for fact in facts {
      if fact == "npai" {
        lines.append("contacts where channel = letter set outcome = npai on 2022-09-08")
      } else {
        lines.append("households " + (try #require(DefinedWordTests.facts[fact], "\(fact)")))
      }
    }
    return try SmallStore(lines.joined(separator: "\n"))
  }

  private func value(of word: String, _ facts: [String]) throws -> String {
    let line = try #require(store(facts).answer("households show reference, \(word)").first)
    return String(line.dropFirst(2))
  }

  @Test(arguments: [
    (["letter", "closed"], "no_action"),
    (["letter", "opposed"], "tell_coordinator"),
    ([], "first_letters"),
    (["letter", "hearing"], "unannounced_visit"),
    (["letter", "hearing", "forbidden"], "away_from_home"),
    (["letter", "npai"], "find_address"),
    (["letter", "reply"], "appointment"),
    (["letter", "met"], "propose_contract"),
    (["letter", "met", "contract", "step"], "step_due"),
    (["letter"], "chaser"),
    (["letter", "young second letter"], "unannounced_visit"),
    (["letter", "young second letter", "forbidden"], "away_from_home"),
    (["letter", "met", "contract"], "followup_due"),
    (["letter 14 days ago"], "wait_for_answer"),
    (["letter", "met", "contract", "follow-up"], "review_closure"),
  ])
  func `each step is the next one of its case`(_ facts: [String], _ step: String) throws {
    #expect(try value(of: "next_step", facts) == step)
  }

  // Where both of two neighbours hold the first is taken; where they can't, the fact that leads
  // from one to the other is added.
  @Test(arguments: [
    (["opposed", "closed"], "no_action"),
    (["opposed"], "tell_coordinator"),
    (["hearing"], "first_letters"),
    (["letter", "npai", "hearing"], "unannounced_visit"),
    (["letter", "npai", "hearing", "forbidden"], "away_from_home"),
    (["letter", "hearing in 21 days"], "chaser"),
    (["letter", "npai", "reply"], "appointment"),
    (["letter", "npai", "phone"], "chaser"),
    (["letter", "reply", "met"], "propose_contract"),
    (["letter", "met", "step"], "propose_contract"),
    (["letter", "adhered", "step"], "step_due"),
    (["letter", "adhered", "step done"], "chaser"),
    (["letter", "second letter"], "chaser"),
    (["letter", "second letter", "third letter"], "unannounced_visit"),
    (["letter", "no letters"], "review_closure"),
    (["letter", "met", "contract", "old follow-up"], "followup_due"),
    (["letter", "met lately", "contract"], "review_closure"),
  ])
  func `of two neighbours that hold the first is taken`(
    _ facts: [String],
    _ step: String
  ) throws {
    #expect(try value(of: "next_step", facts) == step)
  }

  @Test(arguments: [
    ("to_chase", ["letter 15 days ago"], "true"), ("to_chase", ["letter 14 days ago"], "false"),
    ("to_chase", ["letter", "reply"], "false"), ("to_chase", ["letter", "opposed"], "false"),
    ("to_chase", ["letter", "closed"], "false"), ("to_chase", [], "false"),
    ("to_chase", ["letter", "no letters"], "false"),
    ("to_chase", ["letter", "no letters", "phone"], "true"),
    ("waves", [], ""), ("waves", ["letter", "second letter"], "2"),
    ("last_wave_on", ["letter", "second letter"], "2022-09-20"),
    ("chaser_channel", ["email", "phone"], "letter"),
    ("chaser_channel", ["no letters", "email", "phone"], "email"),
    ("chaser_channel", ["letter", "npai", "phone"], "sms"),
    ("chaser_channel", ["no address", "no sms", "phone"], "call"),
    ("chaser_channel", ["no address"], ""),
    ("upcoming_hearing", ["hearing today"], "true"),
    ("upcoming_hearing", ["hearing in 20 days"], "true"),
    ("upcoming_hearing", ["hearing in 21 days"], "false"),
    ("upcoming_hearing", ["cancelled hearing"], "false"),
    ("upcoming_hearing", ["hearing", "closed"], "false"), ("upcoming_hearing", [], "false"),
    ("unreached", ["letter"], "true"), ("unreached", ["letter", "reply"], "false"),
    ("unreached", ["closed"], "false"),
    ("late_followup", ["early reply"], "true"), ("late_followup", ["reply"], "false"),
    ("late_followup", ["early reply", "follow-up"], "false"),
    ("late_followup", ["early reply", "old follow-up"], "true"),
    ("late_followup", ["early reply", "closed"], "false"), ("late_followup", [], "false"),
    ("due_step", ["step"], "fsl"), ("due_step", ["step done"], ""),
  ])
  func `a word holds in its cases and in no other`(
    _ word: String,
    _ facts: [String],
    _ value: String
  ) throws {
    #expect(try self.value(of: word, facts) == value)
  }

  @Test func `a team's own rule takes the place of a word, also in those that stand on it`()
    throws
  {
    let store = try store(["letter 14 days ago"])
    let session = try store.session()
    try session.run(
      "define household.to_chase = waves = 1 and last_wave_on <= 10 days ago",
      name: "line",
      reading: .shell
    )
    try session.run("households where à_relancer show next_step", name: "line", reading: .shell)
    #expect(store.output.text.contains("chaser"))
    try session.keep("household.to_chase")
    try session.close()
    #expect(try store.answer("households show to_chase, next_step") == ["true,chaser"])
    let other = try store.session()
    try other.drop("household.to_chase")
    try other.run("households show next_step", name: "line", reading: .shell)
    try other.close()
    #expect(try store.answer("households show to_chase, next_step") == ["false,wait_for_answer"])
  }

  @Test func `a rule of a team may stand on the one that it takes the place of`() throws {
    let text = """
      définir ménage.à_relancer = à_relancer et non (canal_relance = courrier)
      ménages montrer à_relancer
      """
    #expect(try store(["letter"]).answer(text) == ["false"])
    #expect(try store(["letter", "no letters", "phone"]).answer(text) == ["true"])
  }

  @Test func `inside its rule a word is the dictionary's, whatever rule it had before`() throws {
    let store = try store(["letter"])
    let session = try store.session()
    for rule in ["to_chase and waves > 1", "to_chase and waves = 1"] {
      try session.run("define household.to_chase = \(rule)", name: "line", reading: .shell)
      #expect(try store.answer("households show waves") == ["1"])
      try session.run("households show to_chase", name: "line", reading: .shell)
      try session.keep("household.to_chase")
    }
    #expect(session.keptDefinitions.count == 1)
    try session.close()
    #expect(try store.answer("households show to_chase") == ["true"])
    // Read one after the other, the second doesn't stand on the first either.
    let text = """
      define household.to_chase = to_chase and waves > 1
      define household.to_chase = to_chase and waves = 1
      households show to_chase
      """
    #expect(try store.answer(text) == ["true"])
  }

  @Test(arguments: [
    ("define household.debt = 1 €", "field-taken"),
    ("define household.stage_on = today", "field-taken"),
    ("définir ménage.contacté = vrai", "field-taken"),
    ("define household.next_step = \"visit\"", "type-mismatch"),
    ("define household.to_chase = 3", "type-mismatch"),
    ("define household.to_chase = debtt > 3 €", "unknown-field"),
  ])
  func `what isn't a defined word, or no value of it, is refused`(
    _ text: String,
    _ code: String
  ) throws {
    let error = #expect(throws: PalierError.self) {
      _ = try Script(name: "t", text: text).check()
    }
    #expect(error?.problems.first?.code == code)
  }
}
