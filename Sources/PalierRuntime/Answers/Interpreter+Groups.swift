import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierStore
import PalierValues

extension Interpreter {
  /// The groups of a plan as they are shown.
  func shownGroups(
    _ plan: GroupPlan,
    _ lowered: LoweredQuestion,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws -> GroupedTable {
    guard let masking = lowered.masking else { return try grouped(plan, lowered, &tally, run) }
    // What is hidden depends on the totals, also those that only the shares tell.
    var whole = plan
    whole.withTotals = plan.withTotals || masking.isTold
    let table = try grouped(whole, lowered, &tally, run).masked(by: masking)
    let isGrandTotalHidden = table.lines.last?.whole.masked.isEmpty == false
    let shown = plan.withTotals ? table : table.withoutTotals
    tally.masking = MaskedTally(
      least: masking.least,
      count: shown.maskedCount,
      hidesTotal: masking.isTold && isGrandTotalHidden
    )
    return shown
  }

  /// The groups of a plan with their subtotals and totals, each worked out over its own rows.
  private func grouped(
    _ plan: GroupPlan,
    _ lowered: LoweredQuestion,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws -> GroupedTable {
    let keyCount = plan.lineKeys.count
    var reading = GroupReading(plan: plan)
    var whole: [[Value]] = []
    if plan.hasAcross {
      let across = try lines(of: plan, keys: [keyCount], &tally, run)
      reading.across = across.map { $0[keyCount] }
      reading.columnTotals = across
    }
    whole = try lines(of: generator.statement(for: .groups(plan)), &tally, run)
    tally.count = whole.count
    var table = GroupedTable(
      columns: lowered.columns,
      keyCount: keyCount,
      across: plan.hasAcross ? reading.across : nil,
      lines: reading.lines(
        whole,
        cells: try cells(of: plan, kept: keyCount, &tally, run),
        kind: .row
      ),
      withTotals: plan.withTotals
    )
    guard plan.withTotals else { return table }
    // Innermost totals go in first, so that an outer one lands below them.
    for kept in plan.lineKeys.dropFirst().reversed() {
      let subtotals = reading.lines(
        try lines(of: plan, keys: Array(0..<kept), &tally, run),
        cells: try cells(of: plan, kept: kept, &tally, run),
        kind: .subtotal(keys: kept)
      )
      table.insert(subtotals, of: kept)
    }
    if let others = try generator.others(for: plan) {
      let cut =
        plan.hasAcross
        ? try generator.others(for: plan, across: true).map { statement in
          try lines(of: statement, &tally, run)
        } : nil
      table.lines += reading.lines(
        try lines(of: others, &tally, run),
        cells: cut ?? [],
        kind: .others
      )
    }
    if keyCount > 0 {
      table.lines += reading.lines(
        try lines(of: plan, keys: [], &tally, run),
        cells: reading.columnTotals,
        kind: .total
      )
    }
    return table
  }

  /// The figures by the outer keys and the key laid across; none without one.
  private func cells(
    of plan: GroupPlan,
    kept: Int,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws -> [[Value]] {
    guard let across = plan.keys.indices.last, plan.hasAcross else { return [] }
    return try lines(of: plan, keys: Array(0..<kept) + [across], &tally, run)
  }

  private func lines(
    of plan: GroupPlan,
    keys: [Int],
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws -> [[Value]] {
    try lines(of: generator.lines(of: plan, keys: keys, steps: []), &tally, run)
  }

  private func lines(
    of statement: SQLStatement,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws -> [[Value]] {
    var lines: [[Value]] = []
    let sets = statement.columns.enumerated().compactMap { index, column in
      setEntity(of: column).map { (index, $0) }
    }
    try run.reader.run(statement) { row in
      try store.work.tell(.answering, lines.count)
      var cells = try row.values(of: statement.columns)
      for (index, entity) in sets { try label(&cells, index, of: entity, &tally, run) }
      lines.append(cells)
      return true
    }
    return lines
  }

  /// How the values of the key laid across are called above their columns.
  func valueHeading(_ value: Value, _ type: ValueType) -> (name: String, title: Message) {
    func text(_ style: ValueStyle, _ tongue: Tongue) -> String {
      ValueFormatter(tongue: tongue, dictionary: dictionary, style: style).text(value, type: type)
    }
    return (
      text(.machine, .english), Message(text(.people, .english), text(.people, .french))
    )
  }
}

extension GroupPlan {
  /// Whether it is the number of all rows, and nothing else.
  var isCount: Bool {
    keys.isEmpty && aggregates == [Aggregate(.count)] && columns.count == 1 && steps.isEmpty
  }
}

/// Puts the answers by keys of several depths together as lines.
private struct GroupReading {
  let plan: GroupPlan
  /// The values of the key laid across, in their order.
  var across: [Value] = []
  /// The figures of each of these values over all rows.
  var columnTotals: [[Value]] = []

  /// Lines of the answers by the outer keys, with their cells along the key laid across.
  func lines(
    _ whole: [[Value]],
    cells: [[Value]],
    kind: ResultLine.Kind
  ) -> [GroupedTable.Line] {
    let keys = plan.lineKeys
    let figures = plan.keys.count..<plan.columns.count
    var found: [[Value]: [Value: GroupedTable.Cell]] = [:]
    for cell in cells {
      found[Array(cell[keys]), default: [:]][cell[keys.upperBound]] =
        GroupedTable.Cell(Array(cell[figures]))
    }
    let none = GroupedTable.Cell(figures.map { _ in .unknown })
    return whole.map { line in
      let own = found[Array(line[keys])] ?? [:]
      return GroupedTable.Line(
        kind: kind,
        keys: Array(line[keys]),
        whole: GroupedTable.Cell(Array(line[figures])),
        cells: across.map { own[$0] ?? none }
      )
    }
  }
}
