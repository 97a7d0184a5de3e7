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
  var file: AnswerFile?
  /// How many answers the output has been given, where it holds only one.
  private var answers = 0
  /// Whether the output has been given the beginning of a page.
  private var isPageBegun = false
  /// Needed to name rows; set by the session, which holds both.
  weak var interpreter: Interpreter?

  init(output: any SessionOutput, options: SessionOptions, dictionary: CaseDictionary) {
    self.output = output
    self.options = options
    self.dictionary = dictionary
  }

  func writer() throws -> any ResultWriter {
    if let file {
      var presentation = options.presentation
      presentation.width = nil
      presentation.rowLimit = nil
      if file.format == .excelFrench { presentation.tongue = .french }
      defer { file.isBegun = true }
      return file.format.output.writer(
        to: file,
        options: presentation.report(dictionary, isContinued: file.isBegun)
      )
    }
    answers += 1
    if options.holdsOneAnswer, answers > 1 {
      throw PalierError(
        .wrongText,
        BilingualText(
          "this format holds one answer: 'export to' names a file for each",
          "ce format contient une réponse : « exporter vers » nomme un fichier pour chacune"
        )
      )
    }
    let inner = options.format.output.writer(
      to: Sink(output),
      options: options.presentation.report(dictionary, isContinued: isPageBegun)
    )
    isPageBegun = true
    return AnswerWriter(inner: inner, output: output)
  }

  func say(_ text: String) throws {
    // On a page of answers, what a script says stands among them.
    let format = file?.format ?? options.format
    guard format == .html else { return try output.say(text) }
    let isBegun = file?.isBegun ?? isPageBegun
    let tongue = options.presentation.tongue.spoken
    let head = isBegun ? "" : HTMLPage.head(title: text, tongue: tongue)
    let bytes = Array((head + HTMLPage.paragraph(text)).utf8)
    if let file {
      file.isBegun = true
      return try file.write(bytes)
    }
    isPageBegun = true
    try output.write(bytes)
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
  /// Whether it holds an answer, or what was said before one.
  var isBegun = false
  private let file: AtomicFile

  init(path: String, format: AnswerFormat) throws(FileError) {
    self.format = format
    file = try AtomicFile(path: path, isReplacing: true)
  }

  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

  func publish() throws(FileError) { try file.publish() }
}
