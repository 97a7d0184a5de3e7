import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Sends households to an operator as a numbered batch of a month.
  ///
  /// The rows come ranked: when places are short, the first have them. A batch that was sent is
  /// never touched again; another run of it only tells what it holds.
  func transfer(
    _ order: TransferOrder,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "transfer")
    guard let operatorRow = try writer.row("organisation", order.operatorID) else {
      throw CaseworkError.missingRow(entity: "organisation", id: order.operatorID)
    }
    if let sent = try sentBatch(order) { return try told(sent, rows, of: entity) }
    var outcome = VerbOutcome()
    guard word(operatorRow, "kind") == "operator" else {
      outcome.refuse(
        [.notAssignable(name("organisation", "kind", operatorRow["kind"]))],
        entity: "organisation",
        id: operatorRow.id,
        label: try label(operatorRow)
      )
      outcome.tell(entity, "transferred", "transféré")
      return outcome
    }
    var chooser = BatchChoice(order: order, operatorName: try label(operatorRow))
    for id in rows where !chooser.seen.contains(id) {
      chooser.seen.insert(id)
      guard let household = try writer.row("household", id) else {
        outcome.refuseGone("household", id)
        continue
      }
      try choose(household, &chooser, &outcome)
    }
    try send(chooser, &outcome)
    outcome.tell(entity, "transferred", "transféré")
    return outcome
  }

  /// The households chosen so far, and the places and agreements looked up on the way.
  private struct BatchChoice {
    let order: TransferOrder
    let operatorName: String
    var seen: Set<Int64> = []
    var chosen: [(household: StoredRow, stage: Value, values: SentValues)] = []
    var volumes: [Int64?: TransferVolume?] = [:]
    var agreements: [Int64?: StoredRow?] = [:]
    var warned: Set<Int64> = []
  }

  private func choose(
    _ household: StoredRow,
    _ choice: inout BatchChoice,
    _ outcome: inout VerbOutcome
  ) throws {
    let order = choice.order
    let label = try label(household)
    let territory = household.reference("territory")
    let agreement: StoredRow?
    if let known = choice.agreements[territory] {
      agreement = known
    } else {
      agreement = try self.agreement(
        territory: territory,
        operatorID: order.operatorID,
        in: order.month
      )
      choice.agreements[territory] = .some(agreement)
    }
    let refusals = try transferRefusals(
      household,
      order,
      agreement: agreement,
      operatorName: choice.operatorName
    )
    guard refusals.isEmpty else {
      return outcome.refuse(refusals, entity: "household", id: household.id, label: label)
    }
    if let finding = try takePlace(territory, &choice) {
      // Without any volume there is nothing to go over: only a volume can be overrun.
      guard finding.rule == "volume-exhausted", context.settings.overVolume == .warn else {
        return outcome.refuse([finding], entity: "household", id: household.id, label: label)
      }
      outcome.warn([finding], entity: "household", id: household.id, label: label)
    }
    if let agreement, !agreement.isTrue("sharing_agreed"),
      choice.warned.insert(agreement.id).inserted
    {
      outcome.warn(
        [.noSharingAgreement],
        entity: "agreement",
        id: agreement.id,
        label: try self.label(agreement)
      )
    }
    let furthest = try furthestAct(of: household)
    let stage: Value =
      try furthest.flatMap(stageWord).map { try member("transfer", "stage_sent", $0.english) }
      ?? .unknown
    choice.chosen.append((household, stage, try sentValues(household, label: label)))
  }

  private func takePlace(
    _ territory: Int64?,
    _ choice: inout BatchChoice
  ) throws -> Finding? {
    if choice.volumes[territory] == nil {
      let found = try volume(
        territory: territory,
        operatorID: choice.order.operatorID,
        month: choice.order.month
      )
      choice.volumes[territory] = .some(found)
    }
    guard let known = choice.volumes[territory], var volume = known else {
      return .noVolume(choice.order.month)
    }
    let finding: Finding? =
      volume.isExhausted ? .volumeExhausted(volume.volume, choice.order.month) : nil
    if finding == nil || context.settings.overVolume == .warn {
      volume.take()
      // One quota may hold for several territories.
      choice.volumes[territory] = .some(volume)
      for (other, entry) in choice.volumes where entry?.quota == volume.quota {
        choice.volumes[other] = .some(volume)
      }
    }
    return finding
  }

  private func sentValues(_ household: StoredRow, label: String) throws -> SentValues {
    let stage = try furthestAct(of: household).flatMap(stageWord)?.english
    let hearings = try writer.children("act", of: household.id).filter { act in
      word(act, "kind") == "hearing" && word(act, "state") != "cancelled"
    }
    let hearing = hearings.compactMap { $0.date("date") }.max()
    var commune = Value.unknown
    if let id = household.reference("commune"), let row = try writer.row("commune", id) {
      commune = row["code"].isKnown ? row["code"] : row["name"]
    }
    return SentValues(
      reference: label,
      [
        ("reference", household["reference"]), ("tenant", household["tenant"]),
        ("address", try detailText("address", household)),
        ("commune", commune), ("phone", try detailText("phone", household)),
        ("stage", stage.map(Value.text) ?? .unknown),
        ("hearing_on", hearing.map(Value.date) ?? .unknown),
        ("debt", try currentDebt(of: household).map(Value.money) ?? .unknown),
      ]
    )
  }

  private func detailText(_ kind: String, _ household: StoredRow) throws -> Value {
    try currentDetail(kind, of: household)?["value"] ?? .unknown
  }

  private func send(_ choice: BatchChoice, _ outcome: inout VerbOutcome) throws {
    guard !choice.chosen.isEmpty else { return }
    let ordered = choice.chosen.sorted { $0.values.reference < $1.values.reference }
    let hash = context.digest(ordered.map(\.values.json).joined(separator: "\n"))
    let order = choice.order
    var ids: [Int64] = []
    for (household, stage, values) in ordered {
      let id = try sendOne(household, stage, values, hash: hash, order, &outcome)
      ids.append(id)
    }
    outcome.done = choice.chosen.map(\.household.id)
    outcome.batch = SentBatch(
      operatorID: order.operatorID,
      month: order.month,
      number: order.batch,
      transfers: ids,
      hash: hash,
      wasSentBefore: false
    )
  }

  private func sendOne(
    _ household: StoredRow,
    _ stage: Value,
    _ values: SentValues,
    hash: String,
    _ order: TransferOrder,
    _ outcome: inout VerbOutcome
  ) throws -> Int64 {
    let sent = try member("transfer", "state", "sent")
    var fields: [String: Value] = [
      "date": .date(context.today), "month": .month(order.month),
      "batch": Number(whole: Int64(order.batch)).map(Value.number) ?? .unknown,
      "stage_sent": stage,
    ]
    let kept: [String: Value] = [
      "sent_values": .text(values.json), "sent_hash": .text(hash),
    ]
    // A transfer that was proposed to this operator, or waited for it, is the one that is sent.
    let waiting = try writer.children("transfer", of: household.id).first { transfer in
      ["proposed", "waiting"].contains(word(transfer, "state"))
    }
    if let waiting {
      fields.merge(kept) { $1 }
      try writer.update("transfer", waiting.id, fields)
      try writer.setDated(
        "transfer",
        waiting.id,
        "state",
        sent,
        on: context.today
      )
      return waiting.id
    }
    fields["operator"] = .reference(Reference(id: order.operatorID))
    fields["flow"] = try member("transfer", "flow", "monthly_transfer")
    fields["state"] = sent
    var (draft, _) = try draft(declared("transfer"), fields)
    draft.values.merge(kept) { $1 }
    let id = try insert(draft, of: household.id)
    outcome.created.append(CreatedRow(entity: "transfer", id: id))
    return id
  }
}
