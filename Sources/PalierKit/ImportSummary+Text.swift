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
    lines += shownDifferences
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
    guard isWritten else {
      // Nothing is imported in part unless that is asked for.
      return BilingualText(
        "\(name): \(rows.english): \(rejected.count) rejected, \(good) right; nothing was written: "
          + "mend the file, or import the right rows by palier import --partial",
        "\(name) : \(rows.french) : rejetées : \(rejected.count), bonnes : \(good) ; rien n'a été "
          + "écrit : corriger le fichier, ou importer les bonnes par palier import --partial"
      )
    }
    let parts = BilingualText(
      "\(created) new, \(updated) completed, \(unchanged) unchanged, \(rejected.count) rejected",
      "nouvelles : \(created), complétées : \(updated), inchangées : \(unchanged), "
        + "rejetées : \(rejected.count)"
    )
    let ending = BilingualText(
      isPreview ? " (preview: nothing was written)" : "",
      isPreview ? " (aperçu : rien n'a été écrit)" : ""
    )
    return BilingualText(
      "\(name): \(rows.english): \(parts.english)\(ending.english)",
      "\(name) : \(rows.french) : \(parts.french)\(ending.french)"
    )
  }

  /// What the store has otherwise: all of it in a preview, which is there to be read.
  private var shownDifferences: [BilingualText] {
    let shown = isPreview ? differences[...] : differences.prefix(Self.shownLines)
    let more = differences.count - shown.count
    let rest = BilingualText(
      "… and \(more) more that the store has otherwise",
      "… et \(more) autres que la base a autrement"
    )
    return shown.map(sentence) + (more > 0 ? [rest] : [])
  }

  private func sentence(_ difference: Difference) -> BilingualText {
    let (row, field) = (difference.row, difference.field)
    let stored = difference.stored.isEmpty ? "—" : difference.stored
    let english = "  line \(difference.line), \(row), \(field.english): "
    let french = "  ligne \(difference.line), \(row), \(field.french) : "
    return difference.isTaken
      ? BilingualText(
        english + "\(stored) → \(difference.given)",
        french + "\(stored) → \(difference.given)"
      )
      : BilingualText(
        english + "\(stored) stays, the file says \(difference.given)",
        french + "\(stored) reste, le fichier dit \(difference.given)"
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
