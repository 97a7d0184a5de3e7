import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Runs a checked statement.
  func execute(
    _ statement: CheckedStatement,
    pinned: [Int64]? = nil,
    _ run: Run
  ) throws {
    try store.work.tell(.answering)
    do {
      isLimited = false
      try perform(statement, pinned: pinned, run)
      if isLimited { output.warn(ownFilesOnly[settings.tongue]) }
      isLimited = false
    } catch let diagnostic as Diagnostic {
      // What is found out only now may not know its place; the statement is the nearest.
      let placed =
        diagnostic.range == .nowhere
        ? Diagnostic(
          diagnostic.code,
          at: statement.range,
          diagnostic.message,
          notes: diagnostic.notes,
          fix: diagnostic.fix
        ) : diagnostic
      throw RunFailure.failed(placed, run.source)
    } catch let error as StoreError where error.code == .overflow {
      throw RunFailure.failed(
        Diagnostic(
          .overflow,
          at: statement.range,
          Message("the result is too large", "le résultat est trop grand")
        ),
        run.source
      )
    }
  }

  private func perform(
    _ statement: CheckedStatement,
    pinned: [Int64]?,
    _ run: Run
  ) throws {
    switch statement.kind {
    case .question(let question):
      let recorder = output as? FreezeRecorder
      recorder?.expect(question, FreezePrivacy(dictionary: dictionary))
      lastAnswer = LastAnswer(
        question: question,
        uses: statement.uses,
        source: run.source,
        asked: statement.tree.question
      )
      let keys = try answer(
        question,
        uses: statement.uses,
        to: output.writer(),
        // Why an answer is empty is told in the words of the question, which may name people.
        asked: recorder == nil ? statement.tree.question : nil,
        keepingKeys: statement.it != nil,
        run
      )
      if case .rows(let rows) = question {
        tellWithheld(rows)
        noteQuestion(keys, of: rows.selection.entity, uses: statement.uses, statement.tree)
      }
      if let it = statement.it {
        hold(it, .rows(keys))
        lastAnswer?.shown = statement.tree.question.map { ($0, keys) }
      }
    case .act(let rows, let verbs):
      untold.append(.act(try act(rows, verbs, statement, pinned: pinned, run)))
    case .create(let entity, let assignments):
      untold.append(.act(try create(entity, assignments, statement, run)))
    case .export(let question, let path, let format):
      let file = try evaluatePath(path, run)
      try export(question, uses: statement.uses, to: file, format: format, run)
      output.warn(Message("wrote \(file)", "fichier écrit : \(file)")[settings.tongue])
    case .letRows(let variable, let selection):
      hold(variable, .rows(try keys(of: selection, run)))
    case .letValue(let variable, let expression):
      guard case .value(let type) = variable.type else { return }
      hold(variable, .value(try evaluate(expression, type, run)))
    case .param(let variable, let standard):
      try setParameter(variable, standard, run)
    case .define: break
    case .run(let task, let arguments):
      for (parameter, argument) in zip(task.parameters, arguments) {
        hold(parameter, try value(of: argument, run))
      }
      let inside = run.reading(task.source)
      for inner in task.body { try execute(inner, inside) }
    case .use(let statements, let text):
      let inside = run.reading(text)
      for inner in statements { try execute(inner, inside) }
    case .branch(let condition, let then, let otherwise):
      for inner in try holds(condition, run) ? then : otherwise { try execute(inner, run) }
    case .forEach(let variable, let selection, let body):
      for key in try keys(of: selection, run) {
        hold(variable, .value(.reference(Reference(id: key))))
        for inner in body { try execute(inner, run) }
      }
    case .title(let text): try output.title(try evaluateText(text, run))
    case .section(let text): try output.section(try evaluateText(text, run))
    case .print(let expression, let type):
      try output.say(said(try evaluate(expression, type, run), type))
    case .warn(let expression, let type):
      output.warn(said(try evaluate(expression, type, run), type))
    case .fail(let expression, let type):
      let text = said(try evaluate(expression, type, run), type)
      throw RunFailure.asserted(
        Diagnostic(.failed, at: statement.range, Message(text, text)),
        run.source
      )
    case .assert(let condition, let text, let message):
      guard try !holds(condition, run) else { return }
      let own = try message.map { try evaluateText($0, run) }
      throw RunFailure.asserted(
        Diagnostic(.assert, at: statement.range, own.map { Message($0, $0) } ?? text),
        run.source
      )
    case .history(let entity, let expression):
      try tellHistory(of: entity, expression, statement.tree, run)
    case .sheet(let sheet): try tell(sheet, statement.tree, run)
    case .access(let household): try tellAccess(to: household, statement.tree, run)
    case .duplicates(let files): try tellDuplicates(of: files, statement.tree, run)
    case .explain(let question): try explain(question, statement, run)
    case .importFile(let path, let entity):
      try importFile(try evaluatePath(path, run), as: entity, run)
    case .undo, .redo, .begin, .commit, .rollback, .shellWord:
      throw Diagnostic(
        .notHere,
        at: statement.range,
        Message(
          "this stands alone in the shell, not inside a script",
          "ceci s'emploie seul dans l'interprète, pas dans un script"
        )
      )
    }
  }

  private func value(of argument: CheckedArgument, _ run: Run) throws -> Lowering.Held {
    switch argument {
    case .value(let expression, let type): .value(try evaluate(expression, type, run))
    case .rows(let selection): .rows(try keys(of: selection, run))
    }
  }

  /// The value of a script's parameter: given, or its own.
  private func setParameter(
    _ variable: Variable,
    _ standard: CheckedExpression?,
    _ run: Run
  ) throws {
    guard case .value(let type) = variable.type else { return }
    guard let expression = parameters[variable.id] ?? standard else { return }
    hold(variable, .value(try evaluate(expression, type, run)))
  }
}
