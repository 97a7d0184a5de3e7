package import PalierDiagnostics

/// What is wrong with a mapping's text.
package struct MappingError: Error, Equatable, Sendable {
  /// The kind of mistake.
  package enum Code: String, Sendable, CaseIterable {
    case noEquals
    case noHeading
    case noField
    case repeatedHeading
    case unknownField
  }

  /// The kind of mistake.
  package let code: Code
  /// The line it is on, from 1.
  package let line: Int
  /// The heading or field it is about.
  package let text: String
  /// A word near the one that isn't known.
  package let near: String?

  init(_ code: Code, line: Int, text: String = "", near: String? = nil) {
    self.code = code
    self.line = line
    self.text = text
    self.near = near
  }

  /// The sentence that tells it to the reader.
  package var message: Message {
    let said: Message =
      switch code {
      case .noEquals: Message("a line is HEADING = FIELD", "une ligne s’écrit EN-TÊTE = CHAMP")
      case .noHeading:
        Message("no heading stands before the =", "aucun en-tête n’est écrit avant le =")
      case .noField:
        Message("no field stands after “\(text)”", "aucun champ n’est écrit après « \(text) »")
      case .repeatedHeading:
        Message("the heading “\(text)” stands twice", "l’en-tête « \(text) » figure deux fois")
      case .unknownField:
        Message(
          "“\(text)” is no field that a file can give",
          "« \(text) » n’est pas un champ qu’un fichier peut donner"
        )
      }
    let hint = near.map { Message("; perhaps “\($0)”", " ; peut-être « \($0) »") }
    return Message(
      "line \(line): \(said.english)\(hint?.english ?? "")",
      "ligne \(line) : \(said.french)\(hint?.french ?? "")"
    )
  }
}
