/// How far a piece of work is.
package struct WorkMeasure: Hashable, Sendable {
  /// What is being done.
  package enum Stage: Hashable, Sendable, CaseIterable {
    /// A question is asked; what is counted are the rows of its answer.
    case answering
    /// The rows of a file are compared with the store.
    case comparing
    /// Rows are written.
    case writing
    /// Kept columns are worked out.
    case deriving
    /// The words of the search are taken from the rows.
    case noting
    /// The store is copied, in pages.
    case copying
    /// The store is checked against itself, in steps.
    case checking
  }

  package let stage: Stage
  package let done: Int
  /// How much it is in all; nil where nobody knows.
  package let total: Int?

  package init(stage: Stage, done: Int, total: Int?) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
