import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Gives each household to a worker, in the place of their profile, or to an organisation.
  func assign(
    to assignee: Assignee,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "assign")
    var outcome = VerbOutcome()
    for id in rows {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      switch try place(for: assignee, in: household) {
      case .alreadyThere: outcome.unchanged.append(id)
      case .refused(let finding):
        outcome.refuse([finding], entity: "household", id: id, label: try label(household))
      case .field(let field, let assigned):
        try writer.setDated(
          "household",
          id,
          field,
          .reference(Reference(id: assigned)),
          on: context.today
        )
        outcome.done.append(id)
      }
    }
    outcome.tell(entity, "assigned", "confié")
    return outcome
  }

  private enum Place {
    case field(String, Int64)
    case alreadyThere
    case refused(Finding)
  }

  private func place(for assignee: Assignee, in household: StoredRow) throws -> Place {
    switch assignee {
    case .worker(let id):
      guard let worker = try writer.row("worker", id) else {
        throw CaseworkError.missingRow(entity: "worker", id: id)
      }
      let places =
        word(worker, "profile") == "social" ? ["co_worker", "worker"] : ["worker", "co_worker"]
      if places.contains(where: { household.reference($0) == id }) { return .alreadyThere }
      guard let free = places.first(where: { household.reference($0) == nil }) else {
        return .refused(.placesTaken)
      }
      return .field(free, id)
    case .organisation(let id):
      guard let organisation = try writer.row("organisation", id) else {
        throw CaseworkError.missingRow(entity: "organisation", id: id)
      }
      guard let kind = word(organisation, "kind"), ["operator", "partner"].contains(kind) else {
        return .refused(
          .notAssignable(name("organisation", "kind", organisation["kind"]))
        )
      }
      return household.reference(kind) == id ? .alreadyThere : .field(kind, id)
    }
  }
}
