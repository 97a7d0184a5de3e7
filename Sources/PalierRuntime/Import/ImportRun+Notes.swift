import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierValues

extension ImportRun {
  /// Says what the reader should know.
  func finish() throws {
    report.landlordsApart = landlords.apart
    if let remark = table.remark { report.notes.append(remark) }
    let act = Message("take the act’s date", "prennent la date de l’acte")
    note(counts.debtsByAct, "debts without a date", "dettes sans date", act)
    if let day = options.dated {
      let said = Message("take \(day.iso), as asked", "prennent le \(day.french), comme demandé")
      note(counts.debtsByOption, "debts without a date", "dettes sans date", said)
    }
    let start = Message("take the file’s first day", "prennent le premier jour du dossier")
    note(counts.debtsByStart, "debts without a date or act", "dettes sans date ni acte", start)
    let kept = Message("are kept as contact details", "sont gardés comme coordonnées")
    note(counts.furtherDetails, "further numbers or emails", "autres numéros ou courriels", kept)
    let codes = Message(
      "are another commune’s than the code’s (the code is taken; lines \(lines))",
      "ne sont pas ceux du code (le code est retenu ; lignes \(lines))"
    )
    note(counts.otherNames.count, "commune names", "noms de commune", codes)
    let seats = Message(
      "share their commune’s code and are left aside",
      "portent le code de leur commune, écartées"
    )
    note(counts.seats, "delegated communes", "communes déléguées", seats)
    let listed = Message(
      "are in the official list as parts of others and are left aside",
      "figurent dans la liste officielle comme parties d’autres, écartées"
    )
    note(counts.listed, "former communes", "anciennes communes", listed)
    noteRepeats()
    if isForm { try noteForm() }
    for heading in mapping.absentHeadings {
      report.notes.append(
        Message(
          "the file has no column “\(heading)” of the mapping",
          "le fichier n’a pas la colonne « \(heading) » de la correspondance"
        )
      )
    }
    for apart in report.landlordsApart {
      report.notes.append(
        Message(
          "“\(apart.name)” is \(apart.kinds.count) landlords, of different kinds, kept apart",
          "« \(apart.name) » désigne \(apart.kinds.count) bailleurs de nature différente, "
            + "distingués"
        )
      )
    }
  }

  /// What a file between organisations tells as a whole; what it holds beside is never read.
  private func noteForm() throws {
    if entity.name == "acknowledgement" { try noteAnswers() } else { try noteReturns() }
    let aside = mapping.columns.filter { $0.target == .ignored && !$0.heading.text.isEmpty }
    guard !aside.isEmpty else { return }
    let headings = aside.map(\.heading.text).joined(separator: ", ")
    report.notes.append(
      Message(
        "columns that aren’t read: \(headings)",
        "colonnes qui ne sont pas lues : \(headings)"
      )
    )
  }

  private func noteRepeats() {
    guard counts.repeats > 0 else { return }
    let rows = Agreement.counted(counts.repeats, .row)
    let english =
      Agreement.isPlural(counts.repeats, in: .english)
      ? "repeat what a row further up says, and are left aside"
      : "repeats what a row further up says, and is left aside"
    let french =
      Agreement.isPlural(counts.repeats, in: .french)
      ? "répètent ce que dit une ligne plus haute, et sont écartées"
      : "répète ce que dit une ligne plus haute, et est écartée"
    report.notes.append(Message("\(rows.english) \(english)", "\(rows.french) \(french)"))
  }

  private var lines: String {
    let shown = counts.otherNames.prefix(10).map(String.init).joined(separator: ", ")
    return counts.otherNames.count > 10 ? shown + "…" : shown
  }

  private func note(_ count: Int, _ english: String, _ french: String, _ said: Message) {
    guard count > 0 else { return }
    report.notes.append(
      Message("\(count) \(english) \(said.english)", "\(count) \(french) \(said.french)")
    )
  }
}
