package import PalierValues

/// A verb with its values worked out, ready to be done.
package enum Action: Hashable, Sendable {
  /// New values by row, from a day for dated fields.
  case set([Int64: [String: Value]], on: CivilDate?)
  /// A child row for each row.
  case add(String, [Int64: [String: Value]])
  /// The stage, by its stored code.
  case advance(Int, on: CivilDate?)
  case assign(Assignee)
  case transfer(TransferOrder)
  /// The exit, by its stored code, and the organisation that takes over.
  case close(Int, on: CivilDate?, handedTo: Int64? = nil)
  case reopen
  case correct([Int64: [String: Value]], because: String)
  case move(to: Int64, because: String)
  /// The household that stays.
  case merge(into: Int64, because: String)
  case delete(because: String?)
  case write(LetterOrder)
  case anonymise
  case disclose(DisclosureOrder)
}

/// What is told to an organisation, and why.
package struct DisclosureOrder: Hashable, Sendable {
  package let recipientID: Int64
  package let purpose: String
  /// The fields told, in the order of the file.
  package let columns: [String]

  package init(recipientID: Int64, purpose: String, columns: [String]) {
    self.recipientID = recipientID
    self.purpose = purpose
    self.columns = columns
  }
}

/// Whom a household is given to.
package enum Assignee: Hashable, Sendable {
  case worker(Int64)
  case organisation(Int64)
}

/// A transfer to an operator for a month, as a numbered batch.
package struct TransferOrder: Hashable, Sendable {
  package let operatorID: Int64
  package let month: CalendarMonth
  package let batch: Int

  package init(operatorID: Int64, month: CalendarMonth, batch: Int = 1) {
    self.operatorID = operatorID
    self.month = month
    self.batch = batch
  }
}

/// Letters of one template, all to one kind of reader and in one file.
package struct LetterOrder: Hashable, Sendable {
  /// The stored codes of the contact that each makes.
  package let channel: Int
  package let target: Int
  /// What people call the letter: `relance-1`.
  package let template: String
  /// The file that holds them.
  package let file: String
  /// By household, what its letter would say and isn't known.
  package let blanks: [Int64: String]

  package init(
    channel: Int,
    target: Int,
    template: String,
    file: String,
    blanks: [Int64: String] = [:]
  ) {
    self.channel = channel
    self.target = target
    self.template = template
    self.file = file
    self.blanks = blanks
  }
}
