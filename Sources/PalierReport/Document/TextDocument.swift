import PalierDiagnostics

/// A document of plain text, its headings underlined.
final class TextDocument: DocumentWriter {
  private let sink: any ByteSink
  private let options: ReportOptions
  private var isEmpty = true

  init(to sink: any ByteSink, options: ReportOptions) {
    self.sink = sink
    self.options = options
  }

  func title(_ text: String) throws {
    try write(TextHeading.title(text, options: options))
  }

  func section(_ text: String) throws {
    try write((isEmpty ? "" : "\n") + TextHeading.section(text, options: options))
  }

  func say(_ text: String) throws {
    try write(VisibleText.neutral(text, keepingLines: true))
  }

  func answer() -> any ResultWriter {
    isEmpty = false
    return TableWriter(to: sink, options: options)
  }

  func end() {}

  private func write(_ text: String) throws {
    isEmpty = false
    try sink.write(Array((text + "\n").utf8))
  }
}

/// Headings as a terminal shows them.
package enum TextHeading {
  /// The title of all that follows.
  package static func title(_ text: String, options: ReportOptions) -> String {
    underlined(text, by: "═", options)
  }

  /// What the answers below are about.
  package static func section(_ text: String, options: ReportOptions) -> String {
    underlined(text, by: "─", options)
  }

  private static func underlined(
    _ text: String,
    by rule: String,
    _ options: ReportOptions
  ) -> String {
    let text = VisibleText.neutral(text)
    let lines =
      options.width.map { WrappedText.lines(text, width: max(1, $0), cells: options.cells) }
      ?? [text]
    let width = lines.map(options.cells).max() ?? 0
    return lines.joined(separator: "\n") + "\n" + String(repeating: rule, count: width)
  }
}
