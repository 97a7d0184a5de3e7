import CEditline
import Glibc
import Synchronization

/// The line of the shell: edited, completed, recalled, interrupted.
///
/// It is libedit on the process's standard input and output, which must be a terminal.
package struct LineEditor: ~Copyable {
  /// What came of reading a line.
  package enum Input: Equatable, Sendable {
    /// A line, which holds ends of line when a block was pasted or recalled.
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfFile
  }

  /// Answers a press of Tab, from the text on both sides of the cursor.
  package typealias Completer = (
    _ textBeforeCursor: String, _ textAfterCursor: String
  ) -> Completions

  /// Says how the line is coloured, from the text on both sides of the cursor.
  package typealias Painter = (
    _ textBeforeCursor: String, _ textAfterCursor: String
  ) -> LinePaint

  /// Why the history file could not be read, if it could not; the editor works without it.
  package let historyFailure: TerminalError?

  /// The statements that are remembered, oldest first.
  package var statements: [String] { entries }

  private let editor: OpaquePointer
  private let list: OpaquePointer
  private let session = EditorSession()
  private let history: HistoryFile?
  private var entries: [String]
  private let isCapable: Bool

  /// Opens the editor on the terminal, with the statements of the history file.
  package init(name: String, history: HistoryFile? = nil) throws(TerminalError) {
    guard TerminalSize.isTerminal(STDIN_FILENO), TerminalSize.isTerminal(STDOUT_FILENO) else {
      throw .notATerminal
    }
    try TerminalLocale.adoptUTF8()
    try InterruptSignal.retain()
    guard let editor = palier_editor_open(name), let list = history_init() else {
      InterruptSignal.release()
      throw .editorUnavailable
    }
    var loaded: [String] = []
    var failure: TerminalError?
    do throws(TerminalError) {
      loaded = try history?.load() ?? []
    } catch {
      failure = error
    }
    self.editor = editor
    self.list = list
    self.history = history
    historyFailure = failure
    entries = loaded
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isCapable = terminal != "dumb"
    configure()
  }

  deinit {
    palier_set_client(editor, nil)
    history_end(list)
    el_end(editor)
    InterruptSignal.release()
  }

  /// Reads one line; must be called by the thread that made the editor.
  ///
  /// - Parameters:
  ///   - prompt: What stands before it.
  ///   - style: How the prompt looks.
  ///   - correction: What Ctrl-O puts into an empty line.
  ///   - painter: How the line is coloured; nothing is on a terminal that can't.
  ///   - completer: What Tab offers.
  /// - Returns: The line, or how it ended otherwise.
  package func readLine(
    prompt: String,
    style: PromptStyle = .plain,
    correction: String? = nil,
    painter: Painter? = nil,
    completer: Completer? = nil
  ) -> Input {
    session.setPrompt(prompt, style: style)
    session.correction = correction
    session.painter = isCapable ? painter : nil
    session.completer = completer
    session.arrivalsBefore = InterruptSignal.arrivals.load(ordering: .relaxed)
    InterruptSignal.readingThread.store(pthread_self(), ordering: .releasing)
    if isCapable { writeBesideEditor("\u{1B}[?2004h") }
    defer {
      InterruptSignal.readingThread.store(0, ordering: .releasing)
      session.completer = nil
      session.painter = nil
      if isCapable { writeBesideEditor("\u{1B}[?2004l") }
    }
    var count: Int32 = 0
    let bytes = StatusLine.paused { el_gets(editor, &count) }
    if session.isInterrupted {
      // What is printed next goes under the last row of the line, wherever the cursor was.
      let layout = session.layout(of: LineText(editor))
      let down = String(repeating: "\n", count: layout.rowsBelowCursor)
      let right = isCapable && layout.column > 0 ? "\u{1B}[\(layout.column)C" : ""
      writeBesideEditor("\r" + down + right + "^C\n")
      el_reset(editor)
      return .interrupted
    }
    guard let bytes, count > 0 else { return .endOfFile }
    var line = String(cString: bytes)
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  /// Remembers a whole statement, for the arrow keys and in the history file.
  ///
  /// One that begins with a space is not kept. The recall works even when the file fails.
  package mutating func remember(_ statement: String) throws(TerminalError) {
    guard HistoryEntry.isKept(statement) else { return }
    let isRepeat = entries.contains(statement)
    entries.removeAll { $0 == statement }
    entries.append(statement)
    // libedit knows only how to skip the repeat of the very last entry.
    if isRepeat {
      fillList()
    } else {
      palier_history_enter(list, statement)
    }
    try history?.append(statement)
  }

  private func fillList() {
    palier_history_clear(list)
    for entry in entries { palier_history_enter(list, entry) }
  }

  private func configure() {
    palier_set_client(editor, Unmanaged.passUnretained(session).toOpaque())
    palier_set_prompt(editor, promptOfEditor, CChar(PromptStyle.literalMark))
    palier_set_keys(editor, "emacs")
    palier_set_signals(editor, 1)
    palier_history_limit(list, Int32(clamping: history?.limit ?? 5000))
    palier_set_history(editor, list)
    fillList()
    palier_add_command(editor, "palier-complete", "complete", completeAtCursor)
    palier_add_command(editor, "palier-paste", "insert a pasted block", insertPaste)
    palier_add_command(editor, "palier-line-end", "insert an end of line", insertLineEnd)
    palier_add_command(editor, "palier-correct", "insert the correction", insertCorrection)
    palier_add_command(editor, "palier-up", "the line above, or the entry before", moveUp)
    palier_add_command(editor, "palier-down", "the line below, or the entry after", moveDown)
    if isCapable { palier_set_reader(editor, readCharacter) }
    for binding in KeyBinding.all { palier_bind(editor, binding.keys, binding.command) }
  }
}
