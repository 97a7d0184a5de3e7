import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Makes files say of nobody, for good: what counts stays, whose it was goes.
  func anonymise(_ rows: [Int64], of entity: Entity) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "anonymise")
    var outcome = VerbOutcome()
    for id in rows {
      guard let household = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      guard household.date("anonymised_on") == nil else {
        outcome.unchanged.append(id)
        continue
      }
      if let status = word(household, "status"), Casework.workedOn.contains(status) {
        outcome.refuse(
          [.fileStillOpen(name("household", "status", household["status"]))],
          entity: entity.name,
          id: id,
          label: try label(household)
        )
        continue
      }
      let isRunning = try isProcedureRunning(household)
      try writer.anonymise(household: id, on: context.today)
      if isRunning, let left = try writer.row(entity.name, id) {
        // A warning is kept and printed: it names what is left of the file.
        outcome.warn([.procedureRunning], entity: entity.name, id: id, label: try label(left))
      }
      outcome.done.append(id)
    }
    outcome.tell(entity, "anonymised", "anonymisé")
    return outcome
  }

  /// The states in which somebody works on a file, or is asked to.
  private static let workedOn: Set<String> = ["open", "watch", "waiting", "in_transit"]

  /// Whether the procedure goes on as far as the store knows: see `procedure_running`.
  private func isProcedureRunning(_ household: StoredRow) throws -> Bool {
    guard household.date("procedure_ended_on") == nil else { return false }
    if let end = household.date("suspended_until"), end >= context.today { return true }
    let since = context.today.adding(months: -24)
    return try writer.children("act", of: household.id).contains { act in
      act.date("date").map { $0 > since } ?? false
    }
  }
}
