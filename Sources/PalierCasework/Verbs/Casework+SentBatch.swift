import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// The batch of that number, when an earlier run sent it.
  func sentBatch(_ order: TransferOrder) throws -> SentBatch? {
    let transfers = try transfers(to: order.operatorID).filter { transfer in
      transfer.month("month") == order.month && transfer.whole("batch") == Int64(order.batch)
        && wasSent(transfer)
    }
    guard !transfers.isEmpty else { return nil }
    let named = try transfers.map { (row: $0, label: try label("household", $0.parent)) }
    return SentBatch(
      operatorID: order.operatorID,
      month: order.month,
      number: order.batch,
      transfers: named.sorted { $0.label < $1.label }.map(\.row.id),
      hash: transfers.lazy.compactMap { $0.text("sent_hash") }.first,
      wasSentBefore: true
    )
  }

  /// The outcome of a run whose batch was sent already: nothing changed, and what it holds.
  func told(
    _ batch: SentBatch,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    var outcome = VerbOutcome()
    outcome.unchanged = rows
    outcome.batch = batch
    let count = batch.transfers.count
    let next = batch.number + 1
    outcome.summary = Message(
      "nothing changed: batch \(batch.number) of \(batch.month.iso) was sent already, with "
        + "\(count) \(count == 1 ? "household" : "households"); to add some, "
        + "transfer … as batch \(next)",
      "rien n'a changé : le lot \(batch.number) de \(batch.month.french) est déjà envoyé, avec "
        + "\(count) \(count > 1 ? "ménages" : "ménage") ; pour compléter, "
        + "transférer … comme lot \(next)"
    )
    return outcome
  }
}
