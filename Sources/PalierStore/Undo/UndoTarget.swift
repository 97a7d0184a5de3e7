import PalierSQL

/// The entries whose changes are to be reversed, and the script that they stand for.
struct UndoTarget {
  /// A change to reverse.
  struct Change {
    let seq: Int64
    let entity: String
    let row: Int64
    let operation: RowChange.Operation
    let old: String?
  }

  let script: Int64
  let seqs: [Int64]
  /// Newest first.
  let changes: [Change]

  var last: Int64 { seqs.last ?? 0 }
}

extension StoreReader {
  /// What undo or redo would reverse for an actor.
  ///
  /// Going back through the actor's entries, the first word on a script decides whether it is in
  /// force. Undo takes the latest script in force; redo the latest one taken back, unless the actor
  /// has done something since.
  func target(of kind: JournalHeader.Kind, actor: String) throws -> UndoTarget? {
    let sql = "select seq, kind, undoes, script from journal where actor = ? order by seq desc"
    var settled: [Int64: (kind: JournalHeader.Kind, seq: Int64)] = [:]
    let found: (script: Int64, seqs: [Int64])? = try engine(sql) { statement in
      try statement.bind(actor, at: 1)
      while try statement.step() {
        let seq = statement.integer(0) ?? 0
        let entry = JournalHeader.Kind(rawValue: statement.text(1) ?? "") ?? .change
        // A freeze changes no row: there is nothing to take back, and nothing in the way.
        if entry == .freeze { continue }
        guard entry == .undo || entry == .redo, let script = statement.integer(2) else {
          if kind == .redo { return nil }
          let script = statement.integer(3) ?? seq
          switch settled[script] {
          case nil: return (script, try entries(of: script))
          case (.redo, let seq)?: return (script, [seq])
          default: continue
          }
        }
        guard settled[script] == nil else { continue }
        settled[script] = (entry, seq)
        if kind == .redo, entry == .undo { return (script, [seq]) }
      }
      return nil
    }
    guard let found else { return nil }
    return UndoTarget(
      script: found.script,
      seqs: found.seqs,
      changes: try changes(of: found.seqs)
    )
  }

  func script(of target: UndoTarget) throws -> UndoneScript {
    let sql = """
      select at, statement from journal
      where script = ? and kind not in ('undo', 'redo') order by seq
      """
    return try engine(sql) { statement in
      try statement.bind(target.script, at: 1)
      var at = ""
      var statements: [String] = []
      while try statement.step() {
        if statements.isEmpty { at = statement.text(0) ?? "" }
        statements.append(statement.text(1) ?? "")
      }
      return UndoneScript(script: target.script, at: at, statements: statements)
    }
  }

  private func entries(of script: Int64) throws -> [Int64] {
    try integers(
      "select seq from journal where script = ? and kind not in ('undo', 'redo') order by seq",
      [.integer(script)]
    )
  }

  private func changes(of seqs: [Int64]) throws -> [UndoTarget.Change] {
    var changes: [UndoTarget.Change] = []
    let sql = """
      select entity, row, operation, old from journal_change where seq = ? order by n desc
      """
    for seq in seqs.reversed() {
      try engine(sql) { statement in
        try statement.bind(seq, at: 1)
        while try statement.step() {
          changes.append(
            UndoTarget.Change(
              seq: seq,
              entity: statement.text(0) ?? "",
              row: statement.integer(1) ?? 0,
              operation: RowChange.Operation(rawValue: statement.text(2) ?? "") ?? .update,
              old: statement.text(3)
            )
          )
        }
      }
    }
    return changes
  }
}
