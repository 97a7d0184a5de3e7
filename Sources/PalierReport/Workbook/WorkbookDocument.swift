import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// A workbook: a sheet for each answer, and one for what has to be read with them.
///
/// In a workbook with a title or sections the sheets are called by their sections, and the notes
/// tell of which sheet they speak. With a title they stand first, as the contents of the whole.
final class WorkbookDocument: DocumentWriter {
  /// A line of the sheet of notes.
  private struct Note {
    let section: String?
    let sheet: String?
    let text: String
  }

  private let sink: any ByteSink
  private let options: ReportOptions
  private var file: WorkbookFile?
  private var title: String?
  private var section: String?
  /// The sheet that was written last in the section.
  private var latest: String?
  private var notes: [Note] = []

  init(to sink: any ByteSink, options: ReportOptions) {
    self.sink = sink
    self.options = options
  }

  /// Whether it is more than one answer.
  var isReport: Bool { title != nil || section != nil }

  func title(_ text: String) {
    if file == nil, title == nil { title = text } else { note([text], on: nil) }
  }

  func section(_ text: String) {
    section = text
    latest = nil
  }

  func say(_ text: String) {
    note([text], on: latest)
  }

  func answer() -> any ResultWriter {
    WorkbookWriter(in: self, options: options)
  }

  func end() throws {
    guard file != nil || !notes.isEmpty else { return }
    let file = file(titled: "Palier")
    if !notes.isEmpty || title != nil { writeNotes(in: file) }
    guard let bytes = file.finish() else { throw WorkbookNotPacked() }
    try sink.write(bytes)
  }

  /// A sheet for an answer, called by its section, else by its own title.
  func sheet(titled title: String, _ heading: ResultHeading) -> WorkbookSheet {
    WorkbookSheet(section ?? title, heading, in: file(titled: title), options: options)
  }

  /// Keeps what has to be read with a sheet.
  func note(_ texts: [String], on sheet: String?) {
    notes += texts.map { Note(section: section, sheet: sheet, text: $0) }
    latest = sheet ?? latest
  }

  private func file(titled other: String) -> WorkbookFile {
    if let file { return file }
    let made = WorkbookFile(
      title: title ?? other,
      tongue: options.tongue,
      opensLastSheet: title != nil
    )
    file = made
    return made
  }

  private func writeNotes(in file: WorkbookFile) {
    let tongue = options.tongue
    let name = title == nil ? Message("Notes", "Notes") : Message("Contents", "Sommaire")
    let note = ResultColumn(name: "note", title: Message("note", "note"), type: .text)
    let place = ResultColumn(name: "sheet", title: Message("sheet", "feuille"), type: .text)
    var sheet = WorkbookSheet(
      name[tongue],
      ResultHeading(columns: isReport ? [place, note] : [note]),
      in: file,
      options: options,
      isLast: true
    )
    func write(_ place: String?, _ text: String) {
      let cells: [Value] = [place.map { .text($0) } ?? .unknown, .text(text)]
      sheet.write(ResultLine(isReport ? cells : Array(cells.suffix(1))))
    }
    if let title { write(nil, title) }
    for note in notes { write(note.sheet ?? note.section, note.text) }
    sheet.end()
  }
}

/// The archive of a workbook couldn't be made, for want of memory.
struct WorkbookNotPacked: Error {}
