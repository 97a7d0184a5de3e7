/// Text made fit for a terminal, so that data can never drive it.
package enum TerminalText {
  /// Replaces every character that acts on a terminal, or hides in it, by a visible form.
  ///
  /// Controls become their pictures (`␛`) or, like the invisible formatting characters, their code
  /// point (`U+202E`). Where `keepingLines` is false, as in the cell of a table, the end of a line
  /// and the tab are replaced too.
  package static func neutral(_ text: String, keepingLines: Bool = true) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: { acts($0, keepingLines: keepingLines) }) else {
      return text
    }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if acts(scalar, keepingLines: keepingLines) {
        result += visibleForm(of: scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether the text can be written to a terminal as it is.
  package static func isNeutral(_ text: String) -> Bool {
    !text.unicodeScalars.contains { acts($0, keepingLines: true) }
  }

  /// Removes every character that `neutral` would replace.
  ///
  /// For what comes in from the keyboard: nobody means to type a direction override, and a
  /// replacement text would become part of the statement.
  static func stripped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !acts(scalar, keepingLines: true) {
      result.append(scalar)
    }
    return String(result)
  }

  private static func acts(_ scalar: Unicode.Scalar, keepingLines: Bool) -> Bool {
    if scalar == "\n" || scalar == "\t" { return !keepingLines }
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    // The categories hold the directions (U+202A–E, U+2066–9), the characters without width
    // (U+200B–D, U+2060, U+FEFF), the separators and the tags, and those that Unicode will add.
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func visibleForm(of scalar: Unicode.Scalar) -> String {
    let picture: UInt32? =
      switch scalar.value {
      case 0..<0x20: 0x2400 + scalar.value
      case 0x7F: 0x2421
      default: nil
      }
    if let picture, let character = Unicode.Scalar(picture) { return String(character) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
