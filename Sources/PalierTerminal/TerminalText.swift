import PalierDiagnostics

/// Text made fit for a terminal, so that data can never drive it.
package enum TerminalText {
  /// Replaces every character that acts on a terminal, or hides in it, by a visible form; where
  /// `keepingLines` is false, as in the cell of a table, the end of a line and the tab too.
  package static func neutral(_ text: String, keepingLines: Bool = true) -> String {
    VisibleText.neutral(text, keepingLines: keepingLines, keepingTabs: keepingLines)
  }

  /// Whether the text can be written to a terminal as it is.
  package static func isNeutral(_ text: String) -> Bool {
    VisibleText.isNeutral(text)
  }

  /// Removes every character that `neutral` would replace.
  ///
  /// For what comes in from the keyboard: nobody means to type a direction override, and a
  /// replacement text would become part of the statement.
  static func stripped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where VisibleText.isNeutral(scalar) { result.append(scalar) }
    return String(result)
  }
}
