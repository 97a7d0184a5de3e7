package import PalierDiagnostics

/// What a check of the whole store has found; the same on any day.
package struct VerificationReport: Hashable, Sendable {
  /// What was looked at.
  package enum Check: String, Hashable, Sendable, CaseIterable {
    case file
    case references
    case schema
    case required
    case folded
    case keptColumns = "kept-columns"
    case stages
    case history
    case chain
    case digests
    case outbox
    case freezes
  }

  /// Something that isn't as it should be.
  package struct Finding: Hashable, Sendable {
    package let check: Check
    package let entity: String?
    package let row: Int64?
    package let message: Message
  }

  package let findings: [Finding]
  /// How many rows and entries were looked at.
  package let rows: Int
  package let entries: Int
  package let head: JournalHead

  package var isSound: Bool { findings.isEmpty }
}
