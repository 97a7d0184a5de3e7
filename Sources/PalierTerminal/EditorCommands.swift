import CEditline
import Glibc

// The functions that libedit calls. They are global and belong to no actor: a C callback that
// inherited an actor's isolation would trap when it is called.

/// Gives libedit the prompt.
func promptOfEditor(_ editor: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
  editor.flatMap(EditorSession.of)?.promptBytes
}

/// Gives libedit the next key, once the screen shows the line.
func readCharacter(_ editor: OpaquePointer?, _ unit: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  guard let editor, let unit else { return -1 }
  let session = EditorSession.of(editor)
  // Between keys that are there already nobody sees the line.
  if let session, !session.isPasting, !hasInput() { session.repairScreen(LineText(editor)) }
  // The built-in reader alone can arm libedit's signal handlers again after a stop or a resize,
  // and it can only be reached as the reader of an editor.
  palier_set_reader(editor, nil)
  defer {
    palier_set_reader(editor, readCharacter)
    session?.eraseHint()
  }
  // Ctrl-C while the line was painted: nothing would wake the wait for a key.
  if session?.isInterrupted == true { return -1 }
  return el_wgetc(editor, unit)
}

/// Whether a key waits to be read.
private func hasInput() -> Bool {
  var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
  return poll(&descriptor, 1, 0) > 0
}

/// The key of a correction: the line that was wrong comes back mended.
func insertCorrection(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let session = EditorSession.of(editor), let correction = session.correction
  else { return UInt8(CC_REFRESH_BEEP) }
  let line = LineText(editor)
  guard line.before.isEmpty, line.after.isEmpty else { return UInt8(CC_REFRESH_BEEP) }
  if el_insertstr(editor, correction) != 0 { return UInt8(CC_ERROR) }
  return UInt8(CC_REFRESH)
}

/// Tab: puts in what the candidates agree on, or lists them.
func completeAtCursor(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let session = EditorSession.of(editor), let completer = session.completer else {
    return UInt8(CC_REFRESH_BEEP)
  }
  let line = LineText(editor)
  let answer = completer(line.before, line.after)
  // Ctrl-C while the candidates were counted: the line is over, and `readLine` says why.
  if session.isInterrupted { return UInt8(CC_NEWLINE) }
  let fragment = String(line.before.suffix(max(0, answer.replacing)))
  let edit = CompletionEdit(
    fragment: fragment,
    candidates: answer.candidates,
    isListing: answer.isListing
  )
  guard edit.replacement != nil || edit.lists else { return UInt8(CC_REFRESH_BEEP) }
  if edit.lists {
    // The list goes under the last row of the line, wherever the cursor is.
    let below = session.layout(of: line).rowsBelowCursor
    let size = TerminalSize.current()
    let lines = CompletionListing.page(
      CompletionListing.lines(answer.candidates, columns: size.columns),
      rows: size.rows,
      number: session.listings(of: line)
    )
    writeBesideEditor(
      String(repeating: "\n", count: below + 1) + lines.map { $0 + "\n" }.joined()
    )
  }
  if let replacement = edit.replacement {
    // libedit counts scalars where the caller counts characters.
    el_deletestr(editor, Int32(fragment.unicodeScalars.count))
    if el_insertstr(editor, replacement) != 0 { return UInt8(CC_ERROR) }
  }
  guard edit.lists else { return UInt8(CC_REFRESH) }
  // CC_REDISPLAY would first clear the rows above the cursor, which now belong to the list.
  palier_redraw(editor)
  return UInt8(CC_NORM)
}

/// A pasted block, which the terminal brackets: all of it is inserted, its ends of line included.
func insertPaste(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let session = EditorSession.of(editor) else { return UInt8(CC_ERROR) }
  session.isPasting = true
  defer { session.isPasting = false }
  let end = Array("\u{1B}[201~".unicodeScalars)
  var scalars: [Unicode.Scalar] = []
  var unit: wchar_t = 0
  while el_wgetc(editor, &unit) == 1 {
    scalars.append(Unicode.Scalar(UInt32(bitPattern: unit)) ?? "\u{FFFD}")
    if scalars.last == end.last, scalars.suffix(end.count).elementsEqual(end) {
      scalars.removeLast(end.count)
      break
    }
  }
  if session.isInterrupted { return UInt8(CC_NEWLINE) }
  let text = PastedText.clean(scalars)
  if !text.isEmpty, el_insertstr(editor, text) != 0 { return UInt8(CC_ERROR) }
  return UInt8(CC_REFRESH)
}

/// Alt-Enter: an end of line within the statement.
func insertLineEnd(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, el_insertstr(editor, "\n") == 0 else { return UInt8(CC_ERROR) }
  return UInt8(CC_REFRESH)
}

/// What is kept of a pasted block.
package enum PastedText {
  /// The block with plain ends of line, without controls, and without the ends of line at its end.
  package static func clean(_ scalars: [Unicode.Scalar]) -> String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in scalars {
      // Terminals send a carriage return for each end of line of the block.
      if scalar == "\r" {
        kept.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        kept.append(scalar)
      }
      previous = scalar
    }
    // The statement is ended by the person who pastes it, with a key.
    while kept.last == "\n" { kept.removeLast() }
    return TerminalText.stripped(String(kept))
  }
}
