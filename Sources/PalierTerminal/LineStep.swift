import CEditline

/// Steps of the cursor between the lines of a statement.
package enum LineStep {
  /// How many characters back the same column of the line above is; nil on the first line.
  package static func up(before: String) -> Int? {
    let lines = lines(of: before)
    guard lines.count > 1, let column = lines.last else { return nil }
    let above = lines[lines.count - 2]
    return column + 1 + above - min(column, above)
  }

  /// How many characters on the same column of the line below is; nil on the last line.
  package static func down(before: String, after: String) -> Int? {
    let rest = lines(of: after)
    guard rest.count > 1, let column = lines(of: before).last else { return nil }
    return rest[0] + 1 + min(column, rest[1])
  }

  /// The lengths of the lines, as libedit counts characters.
  private static func lines(of text: String) -> [Int] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(\.count)
  }
}

/// The key up: the line above in a statement of several, else the entry before in the history.
func moveUp(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor else { return UInt8(CC_ERROR) }
  guard let step = LineStep.up(before: LineText(editor).before) else {
    // libedit's own command can only be reached by its key.
    el_push(editor, "\u{10}")
    return UInt8(CC_NORM)
  }
  el_cursor(editor, Int32(-step))
  return UInt8(CC_REFRESH)
}

/// The key down: the line below in a statement of several, else the entry after in the history.
func moveDown(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor else { return UInt8(CC_ERROR) }
  let line = LineText(editor)
  guard let step = LineStep.down(before: line.before, after: line.after) else {
    el_push(editor, "\u{0E}")
    return UInt8(CC_NORM)
  }
  el_cursor(editor, Int32(step))
  return UInt8(CC_REFRESH)
}
