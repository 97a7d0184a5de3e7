import PalierDiagnostics
import PalierPlan

/// Writes an answer into a workbook: a sheet of typed cells; its notes go to the sheet of notes.
struct WorkbookWriter: ResultWriter {
  let tellsNotes = true
  private let document: WorkbookDocument
  private let options: ReportOptions
  private var sheet: WorkbookSheet?
  private var caption: String?

  init(in document: WorkbookDocument, options: ReportOptions) {
    self.document = document
    self.options = options
  }

  mutating func begin(_ heading: ResultHeading) throws {
    caption = heading.caption
    let title = heading.caption ?? options.title(of: heading.entity) ?? "Palier"
    sheet = document.sheet(titled: title, heading)
  }

  mutating func write(_ line: ResultLine) throws {
    sheet?.write(line)
  }

  mutating func end(_ closing: ResultClosing) throws {
    sheet?.end()
    document.note(
      (document.isReport ? [caption] : []).compactMap { $0 }
        + closing.notes.map { $0[options.tongue] },
      on: sheet?.name
    )
  }
}
