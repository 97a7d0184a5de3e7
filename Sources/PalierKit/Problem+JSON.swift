import PalierDiagnostics
import PalierReport

extension Problem {
  /// Problems as a JSON array, an object a line, for editors.
  ///
  /// The members and their order are stable. What people typed is escaped as in answers: nothing of
  /// it acts on a terminal, and it is read back without loss.
  public static func json(_ problems: [Problem], in tongue: Tongue) -> String {
    guard !problems.isEmpty else { return "[]\n" }
    let objects = problems.map { object($0.members(in: tongue)) }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func members(in tongue: Tongue) -> [(String, String)] {
    let remarks = diagnostic.notes.map { note in
      let message = note.message.typeset(in: tongue.spoken)
      return Problem.object(
        [("message", JSONText.quoted(message))]
          + (note.range.map { Span($0, in: text).members } ?? [])
      )
    }
    let fix = correction.map {
      Problem.object(
        $0.span.members + [("replacement", JSONText.quoted($0.replacement))]
      )
    }
    return [
      ("file", JSONText.quoted(source)), ("code", JSONText.quoted(code)),
      ("severity", isError ? "\"error\"" : "\"warning\""),
      ("message", JSONText.quoted(diagnostic.message.typeset(in: tongue.spoken))),
      ("notes", "[\(remarks.joined(separator: ","))]"),
    ] + span.members + [("fix", fix ?? "null")]
  }

  fileprivate static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}

extension Problem.Span {
  fileprivate var members: [(String, String)] {
    [("start", start.json), ("end", end.json)]
  }
}

extension Problem.Position {
  fileprivate var json: String {
    Problem.object([
      ("line", String(line)), ("column", String(column)),
      ("utf16_column", String(utf16Column)), ("offset", String(offset)),
    ])
  }
}
