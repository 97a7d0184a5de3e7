import PalierDiagnostics

/// Something wrong, or worth knowing, in a text of the language.
public struct Problem: Hashable, Sendable {
  /// A stable name, whatever the wording: `unknown-field`.
  public let code: String
  /// Whether it keeps the text from running.
  public let isError: Bool
  /// The name of the text.
  public let source: String
  /// The place where it begins, counted from 1, in characters.
  public let line: Int
  /// The column where it begins.
  public let column: Int
  /// What to underline, as offsets of UTF-8 bytes.
  public let range: Range<Int>
  /// What is wrong.
  public let message: BilingualText
  /// What helps, a line each.
  public let notes: [BilingualText]
  /// The correction, when one is near.
  public let correction: Correction?

  /// A replacement that would mend the text.
  public struct Correction: Hashable, Sendable {
    /// What it replaces, as offsets of UTF-8 bytes.
    public let range: Range<Int>
    /// The text to put there.
    public let replacement: String
  }

  /// The diagnostic that it tells.
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic, in text: SourceText) {
    let place = text.location(of: diagnostic.range.lower)
    self.diagnostic = diagnostic
    code = diagnostic.code.rawValue
    isError = diagnostic.severity == .error
    source = text.name
    line = place.line
    column = place.column
    range = diagnostic.range.lower..<diagnostic.range.upper
    message = BilingualText(diagnostic.message)
    notes = diagnostic.notes.map { BilingualText($0.message) }
    correction = diagnostic.fix.map {
      Correction(range: $0.range.lower..<$0.range.upper, replacement: $0.replacement)
    }
  }
}
