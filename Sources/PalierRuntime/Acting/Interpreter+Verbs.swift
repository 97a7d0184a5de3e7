import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Does the verbs of a statement to its rows, in one entry of the journal.
  ///
  /// - Parameters:
  ///   - rows: The selection, from which the rows are chosen.
  ///   - verbs: What is done to them, in order.
  ///   - statement: The statement, for the journal.
  ///   - pinned: The rows shown in a preview; chosen anew when nil.
  ///   - run: What it runs in.
  /// - Returns: What was done and what was refused.
  /// - Throws: What is found out of the values, or of the store; nothing was then written.
  func act(
    _ rows: CheckedRows,
    _ verbs: [CheckedVerb],
    _ statement: CheckedStatement,
    pinned: [Int64]?,
    _ run: Run
  ) throws -> ActReport {
    let keys = try pinned ?? self.keys(of: rows.selection, run)
    var report = ActReport(
      statement: text(of: statement.tree),
      entity: rows.selection.entity,
      keys: keys,
      isPreview: run.isPreview
    )
    if rows.selection.slicesUnsorted { report.notes.append(.unsortedTake) }
    try entry(statement, run, &report) { writer, report in
      // All values are worked out before the first row is written.
      let actions = try verbs.map { try self.prepare($0, on: keys, of: rows, run) }
      let reading = Run(
        source: run.source,
        today: run.today,
        reader: writer,
        transaction: run.transaction,
        isPreview: run.isPreview
      )
      // What an export writes: the rows, or after a disclosure what was disclosed, and no more.
      var shown = rows
      shown.selection = CheckedSelection(
        entity: report.entity,
        row: 0,
        source: .variable(Interpreter.chosen),
        asOf: rows.selection.asOf
      )
      var shownKeys = keys
      for (index, action) in actions.enumerated() {
        switch action {
        case .action(let parts):
          for (part, partKeys) in parts {
            report.outcomes.append(
              try self.casework(writer, run).perform(part, on: partKeys, of: report.entity)
            )
          }
          if index < actions.count - 1 { try writer.refreshKeptColumns() }
        case .letters(let letters):
          try self.write(letters, on: keys, self.casework(writer, run), run, &report)
          if index < actions.count - 1 { try writer.refreshKeptColumns() }
        case .disclose(let order, let columns):
          let outcome = try self.casework(writer, run)
            .perform(.disclose(order), on: keys, of: report.entity)
          report.outcomes.append(outcome)
          let told = Set(outcome.done + outcome.unchanged)
          shownKeys = keys.filter(told.contains)
          shown.columns = columns
          if index < actions.count - 1 {
            try writer.refreshKeptColumns()
          } else {
            try self.tellDisclosed(shownKeys, columns, reading)
          }
        case .export(let path, let format):
          self.hold(Interpreter.chosen, .rows(shownKeys))
          try self.export(
            .rows(shown),
            uses: ["household.status"],
            to: path,
            format: format,
            reading
          )
          report.files.append(path)
        }
      }
    }
    if statement.isFinal {
      for (verb, outcome) in zip(verbs, report.outcomes) {
        if case .anonymise = verb.kind { anonymised += outcome.done.count }
      }
    }
    if keys.count == 1, !run.isPreview, report.receipt != nil, verbs.allSatisfy(\.isSmall) {
      report.onlyRow = try fullLabel(of: report.entity, keys[0], run.reader)
    }
    remember(report, statement)
    return report
  }

  /// Makes a row of its own.
  func create(
    _ entity: String,
    _ assignments: [CheckedAssignment],
    _ statement: CheckedStatement,
    _ run: Run
  ) throws -> ActReport {
    var report = ActReport(
      statement: text(of: statement.tree),
      entity: entity,
      keys: [],
      isPreview: run.isPreview
    )
    try entry(statement, run, &report) { writer, report in
      var values: [String: Value] = [:]
      for assignment in assignments {
        values[assignment.field] = try self.evaluate(assignment.value, assignment.type, run)
      }
      var parent: Int64?
      if let owner = self.dictionary.entity(named: entity)?.parent,
        case .reference(let reference)? = values.removeValue(forKey: owner)
      {
        parent = reference.id
      }
      report.outcomes.append(try self.casework(writer, run).create(entity, values, parent: parent))
    }
    remember(report, statement)
    return report
  }

  /// Runs one journaled entry of the transaction.
  private func entry(
    _ statement: CheckedStatement,
    _ run: Run,
    _ report: inout ActReport,
    _ body: (StoreWriter, inout ActReport) throws -> Void
  ) throws {
    guard let transaction = run.transaction else {
      throw RunFailure.refused(
        Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
      )
    }
    let masked = Printer.masked(Program(statements: [statement.tree]), tongue: .english)
    let header = JournalHeader(
      actor: settings.actor,
      statement: masked.trimmingTrailingLineBreak,
      kind: statement.isFinal ? .anonymise : .change
    )
    var inner = report
    let receipt = try transaction.entry(header) { writer in try body(writer, &inner) }
    inner.receipt = statement.isFinal && !run.isPreview ? receipt.withoutChanges : receipt
    inner.labels = try labels(of: receipt, run.reader)
    report = inner
  }

  private func casework(_ writer: StoreWriter, _ run: Run) -> Casework {
    casework(writer, today: run.today)
  }

  /// The rules of the verbs over an open entry.
  func casework(_ writer: StoreWriter, today: CivilDate) -> Casework {
    Casework(
      writer: writer,
      context: CaseworkContext(
        today: today,
        actor: settings.actor,
        dictionary: dictionary,
        digest: { StoreDigest.hex(of: $0) }
      )
    )
  }

  /// What a statement leaves behind: the counts of its last verb, and `it`.
  private func remember(_ report: ActReport, _ statement: CheckedStatement) {
    if !report.outcomes.isEmpty {
      hold(Environment.counts.done, .value(number(report.doneCount)))
      hold(Environment.counts.refused, .value(number(report.refusedCount)))
    }
    guard let it = statement.it else { return }
    if it.type == .rows("transfer"), let batch = report.outcomes.compactMap(\.batch).last {
      hold(it, .rows(batch.transfers))
    } else if let created = report.outcomes.last?.created, report.keys.isEmpty {
      hold(it, .rows(created.filter { it.type == .rows($0.entity) }.map(\.id)))
    } else {
      hold(it, .rows(it.type == .rows("transfer") ? [] : report.keys))
    }
  }

  private func number(_ count: Int) -> Value {
    Number(whole: Int64(count)).map { .number($0) } ?? .unknown
  }

  func text(of tree: Statement) -> String {
    Printer.print(Program(statements: [tree]), tongue: settings.tongue)
      .trimmingTrailingLineBreak
  }

  /// The variable that stands for the rows chosen for a verb.
  static let chosen = Variable(id: -1, name: "chosen", type: .rows("household"))
}

extension Message {
  static let unsortedTake = Message(
    "'take' without 'sort by' takes the first by reference",
    "« prendre » sans « trier par » prend les premiers par référence"
  )
}

extension CheckedSelection {
  /// Whether rows are cut without an order that somebody asked for.
  var slicesUnsorted: Bool {
    var isSorted = false
    for step in steps {
      switch step {
      case .sort: isSorted = true
      case .take, .skip: if !isSorted { return true }
      case .filter: break
      }
    }
    return false
  }
}

extension String {
  var trimmingTrailingLineBreak: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
