import PalierDiagnostics

extension Parser {
  /// The comments and blank lines before the current token; the first of a text or of a block
  /// begins without a blank line.
  mutating func takeComments(inBlock followsStatement: Bool) -> [String] {
    let isLast = current.isEnd || current.symbol == .rightBrace
    var lines: [String] = []
    while nextComment < comments.count, comments[nextComment].range.lower < current.range.lower {
      let comment = comments[nextComment]
      if comment.lineBreaks > 1, followsStatement || !lines.isEmpty { lines.append("") }
      lines.append(comment.text)
      nextComment += 1
    }
    if current.lineBreaks > 1, !isLast, followsStatement || !lines.isEmpty { lines.append("") }
    return lines
  }

  /// The comments inside a statement; they move above it.
  mutating func takeComments(before offset: Int) -> [String] {
    var lines: [String] = []
    while nextComment < comments.count, comments[nextComment].range.lower < offset {
      lines.append(comments[nextComment].text)
      nextComment += 1
    }
    return lines
  }

  /// The comment at the end of the line that a statement ends.
  mutating func takeEndComment() -> String? {
    guard nextComment < comments.count else { return nil }
    let comment = comments[nextComment]
    guard comment.lineBreaks == 0, comment.range.lower < current.range.lower else { return nil }
    nextComment += 1
    return comment.text
  }
}
