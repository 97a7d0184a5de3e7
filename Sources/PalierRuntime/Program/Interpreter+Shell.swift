package import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierStore
package import PalierSyntax
import PalierValues

extension Interpreter {
  /// Runs the statements of a text, each in a transaction of its own.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - mode: Whether a line may continue the selection shown last.
  ///   - confirm: Shows what a verb would change and decides; nil when nobody is asked.
  /// - Throws: `RunFailure`, or what the store throws; the statements before were kept.
  package func run(
    _ source: SourceText,
    mode: Parser.Mode = .script,
    confirm: Confirmation? = nil
  ) throws {
    let (program, problems) = Parser.parse(source, mode: mode)
    var isDone = false
    defer { if !isDone, !program.beginsWithContinuation { hasFailedSince = true } }
    try findWorker()
    try refuseFiles(program)
    guard !problems.contains(where: { $0.severity == .error }) else {
      var checker = checker(of: source)
      _ = checker.check(program)
      throw RunFailure.wrongTexts(
        checker.problemsOfUsedTexts
          + [TextProblems(checker.problems(in: program.statements, form: problems), in: source)]
      )
    }
    var checker = checker(of: source)
    // All statements are checked before the first one runs.
    var composed: [Statement] = []
    var shown = lastQuestion
    for statement in program.statements {
      let whole = try compose(statement, onto: &shown, source)
      composed.append(whole)
    }
    let statements = checker.check(composed)
    try settle(checker, composed, problems, source)
    if program.beginsWithContinuation { tellContinued() } else { hasFailedSince = false }
    noteGiven(statements)
    // Nobody gives a value here but the text itself.
    try readParameters([:], of: statements, source, ask: nil)
    let today = try today()
    for statement in statements {
      defer { logConsultations() }
      try noticingLoss { try runAlone(statement, source, today: today, confirm) }
      keepQuestion(of: statement)
      hasFailedSince = false
    }
    isDone = true
  }

  /// Names the selection that a line continues where another text was typed since, and went wrong:
  /// who meant to go on with that one sees that it isn't.
  private func tellContinued() {
    guard hasFailedSince, let lastQuestion else { return }
    let question = Printer.print(lastQuestion, tongue: settings.tongue)
    output.warn(
      Message("going on with: \(question)", "à la suite de : \(question)")[settings.tongue]
    )
  }

  /// The statement that a line makes together with the selection shown last.
  private func compose(
    _ statement: Statement,
    onto shown: inout Expression?,
    _ source: SourceText
  ) throws -> Statement {
    switch statement.kind {
    case .continuation(let clauses, let verbs):
      guard let question = shown else {
        throw RunFailure.wrongText(
          [
            Diagnostic(
              .noSelection,
              at: statement.range,
              Message(
                "this line continues a selection, and none was shown before it",
                "cette ligne continue une sélection, et aucune n'a été montrée avant"
              ),
              notes: [
                Note(
                  Message(
                    "begin with rows: households where …",
                    "commencer par des lignes : ménages dont …"
                  )
                )
              ]
            )
          ],
          source
        )
      }
      let continued = question.continued(by: clauses, at: statement.range)
      shown = continued
      return Statement(
        .sentence(Sentence(continued, verbs: verbs)),
        at: statement.range,
        comments: statement.comments,
        endComment: statement.endComment
      )
    case .sentence(let sentence): shown = sentence.question
    case .explain: break
    default: shown = nil
    }
    return statement
  }

  private func keepQuestion(of statement: CheckedStatement) {
    switch statement.tree.kind {
    case .sentence(let sentence):
      switch statement.kind {
      case .question(.rows), .question(.groups), .act:
        if let lastQuestion, lastQuestion != sentence.question {
          earlierQuestions.append(lastQuestion)
        }
        lastQuestion = sentence.question
      default: lastQuestion = nil
      }
    case .explain: break
    default: lastQuestion = nil
    }
  }

  private func runAlone(
    _ statement: CheckedStatement,
    _ source: SourceText,
    today: CivilDate,
    _ confirm: Confirmation?
  ) throws {
    switch statement.kind {
    case .begin: try begin()
    case .commit: try commit()
    case .rollback: try rollback()
    case .undo, .redo:
      try refuseInTransaction()
      try takeBack(statement, confirm)
    case _ where statement.acts || (store.isHoldingTransaction && statement.exports):
      guard store.access == .readWrite else {
        throw RunFailure.refused(
          Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
        )
      }
      try prepareToWrite()
      let pinned = try confirmed(statement, source, today: today, confirm)
      try telling {
        try transaction { transaction in
          try countingAnonymised(isAsked: confirm != nil) {
            try execute(
              statement,
              pinned: pinned,
              Run(
                source: source,
                today: today,
                reader: transaction,
                transaction: transaction,
                isPreview: settings.isDryRun
              )
            )
          }
        }
      }
      tellUnscrubbed()
    default:
      try store.read { reader in
        try execute(
          statement,
          Run(source: source, today: today, reader: reader, transaction: nil, isPreview: false)
        )
      }
    }
  }
}

extension Program {
  /// Whether it goes on with the selection shown last.
  fileprivate var beginsWithContinuation: Bool {
    if case .continuation? = statements.first?.kind { true } else { false }
  }
}

extension Statement {
  /// The question that a sentence asks or acts on.
  var question: Expression? {
    if case .sentence(let sentence) = kind { sentence.question } else { nil }
  }
}

extension Expression {
  /// The selection with more clauses after its own.
  func continued(by clauses: [Clause], at range: SourceRange) -> Expression {
    guard !clauses.isEmpty else { return self }
    if case .selection(let selection) = kind {
      return Expression(
        .selection(
          Selection(
            source: selection.source,
            asOf: selection.asOf,
            clauses: selection.clauses + clauses,
            range: range
          )
        ),
        at: range
      )
    }
    return Expression(
      .selection(Selection(source: self, asOf: nil, clauses: clauses, range: range)),
      at: range
    )
  }
}
