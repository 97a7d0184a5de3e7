import PalierDiagnostics

/// A document of Markdown: a blank line between all that it holds.
final class MarkdownDocument: DocumentWriter {
  private let sink: any ByteSink
  private let options: ReportOptions
  private var isEmpty = true

  init(to sink: any ByteSink, options: ReportOptions) {
    self.sink = sink
    self.options = options
  }

  func title(_ text: String) throws { try write("# " + MarkdownText.escaped(text)) }

  func section(_ text: String) throws { try write("## " + MarkdownText.escaped(text)) }

  func say(_ text: String) throws {
    // Blanks at the beginning could make it a block of code.
    try write(MarkdownText.escaped(String(text.drop(while: \.isWhitespace))))
  }

  func answer() -> any ResultWriter {
    MarkdownWriter(to: Apart(document: self), options: options)
  }

  func end() {}

  private func write(_ text: String) throws {
    try setApart()
    try sink.write(Array((text + "\n").utf8))
  }

  /// Sets what follows apart from what is there.
  private func setApart() throws {
    if !isEmpty { try sink.write([UInt8(ascii: "\n")]) }
    isEmpty = false
  }

  /// Passes an answer on, set apart before its first bytes.
  private final class Apart: ByteSink {
    private let document: MarkdownDocument
    private var isBegun = false

    init(document: MarkdownDocument) {
      self.document = document
    }

    func write(_ bytes: [UInt8]) throws {
      if !isBegun { try document.setApart() }
      isBegun = true
      try document.sink.write(bytes)
    }
  }
}

/// Text in Markdown.
enum MarkdownText {
  /// Text in which nothing is a mark of Markdown or of HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in VisibleText.neutral(text) {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "#", "!", "$":
        result += "\\\(character)"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
