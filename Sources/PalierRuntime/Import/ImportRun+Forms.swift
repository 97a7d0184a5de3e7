import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

// Files between organisations: each row speaks of a transfer that is there, and becomes facts.
extension ImportRun {
  /// Whether the file is a form, whose rows are no rows of the store.
  var isForm: Bool { context.dictionary.entity(named: entity.name) == nil }

  /// Finds out what a form's row adds to the store.
  func compareForm(_ plan: inout PlannedRow) throws {
    guard let parent = plan.parent, let household = try writer.row("household", parent) else {
      plan.deed = .nothing
      return
    }
    plan.label = household.text(of: "reference") ?? plan.label
    guard let transfer = try sentTransfer(of: household, plan) else {
      throw reason(
        "transfer",
        plan.row,
        field: entity.parent,
        Message(
          "this household was not sent to an operator",
          "ce ménage n’a pas été envoyé à un opérateur"
        )
      )
    }
    answered.append(transfer)
    let facts =
      try entity.name == "acknowledgement"
      ? acknowledgement(plan, household, transfer) : monthlyReturn(plan, household, transfer)
    report.warnings += facts.warnings
    plan.deed = facts.isEmpty ? .nothing : .note(household: parent, transfer: transfer.id, facts)
  }

  /// The transfer that a row speaks of: the one that an operator has, else the last that one had.
  private func sentTransfer(of household: StoredRow, _ plan: PlannedRow) throws -> StoredRow? {
    let sent = try writer.children("transfer", of: household.id).filter { transfer in
      !["proposed", "waiting"].contains(word(transfer, "state"))
        && (plan.values["operator"].map { transfer["operator"] == $0 } ?? true)
        && (plan.values["month"].map { transfer["month"] == $0 } ?? true)
    }
    let active = sent.filter { ["sent", "received", "accepted"].contains(word($0, "state")) }
    return (active.isEmpty ? sent : active).max { left, right in
      (day(left, "date"), left.id) < (day(right, "date"), right.id)
    }
  }

  /// A row's day, to put rows in order: the least where it has none.
  func day(_ row: StoredRow, _ field: String) -> CivilDate {
    date(row[field]) ?? CivilDate(day: .min)
  }

  func date(_ value: Value?) -> CivilDate? {
    if case .date(let day)? = value { day } else { nil }
  }

  /// The English word of a row's value.
  func word(_ row: StoredRow, _ field: String) -> String? {
    word(row.entity, field, row[field])
  }

  /// Says that the store has something otherwise than a form.
  ///
  /// What a form tells comes after what is known; what contradicts that never takes its place: who is
  /// right is asked, not guessed.
  func tellDifference(
    _ plan: PlannedRow,
    _ field: String,
    stored: Value,
    given: Value,
    isTaken: Bool = false
  ) {
    report.differences.append(
      ImportDifference(
        line: plan.row.line,
        label: plan.label,
        field: field,
        stored: stored,
        given: given,
        isTaken: isTaken
      )
    )
  }

  /// Writes what a form's row adds, all of it or nothing.
  func note(_ facts: FormFacts, household: Int64, transfer: Int64, _ plan: PlannedRow) throws {
    try writer.savepoint { _ in
      if let answer = facts.answer {
        try accept(try casework.answer(transfer, with: answer), plan)
      }
      for state in facts.states {
        let set = Action.set([state.id: state.values], on: state.day)
        try accept(try casework.perform(set, on: [state.id], of: state.entity), plan)
      }
      for child in facts.children {
        let add = Action.add(child.entity, [household: child.values])
        try accept(try casework.perform(add, on: [household], of: "household"), plan)
      }
      if !facts.household.isEmpty {
        let set = Action.set([household: facts.household], on: nil)
        try accept(try casework.perform(set, on: [household], of: "household"), plan)
      }
      if let closing = facts.closing {
        let close = Action.close(closing.exit, on: closing.day)
        try accept(try casework.perform(close, on: [household], of: "household"), plan)
      }
      if let heard = facts.heardOn, let row = try writer.row("transfer", transfer) {
        try casework.noteHeard(row, on: heard, digest: fileDigest)
      }
    }
    report.updated.append(household)
  }

  /// The digest by which the same file is recognised when it comes again.
  var fileDigest: String {
    context.digest(
      table.rows.map { row in
        mapping.columns.map { row[$0.heading.column] }.joined(separator: "\u{1F}")
      }
      .joined(separator: "\n")
    )
  }
}
