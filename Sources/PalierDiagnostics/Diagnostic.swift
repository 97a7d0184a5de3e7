/// Something wrong, or worth knowing, in a text of the language; data, never printed here.
package struct Diagnostic: Error, Hashable, Sendable {
  /// How grave it is.
  package enum Severity: Hashable, Sendable {
    case error
    case warning
  }

  /// The name by which users and tests recognise it.
  package let code: DiagnosticCode
  package let severity: Severity
  /// What to underline.
  package let range: SourceRange
  /// What is wrong, in the user's words; no capital at the start, no final period.
  package let message: Message
  /// What was expected or what helps, a line each.
  package let notes: [Note]
  /// The correction, when one is near.
  package let fix: FixIt?

  package init(
    _ code: DiagnosticCode,
    severity: Severity = .error,
    at range: SourceRange,
    _ message: Message,
    notes: [Note] = [],
    fix: FixIt? = nil
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.message = message
    self.notes = notes
    self.fix = fix
  }
}

extension [Diagnostic] {
  /// The diagnostics of one text in the order of their places.
  package var byPlace: [Diagnostic] {
    enumerated().sorted {
      ($0.element.range.lower, $0.element.range.upper, $0.offset)
        < ($1.element.range.lower, $1.element.range.upper, $1.offset)
    }.map(\.element)
  }
}

/// A line that helps, below a diagnostic.
package struct Note: Hashable, Sendable {
  package let message: Message
  /// Another place that it speaks of.
  package let range: SourceRange?

  package init(_ message: Message, at range: SourceRange? = nil) {
    self.message = message
    self.range = range
  }
}

/// A replacement that would mend the text.
package struct FixIt: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String

  package init(_ range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
