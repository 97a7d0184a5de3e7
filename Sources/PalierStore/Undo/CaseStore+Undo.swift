package import PalierValues

extension CaseStore {
  /// Takes back the actor's own last statement or script, as a whole and as a new entry.
  ///
  /// A preview changes nothing; the outcome tells what would be.
  ///
  /// - Parameters:
  ///   - actor: Who takes it back, and did it.
  ///   - statement: What the journal says of it.
  ///   - at: When; now unless it is given.
  ///   - day: The day on which rows that record what left the house are withdrawn; without one they go
  ///     like all others.
  ///   - isPreview: Whether nothing is kept.
  ///   - leaving: Called in the entry, before anything is reversed, with the rows that will go: what
  ///     left the house with them is to leave a trace.
  /// - Returns: What became of it.
  /// - Throws: What the store or `leaving` throws; nothing is then changed.
  package func undo(
    actor: String,
    statement: String = "undo",
    at: String? = nil,
    on day: CivilDate? = nil,
    isPreview: Bool = false,
    leaving: (StoreWriter, [StoredRow]) throws -> Void = { _, _ in }
  ) throws -> UndoOutcome {
    try reverse(.undo, actor, statement, at, day, isPreview, leaving)
  }

  /// Puts back what the actor took back last, unless something new was done since.
  package func redo(
    actor: String,
    statement: String = "redo",
    at: String? = nil,
    on day: CivilDate? = nil,
    isPreview: Bool = false
  ) throws -> UndoOutcome {
    try reverse(.redo, actor, statement, at, day, isPreview) { _, _ in }
  }

  private func reverse(
    _ kind: JournalHeader.Kind,
    _ actor: String,
    _ statement: String,
    _ at: String?,
    _ day: CivilDate?,
    _ isPreview: Bool,
    _ leaving: (StoreWriter, [StoredRow]) throws -> Void
  ) throws -> UndoOutcome {
    let header = JournalHeader(actor: actor, statement: statement, kind: kind, at: at)
    return try transaction(isDryRun: isPreview) { transaction in
      guard let target = try transaction.target(of: kind, actor: actor) else { return .nothing }
      let script = try transaction.script(of: target)
      let conflicts = try transaction.conflicts(with: target)
      guard conflicts.isEmpty else { return .refused(script, conflicts) }
      do {
        let receipt = try transaction.entry(header, undoes: target.script) { writer in
          let added = target.changes.filter { $0.operation == .insert }
          try leaving(writer, try added.compactMap { try writer.row($0.entity, $0.row) })
          try writer.reverse(target, on: day)
        }
        return .done(script, receipt)
      } catch let error as StoreError where error.code == .constraint || error.code == .unknownRow {
        let first = target.changes[0]
        return .refused(
          script,
          [
            UndoConflict(
              reason: .constraint,
              entity: first.entity,
              row: first.row,
              fields: [],
              seq: nil,
              actor: nil,
              at: nil
            )
          ]
        )
      }
    }
  }
}
