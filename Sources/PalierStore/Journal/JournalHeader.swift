/// Who does what, as the journal keeps it.
package struct JournalHeader: Hashable, Sendable {
  /// What kind of statement it is.
  package enum Kind: String, Hashable, Sendable {
    case change
    case importing = "import"
    /// Clears personal values; it can't be taken back.
    case anonymise
    /// Destroys what may not be kept any longer; it can't be taken back.
    case retention
    case undo
    case redo
    /// Keeps an answer as it was given; it changes no row.
    case freeze

    var canBeUndone: Bool { self != .anonymise && self != .retention }
  }

  package let actor: String
  /// The statement, its text literals masked.
  package let statement: String
  package let kind: Kind
  /// The time in UTC, `2026-11-21T21:09:20Z`; the system's clock when nil.
  package let at: String?

  package init(actor: String, statement: String, kind: Kind = .change, at: String? = nil) {
    self.actor = actor
    self.statement = statement
    self.kind = kind
    self.at = at
  }
}
