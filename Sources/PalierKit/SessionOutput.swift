/// Where a session's answers and words go.
///
/// A session calls it on the thread that runs the text. An error thrown here stops the text, as
/// when a reader has gone; the statement or script then leaves the store as it was.
public protocol SessionOutput: AnyObject {
  /// Bytes of an answer, in the session's format.
  func write(_ bytes: [UInt8]) throws
  /// The answer is whole.
  func endAnswer() throws
  /// What `print` says.
  func say(_ text: String) throws
  /// What `warn`, and the program itself, say beside the answers.
  func warn(_ text: String)
  /// What verbs did.
  func tell(_ report: ChangeReport)
  /// What an import did.
  func tell(_ report: ImportSummary)
}
