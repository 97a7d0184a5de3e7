import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierValues

extension ChangeReport {
  /// How many lines of changes, refusals or warnings are shown.
  private static let shownLines = 12

  /// The report as lines to be shown to the person who acts.
  public func rendered(_ presentation: Presentation) -> String {
    let tongue = presentation.tongue
    var text = ""
    if isPreview {
      text += statement + "\n"
      text +=
        BilingualText(
          "would act on \(rows.english)",
          "agirait sur \(rows.french)"
        )[tongue] + "\n"
      text += changeTable(presentation)
    }
    let head = BilingualText(isPreview ? "if done: " : "", isPreview ? "si fait : " : "")
    for step in steps { text += head[tongue] + step[tongue] + "\n" }
    if steps.isEmpty, !isPreview, changedRows > 0 {
      let rows = Agreement.counted(changedRows, .row)
      let ending = Agreement.frenchEnding(changedRows, feminine: true)
      text +=
        BilingualText("\(rows.english) changed", "\(rows.french) modifié\(ending)")[tongue] + "\n"
    }
    if steps.isEmpty, changedRows == 0, files.isEmpty, refusals.isEmpty {
      text += BilingualText("nothing changes", "rien ne change")[tongue] + "\n"
    }
    text += remarks(
      refusals,
      BilingualText("refused", "refusé"),
      color: "31",
      presentation
    )
    text += remarks(
      warnings,
      BilingualText("warning", "avertissement"),
      color: "33",
      presentation
    )
    for note in notes { text += note[tongue] + "\n" }
    for file in files {
      let name = VisibleText.neutral(file)
      let said =
        isPreview
        ? BilingualText("would write \(name)", "écrirait \(name)")
        : BilingualText("wrote \(name)", "fichier écrit : \(name)")
      text += said[tongue] + "\n"
    }
    return text
  }

  private func changeTable(_ presentation: Presentation) -> String {
    guard !changes.isEmpty else { return "" }
    let titles: [(String, Message)] = [
      ("row", Message("row", "ligne")), ("field", Message("field", "champ")),
      ("old", Message("before", "avant")), ("new", Message("after", "après")),
    ]
    let lines = changes.prefix(Self.shownLines).map { change in
      ResultLine([
        .text(change.row), .text(change.field), .text(change.old), .text(change.new),
      ])
    }
    let table = ResultTable(
      columns: titles.map {
        ResultColumn(name: $0.0, title: $0.1, type: .text, isKey: $0.0 == "row")
      },
      lines: Array(lines)
    )
    var options = presentation
    options.rowLimit = nil
    // Plain texts need no words of the domain.
    let empty = CaseDictionary(entities: [], enumerations: [])
    var text = (try? OutputFormat.table.text(of: table, options: options.report(empty))) ?? ""
    let shown = Set(changes.prefix(Self.shownLines).map(\.row)).count
    if changes.count > Self.shownLines || changedRows > toldRows {
      let all = Agreement.counted(changedRows, .row)
      text +=
        BilingualText(
          "… \(all.english) change in all, \(shown) shown",
          "… \(all.french) à modifier en tout, \(shown) montrées"
        )[presentation.tongue] + "\n"
    }
    return text
  }

  private func remarks(
    _ remarks: [Remark],
    _ word: BilingualText,
    color: String,
    _ presentation: Presentation
  ) -> String {
    let tongue = presentation.tongue
    var text = ""
    for remark in remarks.prefix(Self.shownLines) {
      let mark =
        presentation.hasColor ? "\u{1B}[1;\(color)m\(word[tongue])\u{1B}[0m" : word[tongue]
      let colon = tongue == .french ? "\u{A0}:" : ":"
      text +=
        "\(mark) \(VisibleText.neutral(remark.row))\(colon) "
        + "\(VisibleText.neutral(remark.reason[tongue])) [\(remark.rule)]\n"
      let remedy = VisibleText.neutral(remark.remedy[tongue])
      if !remedy.isEmpty { text += "  → \(remedy)\n" }
    }
    let more = remarks.count - Self.shownLines
    if more > 0 {
      text +=
        BilingualText(
          "… and \(more) more \(word.english)",
          "… et \(more) de plus (\(word.french))"
        )[
          tongue
        ] + "\n"
    }
    return text
  }
}
