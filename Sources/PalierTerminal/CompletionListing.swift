/// The list of candidates under the line, in columns like those of a directory listing.
package enum CompletionListing {
  /// More lines than this would push the statement out of sight; typing on narrows the list.
  package static let lineLimit = 100

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
    let shown = min(rowCount, lineLimit)
    var lines = (0..<shown).map { row in
      let parts = stride(from: row, to: cells.count, by: rowCount).map { cells[$0] }
      let padded = parts.dropLast().map { pad($0, to: cellWidth) } + parts.suffix(1)
      return cut(padded.joined(), to: width)
    }
    if shown < rowCount {
      let hidden = (0..<cells.count).count { $0 % rowCount >= shown }
      lines.append("… +\(hidden)")
    }
    return lines
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
