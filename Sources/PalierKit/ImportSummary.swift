import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierReport
import PalierRuntime
import PalierValues

/// What an import did, or would do.
public struct ImportSummary: Sendable {
  /// The file.
  public let path: String
  /// What the file's columns are read as, a line each.
  public let columns: [Column]
  /// How many rows of data the file has.
  public let rows: Int
  /// How many rows were made.
  public let created: Int
  /// How many rows were completed or changed.
  public let updated: Int
  /// How many rows say nothing new.
  public let unchanged: Int
  /// The rows that can't be imported.
  public let rejected: [Rejection]
  /// How many of the file's rows can be imported.
  public let good: Int
  /// What the store has otherwise than the file, in the file's order.
  public let differences: [Difference]
  /// What the reader should know of the file.
  public let notes: [BilingualText]
  /// What the rules have to say about rows that were imported all the same.
  public let warnings: [ChangeReport.Remark]
  /// Why the whole file is refused; nil when it isn't.
  public let refusal: BilingualText?
  /// Whether the rows were written.
  public let isWritten: Bool
  /// Whether all was taken back, because only a preview was asked for.
  public let isPreview: Bool

  /// A column of the file.
  public struct Column: Hashable, Sendable {
    /// Its heading in the file.
    public let heading: String
    /// The field it is read as; empty when it is left aside.
    public let field: String
    /// How that was found.
    public let reason: BilingualText
  }

  /// A value that the store has otherwise than the file.
  public struct Difference: Hashable, Sendable {
    /// Its line in the file, from 1.
    public let line: Int
    /// What people call the row.
    public let row: String
    /// The field's word.
    public let field: BilingualText
    /// The store's value, as people read it.
    public let stored: String
    /// The file's.
    public let given: String
    /// Whether the file's value is taken.
    public let isTaken: Bool
  }

  /// A row that can't be imported.
  public struct Rejection: Hashable, Sendable {
    /// Its line in the file, from 1.
    public let line: Int
    /// The heading of the column at fault.
    public let heading: String
    /// What the cell holds.
    public let cell: String
    /// Why.
    public let reason: BilingualText
  }

  init(
    _ report: ImportReport,
    from path: String,
    of table: ImportTable,
    by interpreter: Interpreter,
    isPreview: Bool
  ) {
    self.path = path
    good = report.good
    differences = report.differences.map {
      Difference($0, of: table.mapping.entity, by: interpreter)
    }
    columns = table.mapping.columns.map {
      Column(
        heading: $0.heading.text,
        field: $0.target == .ignored ? "" : $0.target.text,
        reason: BilingualText($0.origin.message)
      )
    }
    rows = report.rows
    created = report.created.count
    updated = report.updated.count
    unchanged = report.unchanged
    rejected = report.rejected.map {
      Rejection(
        line: $0.row.line,
        heading: $0.reason.heading ?? "",
        cell: $0.reason.cell,
        reason: BilingualText($0.reason.message)
      )
    }
    notes = report.notes.map { BilingualText($0) }
    warnings = report.warnings.map {
      ChangeReport.Remark(
        row: $0.label,
        rule: $0.rule,
        reason: BilingualText($0.message),
        remedy: BilingualText($0.remedy)
      )
    }
    refusal = report.refusal.map { BilingualText($0) }
    isWritten = report.isWritten
    self.isPreview = isPreview
  }
}

extension ImportSummary.Difference {
  fileprivate init(_ found: ImportDifference, of entity: Entity, by interpreter: Interpreter) {
    let field = interpreter.dictionary.field(named: found.field, of: entity)
    func text(_ value: Value) -> String {
      switch (value, field?.type) {
      case (.unknown, _): ""
      // Rows stand by what people call them; one of the file may have to be made first.
      case (.text(let text), _): text
      case (_, let type?): interpreter.said(value, type)
      case (_, nil): ""
      }
    }
    line = found.line
    row = found.label
    self.field =
      field.map { BilingualText($0.words.heading) } ?? BilingualText(found.field, found.field)
    stored = text(found.stored)
    given = text(found.given)
    isTaken = found.isTaken
  }
}
