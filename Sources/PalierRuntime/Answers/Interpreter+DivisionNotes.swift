import PalierDiagnostics
import PalierPlan
import PalierValues

extension Interpreter {
  /// How many rows of an answer divide by zero, which leaves their value unknown.
  func divisionNotes(_ lowered: LoweredQuestion, _ rows: RowPlan, _ run: Run) throws -> [Message] {
    var values: [ColumnValue] = []
    var conditions: [Condition] = []
    switch lowered.plan {
    case .rows(_, let columns): values = columns.map(\.value)
    case .groups(let plan):
      values = plan.keys.map { .scalar($0.scalar) }
      values += plan.aggregates.compactMap { $0.value.map(ColumnValue.scalar) }
      conditions = plan.aggregates.compactMap(\.filter)
    case .values: break
    }
    // Where small counts are hidden, this one might tell of them.
    guard lowered.masking == nil, let audit = DivisionAudit(rows, reading: values, conditions)
    else { return [] }
    let number = try count(audit.rows, run)
    return number > 0 ? [Agreement.counted(number, Interpreter.divisionByZero)] : []
  }

  private static let divisionByZero = Noun(
    Message("division by zero", "division par zéro"),
    plural: Message("divisions by zero", "divisions par zéro"),
    isFeminine: true
  )
}
