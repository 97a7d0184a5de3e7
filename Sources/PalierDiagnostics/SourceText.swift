/// A text of the language with the name under which people know it.
package struct SourceText: Sendable {
  /// The file's name as given, or what stands for it (`-c`, the shell's line).
  package let name: String
  /// The text as UTF-8; offsets and ranges count these bytes.
  package let utf8: [UInt8]

  package init(name: String, text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  package init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
  }

  /// The text of a range; invalid UTF-8 is repaired.
  package func text(in range: SourceRange) -> String {
    let lower = min(max(0, range.lower), utf8.count)
    let upper = min(max(lower, range.upper), utf8.count)
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }

  /// The place of an offset.
  ///
  /// - Complexity: O(*n*); places are worked out only when a diagnostic is shown.
  package func location(of offset: Int) -> SourceLocation {
    let end = min(max(0, offset), utf8.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where utf8[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let column = String(decoding: utf8[lineStart..<end], as: UTF8.self).count + 1
    return SourceLocation(line: line, column: column)
  }

  /// The range of the line that holds an offset, without its line break.
  package func lineRange(around offset: Int) -> SourceRange {
    let place = min(max(0, offset), utf8.count)
    var lower = place
    while lower > 0, utf8[lower - 1] != 0x0A { lower -= 1 }
    var upper = place
    while upper < utf8.count, utf8[upper] != 0x0A { upper += 1 }
    if upper > lower, utf8[upper - 1] == 0x0D { upper -= 1 }
    return SourceRange(lower: lower, upper: upper)
  }
}

/// A line and a column, both counted from 1; columns count characters.
package struct SourceLocation: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A half-open range of UTF-8 offsets.
package struct SourceRange: Hashable, Sendable {
  package let lower: Int
  package let upper: Int

  package init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// The range of something that stands in no text, such as a program's own question.
  package static let nowhere = SourceRange(lower: 0, upper: 0)
}
