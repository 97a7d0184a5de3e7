import PalierDictionary
import PalierSQL

/// A row by its entity and identity.
private struct RowKey: Hashable {
  let entity: String
  let row: Int64
}

/// What changes touch of a row: some fields, or whether it is there at all.
private struct Extent {
  var isExistence = false
  var fields: Set<String> = []

  func common(with other: Extent) -> Set<String>? {
    if isExistence || other.isExistence { return [] }
    let common = fields.intersection(other.fields)
    return common.isEmpty ? nil : common
  }
}

extension StoreReader {
  /// What has been done since that reversing the target would destroy.
  func conflicts(with target: UndoTarget) throws -> [UndoConflict] {
    if let conflict = try irreversible(target) { return [conflict] }
    var extents: [RowKey: Extent] = [:]
    var order: [RowKey] = []
    for change in target.changes {
      let key = RowKey(entity: change.entity, row: change.row)
      if extents[key] == nil { order.append(key) }
      guard change.operation != .forget,
        change.old != nil || change.operation == .insert
      else { return [conflict(.destroyed, key)] }
      extents[key, default: Extent()].add(
        change.operation,
        try change.old.map { try oldFacts($0) },
        try layouts.layout(of: change.entity)
      )
    }
    var conflicts: [UndoConflict] = []
    for key in order {
      guard let extent = extents[key] else { continue }
      conflicts += try later(key, extent, target)
    }
    let added = target.changes.filter { $0.operation == .insert }
    let own = Set(added.map { RowKey(entity: $0.entity, row: $0.row) })
    for change in added {
      conflicts += try strangers(RowKey(entity: change.entity, row: change.row), own)
    }
    return conflicts
  }

  private func conflict(
    _ reason: UndoConflict.Reason,
    _ key: RowKey,
    _ fields: Set<String> = []
  ) -> UndoConflict {
    UndoConflict(
      reason: reason,
      entity: key.entity,
      row: key.row,
      fields: fields.sorted(),
      seq: nil,
      actor: nil,
      at: nil
    )
  }

  private func irreversible(_ target: UndoTarget) throws -> UndoConflict? {
    let kinds = try engine("select kind from journal where script = ?") { statement in
      try statement.bind(target.script, at: 1)
      var kinds: [String] = []
      while try statement.step() { kinds.append(statement.text(0) ?? "") }
      return kinds
    }
    let isFinal = kinds.contains { JournalHeader.Kind(rawValue: $0)?.canBeUndone == false }
    guard isFinal, let first = target.changes.first else { return nil }
    return conflict(.irreversible, RowKey(entity: first.entity, row: first.row))
  }

  /// Later entries in force that touch the same fields of a row.
  private func later(
    _ key: RowKey,
    _ extent: Extent,
    _ target: UndoTarget
  ) throws -> [UndoConflict] {
    let sql = """
      select c.seq, c.operation, c.old, j.actor, j.at, coalesce(j.undoes, j.script)
      from journal_change c join journal j on j.seq = c.seq
      where c.entity = ? and c.row = ? and c.seq > ? order by c.seq, c.n
      """
    let layout = try layouts.layout(of: key.entity)
    return try engine(sql) { statement in
      try statement.bind([.text(key.entity), .integer(key.row), .integer(target.last)])
      var conflicts: [UndoConflict] = []
      while try statement.step() {
        let script = statement.integer(5) ?? 0
        guard script != target.script,
          try isInForce(script, at: target.last) != isInForce(script, at: Int64.max)
        else { continue }
        let operation = RowChange.Operation(rawValue: statement.text(1) ?? "") ?? .update
        guard operation != .forget else { continue }
        var other = Extent()
        other.add(operation, try statement.text(2).map { try oldFacts($0) }, layout)
        guard let fields = extent.common(with: other) else { continue }
        conflicts.append(
          UndoConflict(
            reason: .changed,
            entity: key.entity,
            row: key.row,
            fields: fields.sorted(),
            seq: statement.integer(0),
            actor: statement.text(3),
            at: statement.text(4)
          )
        )
      }
      return conflicts
    }
  }

  /// Whether a script had been done, and not taken back, when that entry was written.
  private func isInForce(_ script: Int64, at seq: Int64) throws -> Bool {
    guard script <= seq else { return false }
    let sql = "select kind from journal where undoes = ? and seq <= ? order by seq desc limit 1"
    return try engine(sql) { statement in
      try statement.bind([.integer(script), .integer(seq)])
      return try !statement.step() || statement.text(0) != JournalHeader.Kind.undo.rawValue
    }
  }

  /// Rows that belong to a row that would go, without being of the same script.
  private func strangers(_ key: RowKey, _ own: Set<RowKey>) throws -> [UndoConflict] {
    var conflicts: [UndoConflict] = []
    for child in layouts.dictionary.children(of: key.entity) {
      let sql =
        "select id from \(EntityLayout.quoted(child.name))"
        + " where \(EntityLayout.quoted(key.entity)) = ?"
      for id in try integers(sql, [.integer(key.row)]) {
        let childKey = RowKey(entity: child.name, row: id)
        if !own.contains(childKey) { conflicts.append(conflict(.children, childKey)) }
      }
    }
    return conflicts
  }
}

extension Extent {
  fileprivate mutating func add(
    _ operation: RowChange.Operation,
    _ old: OldFacts?,
    _ layout: EntityLayout
  ) {
    if operation == .insert || operation == .delete { isExistence = true }
    if let old { fields.formUnion(old.fields(of: layout)) }
  }
}
