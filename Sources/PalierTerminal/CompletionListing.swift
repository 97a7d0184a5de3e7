/// The list of candidates under the line, in columns like those of a directory listing.
package enum CompletionListing {
  /// A part of a list that a screen doesn't hold, the line left to type on in sight.
  ///
  /// - Parameters:
  ///   - lines: The whole list.
  ///   - rows: The rows of the screen.
  ///   - number: Which part, from 0; behind the last one comes the first again.
  /// - Returns: The lines to show; all of them where they fit.
  package static func page(_ lines: [String], rows: Int, number: Int) -> [String] {
    let size = max(rows - 3, 1)
    guard lines.count > size + 1 else { return lines }
    let pages = (lines.count + size - 1) / size
    let page = number % pages
    return lines[(page * size)...].prefix(size) + ["… \(page + 1)/\(pages)  Tab"]
  }

  /// Lays the candidates out for a width, reading down each column.
  package static func lines(_ candidates: [Completions.Candidate], columns: Int) -> [String] {
    let width = max(columns - 1, 1)
    let texts = candidates.map { TerminalText.neutral($0.display, keepingLines: false) }
    let details = candidates.map { TerminalText.neutral($0.detail, keepingLines: false) }
    let textWidth = texts.map(CellWidth.of).max() ?? 0
    let cells = zip(texts, details).map { text, detail in
      detail.isEmpty ? text : pad(text, to: textWidth) + "  " + detail
    }
    let cellWidth = (cells.map(CellWidth.of).max() ?? 0) + 3
    let columnCount = max(1, (width + 3) / cellWidth)
    let rowCount = (cells.count + columnCount - 1) / columnCount
    return (0..<rowCount).map { row in
      let parts = stride(from: row, to: cells.count, by: rowCount).map { cells[$0] }
      let padded = parts.dropLast().map { pad($0, to: cellWidth) } + parts.suffix(1)
      return cut(padded.joined(), to: width)
    }
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
  }

  private static func cut(_ text: String, to width: Int) -> String {
    if CellWidth.of(text) <= width { return text }
    var result = ""
    var cells = 0
    for character in text {
      let more = CellWidth.of(String(character))
      if cells + more > width - 1 { break }
      cells += more
      result.append(character)
    }
    return result + "…"
  }
}
