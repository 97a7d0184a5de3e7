/// What a part of the line is, by which it is coloured.
package enum LineStyle: String, Sendable, CaseIterable {
  case keyword
  case name
  case value
  case text
  case number
  case comment
  case error
  /// What isn't typed: a hint behind the line.
  case hint

  /// The parameters of the sequence that turns the style on.
  var parameters: String {
    switch self {
    case .keyword: "1;34"
    case .name: "36"
    case .value: "32"
    case .text: "33"
    case .number: "35"
    case .comment, .hint: "2"
    case .error: "4;31"
    }
  }

  var sequence: String { "\u{1B}[\(parameters)m" }

  static let none = "\u{1B}[0m"
}

/// The colours of a line and the hint behind it.
package struct LinePaint: Equatable, Sendable {
  /// A part of the line, in bytes of UTF-8 from its beginning, and its style.
  package struct Span: Equatable, Sendable {
    package let range: Range<Int>
    package let style: LineStyle

    /// Makes a span.
    package init(_ range: Range<Int>, _ style: LineStyle) {
      self.range = range
      self.style = style
    }
  }

  /// The coloured parts, in order; none lies over another.
  package let spans: [Span]
  /// What stands faintly behind the line while the cursor is at its end.
  package let hint: String

  /// Makes a paint.
  package init(spans: [Span], hint: String = "") {
    self.spans = spans
    self.hint = hint
  }

  /// No colour and no hint.
  package static let plain = LinePaint(spans: [])
}
