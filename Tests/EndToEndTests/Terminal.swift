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

  init(
    _ arguments: [String],
    columns: Int = 80,
    rows: Int = 24,
    variables: [String] = [],
    program: String = Command.path,
    home: URL
  ) throws {
    socket = "palier-\(UUID().uuidString)"
    let command = (variables + [program] + arguments).map {
      "'" + $0.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-s", name, "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR HOME='\(home.path())' XDG_STATE_HOME='\(home.path())' LC_ALL=C.UTF-8 PAGER=cat \(command); echo ended $?; sleep 60",
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

  /// The visible screen with the sequences of its colours.
  func colouredScreen() throws -> String {
    try tmux(["capture-pane", "-p", "-e", "-J", "-t", name])
  }

  /// Pastes a text as a terminal does, between the marks of a pasted block.
  func paste(_ text: String, from folder: URL) throws {
    let file = folder.appending(path: "paste-\(UUID().uuidString)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try tmux(["load-buffer", file.path()])
    try tmux(["paste-buffer", "-p", "-t", name])
  }

  /// Sends bytes as they are.
  func send(_ bytes: [UInt8]) throws {
    try tmux(["send-keys", "-t", name, "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// The process that runs in the terminal.
  func process() throws -> Int32 {
    let panes = try tmux(["list-panes", "-t", name, "-F", "#{pane_pid}"])
    let shell = panes.filter(\.isNumber)
    let children = try Command.launch("/usr/bin/pgrep", ["-P", shell]).output
    return Int32(children.split(separator: "\n").first ?? "") ?? 0
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

  /// Closes the window, as somebody does who has had enough.
  func close() throws {
    try tmux(["kill-session", "-t", name])
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
