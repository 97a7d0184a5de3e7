import PalierDiagnostics
import PalierDictionary
import PalierValues

/// The derived values given with a new household: what is known of it before any event.
struct StartingState {
  /// The values that are the household's own.
  private(set) var remaining: [String: Value]
  private var taken: [String: Value] = [:]
  private(set) var opensWatch = false

  init(values: [String: Value]) {
    remaining = values
  }

  /// The fields that become facts.
  private static let facts = [
    "stage", "stage_on", "debt", "debt_on", "hearing_on", "hearing_at", "court", "phone", "email",
    "address", "tenant", "co_tenant",
  ]

  /// Takes the derived fields out of the household's own values.
  ///
  /// - Returns: Why some of them can't be given, since they say nothing of what happened.
  mutating func takeDerived(casework: Casework) -> [Finding] {
    for field in StartingState.facts {
      if let value = remaining.removeValue(forKey: field), value.isKnown { taken[field] = value }
    }
    if let status = remaining.removeValue(forKey: "status"), status.isKnown {
      let word = casework.word("household", "status", status) ?? ""
      guard word == "watch" else {
        return [
          .derived(Message("status", "statut"), verb: casework.verb(forStatus: word))
        ]
      }
      opensWatch = true
    }
    return []
  }

  /// The child rows that record the state, in the order in which they are written.
  func facts(
    began: CivilDate,
    casework: Casework
  ) throws -> [(entity: String, values: [String: Value])] {
    var facts: [(entity: String, values: [String: Value])] = []
    for role in ["tenant", "co_tenant"] {
      guard case .text(let text) = taken[role] else { continue }
      var person = PersonName(text).values
      person["role"] = try casework.member("person", "role", role)
      facts.append(("person", person))
    }
    for kind in ["address", "phone", "email"] {
      guard case .text(let text) = taken[kind] else { continue }
      facts.append(
        (
          "contact_detail",
          [
            "kind": try casework.member("contact_detail", "kind", kind), "value": .text(text),
            "known_since": .date(began),
          ]
        )
      )
    }
    if let debt = taken["debt"] {
      facts.append(("debt", ["amount": debt, "date": taken["debt_on"] ?? .date(began)]))
    }
    if let act = try stageAct(began: began, casework) { facts.append(("act", act)) }
    if let hearing = try hearing(casework) { facts.append(("act", hearing)) }
    return facts
  }

  private func stageAct(
    began: CivilDate,
    _ casework: Casework
  ) throws -> [String: Value]? {
    guard let stage = taken["stage"], let word = casework.word("household", "stage", stage) else {
      return nil
    }
    return [
      "kind": try casework.member("act", "kind", word),
      "state": try casework.member("act", "state", "held"),
      "date": taken["stage_on"] ?? .date(began),
    ]
  }

  /// A hearing that is given is only scheduled: whether it was held is another fact.
  private func hearing(_ casework: Casework) throws -> [String: Value]? {
    guard let day = taken["hearing_on"] else { return nil }
    var act: [String: Value] = [
      "kind": try casework.member("act", "kind", "hearing"),
      "state": try casework.member("act", "state", "scheduled"), "date": day,
    ]
    act["at"] = taken["hearing_at"]
    act["court"] = taken["court"]
    return act
  }
}
