/// A column's heading as the file writes it, cleaned of what isn't its name.
package struct Heading: Equatable, Sendable {
  /// The column, from 0.
  package let column: Int

  /// The name: line breaks and runs of spaces made one space, closing `*` and `:` taken off.
  package let text: String

  /// What stood in parentheses at the end: `€`, `hors charges`, `privé/social`.
  package let unit: String?

  /// Cleans a heading.
  package init(column: Int, raw: String) {
    self.column = column
    var words = Self.words(raw)
    var unit: String?
    Self.dropMarks(&words)
    if words.last == ")", let open = words.lastIndex(of: "("), open != words.startIndex {
      let inside = Self.words(String(words[words.index(after: open)...].dropLast()))
      unit = inside.isEmpty ? nil : inside
      words = Self.words(String(words[..<open]))
      Self.dropMarks(&words)
    }
    text = words
    self.unit = unit
  }

  /// The name by which columns are compared: lower case, no accents, letters and digits only.
  package var folded: String { CellText.fold(text) }

  private static func words(_ raw: String) -> String {
    var result: [UInt8] = []
    let bytes = CellText.trim(Array(raw.utf8)[...])
    var index = bytes.startIndex
    var isAfterSpace = false
    while index < bytes.endIndex {
      let length = CellText.spaceLength(bytes, at: index)
      if length > 0 {
        if !isAfterSpace { result.append(0x20) }
        isAfterSpace = true
        index += length
      } else {
        result.append(bytes[index])
        isAfterSpace = false
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func dropMarks(_ words: inout String) {
    while let last = words.last, last == "*" || last == ":" || last == " " { words.removeLast() }
  }
}
