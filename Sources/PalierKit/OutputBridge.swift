import PalierDictionary
import PalierExchange
import PalierPlan
import PalierReport
import PalierRuntime

/// Passes what the interpreter says on to the session's output, in the session's format.
final class OutputBridge: ProgramOutput {
  let output: any SessionOutput
  var options: SessionOptions
  let dictionary: CaseDictionary
  /// Where answers go instead of the output.
  private var file: AnswerFile?
  /// All that the running text gives.
  private var document: (any DocumentWriter)?
  /// How many answers the output has been given, where it holds only one.
  private var answers = 0
  /// How many texts wrote to the output, where each would be a workbook of its own.
  private var documents = 0
  /// Needed to name rows; set by the session, which holds both.
  weak var interpreter: Interpreter?

  init(output: any SessionOutput, options: SessionOptions, dictionary: CaseDictionary) {
    self.output = output
    self.options = options
    self.dictionary = dictionary
  }

  /// Begins what a text gives, to a file or to the output.
  func begin(answersTo file: AnswerFile?) {
    self.file = file
    document = newDocument()
    if file == nil { documents += 1 }
  }

  private func newDocument() -> any DocumentWriter {
    var presentation = options.presentation
    if file != nil {
      presentation.width = nil
      presentation.rowLimit = nil
      if format == .excelFrench { presentation.tongue = .french }
    }
    return format.output.document(
      to: file ?? Sink(output),
      options: presentation.report(dictionary)
    )
  }

  /// Writes what comes last of a text that came to its end.
  func end() throws {
    try document?.end()
    if file == nil, format.output.isOneDocument { try output.endAnswer() }
  }

  /// Forgets the text.
  func forget() {
    document = nil
    file = nil
  }

  private var format: AnswerFormat { file?.format ?? options.format }

  /// The document that holds what is said beside the answers; nil where the output is told of it.
  private var speech: (any DocumentWriter)? {
    format.output.holdsSpeech && (file != nil || format != .table) ? document : nil
  }

  func writer() throws -> any ResultWriter {
    answers += 1
    if file == nil, options.holdsOneAnswer && answers > 1 || format == .xlsx && documents > 1 {
      throw PalierError(
        .wrongText,
        BilingualText(
          "this format holds one answer: 'export to' names a file for each",
          "ce format contient une réponse : « exporter vers » nomme un fichier pour chacune"
        )
      )
    }
    let inner = (document ?? newDocument()).answer()
    let endsAlone = file == nil && !format.output.isOneDocument
    return endsAlone ? AnswerWriter(inner: inner, output: output) : inner
  }

  func title(_ text: String) throws {
    if let speech { return try speech.title(text) }
    guard format == .table else { return }
    try output.say(TextHeading.title(text, options: options.presentation.report(dictionary)))
  }

  func section(_ text: String) throws {
    if let speech { return try speech.section(text) }
    guard format == .table else { return }
    let options = options.presentation.report(dictionary)
    try output.say("\n" + TextHeading.section(text, options: options))
  }

  func say(_ text: String) throws {
    if let speech { try speech.say(text) } else { try output.say(text) }
  }

  func warn(_ text: String) {
    output.warn(text)
  }

  func tell(_ report: ActReport) {
    guard let interpreter else { return }
    output.tell(ChangeReport(report, by: interpreter))
  }

  func tell(_ report: ImportReport, from path: String, of table: ImportTable) {
    guard let interpreter else { return }
    output.tell(
      ImportSummary(report, from: path, of: table, by: interpreter, isPreview: options.isDryRun)
    )
  }
}

/// Tells the output where an answer ends.
private struct AnswerWriter: ResultWriter {
  var inner: any ResultWriter
  let output: any SessionOutput

  var tellsNotes: Bool { inner.tellsNotes }

  mutating func begin(_ heading: ResultHeading) throws { try inner.begin(heading) }

  mutating func write(_ line: ResultLine) throws { try inner.write(line) }

  mutating func end(_ closing: ResultClosing) throws {
    try inner.end(closing)
    try output.endAnswer()
  }
}

private final class Sink: ByteSink {
  private let output: any SessionOutput

  init(_ output: any SessionOutput) {
    self.output = output
  }

  func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
}

/// A file that takes the answers of a text, and appears when all went well.
final class AnswerFile: ByteSink {
  let format: AnswerFormat
  private let file: AtomicFile

  init(path: String, format: AnswerFormat) throws(FileError) {
    self.format = format
    file = try AtomicFile(path: path, isReplacing: true)
  }

  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

  func publish() throws(FileError) { try file.publish() }
}
