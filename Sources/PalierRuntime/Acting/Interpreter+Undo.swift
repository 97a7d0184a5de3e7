import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierReport
import PalierSemantics
package import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Makes the store keep its derived columns up to date; done before the first write.
  package func prepareToWrite() throws {
    guard !isPrepared else { return }
    let plan = try DerivationPlan.make(dictionary: dictionary, derivations: derivations)
    let texts = dictionary.entities.flatMap { entity in
      entity.fields.compactMap { field in
        field.kind.definition.map { "\(entity.name).\(field.name) = \($0)" }
      }
    }
    try store.setDerivations(
      plan,
      digest: StoreDigest.hex(of: (texts + [CaseStore.searchForm]).joined(separator: "\n"))
    )
    isPrepared = true
  }

  /// Recomputes everything the store keeps and compares.
  package func verify() throws -> VerificationReport {
    let plan = try DerivationPlan.make(dictionary: dictionary, derivations: derivations)
    return try store.verify(derivations: plan)
  }

  /// Takes back the actor's last statement or script, or puts it back.
  func takeBack(
    _ statement: CheckedStatement,
    _ confirm: Confirmation?
  ) throws {
    try prepareToWrite()
    let isUndo = if case .undo = statement.kind { true } else { false }
    var withdrawn = WithdrawnLetters()
    let today = try today()
    func run(isPreview: Bool) throws -> UndoOutcome {
      withdrawn = WithdrawnLetters()
      return try isUndo
        ? store.undo(actor: settings.actor, on: today, isPreview: isPreview) { writer, rows in
          try withdraw(rows, writer, today: today, &withdrawn)
        }
        : store.redo(actor: settings.actor, on: today, isPreview: isPreview)
    }
    let outcome = try run(isPreview: settings.isDryRun || confirm != nil)
    switch outcome {
    case .nothing:
      output.warn(
        (isUndo
          ? Message("nothing to take back", "rien à annuler")
          : Message("nothing to put back", "rien à rétablir"))[settings.tongue]
      )
    case .refused(let script, let conflicts):
      throw RunFailure.refused(refusal(of: script, conflicts))
    case .done(let script, let receipt):
      var report = ActReport(
        statement: title(isUndo: isUndo, script),
        entity: receipt.counts.first?.entity ?? "household",
        keys: [],
        isPreview: settings.isDryRun || confirm != nil
      )
      report.receipt = receipt
      report.notes = withdrawn.notes
      report.labels = try store.read { try labels(of: receipt, $0) }
      if let confirm, !settings.isDryRun {
        try ask(confirm, [report])
        guard case .done(_, let final) = try run(isPreview: false) else { return }
        report = ActReport(
          statement: report.statement,
          entity: report.entity,
          keys: [],
          isPreview: false
        )
        report.receipt = final
        report.notes = withdrawn.notes
        report.labels = try store.read { try labels(of: final, $0) }
      }
      if !report.isPreview { withdrawn.removeFiles() }
      output.tell(report)
    }
  }

  /// What is taken back or put back, in the tongue of the session.
  private func title(isUndo: Bool, _ script: UndoneScript) -> String {
    let text = script.statements.map(spoken).joined(separator: "; ")
    return isUndo
      ? Message("undo: \(text)", "annuler : \(text)")[settings.tongue]
      : Message("redo: \(text)", "rétablir : \(text)")[settings.tongue]
  }

  /// A statement of the journal in the tongue of the session: the journal keeps keywords in English,
  /// and names as they were typed.
  private func spoken(_ statement: String) -> String {
    let source = SourceText(name: "", text: statement)
    let (program, problems) = Parser.parse(source)
    guard !problems.contains(where: { $0.severity == .error }) else { return statement }
    var checker = checker(of: source)
    checker.keepsRecognised = true
    // A name that is gone since stays as it was typed.
    _ = checker.check(program)
    let words = checker.recognised
    let tongue = settings.tongue
    return Printer.print(program, tongue: tongue) { words[$0.range]?[tongue] ?? $0.text }
      .trimmingTrailingLineBreak
  }

  private func refusal(of script: UndoneScript, _ conflicts: [UndoConflict]) -> Message {
    let lines = conflicts.prefix(10).map { conflict in
      let label = label(of: conflict.entity, conflict.row)
      let fields = conflict.fields.joined(separator: ", ")
      return Message(
        "\(label)\(fields.isEmpty ? "" : " (\(fields))"): \(conflict.reason.message.english)",
        "\(label)\(fields.isEmpty ? "" : " (\(fields))") : \(conflict.reason.message.french)"
      )
    }
    let statement = script.statements.map(spoken).joined(separator: "; ")
    return Message(
      "'\(statement)' can't be taken back:\n  "
        + lines.map(\.english).joined(separator: "\n  "),
      "« \(statement) » ne peut être annulé :\n  "
        + lines.map(\.french).joined(separator: "\n  ")
    )
  }
}

extension UndoConflict.Reason {
  var message: Message {
    switch self {
    case .changed: Message("changed since", "modifié depuis")
    case .children: Message("rows were added to it since", "des lignes s'y sont ajoutées depuis")
    case .destroyed: Message("its earlier values were erased", "ses valeurs d'avant sont effacées")
    case .irreversible: Message("it can't be taken back", "il ne s'annule pas")
    case .constraint:
      Message("another row stands in the way", "une autre ligne s'y oppose")
    }
  }
}
