package import PalierCasework
package import PalierDiagnostics
package import PalierStore

/// What a statement that acts did, or would do.
package struct ActReport: Sendable {
  /// The whole statement, composed from the lines of the shell.
  package let statement: String
  package let entity: String
  /// The rows chosen before the first verb.
  package let keys: [Int64]
  /// What each verb did, in their order.
  package var outcomes: [VerbOutcome] = []
  /// What the journal keeps of it; nil when nothing changed.
  package var receipt: JournalReceipt?
  /// The files that were written, or would be.
  package var files: [String] = []
  package var notes: [Message] = []
  package let isPreview: Bool
  /// What people call the one row that was acted on by verbs that don't ask for a single one; nil
  /// where there are others.
  package var onlyRow: String?
  /// What people call the rows of the first changes.
  package var labels: [RowName: String] = [:]

  /// Names a row of the store.
  package struct RowName: Hashable, Sendable {
    package let entity: String
    package let id: Int64

    package init(_ entity: String, _ id: Int64) {
      self.entity = entity
      self.id = id
    }
  }

  package var refusals: [Refusal] { outcomes.flatMap(\.refusals) }
  package var warnings: [RuleWarning] { outcomes.flatMap(\.warnings) }
  package var doneCount: Int { outcomes.last?.done.count ?? 0 }
  package var refusedCount: Int { outcomes.last?.refusals.count ?? 0 }
}
