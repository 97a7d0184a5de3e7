import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierStore
import PalierValues

extension Interpreter {
  /// On how many rows figures rest, where that is fewer than the answer speaks of.
  func figureNotes(_ lowered: LoweredQuestion, _ tally: AnswerTally, _ run: Run) throws -> [Message]
  {
    // Columns that are put together of others aren't those that were asked for.
    guard tally.joined == nil else { return [] }
    var notes: [Message] = []
    for plan in [lowered.plan, lowered.totals].compactMap(\.self) {
      notes += try figureNotes(plan, lowered, run)
    }
    return notes
  }

  /// The same of a value that stands alone: `average(households.debt)`.
  func valueNotes(_ lowered: LoweredQuestion, _ run: Run) throws -> [Message] {
    guard case .values(let columns) = lowered.plan else { return [] }
    var notes: [Message] = []
    for column in columns {
      guard let function = column.value.function else { continue }
      notes += try unknownNotes(function.rows, leastTold: 1, run)
      let line = GroupPlan(
        rows: function.rows,
        keys: [],
        aggregates: [Aggregate(function.kind, function.value)],
        columns: [
          OutputColumn(name: column.name, type: column.type, value: .scalar(.aggregate(0)))
        ]
      )
      notes += try figureNotes(.groups(line), lowered, run)
    }
    return notes
  }

  private func figureNotes(
    _ plan: QueryPlan,
    _ lowered: LoweredQuestion,
    _ run: Run
  ) throws -> [Message] {
    guard let audit = FigureAudit(plan, dictionary: dictionary),
      let noun = dictionary.entity(named: audit.plan.rows.entity)?.noun
    else { return [] }
    let statement = try generator.statement(for: .groups(audit.plan))
    let line = try lines(of: statement, run).first ?? []
    let isGrouped = if case .groups(let groups) = plan { !groups.keys.isEmpty } else { false }
    let words = FigureWords(
      titles: lowered.columns.map(\.title),
      noun: noun,
      isGrouped: isGrouped,
      isMasked: lowered.masking != nil,
      counts: line.map { value in
        guard case .number(let number) = value else { return 0 }
        return Int(number.whole ?? 0)
      }
    )
    return audit.findings.flatMap { words.said($0) }
  }
}

extension ColumnValue {
  /// The function over rows of no other row that the value is.
  fileprivate var function: RowsFunction? {
    switch self {
    case .scalar(.overRows(let function)), .scalar(.scaled(.overRows(let function))):
      function.rows.parent == nil ? function : nil
    default: nil
    }
  }
}
