import PalierSQL
import PalierValues

extension StoreWriter {
  /// Adds a change to the entry: in the journal, in its chain, and in the receipt.
  func record(
    _ layout: EntityLayout,
    _ id: Int64,
    root: Int64?,
    _ operation: RowChange.Operation,
    old: OldFacts?,
    after: RowFacts?,
    past: [String: [PastValue]]
  ) throws {
    let household = layout.root == StoreLayouts.household ? root : nil
    let oldText = old?.json
    let key = try authenticator(of: household)
    let digest = RowDigest.make(
      key,
      row: RowDigest.canonical(layout, id, after, past: past),
      old: oldText
    )
    entry.count += 1
    let change = ChainedChange(
      n: entry.count,
      entity: layout.name,
      row: id,
      household: household,
      operation: operation.rawValue,
      digest: digest
    )
    entry.chain.update(change.canonical)
    try engine("insert into journal_change values (?, ?, ?, ?, ?, ?, ?, ?)") { statement in
      try statement.bind(entry.sequence, at: 1)
      try statement.bind(entry.count, at: 2)
      try statement.bind(layout.name, at: 3)
      try statement.bind(id, at: 4)
      try statement.bind(household, at: 5)
      try statement.bind(operation.rawValue, at: 6)
      if let oldText { try statement.bind(oldText, at: 7) }
      try statement.bind(digest, at: 8)
      try statement.run()
    }
    // The row is as it was: only what stood behind it has gone.
    guard operation != .forget else { return }
    let isTold = entry.changes.count < EntryState.toldChanges
    entry.add(
      RowChange(
        entity: layout.name,
        row: id,
        operation: operation,
        household: household,
        fields: isTold ? layout.changes(from: old, to: after, past: past) : []
      )
    )
  }

  func authenticator(of household: Int64?) throws -> MessageAuthenticator {
    // Rows outside all households share one key, under a number that no household has.
    let owner = household ?? 0
    return try state.authenticator(of: owner) {
      let known = try engine("select key from household_key where household = ?") { statement in
        try statement.bind(owner, at: 1)
        return try statement.step() ? statement.bytes(0) : nil
      }
      return try known ?? makeKey(of: owner)
    }
  }

  /// Gives a household a new key; what an older one signed can't be checked any more.
  func makeKey(of owner: Int64) throws -> [UInt8] {
    let key = try WriteState.randomKey()
    let sql = """
      insert into household_key values (?, ?, ?, ?)
      on conflict do update set key = excluded.key, since_seq = excluded.since_seq,
        since_n = excluded.since_n
      """
    try engine(sql) { statement in
      try statement.bind(owner, at: 1)
      try statement.bind(key, at: 2)
      try statement.bind(entry.sequence, at: 3)
      try statement.bind(entry.count + 1, at: 4)
      try statement.run()
    }
    return key
  }
}

extension EntityLayout {
  /// The facts of a change, before and after.
  ///
  /// `past` holds the past values of its dated fields after the change.
  func changes(
    from old: OldFacts?,
    to after: RowFacts?,
    past: [String: [PastValue]]
  ) -> [RowChange.FieldChange] {
    var changes: [RowChange.FieldChange] = []
    if let before = old?.parent, let owner = parent, before != after?.parent {
      changes.append(
        RowChange.FieldChange(
          field: owner,
          old: .reference(Reference(id: before)),
          new: after?.parent.map { .reference(Reference(id: $0)) } ?? .unknown
        )
      )
    }
    for (position, fact) in facts.enumerated() {
      let new = after?.values[position] ?? .null
      let before: SQLBinding
      if let old {
        // A fact that the change doesn't name is as it was, unless the row is gone.
        before = old.values[fact.name] ?? (after == nil ? .null : new)
      } else {
        before = .null
      }
      guard before != new else { continue }
      changes.append(
        RowChange.FieldChange(
          field: fact.name,
          old: ValueDecoder.value(before, type: fact.type),
          new: ValueDecoder.value(new, type: fact.type)
        )
      )
    }
    for fact in facts where fact.isDated {
      changes += pastChanges(of: fact, old, past[fact.name] ?? [])
    }
    return changes
  }

  /// The changes of the values that a dated field had on earlier days; the value that a later one
  /// sends to the history isn't one.
  private func pastChanges(
    of fact: Fact,
    _ old: OldFacts?,
    _ after: [PastValue]
  ) -> [RowChange.FieldChange] {
    guard let before = old?.past[fact.name] else { return [] }
    let present = fact.companion.flatMap { old?.values[facts[$0].name] }
    return Set((before + after).map(\.day)).sorted().compactMap { day in
      let was = before.first { $0.day == day }?.value ?? .null
      let new = after.first { $0.day == day }?.value ?? .null
      guard was != new, present != .integer(day) else { return nil }
      return RowChange.FieldChange(
        field: fact.name,
        old: ValueDecoder.value(was, type: fact.type),
        new: ValueDecoder.value(new, type: fact.type),
        day: CivilDate(day: Int(day))
      )
    }
  }
}
