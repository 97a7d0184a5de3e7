import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Records what an organisation is told of each household; a household that opposed it is left out.
  func disclose(
    _ order: DisclosureOrder,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "disclose")
    guard let recipient = try writer.row("organisation", order.recipientID) else {
      throw CaseworkError.missingRow(entity: "organisation", id: order.recipientID)
    }
    var outcome = VerbOutcome()
    outcome.reason = order.purpose
    var told: [StoredRow] = []
    for id in rows {
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      var refusals: [Finding] = isBlank(order.purpose) ? [.purposeMissing] : []
      if let opposed = household.date("opposed_on") { refusals.append(.opposedToSharing(opposed)) }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: "household", id: id, label: try label(household))
        continue
      }
      told.append(household)
    }
    for household in told {
      if try wasDisclosed(household, order) {
        outcome.unchanged.append(household.id)
        continue
      }
      let id = try writeDisclosure(household, order, rows: told.count)
      outcome.created.append(CreatedRow(entity: "disclosure", id: id))
      outcome.done.append(household.id)
    }
    if let warning = try sharingWarning(recipient, told) {
      outcome.warn([warning], entity: "organisation", id: recipient.id, label: try label(recipient))
    }
    outcome.tell(entity, "disclosed", "communiqué")
    return outcome
  }

  private func columns(_ order: DisclosureOrder) -> Value {
    .text(order.columns.joined(separator: ", "))
  }

  /// Whether the same was told today already: the same statement run twice tells it once.
  private func wasDisclosed(_ household: StoredRow, _ order: DisclosureOrder) throws -> Bool {
    try writer.children("disclosure", of: household.id).contains { row in
      row.reference("recipient") == order.recipientID && row.text("purpose") == order.purpose
        && row.date("disclosed_on") == context.today && row["columns"] == columns(order)
        && row.date("withdrawn_on") == nil
    }
  }

  private func writeDisclosure(
    _ household: StoredRow,
    _ order: DisclosureOrder,
    rows: Int
  ) throws -> Int64 {
    var (draft, _) = try draft(
      declared("disclosure"),
      [
        "recipient": .reference(Reference(id: order.recipientID)), "purpose": .text(order.purpose),
      ]
    )
    draft.values["columns"] = columns(order)
    draft.values["rows"] = Number(whole: Int64(rows)).map(Value.number) ?? .unknown
    return try insert(draft, of: household.id)
  }

  /// A recipient to whom no law gives the data needs a convention on sharing them.
  private func sharingWarning(_ recipient: StoredRow, _ told: [StoredRow]) throws -> Finding? {
    let kind = word(recipient, "kind")
    guard !told.isEmpty, !["commission", "prefecture", "court", "bank"].contains(kind) else {
      return nil
    }
    let agreements = try ["operator", "partner"].flatMap { field in
      try writer.find("agreement", field, .reference(Reference(id: recipient.id)))
    }
    let isAgreed = try agreements.contains { id in
      guard let agreement = try writer.row("agreement", id) else { return false }
      return agreement.isTrue("sharing_agreed")
        && (agreement.date("sharing_agreed_on").map { $0 <= context.today } ?? true)
        && (agreement.date("valid_until").map { $0 >= context.today } ?? true)
    }
    return isAgreed ? nil : .noSharingConvention
  }
}
