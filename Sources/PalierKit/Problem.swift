import PalierDiagnostics

/// Something wrong, or worth knowing, in a text of the language.
public struct Problem: Sendable {
  /// A stable name, whatever the wording: `unknown-field`.
  public let code: String
  /// Whether it keeps the text from running.
  public let isError: Bool
  /// What to underline.
  public var span: Span { Span(diagnostic.range, in: text) }
  /// What is wrong.
  public let message: BilingualText
  /// What helps, a line each.
  public var notes: [Remark] {
    diagnostic.notes.map { note in
      Remark(
        message: BilingualText(note.message),
        span: note.range.map { Span($0, in: text) }
      )
    }
  }
  /// The correction, when one is near.
  public var correction: Correction? {
    diagnostic.fix.map { Correction(span: Span($0.range, in: text), replacement: $0.replacement) }
  }
  /// The name of the text.
  public var source: String { text.name }

  /// The diagnostic that it tells, and the text that it is in.
  let diagnostic: Diagnostic
  let text: SourceText

  init(_ diagnostic: Diagnostic, in text: SourceText) {
    self.diagnostic = diagnostic
    self.text = text
    code = diagnostic.code.rawValue
    isError = diagnostic.severity == .error
    message = BilingualText(diagnostic.message)
  }

  /// Every code that a problem may have.
  public static let codes = DiagnosticCode.allCases.map(\.rawValue)

  /// A place in a text, in each of the ways in which editors count.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters as people see them, from 1.
    public let column: Int
    /// The column in UTF-16 code units, from 1, as the editors' language server protocol counts
    /// from 0.
    public let utf16Column: Int
    /// How many bytes of UTF-8 stand before it.
    public let offset: Int

    init(_ offset: Int, in text: SourceText) {
      let location = text.location(of: offset)
      let start = text.lineRange(around: offset).lower
      let before = text.text(in: SourceRange(lower: start, upper: offset))
      line = location.line
      column = location.column
      utf16Column = before.utf16.count + 1
      self.offset = min(max(0, offset), text.utf8.count)
    }
  }

  /// A part of a text, from its first character to behind its last.
  public struct Span: Hashable, Sendable {
    /// Where it begins.
    public let start: Position
    /// Behind its last character.
    public let end: Position

    init(_ range: SourceRange, in text: SourceText) {
      start = Position(range.lower, in: text)
      end = Position(range.upper, in: text)
    }
  }

  /// A line that helps.
  public struct Remark: Hashable, Sendable {
    /// The line.
    public let message: BilingualText
    /// Another place that it speaks of.
    public let span: Span?
  }

  /// A replacement that would mend the text.
  public struct Correction: Hashable, Sendable {
    /// What it replaces.
    public let span: Span
    /// The text to put there.
    public let replacement: String
  }
}
