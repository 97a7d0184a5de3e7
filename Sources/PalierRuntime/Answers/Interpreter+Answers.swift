import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Asks a question and writes its answer.
  ///
  /// `asked` is the question's text, when somebody is to be told why the answer is empty.
  ///
  /// - Returns: The identities of the rows, when the answer is rows and somebody needs them.
  @discardableResult
  func answer(
    _ question: CheckedQuestion,
    uses: Set<String>,
    to writer: any ResultWriter,
    asked: Expression? = nil,
    keepingKeys: Bool = false,
    _ run: Run
  ) throws -> [Int64] {
    var lowering = lowering(run)
    var read = question
    var tally = AnswerTally()
    var titled: [ResultColumn]?
    var naming: [Bool] = []
    var isSummary = false
    if case .rows(let rows) = question {
      isSummary = !rows.areShown
      naming = rows.columns.map { $0.isIdentifying(in: dictionary) }
    }
    if case .rows(var rows) = question, case let joined = JoinedColumns(rows.columns),
      joined.joins
    {
      titled = rows.columns.map {
        ResultColumn(name: $0.name, title: $0.heading, type: $0.type)
      }
      rows.columns = joined.columns
      read = .rows(rows)
      tally.joined = joined
    }
    let lowered = try lowering.question(read)
    var writer = writer
    func begin(_ columns: [ResultColumn]) throws {
      try writer.begin(
        ResultHeading(
          columns: columns.enumerated().map { index, column in
            naming.indices.contains(index) && naming[index] ? column.identifying(true) : column
          },
          entity: lowered.rowsEntity,
          isSummary: isSummary,
          caption: lowered.caption,
          chart: lowered.chart,
          today: run.today,
          origin: try run.reader.origin()
        )
      )
    }
    switch lowered.plan {
    case .groups(let plan):
      let table = try shownGroups(plan, lowered, &tally, run)
      let (columns, lines) = table.laidOut(valueHeading)
      try begin(columns)
      for line in lines { try writer.write(line) }
      tally.countsNothing =
        plan.isCount && table.lines.first?.whole.values == [.number(Number(scaled: 0))]
    case .rows, .values:
      try begin(titled ?? lowered.columns)
      tally.keepsKeys = keepingKeys
      try stream(lowered.plan, kind: .row, to: &writer, &tally, run)
      if let totals = lowered.totals, tally.count > 0 {
        try stream(totals, kind: .total, to: &writer, &tally, run)
      }
    }
    var notes: [Message] = []
    if writer.tellsNotes {
      notes = try self.notes(lowered, lowering, uses: uses, tally, run)
      if tally.count == 0 || tally.countsNothing, let asked {
        notes += try emptinessNotes(asked, run)
      }
    } else if lowering.isLimited {
      isLimited = true
    }
    try writer.end(
      ResultClosing(
        notes: notes,
        count: nil
      )
    )
    return tally.keys
  }

  private func stream(
    _ plan: QueryPlan,
    kind: ResultLine.Kind,
    to writer: inout any ResultWriter,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws {
    try stream(try generator.statement(for: plan), kind: kind, to: &writer, &tally, run)
  }

  private func stream(
    _ statement: SQLStatement,
    kind: ResultLine.Kind,
    to writer: inout any ResultWriter,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws {
    let hasIdentity = statement.columns.first?.isIdentity ?? false
    let first = hasIdentity ? 1 : 0
    let columns = Array(statement.columns.dropFirst(first))
    let sets = columns.enumerated().compactMap { index, column in
      setEntity(of: column).map { (index, $0) }
    }
    try run.reader.run(statement) { row in
      try store.work.tell(.answering, tally.count)
      var cells = try row.values(of: columns, from: first)
      let key = hasIdentity ? row.integer(0) : nil
      if tally.keepsKeys, let key { tally.keys.append(key) }
      for (index, entity) in sets { try label(&cells, index, of: entity, &tally, run) }
      if let joined = tally.joined {
        cells = joined.cells(of: cells, said: kind == .row ? said : nil)
      }
      try writer.write(ResultLine(cells, kind: kind, key: key))
      if kind == .row { tally.count += 1 }
      return true
    }
  }

  /// The entity of the rows that a column holds sets of.
  func setEntity(of column: SQLResultColumn) -> Entity? {
    guard case .scalar(.references(let name)) = column.content else { return nil }
    return dictionary.entity(named: name)
  }

  /// Gives a set of rows the labels that people know them by.
  func label(
    _ cells: inout [Value],
    _ index: Int,
    of entity: Entity,
    _ tally: inout AnswerTally,
    _ run: Run
  ) throws {
    guard cells.indices.contains(index), case .references(let references) = cells[index] else {
      return
    }
    cells[index] = .references(
      try references.map { known in
        let key = "\(entity.name) \(known.id)"
        if let labelled = tally.labels[key] { return labelled }
        let labelled = try reference(known.id, of: entity, run.reader)
        tally.labels[key] = labelled
        return labelled
      }
    )
  }

  func lines(of statement: SQLStatement, _ run: Run) throws -> [[Value]] {
    var lines: [[Value]] = []
    try run.reader.run(statement) { row in
      lines.append(try row.values(of: statement.columns))
      return true
    }
    return lines
  }
}

/// What is counted while an answer is written.
struct AnswerTally {
  var count = 0
  /// Whether the answer is one number of rows, and there are none.
  var countsNothing = false
  var keepsKeys = false
  var keys: [Int64] = []
  /// What was hidden of the figures, when small counts are.
  var masking: MaskedTally?
  /// How columns are put together of what is read.
  var joined: JoinedColumns?
  /// The labels of rows met so far.
  var labels: [String: Reference] = [:]
}

/// What was hidden of an answer's figures.
struct MaskedTally {
  let least: Int
  let count: Int
  /// Whether the number of all rows is among it.
  let hidesTotal: Bool
}

extension SQLResultColumn {
  var isIdentity: Bool {
    if case .identity = content { return true }
    return false
  }
}

extension LoweredQuestion {
  /// The entity whose rows the lines are.
  var rowsEntity: String? {
    if case .rows(let plan, _) = plan { plan.entity } else { nil }
  }
}
