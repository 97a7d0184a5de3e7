import PalierRuntime

extension Session {
  /// Writes the answer shown last once more, as the store is now.
  ///
  /// - Parameters:
  ///   - showsAllRows: Whether the limit of rows is left aside.
  ///   - path: The file that takes the answer.
  /// - Returns: Whether there was one.
  /// - Throws: What failed.
  public func repeatAnswer(
    showsAllRows: Bool = false,
    answersTo path: String? = nil
  ) throws(PalierError) -> Bool {
    let limit = options.presentation.rowLimit
    if showsAllRows { bridge.options.presentation.rowLimit = nil }
    defer { bridge.options.presentation.rowLimit = limit }
    var isShown = false
    try running(answersTo: path) { isShown = try interpreter.repeatAnswer() }
    return isShown
  }

  /// The question whose answer is the rows behind a figure of the answer shown last, or the sheet
  /// behind one of its rows; to be run as a line of the shell.
  ///
  /// - Parameters:
  ///   - row: The line's number from the top, from 1; nil for the total.
  ///   - column: The column's number, from 1, or its heading; nil for all rows of the line.
  /// - Returns: Its text; nil when no answer was shown.
  /// - Throws: That no rows stand behind it.
  public func opening(row: Int?, column: String?) throws(PalierError) -> String? {
    try told { try interpreter.opening(row: row, column: column) }
  }

  /// Leaves the selection shown last for the one before it.
  ///
  /// - Returns: Its text, which is to be run again as a line of the shell; nil when there is none.
  public func goBack() -> String? {
    interpreter.goBack()
  }

  /// The SQL of the answer shown last, with the values that it was given; nil when there is none.
  public func lastSQL() throws(PalierError) -> String? {
    guard let sql = try told({ try interpreter.lastSQL() }) else { return nil }
    guard !sql.bindings.isEmpty else { return sql.text }
    return sql.text + "\n-- " + sql.bindings.joined(separator: ", ")
  }
}
