package import PalierValues

/// What an entry of the journal changed, or would change.
package struct JournalReceipt: Hashable, Sendable {
  /// The entry's number; nil when nothing changed, which leaves no entry.
  package let seq: Int64?
  /// How many rows were changed, by entity and operation.
  package let counts: [RowCount]
  /// The first changes, as many as the journal was asked to tell.
  package let changes: [RowChange]

  /// How many rows were changed in all.
  package var total: Int { counts.reduce(0) { $0 + $1.count } }

  /// The same without what the changes were: what was erased isn't told once more.
  package var withoutChanges: JournalReceipt {
    JournalReceipt(seq: seq, counts: counts, changes: [])
  }

  /// How many rows of an entity were changed in one way.
  package struct RowCount: Hashable, Sendable {
    package let entity: String
    package let operation: RowChange.Operation
    package let count: Int
  }
}

/// A change of one row: the facts that it touched, as they were and as they became.
package struct RowChange: Hashable, Sendable {
  /// What was done to the row.
  package enum Operation: String, Hashable, Sendable {
    case insert
    case update
    case delete
    case move
    /// The row's earlier values were destroyed.
    case forget
  }

  package let entity: String
  package let row: Int64
  package let operation: Operation
  /// The household that it belongs to.
  package let household: Int64?
  package let fields: [FieldChange]

  /// A fact before and after.
  package struct FieldChange: Hashable, Sendable {
    /// The field, or the name of the parent for a move.
    package let field: String
    package let old: Value
    package let new: Value
    /// The day of the value, when it isn't the field's present one that changed.
    package var day: CivilDate?
  }
}
