/// Text in which nothing acts on a terminal or hides in it.
package enum VisibleText {
  /// Replaces every control and every invisible formatting character by a visible form.
  ///
  /// Controls become their pictures (`␛`) or, like directions and characters without width, their
  /// code point (`U+202E`). A line's end becomes `⏎` and a tab `␉` unless they are kept.
  package static func neutral(
    _ text: String,
    keepingLines: Bool = false,
    keepingTabs: Bool = false
  ) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: acts) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    var followsReturn = false
    for scalar in text.unicodeScalars {
      let endsReturn = followsReturn && scalar == "\n"
      if followsReturn, !endsReturn { result += "␍" }
      followsReturn = scalar == "\r"
      switch scalar {
      case "\r": break  // Known only by what follows: a line's end is one sign, not two.
      case "\n": result += keepingLines ? "\n" : "⏎"
      case "\t": result += keepingTabs ? "\t" : "␉"
      default:
        if acts(scalar) {
          result += visibleForm(of: scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    if followsReturn { result += "␍" }
    return result
  }

  /// Whether a text can be shown as it is; ends of lines and tabs may stand in it.
  package static func isNeutral(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isNeutral)
  }

  /// Whether a character can be shown as it is; an end of a line and a tab can.
  package static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || !acts(scalar)
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
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
