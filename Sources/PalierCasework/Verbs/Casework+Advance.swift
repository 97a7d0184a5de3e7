import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Records the held act by which each household reaches the stage.
  func advance(
    to stage: Int,
    on day: CivilDate?,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "advance")
    guard let target = enumeration("household", "stage")?.value(code: stage),
      let rank = enumeration("household", "stage")?.values.firstIndex(of: target)
    else {
      throw CaseworkError.undeclaredValue(
        entity: "household",
        field: "stage",
        value: String(stage)
      )
    }
    let day = day ?? context.today
    let values: [String: Value] = [
      "kind": try member("act", "kind", target.words.english), "date": .date(day),
      "state": try member("act", "state", "held"),
    ]
    var outcome = VerbOutcome()
    for id in rows {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      let label = try label(household)
      if let furthest = try furthestAct(of: household), let reached = stageRank(furthest),
        reached >= rank, let stages = enumeration("household", "stage")?.values
      {
        let words = stages[reached].words
        outcome.refuse(
          [.stageNotAbove(Message(words.english, words.french))],
          entity: "household",
          id: id,
          label: label
        )
        continue
      }
      let (draft, findings) = try checkedChild(declared("act"), values, of: household)
      guard findings.refusals.isEmpty else {
        outcome.refuse(findings.refusals, entity: "household", id: id, label: label)
        continue
      }
      let act = try hold(draft, of: household)
      if act.isNew { outcome.created.append(CreatedRow(entity: "act", id: act.id)) }
      outcome.done.append(id)
      outcome.warn(findings.warnings, entity: "act", id: act.id, label: label)
    }
    outcome.tell(entity, "advanced", "avancé")
    return outcome
  }

  /// Holds the act that was scheduled for the day, else adds it.
  private func hold(_ draft: Draft, of household: StoredRow) throws -> (id: Int64, isNew: Bool) {
    let scheduled = try writer.children("act", of: household.id).first { act in
      act["kind"] == draft.values["kind"] && act["date"] == draft.values["date"]
        && word(act, "state") == "scheduled"
    }
    if let scheduled, let date = eventDate(draft) {
      let held = try member("act", "state", "held")
      // A state can't be followed by one of an earlier day.
      let day = max(date, scheduled.date("state_on") ?? date)
      try writer.setDated("act", scheduled.id, "state", held, on: day)
      return (scheduled.id, false)
    }
    return (try insert(draft, of: household.id), true)
  }
}
