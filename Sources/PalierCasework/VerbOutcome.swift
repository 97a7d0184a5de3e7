package import PalierDiagnostics
package import PalierValues

/// What a verb did, row by row.
package struct VerbOutcome: Hashable, Sendable {
  /// The rows that changed.
  package var done: [Int64] = []
  /// The rows that were already as the verb would make them.
  package var unchanged: [Int64] = []
  package var refusals: [Refusal] = []
  package var warnings: [RuleWarning] = []
  package var created: [CreatedRow] = []
  /// The transfer batch that the verb sent, or found sent already.
  package var batch: SentBatch?
  /// Why, in the actor's words, for the journal.
  package var reason: String?
  /// What was done, in a sentence.
  package var summary = Message("", "")

  package init() {}
}

/// A row that a verb left as it was, and why.
package struct Refusal: Hashable, Sendable {
  package let entity: String
  /// The row; nil for one that was never made.
  package let id: Int64?
  /// What people call the row.
  package let label: String
  /// The rule's stable name: `volume-exhausted`.
  package let rule: String
  package let reason: Message
  /// What the actor can do.
  package let remedy: Message

  package init(
    entity: String,
    id: Int64?,
    label: String,
    rule: String,
    reason: Message,
    remedy: Message
  ) {
    self.entity = entity
    self.id = id
    self.label = label
    self.rule = rule
    self.reason = reason
    self.remedy = remedy
  }
}

/// Something that a rule has to say about a row that was written all the same.
package struct RuleWarning: Hashable, Sendable {
  package let entity: String
  package let id: Int64?
  package let label: String
  package let rule: String
  package let message: Message
  package let remedy: Message

  package init(
    entity: String,
    id: Int64?,
    label: String,
    rule: String,
    message: Message,
    remedy: Message
  ) {
    self.entity = entity
    self.id = id
    self.label = label
    self.rule = rule
    self.message = message
    self.remedy = remedy
  }
}

/// A row that a verb added.
package struct CreatedRow: Hashable, Sendable {
  package let entity: String
  package let id: Int64

  package init(entity: String, id: Int64) {
    self.entity = entity
    self.id = id
  }
}

/// The transfers that go to one operator together: known by operator, month and number.
package struct SentBatch: Hashable, Sendable {
  package let operatorID: Int64
  package let month: CalendarMonth
  package let number: Int
  /// Its transfers, ordered by the households' references.
  package let transfers: [Int64]
  /// The digest of the values sent; nil when the store keeps none for it.
  package let hash: String?
  /// Whether an earlier run sent it.
  package let wasSentBefore: Bool

  package init(
    operatorID: Int64,
    month: CalendarMonth,
    number: Int,
    transfers: [Int64],
    hash: String?,
    wasSentBefore: Bool
  ) {
    self.operatorID = operatorID
    self.month = month
    self.number = number
    self.transfers = transfers
    self.hash = hash
    self.wasSentBefore = wasSentBefore
  }
}
