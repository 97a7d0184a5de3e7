import Foundation

/// A real terminal with the shell in it, driven as a person does; tmux draws the screen.
final class Terminal {
  private let socket: String
  private let name = "palier"

  /// What was waited for didn't come; the screen is what stood there.
  struct Missing: Error, CustomStringConvertible {
    let expected: String
    let screen: String
    var description: String { "'\(expected)' isn't on the screen:\n\(screen)" }
  }

  init(_ arguments: [String], columns: Int = 80, rows: Int = 24, home: URL) throws {
    socket = "palier-\(UUID().uuidString)"
    let command = ([Command.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-s", name, "-x", "\(columns)", "-y", "\(rows)",
      "env HOME='\(home.path())' XDG_STATE_HOME='\(home.path())' LC_ALL=C.UTF-8 PAGER=cat \(command); echo ended $?; sleep 60",
    ])
  }

  deinit {
    _ = try? Command.launch("/usr/bin/tmux", ["-L", socket, "kill-server"])
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Command.launch("/usr/bin/tmux", ["-L", socket] + arguments).output
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-t", name, "-l", text])
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-c`, `Left`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "-t", name] + keys)
  }

  func enter(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// The screen, and what scrolled off it.
  func screen() throws -> String {
    try tmux(["capture-pane", "-p", "-J", "-S", "-500", "-t", name])
  }

  /// The visible screen, line by line as it is drawn.
  func visibleLines() throws -> [String] {
    try tmux(["capture-pane", "-p", "-t", name]).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
  }

  func resize(columns: Int, rows: Int = 24) throws {
    try tmux(["resize-window", "-t", name, "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Waits until the text stands on the screen.
  @discardableResult
  func wait(for text: String, seconds: Double = 15) throws -> String {
    let end = Date(timeIntervalSinceNow: seconds)
    var last = ""
    while Date() < end {
      last = try screen()
      if last.contains(text) { return last }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw Missing(expected: text, screen: last)
  }
}
