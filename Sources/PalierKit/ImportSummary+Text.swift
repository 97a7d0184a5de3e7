import PalierDiagnostics

extension ImportSummary {
  private static let shownLines = 12

  /// The summary as lines to be shown.
  public func rendered(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    let name = VisibleText.neutral(path)
    var lines: [BilingualText] = []
    if isPreview || !isWritten {
      lines += columns.map { column in
        let heading = VisibleText.neutral(column.heading)
        let field = column.field.isEmpty ? "—" : column.field
        return BilingualText(
          "  \(heading) → \(field) (\(column.reason.english))",
          "  \(heading) → \(field) (\(column.reason.french))"
        )
      }
    }
    if let refusal {
      lines.append(
        BilingualText("\(name): \(refusal.english)", "\(name) : \(refusal.french)")
      )
      return lines.map { $0[tongue] + "\n" }.joined()
    }
    lines.append(counts(name))
    lines += rejected.prefix(Self.shownLines).map(sentence)
    let more = rejected.count - Self.shownLines
    if more > 0 {
      lines.append(
        BilingualText("… and \(more) more rejected", "… et \(more) autres rejets")
      )
    }
    lines += warnings.prefix(Self.shownLines).map { warning in
      BilingualText(
        "warning \(warning.row): \(warning.reason.english)",
        "avertissement \(warning.row) : \(warning.reason.french)"
      )
    }
    let unsaid = warnings.count - Self.shownLines
    if unsaid > 0 {
      lines.append(
        BilingualText("… and \(unsaid) more warnings", "… et \(unsaid) autres avertissements")
      )
    }
    lines += notes
    return lines.map { VisibleText.neutral($0[tongue]) + "\n" }.joined()
  }

  private func counts(_ name: String) -> BilingualText {
    let rows = Agreement.counted(rows, .row)
    let isDone = isWritten && !isPreview
    let parts = BilingualText(
      "\(created) new, \(updated) completed, \(unchanged) unchanged, \(rejected.count) rejected",
      "nouvelles : \(created), complétées : \(updated), inchangées : \(unchanged), "
        + "rejetées : \(rejected.count)"
    )
    let ending = BilingualText(
      isDone ? "" : isPreview ? " (preview: nothing was written)" : "; nothing was written",
      isDone ? "" : isPreview ? " (aperçu : rien n'a été écrit)" : " ; rien n'a été écrit"
    )
    return BilingualText(
      "\(name): \(rows.english): \(parts.english)\(ending.english)",
      "\(name) : \(rows.french) : \(parts.french)\(ending.french)"
    )
  }

  private func sentence(_ rejection: Rejection) -> BilingualText {
    let heading = rejection.heading.isEmpty ? "" : ", \(rejection.heading)"
    return BilingualText(
      "  line \(rejection.line)\(heading): \(rejection.reason.english)",
      "  ligne \(rejection.line)\(heading) : \(rejection.reason.french)"
    )
  }
}
