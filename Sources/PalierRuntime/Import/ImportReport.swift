package import PalierCasework
package import PalierDiagnostics
package import PalierExchange
package import PalierValues

/// What an import did, or would do.
package struct ImportReport: Sendable {
  /// How many rows of data the file has.
  package var rows = 0
  /// The rows made, as identities of the imported entity.
  package var created: [Int64] = []
  /// The rows completed or changed.
  package var updated: [Int64] = []
  /// How many rows say nothing that the store doesn't have.
  package var unchanged = 0
  /// How many rows are no rows of their own: delegated communes that share their commune's code, and
  /// rows that only repeat one further up.
  package var setAside = 0
  /// The rows that can't be imported, in the file's order.
  package var rejected: [RejectedRow] = []
  /// The titles, totals and notes that are no data.
  package var leftOut: [LeftOutRow] = []
  /// Where the file and the store differ.
  package var differences: [ImportDifference] = []
  /// The landlords made, by name.
  package var landlordsCreated: [String] = []
  /// The landlords of one name and several kinds, which are kept apart.
  package var landlordsApart: [LandlordsApart] = []
  /// What the rules of the work say of rows that are imported all the same.
  package var warnings: [RuleWarning] = []
  /// What the reader should know of the file as a whole.
  package var notes: [Message] = []
  /// Why the whole file is refused, and what helps; nil when it isn't.
  package var refusal: Message?
  /// Whether the rows were written: false when the file is refused, or when rows are rejected and
  /// importing in part wasn't asked for.
  package var isWritten = false

  package init() {}

  /// How many rows can be imported.
  package var good: Int { refusal == nil ? rows - rejected.count - setAside : 0 }
}

/// A field of a row that the store has otherwise.
package struct ImportDifference: Hashable, Sendable {
  /// The physical line of the row, from 1.
  package let line: Int
  /// What people call the row.
  package let label: String
  /// The field's identifier.
  package let field: String
  /// The store's value.
  package let stored: Value
  /// The file's value.
  package let given: Value
  /// Whether the file's value is taken.
  package let isTaken: Bool
}

/// One name of several landlords.
package struct LandlordsApart: Hashable, Sendable {
  /// The name, as the first of them has it.
  package let name: String
  /// Their kinds by stored code, nil where it isn't known.
  package let kinds: [Int?]
}
