import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Removes rows that should never have been: events with a reason, households that nobody
  /// outside knows of.
  func delete(
    _ rows: [Int64],
    of entity: Entity,
    because reason: String?
  ) throws -> VerbOutcome {
    var outcome = VerbOutcome()
    outcome.reason = reason
    for id in rows {
      guard let row = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      var refusals: [Finding] = []
      if entity.event != nil || entity.name == "household", isBlank(reason) {
        refusals.append(.reasonMissing)
      }
      if wasSent(row) { refusals.append(.transferLeft) }
      if entity.name == "household", let finding = try leftTheHouse(row) {
        refusals.append(finding)
      }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: entity.name, id: id, label: try label(row))
        continue
      }
      try writer.delete(entity.name, id)
      outcome.done.append(id)
    }
    outcome.tell(entity, "deleted", "supprimé")
    return outcome
  }

  /// What of a household is known outside: a transfer, a letter, a disclosure.
  private func leftTheHouse(_ household: StoredRow) throws -> Finding? {
    let remedy = Message(
      "close as duplicate, or anonymise",
      "clore comme doublon, ou anonymiser"
    )
    if try writer.children("transfer", of: household.id).contains(where: wasSent) {
      return .leftTheHouse(Message("a transfer", "un transfert"), remedy: remedy)
    }
    let letters = try writer.children("contact", of: household.id).filter { contact in
      ["letter", "registered_letter"].contains(word(contact, "channel"))
        && word(contact, "direction") == "outgoing"
    }
    if !letters.isEmpty {
      return .leftTheHouse(Message("a letter", "un courrier"), remedy: remedy)
    }
    if context.dictionary.entity(named: "disclosure")?.parent == "household",
      try !writer.children("disclosure", of: household.id).isEmpty
    {
      return .leftTheHouse(Message("a disclosure", "une communication"), remedy: remedy)
    }
    return nil
  }
}

extension Finding {
  static let transferLeft = Finding.leftTheHouse(
    Message("the transfer", "le transfert"),
    remedy: Message("set state = withdrawn", "mettre état = retiré")
  )
}
