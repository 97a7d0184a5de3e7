package import PalierDiagnostics

/// A letter as its file has it: a page of HTML in whose text fields of the language stand between
/// braces.
package struct LetterTemplate: Sendable {
  /// What the letter says of itself: `<meta name="palier-channel" content="letter">`.
  package struct Declaration: Sendable {
    package let name: String
    package let value: String
    package let range: SourceRange
  }

  /// A piece of the letter's body.
  package enum Piece: Sendable {
    /// Markup, to be written as it stands.
    case markup(String)
    case field(Field)
  }

  /// An expression of the language whose value stands in the letter.
  package struct Field: Sendable {
    package let expression: Expression
    package let range: SourceRange
    /// Whether it stands in an address, which is read through the window of the envelope.
    package let isOnEnvelope: Bool
  }

  /// The tag of the language that it is written in, as `lang` tells it.
  package internal(set) var language: String?
  package internal(set) var title = ""
  /// What its `<style>` elements hold.
  package internal(set) var styles = ""
  package internal(set) var declarations: [Declaration] = []
  package internal(set) var body: [Piece] = []

  /// Reads a letter.
  ///
  /// - Returns: The letter, whole even where there are errors, and what is wrong, in text order.
  package static func read(
    _ source: SourceText
  ) -> (template: LetterTemplate, diagnostics: [Diagnostic]) {
    var reader = LetterReader(source)
    reader.readAll()
    return (reader.template, reader.diagnostics.byPlace)
  }
}
