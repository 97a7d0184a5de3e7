import Glibc
import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

/// The letters that an undo takes back, by their files.
struct WithdrawnLetters {
  /// The files that are in their places, with how many letters of each are taken back.
  var printed: [String: Int] = [:]
  /// The hidden files of letters that nobody has seen.
  var unseen: [String] = []

  /// What has to be done by hand.
  var notes: [Message] {
    printed.sorted { $0.key < $1.key }.map { file, count in
      Message(
        "\(file) holds \(count == 1 ? "the letter" : "the \(count) letters") taken back: it is to be "
          + "thrown away, with what was printed of it; each file keeps a note",
        "\(file) contient \(count == 1 ? "le courrier repris" : "les \(count) courriers repris") : à "
          + "jeter, avec ce qui en est imprimé ; chaque dossier garde une note"
      )
    }
  }

  /// Removes the files that nobody has seen.
  func removeFiles() {
    for file in unseen { unlink(file) }
  }
}

extension Interpreter {
  /// Sees to the letters among rows that an undo is about to take away.
  ///
  /// A letter counts as printed once its file has appeared: nobody can tell whether the sheet lies
  /// on a desk or in a letter box. Its contact goes, so that no figure counts a letter that was taken
  /// back, and a note in the household's file says that there was one. A letter whose file waits in
  /// the outbox goes without a trace.
  func withdraw(
    _ rows: [StoredRow],
    _ writer: StoreWriter,
    today: CivilDate,
    _ withdrawn: inout WithdrawnLetters
  ) throws {
    let leaving = Set(rows.filter { $0.entity == "household" }.map(\.id))
    var notes: [(household: Int64, text: String)] = []
    var waiting: [String: String?] = [:]
    for row in rows where row.entity == "contact" {
      guard case .text(let template) = row["template"], case .text(let file) = row["file"],
        let household = row.parent
      else { continue }
      if waiting[file] == nil { waiting[file] = .some(try writer.withdrawFile(file)) }
      if case .some(.some(let hidden)) = waiting[file] {
        if !withdrawn.unseen.contains(hidden) { withdrawn.unseen.append(hidden) }
        continue
      }
      withdrawn.printed[file, default: 0] += 1
      guard !leaving.contains(household) else { continue }
      notes.append((household, noteText(template, row["date"], file)))
    }
    let casework = casework(writer, today: today)
    for (household, text) in notes.reversed() {
      _ = try casework.perform(
        .add("note", [household: ["text": .text(text)]]),
        on: [household],
        of: "household"
      )
    }
  }

  private func noteText(_ template: String, _ day: Value, _ file: String) -> String {
    let said = said(day, .date)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Message(
      "Letter '\(template)' of \(said) taken back; it was in \(name).",
      "Courrier « \(template) » du \(said) repris ; il était dans \(name)."
    )[settings.tongue]
  }
}
