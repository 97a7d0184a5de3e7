import PalierKit
import PalierTerminal

extension Shell {
  /// How the line being typed is coloured, from the lines before it and both sides of the cursor.
  func paint(_ lines: String, _ before: String, _ after: String) -> LinePaint {
    if lines.isEmpty, before.hasPrefix(".") { return paintCommand(before + after) }
    let start = lines.isEmpty ? 0 : lines.utf8.count + 1
    let text = (lines.isEmpty ? "" : lines + "\n") + before
    // Another key was pressed since Tab: the next one is a first one again.
    if lastCompleted != text + "\u{0}" + after { lastCompleted = "" }
    let parts = session.colours(of: text + after, cursor: text.utf8.count)
    let spans = parts.compactMap { part -> LinePaint.Span? in
      guard part.range.upperBound > start else { return nil }
      return LinePaint.Span(
        max(0, part.range.lowerBound - start)..<(part.range.upperBound - start),
        part.kind.style
      )
    }
    let hint = after.isEmpty ? session.hint(after: text)?[tongue] ?? "" : ""
    return LinePaint(spans: spans, hint: hint)
  }

  private func paintCommand(_ line: String) -> LinePaint {
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    let isKnown = DotCommand(word: String(name)) != nil
    let isEnded = name.count + 1 < line.count
    guard isKnown || isEnded else { return .plain }
    return LinePaint(
      spans: [LinePaint.Span(0..<(name.utf8.count + 1), isKnown ? .keyword : .error)]
    )
  }
}

extension ColouredPart.Kind {
  fileprivate var style: LineStyle {
    switch self {
    case .keyword: .keyword
    case .name: .name
    case .value: .value
    case .text: .text
    case .number: .number
    case .comment: .comment
    case .error: .error
    }
  }
}
