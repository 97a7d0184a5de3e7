import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierStore
import PalierValues

/// A verb with everything worked out that it needs.
enum PreparedVerb {
  /// Actions with the rows that each is for: one, unless a day differs by row.
  case action([(Action, [Int64])])
  case export(path: String, format: String?)
  case letters(PreparedLetters)
  /// What is told, with the columns that it is told in.
  case disclose(DisclosureOrder, [CheckedColumn])
}

extension Interpreter {
  func prepare(
    _ verb: CheckedVerb,
    on keys: [Int64],
    of rows: CheckedRows,
    _ run: Run
  ) throws -> PreparedVerb {
    switch verb.kind {
    case .set(let assignments, let day):
      let values = try self.values(assignments, of: rows, keys, run)
      return .action(
        try byDay(day, of: rows, keys, run) { day, keys in
          .set(values.filter { keys.contains($0.key) }, on: day)
        }
      )
    case .add(let child, let assignments):
      return .action([(.add(child, try values(assignments, of: rows, keys, run)), keys)])
    case .advance(let stage, let day):
      return .action(try byDay(day, of: rows, keys, run) { day, _ in .advance(stage, on: day) })
    case .assign(let party): return .action([(.assign(try assignee(party, run)), keys)])
    case .transfer(let party, let month, let batch):
      guard case .organisation(let operatorID) = try assignee(party, run) else {
        throw Diagnostic(
          .partyRequired,
          at: verb.range,
          Message(
            "a transfer goes to an organisation",
            "un transfert va à une organisation"
          )
        )
      }
      var target = CalendarMonth(containing: run.today)
      if let month, case .month(let given) = try evaluate(month, .month, run) { target = given }
      return .action([
        (
          .transfer(TransferOrder(operatorID: operatorID, month: target, batch: batch ?? 1)), keys
        )
      ])
    case .close(let exit, let day):
      return .action(try byDay(day, of: rows, keys, run) { day, _ in .close(exit, on: day) })
    case .reopen: return .action([(.reopen, keys)])
    case .correct(let assignments, let reason):
      return .action([
        (
          .correct(
            try values(assignments, of: rows, keys, run),
            because: try evaluateText(reason, run)
          ),
          keys
        )
      ])
    case .move(let target, let reason):
      guard case .reference(let reference) = try evaluate(target, .text, run) else {
        throw Diagnostic(
          .rowRequired,
          at: verb.range,
          Message("there is no such row to move to", "cette ligne n'existe pas")
        )
      }
      return .action([
        (.move(to: reference.id, because: try evaluateText(reason, run)), keys)
      ])
    case .merge(let target, let reason):
      return .action([
        (.merge(into: try household(target, run).id, because: try evaluateText(reason, run)), keys)
      ])
    case .disclose(let party, let purpose, let shown):
      let told = try disclosure(to: party, for: purpose, shown, at: verb.range, run)
      return .disclose(told.order, told.columns)
    case .delete(let reason):
      return .action([(.delete(because: try reason.map { try evaluateText($0, run) }), keys)])
    case .anonymise: return .action([(.anonymise, keys)])
    case .export(let path, let format):
      return .export(path: try evaluatePath(path, run), format: format)
    case .write(let letter, let path):
      return .letters(
        try prepare(
          letter,
          to: try evaluatePath(path, run),
          try cells(letter.columns, of: rows, keys, run, said: said(in: letter))
        )
      )
    }
  }

  func assignee(_ party: CheckedParty, _ run: Run) throws -> Assignee {
    switch party {
    case .row(let entity, let expression):
      guard case .reference(let reference) = try evaluate(expression, .reference(entity), run)
      else {
        throw Diagnostic(
          .partyRequired,
          at: .nowhere,
          Message("nobody is named here", "personne n'est nommé ici")
        )
      }
      return entity == "worker" ? .worker(reference.id) : .organisation(reference.id)
    case .named(let entities, let text, let place):
      let name = try evaluateText(text, run)
      let found = try entities.flatMap { entity in
        try rows(named: name, of: [entity], run.reader).map { (entity, $0.id) }
      }
      guard found.count == 1, let (entity, id) = found.first else {
        throw Diagnostic(
          found.isEmpty ? .unknownRow : .ambiguousRow,
          at: place.range,
          found.isEmpty
            ? Message("nobody is called '\(name)'", "personne ne s'appelle « \(name) »")
            : Message(
              "several are called '\(name)'",
              "plusieurs s'appellent « \(name) »"
            ),
          notes: found.isEmpty ? try otherBearers(of: name, run) : []
        )
      }
      return entity == "worker" ? .worker(id) : .organisation(id)
    }
  }

