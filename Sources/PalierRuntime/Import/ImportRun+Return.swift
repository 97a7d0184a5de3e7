import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension ImportRun {
  /// What an operator's return of a file adds to what the store knows of it.
  ///
  /// A return tells states, and states are derived from facts: what it says becomes the least facts
  /// from which it follows, dated by the return where it gives no day of its own.
  func monthlyReturn(
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ transfer: StoredRow
  ) throws -> FormFacts {
    let day = date(plan.values["returned_on"]) ?? options.dated ?? context.today
    // What a return tells without a day happened before the file was closed.
    let last = isClosed(plan) ? date(plan.values["closed_on"]) ?? date(household["closed_on"]) : nil
    let happened = min(day, last ?? day)
    let said = ReturnedRow(
      result: plan.values["result"].flatMap { word(entity.name, "result", $0) },
      progress: plan.values["progress"].flatMap { word(entity.name, "progress", $0) },
      day: happened,
      reachedOn: date(plan.values["reached_on"]),
      visitedOn: date(plan.values["visited_on"])
    )
    var facts = FormFacts()
    try addContacts(said, plan, household, transfer, &facts)
    try addVisit(said, household, &facts)
    try addStage(plan, household, happened, &facts)
    try addStatus(plan, household, day, &facts)
    var claims = ReturnClaims()
    claims.isReached = said.isReached
    claims.visitedOn = said.visitedOn
    claims.exit = plan.values["exit"].flatMap { word(entity.name, "exit", $0) }
    claims.isClosed = isClosed(plan)
    facts.warnings = try casework.returnWarnings(claims, of: household, transfer)
    if transfer.text(of: "heard_digest") != fileDigest { facts.heardOn = day }
    counts.returned.add(said, isClosed: claims.isClosed)
    return facts
  }

  private func addVisit(
    _ said: ReturnedRow,
    _ household: StoredRow,
    _ facts: inout FormFacts
  ) throws {
    guard let day = said.visitedOn else { return }
    let visits = try writer.children("visit", of: household.id)
      .filter { date($0["date"]) == day && word($0, "state") != "cancelled" }
    let done = member("visit", "state", "done")
    if let planned = visits.first {
      guard word(planned, "state") != "done" else { return }
      facts.states.append(("visit", planned.id, ["state": done], day))
    } else {
      facts.children.append(("visit", ["date": .date(day), "state": done]))
    }
  }

  private func addStage(
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ day: CivilDate,
    _ facts: inout FormFacts
  ) throws {
    guard let given = plan.values["stage"], case .member(let told) = given,
      let kind = word("household", "stage", given)
    else { return }
    let known = household.code(of: "stage")
    guard known != told else { return }
    if let known, known > told {
      tellDifference(plan, "stage", stored: household["stage"], given: given)
      return
    }
    tellDifference(plan, "stage", stored: household["stage"], given: given, isTaken: true)
    let reached = date(plan.values["stage_on"])
    if reached == nil { counts.datedByReturn += 1 }
    facts.children.append(
      (
        "act",
        [
          "kind": member("act", "kind", kind), "state": member("act", "state", "held"),
          "date": .date(reached ?? day),
        ]
      )
    )
  }

  /// A file with an exit and no word on its status is closed.
  private func isClosed(_ plan: PlannedRow) -> Bool {
    guard let status = plan.values["status"] else { return plan.values["exit"] != nil }
    return word(entity.name, "status", status) == "closed"
  }

  private func addStatus(
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ day: CivilDate,
    _ facts: inout FormFacts
  ) throws {
    let stored = word(household, "status")
    guard isClosed(plan) else {
      guard let given = plan.values["status"], household["status"] != given else { return }
      if word(entity.name, "status", given) == "watch", stored == "open" {
        tellDifference(plan, "status", stored: household["status"], given: given, isTaken: true)
        facts.household["status"] = given
      } else {
        tellDifference(plan, "status", stored: household["status"], given: given)
      }
      return
    }
    guard stored != "closed" else {
      for field in ["exit", "closed_on"] {
        guard let given = plan.values[field], household[field] != given else { continue }
        tellDifference(plan, field, stored: household[field], given: given)
      }
      return
    }
    guard case .member(let exit)? = plan.values["exit"] else {
      throw reason(
        "exit",
        plan.row,
        field: "exit",
        Message(
          "the file is closed, and the return doesn’t say how it ended",
          "le dossier est clos, et le retour ne dit pas comment il a fini"
        )
      )
    }
    let closed = date(plan.values["closed_on"])
    if closed == nil { counts.datedByReturn += 1 }
    for field in ["status", "exit"] {
      guard let given = plan.values[field] else { continue }
      tellDifference(plan, field, stored: household[field], given: given, isTaken: true)
    }
    facts.closing = (exit, closed ?? day)
  }

  /// Says what was returned, by which day undated facts go, and who wasn't returned.
  func noteReturns() throws {
    let returned = counts.returned
    report.notes.append(
      Message(
        "\(returned.closed) closed, \(returned.reached) reached, \(returned.returnedMail) returned mail",
        "clos : \(returned.closed), joints : \(returned.reached), NPAI : \(returned.returnedMail)"
      )
    )
    if counts.datedByReturn > 0 {
      let count = counts.datedByReturn
      report.notes.append(
        Message(
          "\(count) facts without a date take the return’s day, else --dated, else today",
          "faits sans date : \(count) ; ils prennent le jour du retour, sinon --dated, sinon ce jour"
        )
      )
    }
    try noteSilent { transfer in
      guard word(transfer, "state") == "accepted", let parent = transfer.parent,
        let household = try writer.row("household", parent)
      else { return false }
      return word(household, "status") != "closed"
    }
  }
}

/// How many files a return says what of.
struct ReturnCounts {
  private(set) var closed = 0
  private(set) var reached = 0
  private(set) var returnedMail = 0

  mutating func add(_ row: ReturnedRow, isClosed: Bool) {
    if isClosed { closed += 1 }
    if row.isReached { reached += 1 }
    if row.isReturnedMail { returnedMail += 1 }
  }
}
