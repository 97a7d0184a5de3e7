import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

extension ImportRun {
  /// Writes the planned rows.
  func write() throws {
    for (index, plan) in planned.enumerated() {
      try writer.work.tell(.writing, index, of: planned.count)
      do {
        try write(plan)
      } catch let reason as RowReason {
        report.rejected.append(RejectedRow(plan.row, reason))
      }
    }
    report.rejected.sort { $0.row.line < $1.row.line }
  }

  /// Forgets what was written, after it was taken back.
  func forgetWritten() {
    report.created = []
    report.updated = []
    report.unchanged = 0
    report.landlordsCreated = []
  }

  private func write(_ plan: PlannedRow) throws {
    switch plan.deed {
    case .nothing: report.unchanged += 1
    case .create: try create(plan)
    case .complete(let id, let completion): try complete(id, completion, plan)
    case .note(let household, let transfer, let facts):
      try note(facts, household: household, transfer: transfer, plan)
    }
  }

  private func create(_ plan: PlannedRow) throws {
    if let parent = plan.parent, let owner = entity.parent {
      let outcome = try casework.perform(
        .add(entity.name, [parent: plan.values]),
        on: [parent],
        of: owner
      )
      try accept(outcome, plan)
      report.created += outcome.created.filter { $0.entity == entity.name }.map(\.id)
      return
    }
    var values = plan.values
    values["landlord"] = try landlord(plan)
    if values["debt"] != nil { dateDebt(plan, &values) }
    // Of several numbers the first is the one in use, so it is told last.
    let phone = plan.further["phone"] == nil ? nil : values.removeValue(forKey: "phone")
    let outcome = try casework.create(entity.name, values)
    try accept(outcome, plan)
    guard let id = outcome.done.first else { return }
    report.created.append(id)
    try addDetails(plan, phone: phone, to: id)
  }

  private func addDetails(_ plan: PlannedRow, phone: Value?, to id: Int64) throws {
    var began = context.today
    for field in ["referred_on", "received_on"] {
      if case .date(let day)? = plan.values[field] { began = day }
    }
    var details: [[String: Value]] = []
    for kind in ["email", "phone"] {
      for case .text(let text) in (plan.further[kind] ?? []).reversed() {
        details.append(detail(kind, text, since: began))
        counts.furtherDetails += 1
      }
    }
    if case .text(let text)? = phone { details.append(detail("phone", text, since: began)) }
    for detail in details {
      let outcome = try casework.perform(
        .add("contact_detail", [id: detail]),
        on: [id],
        of: entity.name
      )
      report.warnings += outcome.warnings
    }
  }

  private func complete(_ id: Int64, _ completion: RowCompletion, _ plan: PlannedRow) throws {
    var values = completion.values
    if values["landlord"] != nil { values["landlord"] = try landlord(plan) }
    if !values.isEmpty {
      try accept(
        try casework.perform(.set([id: values], on: nil), on: [id], of: entity.name),
        plan
      )
    }
    for fact in completion.facts {
      try accept(
        try casework.perform(.add(fact.entity, [id: fact.values]), on: [id], of: entity.name),
        plan
      )
    }
    report.updated.append(id)
  }

  private func landlord(_ plan: PlannedRow) throws -> Value? {
    guard let place = plan.landlord else { return nil }
    let made = try landlords.make(place, casework)
    if let name = made.created { report.landlordsCreated.append(name) }
    return made.id.map { .reference(Reference(id: $0)) }
  }

  private func dateDebt(_ plan: PlannedRow, _ values: inout [String: Value]) {
    guard plan.values["debt_on"] == nil else { return }
    if let day = debtDay(plan) { values["debt_on"] = .date(day) }
    if options.dated != nil {
      counts.debtsByOption += 1
    } else if values["debt_on"] != nil {
      counts.debtsByAct += 1
    } else {
      counts.debtsByStart += 1
    }
  }

  /// Keeps what the rules say; a refusal rejects the row.
  func accept(_ outcome: VerbOutcome, _ plan: PlannedRow) throws {
    report.warnings += outcome.warnings
    guard let refusal = outcome.refusals.first else { return }
    throw reason(refusal.rule, plan.row, field: entity.key.first, refusal.reason)
  }
}
