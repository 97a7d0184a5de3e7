package import PalierExchange
package import PalierReport

/// Where a running program's answers and words go.
package protocol ProgramOutput: AnyObject {
  /// The writer of the next answer.
  func writer() throws -> any ResultWriter
  /// What `title` calls the whole.
  func title(_ text: String) throws
  /// What `section` calls the answers below.
  func section(_ text: String) throws
  /// What `print` says.
  func say(_ text: String) throws
  /// What `warn` and the program itself say beside the answers.
  func warn(_ text: String)
  /// What verbs did.
  func tell(_ report: ActReport)
  /// What an import did.
  func tell(_ report: ImportReport, from path: String, of table: ImportTable)
}