  /// What bears a name and is no organisation to which something can be given.
  private func otherBearers(of name: String, _ run: Run) throws -> [Note] {
    for (entity, kind) in [("body", "commission"), ("landlord", "landlord")] {
      guard try !rows(named: name, of: [entity], run.reader).isEmpty,
        let words = dictionary.entity(named: entity)?.singular
      else { continue }
      return [
        Note(
          Message(
            "this is a \(words.english); as an organisation it is made by "
              + "create organisation { name: \"\(name)\", kind: \(kind) }",
            "ce nom est celui d'une ligne de « \(words.french) » ; l'organisme se crée par "
              + "créer organisme { nom: « \(name) », nature: … }"
          )
        )
      ]
    }
    return []
  }

  /// The values of a record for each row.
  private func values(
    _ assignments: [CheckedAssignment],
    of rows: CheckedRows,
    _ keys: [Int64],
    _ run: Run
  ) throws -> [Int64: [String: Value]] {
    var constants: [String: Value] = [:]
    var columns: [CheckedColumn] = []
    var lowering = lowering(run)
    for assignment in assignments {
      if let value = try lowering.constant(assignment.value) {
        constants[assignment.field] = value
      } else {
        columns.append(
          CheckedColumn(
            name: assignment.field,
            heading: Message("", ""),
            expression: assignment.value,
            type: assignment.type
          )
        )
      }
    }
    var values = Dictionary(keys.map { ($0, constants) }, uniquingKeysWith: { first, _ in first })
    guard !columns.isEmpty else { return values }
    for (key, cells) in try cells(columns, of: rows, keys, run) {
      for (column, cell) in zip(columns, cells) { values[key]?[column.name] = cell }
    }
    return values
  }

  /// Splits rows by the day that an expression gives for them.
  private func byDay(
    _ day: CheckedExpression?,
    of rows: CheckedRows,
    _ keys: [Int64],
    _ run: Run,
    _ make: (CivilDate?, Set<Int64>) -> Action
  ) throws -> [(Action, [Int64])] {
    guard let day else { return [(make(nil, Set(keys)), keys)] }
    var lowering = lowering(run)
    if let value = try lowering.constant(day) {
      guard case .date(let date) = value else { return [(make(nil, Set(keys)), keys)] }
      return [(make(date, Set(keys)), keys)]
    }
    let column = CheckedColumn(
      name: "day",
      heading: Message("", ""),
      expression: day,
      type: .date
    )
    var groups: [(CivilDate?, [Int64])] = []
    for (key, cells) in try cells([column], of: rows, keys, run) {
      var date: CivilDate?
      if case .date(let known)? = cells.first { date = known }
      if let place = groups.firstIndex(where: { $0.0 == date }) {
        groups[place].1.append(key)
      } else {
        groups.append((date, [key]))
      }
    }
    return groups.map { (make($0.0, Set($0.1)), $0.1) }
  }

  /// What columns give for each of the rows.
  private func cells(
    _ columns: [CheckedColumn],
    of rows: CheckedRows,
    _ keys: [Int64],
    _ run: Run,
    said: ((Value, ValueType) -> String?)? = nil
  ) throws -> [(Int64, [Value])] {
    hold(Interpreter.chosen, .rows(keys))
    let selection = CheckedSelection(
      entity: rows.selection.entity,
      row: 0,
      source: .variable(Interpreter.chosen)
    )
    var lowering = lowering(run)
    let joined = JoinedColumns(columns)
    let lowered = try lowering.question(
      .rows(CheckedRows(selection: selection, columns: joined.columns))
    )
    let statement = try generator.statement(for: lowered.plan)
    var cells: [(Int64, [Value])] = []
    try run.reader.run(statement) { row in
      if let key = row.integer(0) {
        let values = Array(try row.values(of: statement.columns).dropFirst())
        cells.append((key, joined.cells(of: values, said: said ?? self.said)))
      }
      return true
    }
    return cells
  }
}
