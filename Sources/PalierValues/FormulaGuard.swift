/// Keeps a spreadsheet from taking text for a formula.
package enum FormulaGuard {
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

  /// The same of the UTF-8 bytes of a text.
  package static func isRisky(utf8 text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    // Nearly all begin with a letter or a digit, Latin ones with accents (0xC3) among them: these
    // have no need to be taken apart.
    return switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3: false
    default: isRisky(String(decoding: text, as: UTF8.self))
    }
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
