import PalierDiagnostics

/// Diagnostics over texts of the tests.
enum DiagnosticSample {
  static func range(of part: String, in text: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    for start in 0...(bytes.count - wanted.count)
    where Array(bytes[start..<(start + wanted.count)]) == wanted {
      return SourceRange(lower: start, upper: start + wanted.count)
    }
    return .nowhere
  }

  static func unknownField(in text: String, at offset: Int? = nil) -> Diagnostic {
    let place =
      offset.map { SourceRange(lower: $0, upper: $0 + 4) } ?? range(of: "stge", in: text)
    return Diagnostic(
      .unknownField,
      at: place,
      Message("a household has no “stge”", "un ménage n'a pas de « stge »"),
      notes: [Note(Message("its fields are stage and debt", "ses champs sont stade et dette"))],
      fix: FixIt(place, replacement: "stage")
    )
  }
}
