import Glibc
import PalierKit
import PalierTerminal

/// The output of the shell: an answer is shown whole, a screen at a time where it is long.
final class ShellOutput: SessionOutput {
  private var pending: [UInt8] = []
  /// Whether somebody was asked before the running text acted.
  var hasAsked = false
  weak var session: Session?

  func write(_ bytes: [UInt8]) {
    pending += bytes
  }

  func endAnswer() throws {
    try flush()
  }

  /// Shows what is held.
  func flush() throws {
    guard !pending.isEmpty else { return }
    guard session?.options.format != .xlsx else {
      pending.removeAll()
      throw PalierError.workbookOnTerminal
    }
    let text = String(decoding: pending, as: UTF8.self)
    pending.removeAll()
    // A table with a limit is meant to be read in passing, its last lines above the prompt.
    let options = session?.options
    let isLimited = options?.format == .table && options?.presentation.rowLimit != nil
    try isLimited ? StandardOutput.write(text) : page(text)
  }

  /// Shows a text a screen at a time where it is long.
  func page(_ text: String) throws {
    let prompt = BilingualText("Space: more, q: back", "Espace : suite, q : revenir")
    try Pager.present(text: text, prompt: prompt[presentation.tongue])
  }

  /// Forgets an answer that didn't come to its end.
  func discard() {
    pending.removeAll()
  }

  func say(_ text: String) throws {
    try flush()
    try StandardOutput.write(TerminalText.neutral(text) + "\n")
  }

  func warn(_ text: String) {
    StandardError.write(Help.wrapped(TerminalText.neutral(text), presentation))
  }

  func tell(_ report: ChangeReport) {
    StandardError.write(report.rendered(presentation))
    // Nobody was shown whose row it was before it was written.
    guard !hasAsked, let row = report.onlyRow else { return }
    let name = TerminalText.neutral(row, keepingLines: false)
    let undone =
      session?.isInTransaction == true
      ? BilingualText("rollback takes all back", "abandonner défait tout")
      : BilingualText("undo takes it back", "annuler le défait")
    let text = BilingualText("\(name) — \(undone.english)", "\(name) — \(undone.french)")
    StandardError.write(Help.wrapped(text[presentation.tongue], presentation))
  }

  func tell(_ report: ImportSummary) {
    StandardError.write(report.rendered(presentation))
  }

  /// How messages look in the session's tongue.
  func presentation(of session: Session) -> Presentation {
    var presentation = Presentation.standardError
    presentation.tongue = session.options.presentation.tongue
    presentation.width = session.options.presentation.width
    return presentation
  }

  private var presentation: Presentation {
    session.map { presentation(of: $0) } ?? .standardError
  }
}
