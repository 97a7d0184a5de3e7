import PalierPlan

/// Writes all that a text gives, in its order: headings, what is said, answers.
package protocol DocumentWriter: AnyObject {
  /// What the whole is called.
  func title(_ text: String) throws
  /// What the answers below are about.
  func section(_ text: String) throws
  /// A paragraph.
  func say(_ text: String) throws
  /// The writer of the next answer; the one before has come to its end.
  func answer() -> any ResultWriter
  /// Writes what comes last; nothing may follow.
  func end() throws
}

extension OutputFormat {
  /// Whether headings and what is said stand beside the answers; else the answers stand alone.
  package var holdsSpeech: Bool {
    switch self {
    case .table, .markdown, .html, .xlsx: true
    case .csv, .tsv, .excelFrench, .json, .ndjson, .ics: false
    }
  }

  /// Whether what a text gives is whole only at its end: a page, a workbook.
  package var isOneDocument: Bool { self == .html || self == .xlsx }

  /// A writer of all that a text gives.
  package func document(to sink: any ByteSink, options: ReportOptions) -> any DocumentWriter {
    switch self {
    case .table: TextDocument(to: sink, options: options)
    case .markdown: MarkdownDocument(to: sink, options: options)
    case .html: HTMLDocument(to: sink, options: options)
    case .xlsx: WorkbookDocument(to: sink, options: options)
    case .csv, .tsv, .excelFrench, .json, .ndjson, .ics:
      AnswersAlone(format: self, sink: sink, options: options)
    }
  }
}

/// The answers of a format that holds nothing else.
private final class AnswersAlone: DocumentWriter {
  private let format: OutputFormat
  private let sink: any ByteSink
  private let options: ReportOptions

  init(format: OutputFormat, sink: any ByteSink, options: ReportOptions) {
    self.format = format
    self.sink = sink
    self.options = options
  }

  func title(_ text: String) {}
  func section(_ text: String) {}
  func say(_ text: String) {}
  func end() {}

  func answer() -> any ResultWriter {
    format.writer(to: sink, options: options)
  }
}

/// An answer that is a document by itself.
struct LoneAnswer: ResultWriter {
  private let document: any DocumentWriter
  private var answer: any ResultWriter

  init(in document: any DocumentWriter) {
    self.document = document
    answer = document.answer()
  }

  var tellsNotes: Bool { answer.tellsNotes }

  mutating func begin(_ heading: ResultHeading) throws { try answer.begin(heading) }

  mutating func write(_ line: ResultLine) throws { try answer.write(line) }

  mutating func end(_ closing: ResultClosing) throws {
    try answer.end(closing)
    try document.end()
  }
}
