import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension ImportRun {
  /// What an operator's answer changes on the transfer that it was sent.
  func acknowledgement(
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ transfer: StoredRow
  ) throws -> FormFacts {
    var facts = FormFacts()
    guard let given = plan.values["decision"],
      let said = word(entity.name, "decision", given).flatMap(TransferAnswer.Decision.init)
    else {
      throw reason(
        "decision",
        plan.row,
        field: "decision",
        Message(
          "an operator answers received, accepted or refused",
          "un opérateur répond reçu, accepté ou refusé"
        )
      )
    }
    counts.decisions[said, default: 0] += 1
    let stored = word(transfer, "state") ?? ""
    let isNew =
      switch (stored, said) {
      case ("sent", _), ("received", .accepted), ("received", .refused): true
      // Whatever was decided, it was received before.
      case ("accepted", .received), ("refused", .received): false
      default: false
      }
    guard isNew else {
      if said != .received, stored != said.rawValue {
        tellDifference(plan, "decision", stored: transfer["state"], given: given)
      }
      for (field, known) in [("received_on", household["received_on"])]
      where said == .accepted && stored == "accepted" {
        guard let told = plan.values[field], known.isKnown, told != known else { continue }
        tellDifference(plan, field, stored: known, given: told)
      }
      return facts
    }
    var received = date(plan.values["received_on"])
    // A transfer that was received before keeps that day.
    if received == nil, stored == "received" { received = date(transfer["state_on"]) }
    var reasonText: String?
    if case .text(let text)? = plan.values["reason"] { reasonText = text }
    tellDifference(plan, "decision", stored: transfer["state"], given: given, isTaken: true)
    facts.answer = TransferAnswer(
      said,
      receivedOn: received,
      day: date(plan.values["decided_on"]) ?? date(plan.values["received_on"])
        ?? options.dated ?? context.today,
      reason: reasonText,
      stage: plan.values["stage_received"] ?? .unknown
    )
    return facts
  }

  /// Says how many were accepted and refused, and of which transfers of the batches the file says
  /// nothing.
  func noteAnswers() throws {
    let said = TransferAnswer.Decision.allCases.compactMap { decision -> Message? in
      guard let count = counts.decisions[decision] else { return nil }
      let french =
        switch decision {
        case .received: "reçu"
        case .accepted: "accepté"
        case .refused: "refusé"
        }
      let ending = Agreement.isPlural(count, in: .french) ? "s" : ""
      return Message("\(count) \(decision.rawValue)", "\(count) \(french)\(ending)")
    }
    if !said.isEmpty {
      report.notes.append(
        Message(
          said.map(\.english).joined(separator: ", "),
          said.map(\.french).joined(separator: ", ")
        )
      )
    }
    let batches = Set(answered.map { [$0["operator"], $0["month"], $0["batch"], $0["flow"]] })
    try noteSilent { transfer in
      word(transfer, "state") == "sent"
        && batches.contains([
          transfer["operator"], transfer["month"], transfer["batch"], transfer["flow"],
        ])
    }
  }

  /// Says of which transfers to the same operators nothing is heard, and since when.
  func noteSilent(_ fits: (StoredRow) throws -> Bool) throws {
    let told = Set(answered.map(\.id))
    var silent: [CivilDate: [String]] = [:]
    for value in Set(answered.map { $0["operator"] }) {
      for id in try writer.find("transfer", "operator", value) where !told.contains(id) {
        guard let transfer = try writer.row("transfer", id), try fits(transfer),
          let household = transfer.parent,
          let since = [date(transfer["state_on"]), date(transfer["heard_on"])]
            .compactMap({ $0 }).max()
        else { continue }
        silent[since, default: []].append(try casework.label("household", household))
      }
    }
    for (since, references) in silent.sorted(by: { $0.key < $1.key }) {
      let shown = references.sorted().prefix(20).joined(separator: ", ")
      let list = references.count > 20 ? shown + ", …" : shown
      report.notes.append(
        Message(
          "not heard of since \(since.iso) (\(references.count)): \(list)",
          "sans nouvelles depuis le \(since.french) (\(references.count)) : \(list)"
        )
      )
    }
  }
}
