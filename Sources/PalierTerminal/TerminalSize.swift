import Glibc

/// The size of a terminal in character cells.
package struct TerminalSize: Equatable, Sendable {
  /// The number of cells in a row.
  package let columns: Int
  /// The number of rows.
  package let rows: Int

  /// Makes a size.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of the terminal behind a descriptor, else what the environment says, else 80 by 24.
  package static func current(of descriptor: Int32 = STDOUT_FILENO) -> TerminalSize {
    var window = winsize()
    let known = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    return resolve(
      window: known ? (columns: Int(window.ws_col), rows: Int(window.ws_row)) : nil,
      environment: { name in getenv(name).map { String(cString: $0) } }
    )
  }

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  package static func resolve(
    window: (columns: Int, rows: Int)?,
    environment: (String) -> String?
  ) -> TerminalSize {
    // A terminal that was never told its size (a serial line, some containers) answers zero.
    func choose(_ measured: Int?, _ name: String, _ fallback: Int) -> Int {
      if let measured, measured > 0 { return measured }
      if let given = environment(name).flatMap({ Int($0) }), (1...10_000).contains(given) {
        return given
      }
      return fallback
    }
    return TerminalSize(
      columns: choose(window?.columns, "COLUMNS", 80),
      rows: choose(window?.rows, "LINES", 24)
    )
  }
}
