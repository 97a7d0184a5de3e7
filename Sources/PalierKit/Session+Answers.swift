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

  /// Makes the selection before the last one the one that a following line continues, and shows it.
  ///
  /// - Returns: Its text; nil when there is none.
  public func showEarlierSelection() throws(PalierError) -> String? {
    guard let text = interpreter.goBack() else { return nil }
    try run(text, name: ".back")
    return text
  }

  /// The SQL of the answer shown last, with the values that it was given; nil when there is none.
  public func lastSQL() throws(PalierError) -> String? {
    guard let sql = try told({ try interpreter.lastSQL() }) else { return nil }
    guard !sql.bindings.isEmpty else { return sql.text }
    return sql.text + "\n-- " + sql.bindings.joined(separator: ", ")
  }
}
