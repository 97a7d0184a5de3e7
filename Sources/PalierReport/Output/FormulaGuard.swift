/// Keeps a spreadsheet from taking text for a formula.
package enum FormulaGuard {
  /// The text, after an apostrophe when a spreadsheet could take it for a formula.
  package static func guarded(_ text: String) -> String {
    isRisky(text) ? "'" + text : text
  }

  /// Whether a text begins like a formula, also behind blanks and characters without width.
  package static func isRisky(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    for scalar in text.unicodeScalars {
      if isSkipped(scalar) { continue }
      return starters.contains(scalar)
    }
    return false
  }

  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }

  // The signs themselves, and the forms that a spreadsheet or its user's input method makes one.
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}",
    "\u{FE63}", "\u{FE6B}", "\u{2212}",
  ]
}
