import PalierExchange
import PalierPlan
import PalierReport
import PalierSemantics

/// Takes all that a script gives, people's keys under pseudonyms, and passes warnings on.
final class FreezeRecorder: ProgramOutput {
  private let outer: any ProgramOutput
  private var pseudonyms: Pseudonyms
  private(set) var parts: [FrozenReport.Part] = []
  /// The columns of the next answer that hold people's keys, with the entity whose keys they are.
  private var keys: [Int: String] = [:]

  init(passingOn outer: any ProgramOutput, pseudonyms: Pseudonyms) {
    self.outer = outer
    self.pseudonyms = pseudonyms
  }

  /// Notes which question is answered next.
  func expect(_ question: CheckedQuestion, _ dictionary: FreezePrivacy) {
    let columns: [CheckedColumn] =
      switch question {
      case .rows(let rows): rows.columns
      case .groups(let groups): groups.keys
      case .value: []
      }
    keys = [:]
    for (index, column) in columns.enumerated() {
      guard let (entity, field) = dictionary.field(of: column),
        dictionary.isKey(field, of: entity)
      else { continue }
      keys[index] = entity
    }
  }

  func writer() -> any ResultWriter {
    let keys = keys
    return RecordedAnswer { table in
      self.parts.append(.answer(self.pseudonyms.table(table, keys: keys)))
    }
  }

  func title(_ text: String) { parts.append(.title(text)) }

  func section(_ text: String) { parts.append(.section(text)) }

  func say(_ text: String) { parts.append(.said(text)) }

  func warn(_ text: String) { outer.warn(text) }

  func tell(_ report: ActReport) { outer.tell(report) }

  func tell(_ report: ImportReport, from path: String, of table: ImportTable) {
    outer.tell(report, from: path, of: table)
  }
}

/// An answer that is held until it is whole.
private struct RecordedAnswer: ResultWriter {
  let tellsNotes = true
  private var heading = ResultHeading(columns: [])
  private var lines: [ResultLine] = []
  private let keep: (ResultTable) -> Void

  init(keep: @escaping (ResultTable) -> Void) {
    self.keep = keep
  }

  mutating func begin(_ heading: ResultHeading) { self.heading = heading }

  mutating func write(_ line: ResultLine) { lines.append(line) }

  mutating func end(_ closing: ResultClosing) {
    keep(
      ResultTable(
        columns: heading.columns,
        lines: lines,
        entity: heading.entity,
        notes: closing.notes,
        caption: heading.caption,
        chart: heading.chart
      )
    )
  }
}
