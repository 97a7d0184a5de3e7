/// What an entry of the journal has gathered so far; a copy goes on from the same point.
struct EntryState {
  /// What was done to rows of an entity.
  struct Kind: Hashable {
    let entity: String
    let operation: RowChange.Operation
  }

  /// How many changes a receipt tells in full.
  static let toldChanges = 200

  let sequence: Int64
  var chain: SHA256
  var count: Int64 = 0
  var tally: [Kind: Int] = [:]
  var changes: [RowChange] = []

  mutating func add(_ change: RowChange) {
    tally[Kind(entity: change.entity, operation: change.operation), default: 0] += 1
    if changes.count < EntryState.toldChanges { changes.append(change) }
  }

  /// The receipt of what came after an earlier point.
  func receipt(since earlier: EntryState? = nil, seq: Int64?) -> JournalReceipt {
    let kinds = tally.keys.sorted {
      ($0.entity, $0.operation.rawValue) < ($1.entity, $1.operation.rawValue)
    }
    let counts = kinds.compactMap { kind -> JournalReceipt.RowCount? in
      let count = tally[kind, default: 0] - (earlier?.tally[kind] ?? 0)
      guard count > 0 else { return nil }
      return JournalReceipt.RowCount(
        entity: kind.entity,
        operation: kind.operation,
        count: count
      )
    }
    return JournalReceipt(
      seq: count == (earlier?.count ?? 0) ? nil : seq,
      counts: counts,
      changes: Array(changes.dropFirst(earlier?.changes.count ?? 0))
    )
  }
}
