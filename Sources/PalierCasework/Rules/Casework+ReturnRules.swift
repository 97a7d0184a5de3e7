package import PalierStore
package import PalierValues

/// What an operator's return says that the rules of the work have to look at.
package struct ReturnClaims: Hashable, Sendable {
  package var isReached = false
  package var visitedOn: CivilDate?
  /// The exit by its English word.
  package var exit: String?
  package var isClosed = false

  package init() {}
}

extension Casework {
  /// What is odd about an operator's return of a file; it is kept all the same.
  package func returnWarnings(
    _ claims: ReturnClaims,
    of household: StoredRow,
    _ transfer: StoredRow
  ) throws -> [RuleWarning] {
    var findings: [Finding] = []
    if claims.isReached, claims.isClosed, claims.exit == "no_contact" {
      findings.append(.reachedAndWithoutContact)
    }
    if claims.exit != nil, !claims.isClosed { findings.append(.exitOfOpenFile) }
    if let visit = claims.visitedOn, let sent = transfer.date("date"), visit < sent {
      findings.append(.visitBeforeTransfer(visit, sent))
    }
    if word(transfer, "state") != "accepted" {
      findings.append(.returnedByNobody(name("transfer", "state", transfer["state"])))
    }
    var outcome = VerbOutcome()
    outcome.warn(findings, entity: "household", id: household.id, label: try label(household))
    return outcome.warnings
  }

  /// Notes until which day an operator has told of a transfer, and by which file.
  package func noteHeard(_ transfer: StoredRow, on day: CivilDate, digest: String) throws {
    let latest = max(day, transfer.date("heard_on") ?? day)
    try writer.update(
      "transfer",
      transfer.id,
      ["heard_on": .date(latest), "heard_digest": .text(digest)]
    )
  }
}
