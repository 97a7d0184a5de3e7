import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Closes each household for a reason, on a day.
  func close(
    as exit: Int,
    on day: CivilDate?,
    handedTo successor: Int64?,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "close")
    let day = day ?? context.today
    var outcome = VerbOutcome()
    for id in rows {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      var told: [Finding] = []
      var refusals = try closingRefusals(household, on: day)
      if context.fileDate != nil {
        // A file tells of a closing that took place; only a second one can't be kept.
        told = refusals.filter { $0.rule != Finding.alreadyClosed(day).rule }
        refusals.removeAll { told.contains($0) }
      }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: "household", id: id, label: try label(household))
        continue
      }
      var values: [String: Value] = ["date": .date(day), "exit": .member(exit)]
      if let successor { values["handed_to"] = .reference(Reference(id: successor)) }
      let (draft, findings) = try draft(declared("closing"), values)
      guard findings.refusals.isEmpty else {
        outcome.refuse(
          findings.refusals,
          entity: "household",
          id: id,
          label: try label(household)
        )
        continue
      }
      let closing = try insert(draft, of: id)
      outcome.created.append(CreatedRow(entity: "closing", id: closing))
      outcome.done.append(id)
      outcome.warn(told, entity: "closing", id: closing, label: try label(household))
    }
    outcome.tell(entity, "closed", "clôturé")
    return outcome
  }

  /// Opens closed households again: the closing keeps the day.
  func reopen(_ rows: [Int64], of entity: Entity) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "reopen")
    var outcome = VerbOutcome()
    for id in rows {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      guard let closing = try currentClosing(of: household) else {
        outcome.refuse([.notClosed], entity: "household", id: id, label: try label(household))
        continue
      }
      try writer.update("closing", closing.id, ["reopened_on": .date(context.today)])
      outcome.done.append(id)
    }
    outcome.tell(entity, "reopened", "rouvert")
    return outcome
  }

  /// The closing that nobody took back.
  func currentClosing(of household: StoredRow) throws -> StoredRow? {
    try writer.children("closing", of: household.id)
      .filter { $0.date("reopened_on") == nil }
      .max { ($0.date("date")?.day ?? 0, $0.id) < ($1.date("date")?.day ?? 0, $1.id) }
  }

  private func closingRefusals(_ household: StoredRow, on day: CivilDate) throws -> [Finding] {
    if let closing = try currentClosing(of: household), let closed = closing.date("date") {
      return [.alreadyClosed(closed)]
    }
    var refusals: [Finding] = []
    if day > context.today { refusals.append(.closedInFuture(day)) }
    if let (event, last) = try lastEvent(of: household), last > day {
      refusals.append(.eventAfterClosing(event, last))
    }
    let open = try openSteps(of: household)
    if open > 0 { refusals.append(.openSteps(open)) }
    return refusals
  }

  /// What happened last between the team and the household; plans and papers don't count.
  private func lastEvent(of household: StoredRow) throws -> (Message, CivilDate)? {
    var last: (Message, CivilDate)?
    for name in ["act", "contact", "visit", "diagnosis", "contract", "debt", "referral"] {
      guard let kind = context.dictionary.entity(named: name), let event = kind.event else {
        continue
      }
      for row in try writer.children(name, of: household.id) {
        guard let day = row.date(event.date), day <= context.today, !isPlanned(row, event) else {
          continue
        }
        if let known = last, known.1 >= day { continue }
        last = (noun(kind), day)
      }
    }
    return last
  }

  private func isPlanned(_ row: StoredRow, _ event: EventTraits) -> Bool {
    guard let plan = event.plan, let state = word(row, plan.field) else { return false }
    return plan.values.contains(state) || state == "cancelled"
  }

  private func openSteps(of household: StoredRow) throws -> Int {
    guard context.dictionary.entity(named: "step")?.parent == "household" else { return 0 }
    return try writer.children("step", of: household.id).count { step in
      ["recommended", "todo", "started"].contains(word(step, "state")) && !step["owner"].isKnown
    }
  }
}
