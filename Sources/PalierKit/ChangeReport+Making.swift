import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierReport
import PalierRuntime
import PalierSemantics
import PalierStore
import PalierValues

extension ChangeReport {
  init(_ report: ActReport, by interpreter: Interpreter) {
    statement = report.statement
    let noun = interpreter.dictionary.entity(named: report.entity)?.noun ?? .row
    let changed = report.receipt?.total ?? 0
    // What takes a statement back chooses no rows of its own.
    rows = BilingualText(
      report.outcomes.isEmpty && report.keys.isEmpty
        ? Agreement.counted(changed, .row) : Agreement.counted(report.keys.count, noun)
    )
    isPreview = report.isPreview
    onlyRow = report.onlyRow
    steps = report.outcomes.map { BilingualText($0.summary) }.filter { !$0.english.isEmpty }
    refusals = report.refusals.map {
      Remark(
        row: $0.label,
        rule: $0.rule,
        reason: BilingualText($0.reason),
        remedy: BilingualText($0.remedy)
      )
    }
    warnings = report.warnings.map {
      Remark(
        row: $0.label,
        rule: $0.rule,
        reason: BilingualText($0.message),
        remedy: BilingualText($0.remedy)
      )
    }
    files = report.files
    notes = report.notes.map { BilingualText($0) }
    changedRows = changed
    let told = report.receipt?.changes ?? []
    toldRows = told.count
    changes = ChangeTeller(interpreter: interpreter, labels: report.labels).lines(of: told)
  }
}

/// Puts changes of rows into the words of people.
private struct ChangeTeller {
  let interpreter: Interpreter
  let labels: [ActReport.RowName: String]

  func lines(of changes: [RowChange]) -> [ChangeReport.Change] {
    changes.flatMap { change in
      let entity = change.household == nil ? change.entity : "household"
      return lines(of: change, row: label(of: entity, change.household ?? change.row))
    }
  }

  private func label(of entity: String, _ id: Int64) -> String {
    labels[ActReport.RowName(entity, id)] ?? "\(entity) \(id)"
  }

  private func lines(of change: RowChange, row: String) -> [ChangeReport.Change] {
    let isOwn = change.entity == "household" || change.household == nil
    let kind = interpreter.dictionary.entity(named: change.entity)
    let name = kind?.noun.singular[tongue] ?? change.entity
    func line(_ field: String, _ old: String, _ new: String) -> ChangeReport.Change {
      ChangeReport.Change(row: row, field: isOwn ? field : "\(name) · \(field)", old: old, new: new)
    }
    switch change.operation {
    case .insert:
      let values = change.fields.filter { $0.new.isKnown }.map {
        "\(title(of: $0.field, change.entity)) \(text($0.new, $0.field, change.entity))"
      }
      return [
        ChangeReport.Change(
          row: row,
          field: Message("new \(name)", "nouveau : \(name)")[tongue],
          old: "",
          new: values.joined(separator: ", ")
        )
      ]
    case .delete:
      return [
        ChangeReport.Change(
          row: row,
          field: Message("\(name) deleted", "\(name) : suppression")[tongue],
          old: "",
          new: ""
        )
      ]
    case .update, .move, .forget:
      return change.fields.map { field in
        var new = text(field.new, field.field, change.entity)
        if let day = field.day {
          let said = interpreter.said(.date(day), .date)
          new += Message(" on \(said)", " le \(said)")[tongue]
        }
        return line(
          title(of: field.field, change.entity),
          text(field.old, field.field, change.entity),
          new
        )
      }
    }
  }

  private var tongue: PalierDiagnostics.Tongue { interpreter.settings.tongue }

  private func title(of field: String, _ entity: String) -> String {
    let known = interpreter.dictionary.field(named: field, of: entity)
    return String((known?.words[tongue] ?? field).map { $0 == "_" ? " " : $0 })
  }

  private func text(_ value: Value, _ field: String, _ entity: String) -> String {
    guard value.isKnown else { return "" }
    if case .reference(let reference) = value, reference.label.isEmpty, reference.key.isEmpty,
      case .reference(let target)? = interpreter.dictionary.field(named: field, of: entity)?
        .type
    {
      return label(of: target, reference.id)
    }
    guard let type = interpreter.dictionary.field(named: field, of: entity)?.type else {
      return ""
    }
    return interpreter.said(value, type)
  }
}
