import PalierDictionary
import PalierSQL

/// The end of the journal: what is stored apart, so that a cut tail is noticed.
package struct JournalHead: Hashable, Sendable {
  package let seq: Int64
  package let hash: [UInt8]
}

/// A change of a row as the journal tells it, the present being known.
package struct JournalLine: Hashable, Sendable {
  package let seq: Int64
  package let at: String
  package let actor: String
  package let statement: String
  package let kind: String
  package let change: RowChange
}

extension StoreReader {
  /// The number and the hash of the last entry; number 0 when there is none.
  package func journalHead() throws -> JournalHead {
    try engine("select seq, hash from journal order by seq desc limit 1") { statement in
      guard try statement.step() else { return JournalHead(seq: 0, hash: ChainedHeader.origin) }
      return JournalHead(seq: statement.integer(0) ?? 0, hash: statement.bytes(1))
    }
  }

  /// What tells this store, and its copies, from every other: the beginning of its first entry's
  /// hash; nil when nothing was ever written.
  package func origin() throws -> String? {
    try engine("select lower(hex(hash)) from journal where seq = 1") { statement in
      try statement.step() ? statement.text(0).map { String($0.prefix(16)) } : nil
    }
  }

  /// Every change of a row, oldest first, with the values before and after.
  package func history(of entity: String, _ id: Int64) throws -> [JournalLine] {
    let layout = try layouts.layout(of: entity)
    var newer = RowState(try facts(layout, id), try pastValues(layout, id))
    var lines: [JournalLine] = []
    // The journal keeps what was: going back from the present gives what became.
    for stored in try changes(of: entity, id) {
      let old = try stored.old.map { try oldFacts($0) }
      lines.append(stored.line(entity, id, layout, old: old, newer))
      newer = newer.before(stored.operation, old, in: layout)
    }
    return lines.reversed()
  }

  /// Every change of a household and of the rows that belonged to it, in the order of recording.
  package func life(of household: Int64) throws -> [JournalLine] {
    let sql = "select distinct entity, row from journal_change where household = ?"
    let rows = try engine(sql) { statement in
      try statement.bind(household, at: 1)
      var rows: [(String, Int64)] = []
      while try statement.step() {
        rows.append((statement.text(0) ?? "", statement.integer(1) ?? 0))
      }
      return rows
    }
    var lines: [JournalLine] = []
    for (entity, id) in rows {
      lines += try history(of: entity, id).filter { $0.change.household == household }
    }
    return lines.sorted {
      ($0.seq, $0.change.entity, $0.change.row) < ($1.seq, $1.change.entity, $1.change.row)
    }
  }

  /// The changes of a row, newest first.
  private func changes(of entity: String, _ id: Int64) throws -> [StoredChange] {
    let sql = """
      select c.seq, j.at, j.actor, j.statement, j.kind, c.operation, c.household, c.old
      from journal_change c join journal j on j.seq = c.seq
      where c.entity = ? and c.row = ? order by c.seq desc, c.n desc
      """
    return try engine(sql) { statement in
      try statement.bind([.text(entity), .integer(id)])
      var changes: [StoredChange] = []
      while try statement.step() {
        changes.append(
          StoredChange(
            seq: statement.integer(0) ?? 0,
            at: statement.text(1) ?? "",
            actor: statement.text(2) ?? "",
            statement: statement.text(3) ?? "",
            kind: statement.text(4) ?? "",
            operation: RowChange.Operation(rawValue: statement.text(5) ?? "") ?? .update,
            household: statement.integer(6),
            old: statement.text(7)
          )
        )
      }
      return changes
    }
  }
}

/// A change as it is stored, with the header of its entry.
private struct StoredChange {
  let seq: Int64
  let at: String
  let actor: String
  let statement: String
  let kind: String
  let operation: RowChange.Operation
  let household: Int64?
  let old: String?

  func line(
    _ entity: String,
    _ id: Int64,
    _ layout: EntityLayout,
    old: OldFacts?,
    _ state: RowState
  ) -> JournalLine {
    let isTold = old != nil || operation == .insert
    return JournalLine(
      seq: seq,
      at: at,
      actor: actor,
      statement: statement,
      kind: kind,
      change: RowChange(
        entity: entity,
        row: id,
        operation: operation,
        household: household,
        fields: isTold ? layout.changes(from: old, to: state.facts, past: state.past) : []
      )
    )
  }
}

/// What a row said at a point of its journal; no facts while it didn't exist.
private struct RowState {
  var facts: RowFacts?
  var past: [String: [PastValue]]

  init(_ facts: RowFacts?, _ past: [String: [PastValue]]) {
    self.facts = facts
    self.past = past
  }

  func before(
    _ operation: RowChange.Operation,
    _ old: OldFacts?,
    in layout: EntityLayout
  ) -> RowState {
    if operation == .insert { return RowState(nil, [:]) }
    if operation == .forget {
      // What was before is destroyed: the values of now aren't those of then.
      return RowState(
        facts.map {
          RowFacts(parent: $0.parent, values: Array(repeating: .null, count: $0.values.count))
        },
        [:]
      )
    }
    var state = self
    if operation == .delete {
      state.facts = RowFacts(
        parent: old?.parent,
        values: Array(repeating: .null, count: layout.facts.count)
      )
      state.past = [:]
    }
    guard let old else { return state }
    if let parent = old.parent { state.facts?.parent = parent }
    for (name, value) in old.values {
      if let position = layout.position(of: name) { state.facts?.values[position] = value }
    }
    for (field, values) in old.past { state.past[field] = values.isEmpty ? nil : values }
    return state
  }
}
