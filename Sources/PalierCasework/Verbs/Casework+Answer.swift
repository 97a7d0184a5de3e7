import PalierDiagnostics
import PalierDictionary
import PalierStore
package import PalierValues

/// What an operator answers on a transfer that it was sent.
package struct TransferAnswer: Hashable, Sendable {
  /// What it may answer.
  package enum Decision: String, Hashable, Sendable, CaseIterable {
    case received
    case accepted
    case refused
  }

  package let decision: Decision
  /// The day the operator received the file; nil where it doesn't say.
  package let receivedOn: CivilDate?
  /// The day from which the answer holds.
  package let day: CivilDate
  package let reason: String?
  /// The stage at reception, as the operator found it.
  package let stage: Value

  package init(
    _ decision: Decision,
    receivedOn: CivilDate?,
    day: CivilDate,
    reason: String? = nil,
    stage: Value = .unknown
  ) {
    self.decision = decision
    self.receivedOn = receivedOn
    self.day = day
    self.reason = reason
    self.stage = stage
  }
}

extension Casework {
  /// Records an operator's answer on a transfer; a file that it accepts is in its charge from then.
  package func answer(_ transfer: Int64, with answer: TransferAnswer) throws -> VerbOutcome {
    var outcome = VerbOutcome()
    guard let row = try writer.row("transfer", transfer), let owner = row.parent,
      let household = try writer.row("household", owner)
    else {
      outcome.refuseGone("transfer", transfer)
      return outcome
    }
    var plain: [String: Value] = [:]
    if let reason = answer.reason { plain["reason"] = .text(reason) }
    if answer.stage.isKnown { plain["stage_received"] = answer.stage }
    if !plain.isEmpty { try writer.update("transfer", transfer, plain) }
    // A state can't be followed by one of an earlier day.
    let day = max(answer.day, row.date("state_on") ?? answer.day)
    let state = try member("transfer", "state", answer.decision.rawValue)
    try writer.setDated("transfer", transfer, "state", state, on: day)
    if answer.decision == .accepted { try takeCharge(of: household, row, answer) }
    outcome.done.append(transfer)
    outcome.warn(
      answerFindings(answer, row, household),
      entity: "transfer",
      id: transfer,
      label: try label(household)
    )
    return outcome
  }

  private func takeCharge(
    of household: StoredRow,
    _ transfer: StoredRow,
    _ answer: TransferAnswer
  ) throws {
    var facts: [String: Value] = [
      "received_on": .date(answer.receivedOn ?? answer.day), "taken_on": .date(answer.day),
    ]
    if answer.stage.isKnown { facts["entry_stage"] = answer.stage }
    let blank = facts.filter { !household[$0.key].isKnown }
    if !blank.isEmpty { try writer.update("household", household.id, blank) }
    guard household.reference("operator") != transfer.reference("operator") else { return }
    let since = household.date("operator_on") ?? answer.day
    try writer.setDated(
      "household",
      household.id,
      "operator",
      transfer["operator"],
      on: max(answer.day, since)
    )
  }

  private func answerFindings(
    _ answer: TransferAnswer,
    _ transfer: StoredRow,
    _ household: StoredRow
  ) -> [Finding] {
    var findings: [Finding] = []
    if let sent = transfer.date("state_on"), answer.day < sent {
      findings.append(.answeredBeforeSent(answer.day, sent))
    }
    if answer.decision == .refused, isBlank(answer.reason) {
      findings.append(.refusedWithoutReason)
    }
    guard answer.decision == .accepted else { return findings }
    let received = answer.receivedOn ?? answer.day
    if let hearing = household.date("hearing_on"), hearing < received {
      findings.append(.hearingPassedInTransit(hearing))
    }
    if isUpstream(transfer["stage_sent"]), answer.stage.isKnown, !isUpstream(answer.stage) {
      findings.append(.leftUpstreamInTransit)
    }
    return findings
  }

  /// Whether a stage stands before the order to leave; an unknown one decides nothing.
  private func isUpstream(_ stage: Value) -> Bool {
    guard case .member(let code) = stage,
      let order = enumeration("household", "stage")?.value(named: "cql")?.code
    else { return false }
    return code < order
  }
}
