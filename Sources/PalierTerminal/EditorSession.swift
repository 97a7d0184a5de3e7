import CEditline
import Glibc
import Synchronization

/// What the editor's callbacks need to know; libedit holds a reference to it.
final class EditorSession {
  typealias Completer = (_ textBeforeCursor: String, _ textAfterCursor: String) -> Completions
  typealias Painter = (_ textBeforeCursor: String, _ textAfterCursor: String) -> LinePaint

  /// Answers a press of Tab during the line being read.
  var completer: Completer?
  /// Says how the line is coloured; nil where nothing is.
  var painter: Painter?
  /// What the person may put in place of the line at one key.
  var correction: String?
  /// Whether the keys that come are those of a pasted block, between which nothing is drawn.
  var isPasting = false
  /// How many interrupts had come when the line was begun.
  var arrivalsBefore: UInt64 = 0
  /// The prompt's bytes; libedit reads them after the callback has returned.
  private(set) var promptBytes: UnsafeMutablePointer<CChar>?
  private var promptWidth = 0
  private var hadSeveralRows = false
  private var showsHint = false
  /// The line whose candidates were listed last, and how often in a row.
  private var listed: (line: LineText, times: Int)?

  deinit {
    free(promptBytes)
  }

  /// Whether Ctrl-C was pressed since the line was begun.
  var isInterrupted: Bool {
    InterruptSignal.arrivals.load(ordering: .relaxed) != arrivalsBefore
  }

  /// Sets what is shown before the line.
  func setPrompt(_ prompt: String, style: PromptStyle) {
    hadSeveralRows = false
    showsHint = false
    listed = nil
    free(promptBytes)
    promptBytes = strdup(style.apply(to: prompt))
    promptWidth = CellWidth.of(TerminalText.neutral(prompt, keepingLines: false))
  }

  /// The line as it stands on the screen.
  func layout(of line: LineText) -> LineLayout {
    LineLayout(
      promptWidth: promptWidth,
      columns: TerminalSize.current().columns,
      before: line.before,
      after: line.after
    )
  }

  /// Writes the line again: in its colours, and where libedit may have blanked part of it.
  func repairScreen(_ line: LineText) {
    let size = TerminalSize.current()
    guard promptWidth < size.columns, LineLayout.canShow(line.before + line.after) else { return }
    let paint = painter.map { $0(line.before, line.after) } ?? .plain
    let layout = LineLayout(
      promptWidth: promptWidth,
      columns: size.columns,
      before: line.before,
      after: line.after,
      paint: paint
    )
    defer { hadSeveralRows = layout.rows.count > 1 }
    guard painter != nil || hadSeveralRows || layout.rows.count > 1,
      layout.rows.count <= size.rows
    else { return }
    showsHint = layout.hasHint
    writeBesideEditor(layout.repair)
  }

  /// Takes the hint away before a key does anything: the cursor stands where it begins.
  func eraseHint() {
    guard showsHint else { return }
    showsHint = false
    writeBesideEditor("\u{1B}[K")
  }

  /// How often the candidates of a line were listed before, nothing else having been typed since.
  func listings(of line: LineText) -> Int {
    let times = listed.map { $0.line == line ? $0.times : 0 } ?? 0
    listed = (line, times + 1)
    return times
  }

  /// The session of an editor.
  static func of(_ editor: OpaquePointer) -> EditorSession? {
    palier_client(editor).map { Unmanaged<EditorSession>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The text of the line on both sides of the cursor.
struct LineText: Equatable {
  var before: String
  var after: String

  /// Reads the line being edited.
  init(_ editor: OpaquePointer) {
    guard let line = el_line(editor)?.pointee, let start = line.buffer, let cursor = line.cursor,
      let end = line.lastchar
    else {
      before = ""
      after = ""
      return
    }
    before = Self.text(from: start, to: cursor)
    after = Self.text(from: cursor, to: end)
  }

  private static func text(from start: UnsafePointer<CChar>, to end: UnsafePointer<CChar>) -> String
  {
    String(
      decoding: UnsafeRawBufferPointer(start: start, count: max(0, end - start)),
      as: UTF8.self
    )
  }
}

/// Writes through the buffer in which libedit draws.
func writeBesideEditor(_ text: String) {
  let bytes = Array(text.utf8)
  palier_write_output(bytes, bytes.count)
}
