package import PalierDiagnostics
import PalierDictionary

/// A letter whose fields are settled: what `write` fills in for each household.
package struct CheckedLetter: Sendable {
  /// A piece of its body.
  package enum Piece: Sendable {
    /// Markup, to be written as it stands.
    case markup(String)
    /// The value of a column, by its place.
    case value(Int)
  }

  /// What people call it: the name of its file without folder and ending.
  package let name: String
  /// The stored codes of the contact that it makes.
  package let channel: Int
  package let target: Int
  /// The tongue that it is written in, by whose habits values are said; nil where it doesn't tell.
  package let tongue: Tongue?
  package let title: String
  package let styles: String
  package let pieces: [Piece]
  /// What is worked out for each household, each expression once.
  package let columns: [CheckedColumn]
}

/// Who else reads what a letter tells.
enum LetterTeller {
  case landlord
  case envelope
}

/// What is wrong in what a letter says of itself.
enum LetterDeclaration {
  case missing(String, values: [EnumerationValue])
  case unknown(String)
  case wrong(String, value: String, values: [EnumerationValue])
}
