import Glibc
import PalierKit
import PalierTerminal

// What is done with the answer shown last.
extension Shell {
  func again(showsAllRows: Bool) throws {
    let file = nextFile
    nextFile = nil
    var isShown = false
    try timed {
      isShown = try session.repeatAnswer(showsAllRows: showsAllRows, answersTo: file)
    }
    if !isShown { sayNothingShown() }
  }

  func back() throws {
    guard let text = session.goBack() else {
      return say("there is no selection before", "il n'y a pas de sélection avant")
    }
    try runShown(text)
  }

  /// Opens the cases behind a figure, or the sheet behind a row: `3`, `3,2`, `total,2`, `3,count`.
  func open(_ place: String) throws {
    let parts = place.split(separator: ",", maxSplits: 1).map {
      String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    guard let first = parts.first,
      let row = ["total", "totaux"].contains(first.lowercased()) ? 0 : Int(first)
    else {
      throw PalierError(
        .usage,
        BilingualText(
          "say which: .open ROW or .open ROW,COLUMN, as in .open 3,2 or .open total,2",
          "dire où : .ouvrir LIGNE ou .ouvrir LIGNE,COLONNE, comme .ouvrir 3,2 ou .ouvrir total,2"
        )
      )
    }
    let column = parts.count > 1 ? parts[1] : nil
    guard let text = try session.opening(row: row == 0 ? nil : row, column: column) else {
      return sayNothingShown()
    }
    try runShown(text)
  }

  func sql() throws {
    guard let text = try session.lastSQL() else { return sayNothingShown() }
    try output.page(TerminalText.neutral(text) + "\n")
  }

  /// Shows the last answer anew every so many seconds until Ctrl-C.
  func watch(_ text: String) throws {
    guard let seconds = Int(text.isEmpty ? "2" : text), (1...86_400).contains(seconds) else {
      throw PalierError(
        .usage,
        BilingualText("say every how many seconds", "dire toutes les combien de secondes")
      )
    }
    let interrupter = session.interrupter
    do throws(PalierError) {
      try watched {
        while true {
          fitToTerminal()
          try StandardOutput.write("\u{1B}[H\u{1B}[2J")
          guard try session.repeatAnswer() else { return sayNothingShown() }
          try output.flush()
          say("every \(seconds) s; Ctrl-C ends it", "toutes les \(seconds) s ; Ctrl-C arrête")
          for _ in 0..<(seconds * 20) {
            guard !interrupter.isAsked else { return }
            usleep(50_000)
          }
        }
      }
    } catch {
      // Ctrl-C is how it ends.
      guard error.status == .interrupted else { throw error }
    }
    StandardError.write("\n")
  }

  private func watched(_ body: () throws -> Void) throws(PalierError) {
    do {
      try Interruption.watched(session, body)
    } catch {
      throw error as? PalierError ?? PalierError(.failed, BilingualText("\(error)", "\(error)"))
    }
  }

  /// Runs a text of our own making as though it had been typed, and shows it first.
  private func runShown(_ text: String) throws {
    StandardError.write("‹ \(TerminalText.neutral(text))\n")
    try timed { try session.run(text, name: "‹", reading: .shell) }
  }

  private func sayNothingShown() {
    say("no answer was shown yet", "aucune réponse n'a encore été montrée")
  }
}
