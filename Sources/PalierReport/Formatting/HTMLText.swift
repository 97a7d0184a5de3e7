import PalierDiagnostics

/// Text from the data, written as text of a page.
enum HTMLText {
  /// The text with the signs of HTML as entities; controls are made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in VisibleText.neutral(text, keepingLines: true) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }
}
