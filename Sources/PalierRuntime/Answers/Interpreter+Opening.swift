import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// The question whose answer is the rows behind a figure of the answer shown last; for a row of
  /// an answer of rows, the sheet of its household.
  ///
  /// - Parameters:
  ///   - row: The line's number from the top, from 1; nil for the total.
  ///   - column: The column's number, from 1, or its heading; nil for all rows of the line.
  /// - Returns: Its text, to be run as a line of the shell; nil when no answer was shown.
  /// - Throws: That no rows stand behind that place, or what the store throws.
  package func opening(row: Int?, column: String?) throws -> String? {
    guard let last = lastAnswer, let asked = last.asked else { return nil }
    if let shown = last.shown {
      guard let row, shown.keys.indices.contains(row - 1) else {
        throw noSuch(row: shown.keys.count)
      }
      return try sheet(of: shown.keys[row - 1], last)
    }
    let today = try today()
    return try store.read { reader in
      let run = Run(
        source: last.source,
        today: today,
        reader: reader,
        transaction: nil,
        isPreview: false
      )
      return try opening(last.question, asked, row: row, column: column, run)
    }
  }

  /// The sheet of the household that a row is, or belongs to.
  private func sheet(of key: Int64, _ last: LastAnswer) throws -> String {
    guard case .rows(let rows) = last.question else { throw notOpened() }
    let entity = rows.selection.entity
    let household = try store.read { reader in
      entity == "household" ? key : try reader.row(entity, key)?.parent
    }
    let owner = dictionary.entity(named: entity)?.parent ?? entity
    guard let household, owner == "household" else { throw notOpened() }
    return Printer.print(
      Statement.sheet(of: label(of: "household", household), in: settings.tongue),
      tongue: settings.tongue
    ).trimmingEnd
  }

  private func opening(
    _ question: CheckedQuestion,
    _ asked: Expression,
    row: Int?,
    column: String?,
    _ run: Run
  ) throws -> String {
    var lowering = lowering(run)
    let lowered = try lowering.question(question)
    guard case .groups(let plan) = lowered.plan, case .selection(let selection) = asked.kind else {
      throw notOpened()
    }
    var tally = AnswerTally()
    let table = try shownGroups(plan, lowered, &tally, run)
    let places = row.map { [$0 - 1] } ?? [table.lines.count - 1]
    guard let place = places.first, table.lines.indices.contains(place) else {
      throw noSuch(row: table.lines.count)
    }
    let line = table.lines[place]
    var conditions = try keyConditions(of: line, table, selection)
    if let column {
      let index = try self.place(of: column, in: table)
      if let figure = table.source(line: line, column: index, valueHeading) {
        guard !figure.isMasked else {
          throw RunFailure.refused(
            Message("this figure is hidden", "ce chiffre est masqué")
          )
        }
        if let value = figure.across, let key = selection.acrossKey {
          let type = table.columns[table.keyCount].type
          conditions.append(try condition(key, is: value, type))
        }
        conditions += selection.conditions(ofFigure: figure.figure)
      }
    }
    return Printer.print(selection.rows(under: conditions), tongue: settings.tongue)
  }

  /// What the rows of a line have in common.
  private func keyConditions(
    of line: GroupedTable.Line,
    _ table: GroupedTable,
    _ selection: Selection
  ) throws -> [Expression] {
    let count: Int
    switch line.kind {
    case .row: count = table.keyCount
    case .subtotal(let keys): count = keys
    case .total: count = 0
    case .others: throw notOpened()
    }
    return try selection.groupKeys.prefix(count).enumerated().map { index, key in
      try condition(key, is: line.keys[index], table.columns[index].type)
    }
  }

  /// A column by its number or by its heading in either tongue.
  private func place(of column: String, in table: GroupedTable) throws -> Int {
    let columns = table.laidOut(valueHeading).columns
    let folded = TextForm.folded(column)
    let place =
      Int(column).map { $0 - 1 }
      ?? columns.firstIndex { known in
        [known.name, known.title.english, known.title.french].contains {
          TextForm.folded($0) == folded
        }
      }
    guard let place, columns.indices.contains(place) else {
      throw RunFailure.refused(
        Message(
          "there is no column \(column): there are \(columns.count)",
          "il n'y a pas de colonne \(column) : il y en a \(columns.count)"
        )
      )
    }
    return place
  }

  private func condition(
    _ key: Expression,
    is value: Value,
    _ type: PalierDictionary.ValueType
  ) throws -> Expression {
    func expression(_ kind: Expression.Kind) -> Expression { Expression(kind, at: .nowhere) }
    guard value.isKnown else { return expression(.isKnown(key, known: false)) }
    if case .member(let code) = value, case .band = type, let range = key.bandRange(code) {
      return range
    }
    guard let literal = literal(value, type) else { throw notOpened() }
    return expression(.comparison(.equal, key, expression(literal)))
  }

  /// A value as a condition takes it; nil for one that has no such form.
  private func literal(
    _ value: Value,
    _ type: PalierDictionary.ValueType
  ) -> Expression.Kind? {
    switch value {
    case .boolean(let flag): return .boolean(flag)
    case .text(let text): return .text([.text(text)])
    case .number(let number): return .number(number)
    case .money(let money): return .money(money)
    case .percent(let percent): return .percent(percent)
    case .date(let date): return .date(date)
    case .time(let time): return .time(time)
    case .month(let month): return .month(month)
    case .quarter(let quarter): return .quarter(quarter)
    case .year(let year): return Number(whole: Int64(year.year)).map { .number($0) }
    case .member:
      let text = ValueFormatter(
        tongue: settings.tongue,
        dictionary: dictionary,
        style: .people,
        saysWords: true
      ).text(value, type: type)
      return .name(Name(text: text, folded: TextForm.foldedWord(text), range: .nowhere))
    case .reference(let reference):
      let text = reference.label.isEmpty ? reference.key : reference.label
      return text.isEmpty ? nil : .text([.text(text)])
    case .unknown, .period, .duration, .members, .references: return nil
    }
  }

  private func noSuch(row count: Int) -> RunFailure {
    .refused(
      Message("the answer has rows 1 to \(count)", "la réponse a des lignes de 1 à \(count)")
    )
  }

  private func notOpened() -> RunFailure {
    .refused(
      Message(
        "no files stand behind this place of the answer",
        "aucun dossier ne se trouve derrière cet endroit de la réponse"
      )
    )
  }
}

extension Statement {
  fileprivate static func sheet(of label: String, in tongue: Tongue) -> Program {
    let word = Message("household", "ménage")[tongue]
    let text = Expression(.text([.text(label)]), at: .nowhere)
    let name = Name(text: word, folded: TextForm.foldedWord(word), range: .nowhere)
    return Program(statements: [Statement(.sheet(name, text), at: .nowhere)])
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
