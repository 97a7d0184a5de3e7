/// What became of taking back the last statement or script, or of putting it back.
package enum UndoOutcome: Hashable, Sendable {
  /// The actor has nothing to take back, or to put back.
  case nothing
  /// Nothing was changed: others have since changed what would be taken back.
  case refused(UndoneScript, [UndoConflict])
  case done(UndoneScript, JournalReceipt)
}

/// The statement or script that is taken back or put back.
package struct UndoneScript: Hashable, Sendable {
  /// The number of its first entry.
  package let script: Int64
  package let at: String
  package let statements: [String]
}

/// Why a change can't be taken back.
package struct UndoConflict: Hashable, Sendable {
  /// What stands in the way.
  package enum Reason: String, Hashable, Sendable {
    /// The fields, or the row itself, were changed since.
    case changed
    /// Rows that were added since belong to the row.
    case children
    /// The earlier values were destroyed.
    case destroyed
    /// The statement is one that can't be taken back.
    case irreversible
    /// Another row has its key, what it belongs to is gone, or a row refers to it.
    case constraint
  }

  package let reason: Reason
  package let entity: String
  package let row: Int64
  /// The fields concerned; empty for the row's existence.
  package let fields: [String]
  /// The entry that stands in the way.
  package let seq: Int64?
  package let actor: String?
  package let at: String?
}
