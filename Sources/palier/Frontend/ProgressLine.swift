import Glibc
import PalierKit
import PalierTerminal

/// The line that tells, at a terminal, how far a session's work is.
enum ProgressLine {
  /// Begins to tell it, where somebody sits before standard error.
  static func begin(_ session: Session) -> StatusLine? {
    guard StandardError.isTerminal, CommandTongue.variable("TERM") != "dumb" else { return nil }
    let gauge = session.gauge
    let tongue = session.options.presentation.tongue
    return StatusLine { elapsed in
      // Room stays for the ^C that a terminal writes behind it, which mustn't begin another row.
      let columns = TerminalSize.current(of: STDERR_FILENO).columns - 3
      return gauge.line(in: tongue, columns: columns, after: elapsed)
    }
  }
}
