package import PalierDiagnostics

/// Why a text didn't run to its end; nothing of the statement, or of the script, was kept.
package enum RunFailure: Error, Sendable {
  /// The text is wrong: it didn't begin.
  case wrongTexts([TextProblems])
  /// Something failed while it ran, at a place of the text.
  case failed(Diagnostic, SourceText)
  /// An `assert` didn't hold, or `fail` was reached.
  case asserted(Diagnostic, SourceText)
  /// It isn't allowed here: read-only, safe mode, not confirmed.
  case refused(Message)
}

extension RunFailure {
  /// One text is wrong.
  static func wrongText(_ found: [Diagnostic], _ source: SourceText) -> RunFailure {
    .wrongTexts([TextProblems(found, in: source)])
  }
}
