import PalierDiagnostics

/// A page that stands alone, for screens of any width and for paper: headings, tables with their
/// captions, drawings and notes.
///
/// A page with a title lists its sections above them, so it waits until all are there; else the
/// bytes go on as they come.
final class HTMLDocument: DocumentWriter {
  private var output: BufferedOutput
  private let options: ReportOptions
  private var pageTitle: String?
  private var isBegun = false
  /// What stands below the title and the list of sections, while the page waits.
  private var waiting: String?
  private var sections: [String] = []
  private var isInSection = false

  init(to sink: any ByteSink, options: ReportOptions) {
    output = BufferedOutput(sink)
    self.options = options
  }

  func title(_ text: String) throws {
    guard !isBegun, waiting == nil else { return try write("<h1>\(HTMLText.escaped(text))</h1>\n") }
    pageTitle = text
    waiting = ""
  }

  func section(_ text: String) throws {
    if !isBegun, waiting == nil { try begin(titled: text) }
    try endSection()
    sections.append(text)
    isInSection = true
    try write("<section id=\"\(HTMLDocument.anchor(sections.count))\">\n")
    try write("<h2>\(HTMLText.escaped(text))</h2>\n")
  }

  func say(_ text: String) throws {
    if !isBegun, waiting == nil { try begin(titled: "Palier") }
    try write("<p>\(HTMLText.escaped(text))</p>\n")
  }

  func answer() -> any ResultWriter {
    HTMLWriter(in: self, options: options)
  }

  func end() throws {
    try endSection()
    if let body = waiting {
      waiting = nil
      let title = pageTitle ?? "Palier"
      try begin(titled: title)
      try output.write("<h1>\(HTMLText.escaped(title))</h1>\n")
      try writeContents()
      try output.write(body)
    }
    guard isBegun else { return }
    try output.write("</body>\n</html>\n")
    try output.flush()
  }

  /// Begins the page of an answer that may be its first; a page that is begun, or waits, goes on.
  func beginAnswer(titled title: String) throws {
    if !isBegun, waiting == nil { try begin(titled: title) }
  }

  func write(_ text: String) throws {
    if waiting != nil { waiting? += text } else { try output.write(text) }
  }

  /// Hands over what was written, so that an answer is seen when it has come to its end.
  func flush() throws {
    if waiting == nil { try output.flush() }
  }

  private func endSection() throws {
    if isInSection { try write("</section>\n") }
    isInSection = false
  }

  private func begin(titled title: String) throws {
    isBegun = true
    // Nothing is loaded and nothing runs, whatever the data holds.
    try output.write(
      """
      <!DOCTYPE html>
      <html lang="\(options.tongue.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>

      """
    )
  }

  private func writeContents() throws {
    guard sections.count > 1 else { return }
    let label = Message("Contents", "Sommaire")[options.tongue]
    try output.write("<nav aria-label=\"\(label)\">\n<ul>\n")
    for (index, section) in sections.enumerated() {
      let anchor = HTMLDocument.anchor(index + 1)
      try output.write("<li><a href=\"#\(anchor)\">\(HTMLText.escaped(section))</a></li>\n")
    }
    try output.write("</ul>\n</nav>\n")
  }

  private static func anchor(_ number: Int) -> String { "section-\(number)" }
}
