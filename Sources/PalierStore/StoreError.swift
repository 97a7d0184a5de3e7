/// What went wrong with a store: a stable code, what it concerns, and the engine's own words.
///
/// Neither the context nor the cause holds a value of a row, so that both may be printed and kept
/// in a log.
package struct StoreError: Error, Hashable, Sendable {
  /// What kind of thing went wrong.
  package enum Code: String, Sendable, CaseIterable {
    case busy
    /// Somebody else holds a transaction open.
    case held
    case notFound = "not-found"
    case exists
    case notAStore = "not-a-store"
    case otherApplication = "other-application"
    case newer
    case outdated
    case permission
    case linked
    case exposed
    case diskFull = "disk-full"
    case readOnly = "read-only"
    case corrupt
    case overflow
    case tooLarge = "too-large"
    case interrupted
    case constraint
    case unknownEntity = "unknown-entity"
    case unknownField = "unknown-field"
    case unknownRow = "unknown-row"
    case wrongType = "wrong-type"
    case missingValue = "missing-value"
    case missingDay = "missing-day"
    case notDurable = "not-durable"
    case inputOutput = "input-output"
    case outOfMemory = "out-of-memory"
    case engine
  }

  package let code: Code
  /// What it concerns: a path, `entity`, `entity.field` or `entity id`.
  package let context: String
  /// The engine's or the system's own words.
  package let cause: String?

  package init(_ code: Code, _ context: String, cause: String? = nil) {
    self.code = code
    self.context = context
    self.cause = cause
  }
}
