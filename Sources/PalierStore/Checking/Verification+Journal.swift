import PalierDiagnostics
import PalierDictionary
import PalierSQL

extension Verification {
  /// Computes the chain again: gaps, changed, missing, added or reordered entries show.
  func checkChain(expecting head: JournalHead?) throws {
    var previous = ChainedHeader.origin
    var expected: Int64 = 1
    let sql = """
      select seq, at, actor, statement, kind, undoes, script, previous_hash, hash
      from journal order by seq
      """
    var seen: [UInt8]?
    try reader.engine(sql) { statement in
      while try statement.step() {
        let header = ChainedHeader(
          seq: statement.integer(0) ?? 0,
          at: statement.text(1) ?? "",
          actor: statement.text(2) ?? "",
          statement: statement.text(3) ?? "",
          kind: statement.text(4) ?? "",
          undoes: statement.integer(5),
          script: statement.integer(6) ?? 0
        )
        if header.seq != expected { broken(expected) }
        var chain = header.begin(after: previous)
        try addChanges(of: header.seq, to: &chain)
        let hash = statement.bytes(8)
        if statement.bytes(7) != previous || chain.finished() != hash { broken(header.seq) }
        if header.seq == head?.seq { seen = hash }
        previous = hash
        expected = header.seq + 1
        entries += 1
      }
    }
    if let head, head.seq > 0, seen != head.hash { broken(head.seq) }
    let orphans =
      "select distinct seq from journal_change where seq not in (select seq from journal)"
    for seq in try reader.integers(orphans) { broken(seq) }
  }

  private func broken(_ seq: Int64) {
    add(
      .chain,
      nil,
      nil,
      Message(
        "entry \(seq) of the journal was changed, added or taken away",
        "l'entrée \(seq) du journal a été modifiée, ajoutée ou retirée"
      )
    )
  }

  private func addChanges(of seq: Int64, to chain: inout SHA256) throws {
    let sql = """
      select n, entity, row, household, operation, digest from journal_change
      where seq = ? order by n
      """
    try reader.engine(sql) { statement in
      try statement.bind(seq, at: 1)
      while try statement.step() {
        let change = ChainedChange(
          n: statement.integer(0) ?? 0,
          entity: statement.text(1) ?? "",
          row: statement.integer(2) ?? 0,
          household: statement.integer(3),
          operation: statement.text(4) ?? "",
          digest: statement.bytes(5)
        )
        chain.update(change.canonical)
      }
    }
  }

  /// Compares what the journal keeps of before, and the rows as they are, with their digests.
  ///
  /// Changes and past values are read side by side in the order of their rows, and one key at a
  /// time is held: the rows of a household follow each other.
  func checkDigests() throws {
    let sql = """
      select entity, row, seq, n, household, operation, old, digest,
        old is null and length(digest) > 32 and exists (
          select 1 from journal_change f
          where f.entity = c.entity and f.row = c.row and f.operation = 'forget'
            and (f.seq, f.n) > (c.seq, c.n))
      from journal_change c order by entity, row, seq, n
      """
    var key: HouseholdKey?
    try reader.pastValuesByRow { past in
      try reader.engine(sql) { statement in
        var last: (change: DigestedChange, key: HouseholdKey)?
        while try statement.step() {
          let change = DigestedChange(statement)
          if let last, !last.change.isOf(change) { try checkRow(last.change, last.key, past) }
          last = nil
          let owner = change.household ?? 0
          if key?.household != owner { key = try householdKey(of: owner) }
          guard let key, key.signed(change) else { continue }
          if !change.matchesOld(key.authenticator) { forged(change) }
          last = (change, key)
        }
        if let last { try checkRow(last.change, last.key, past) }
      }
    }
    try checkUnjournaled()
  }

  private func householdKey(of household: Int64) throws -> HouseholdKey? {
    let sql = "select key, since_seq, since_n from household_key where household = ?"
    return try reader.engine(sql) { statement in
      try statement.bind(household, at: 1)
      guard try statement.step() else { return nil }
      return HouseholdKey(
        household: household,
        authenticator: MessageAuthenticator(key: statement.bytes(0)),
        seq: statement.integer(1) ?? 0,
        n: statement.integer(2) ?? 0
      )
    }
  }

  private func checkRow(
    _ change: DigestedChange,
    _ key: HouseholdKey,
    _ pastValues: PastValueCursor
  ) throws {
    guard let layout = try? reader.layouts.layout(of: change.entity) else { return forged(change) }
    let row = try reader.facts(layout, change.row)
    let past = row == nil ? [:] : try pastValues.values(of: change.entity, change.row)
    let canonical = RowDigest.canonical(layout, change.row, row, past: past)
    if key.authenticator.code(of: canonical) != Array(change.digest.prefix(32)) { forged(change) }
  }

  private func forged(_ change: DigestedChange) {
    add(
      .digests,
      change.entity,
      change.row,
      Message(
        "the row was changed without the journal",
        "la ligne a été modifiée sans le journal"
      )
    )
  }

  /// Rows that no entry has ever written.
  private func checkUnjournaled() throws {
    for entity in reader.layouts.dictionary.entities where !entity.isLog {
      let sql = """
        select id from \(EntityLayout.quoted(entity.name)) as r where not exists (
          select 1 from journal_change c where c.entity = ? and c.row = r.id)
        """
      for id in try reader.integers(sql, [.text(entity.name)]) {
        add(
          .digests,
          entity.name,
          id,
          Message("the row was added without the journal", "la ligne a été ajoutée sans le journal")
        )
      }
    }
  }
}

/// A key, and from which change on it has signed.
private struct HouseholdKey {
  let household: Int64
  let authenticator: MessageAuthenticator
  let seq: Int64
  let n: Int64

  func signed(_ change: DigestedChange) -> Bool {
    (seq, n) <= (change.seq, change.n)
  }
}

/// A change with its digest, as it is stored.
private struct DigestedChange {
  let entity: String
  let row: Int64
  let seq: Int64
  let n: Int64
  let household: Int64?
  let operation: String
  let old: String?
  let digest: [UInt8]
  /// Whether what was before was destroyed by a later entry that says so.
  let isForgotten: Bool

  init(_ statement: EngineStatement) {
    entity = statement.text(0) ?? ""
    row = statement.integer(1) ?? 0
    seq = statement.integer(2) ?? 0
    n = statement.integer(3) ?? 0
    household = statement.integer(4)
    operation = statement.text(5) ?? ""
    old = statement.text(6)
    digest = statement.bytes(7)
    isForgotten = statement.integer(8) == 1
  }

  /// Whether another change is of the same row.
  func isOf(_ other: DigestedChange) -> Bool { row == other.row && entity == other.entity }

  func matchesOld(_ key: MessageAuthenticator) -> Bool {
    guard let old else { return digest.count == 32 || isForgotten }
    return Array(digest.dropFirst(32)) == key.code(of: Array(old.utf8))
  }
}
