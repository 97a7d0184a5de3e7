/// What a statement that acts did, or would do.
public struct ChangeReport: Sendable {
  /// The whole statement, composed from the lines of the shell.
  public let statement: String
  /// The rows chosen before the first verb: how many, and what they are called.
  public let rows: BilingualText
  /// Whether nothing was kept of it.
  public let isPreview: Bool
  /// What people call the one row that was acted on without asking; nil where there are others.
  public let onlyRow: String?
  /// What each verb did, a sentence each.
  public let steps: [BilingualText]
  /// The rows that were left as they were.
  public let refusals: [Remark]
  /// What the rules have to say about rows that were written all the same.
  public let warnings: [Remark]
  /// The first changes.
  public let changes: [Change]
  /// How many rows were changed, added or deleted in all.
  public let changedRows: Int
  /// How many of those rows `changes` tells of.
  public let toldRows: Int
  /// The files that were written, or would be.
  public let files: [String]
  /// What the reader should know of the choice of rows.
  public let notes: [BilingualText]

  /// What a rule says of a row.
  public struct Remark: Hashable, Sendable {
    /// What people call the row.
    public let row: String
    /// The rule's stable name.
    public let rule: String
    /// Why.
    public let reason: BilingualText
    /// What can be done.
    public let remedy: BilingualText
  }

  /// A field of a row, before and after, as people read it.
  public struct Change: Hashable, Sendable {
    /// What people call the row.
    public let row: String
    /// The field, or what was done to the whole row.
    public let field: String
    /// The value before; empty when there was none.
    public let old: String
    /// The value after; empty when there is none.
    public let new: String
  }
}
