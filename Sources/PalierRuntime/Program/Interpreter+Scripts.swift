package import PalierDiagnostics
import PalierDictionary
package import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Runs a script: one transaction, all of it or nothing.
  ///
  /// - Parameters:
  ///   - source: The script.
  ///   - given: The values of its parameters, as texts, by name.
  ///   - ask: Asks for a value that is missing; nil where nobody can be asked.
  /// - Throws: `RunFailure`, or what the store throws; the store is then as before.
  package func run(
    script source: SourceText,
    parameters given: [String: String] = [:],
    ask: ((ParameterRequest) throws -> String?)? = nil
  ) throws {
    try findWorker()
    defer { logConsultations() }
    let statements = try prepared(source, given, ask: ask)
    defer { parameters = [:] }
    let today = try today()
    let acts = statements.contains(where: \.acts)
    let isWritable = store.access == .readWrite
    guard !acts || isWritable else {
      throw RunFailure.refused(
        Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
      )
    }
    // A script that only asks takes no lock; its files appear together where there may be one.
    guard acts || (isWritable && statements.contains(where: \.exports)) else {
      try store.read { reader in
        let run = Run(
          source: source,
          today: today,
          reader: reader,
          transaction: nil,
          isPreview: false
        )
        for statement in statements { try execute(statement, run) }
      }
      return
    }
    if acts { try prepareToWrite() }
    try telling {
      try transaction { transaction in
        let run = Run(
          source: source,
          today: today,
          reader: transaction,
          transaction: transaction,
          isPreview: settings.isDryRun
        )
        try countingAnonymised(isAsked: false) {
          for statement in statements { try execute(statement, run) }
        }
      }
    }
    tellUnscrubbed()
  }

  /// Checks a script and reads the values of its parameters; nothing has run yet.
  func prepared(
    _ source: SourceText,
    _ given: [String: String],
    ask: ((ParameterRequest) throws -> String?)?
  ) throws -> [CheckedStatement] {
    let statements = try check(source)
    try checkAnswers(statements, source)
    do {
      try readParameters(given, of: statements, source, ask: ask)
    } catch {
      parameters = [:]
      throw error
    }
    return statements
  }

  /// Checks a script against the names in reach, and keeps the names it gives.
  private func check(_ source: SourceText) throws -> [CheckedStatement] {
    let (program, problems) = Parser.parse(source)
    try refuseFiles(program)
    var checker = checker(of: source)
    checker.isScript = true
    let statements = checker.check(program)
    try settle(checker, program.statements, problems, source)
    noteGiven(statements)
    return statements
  }

  /// Safe mode reads no text that another uses.
  func refuseFiles(_ program: Program) throws {
    guard settings.isSafe else { return }
    if program.statements.contains(where: \.namesFile) {
      throw RunFailure.refused(
        Message(
          "safe mode reads no files: 'use' and 'run' of a file have no place in it",
          "le mode sûr ne lit pas de fichier : « utiliser » et « exécuter » un fichier n'y ont pas "
            + "leur place"
        )
      )
    }
    if program.statements.contains(where: \.writesLetters) {
      throw RunFailure.refused(
        Message(
          "safe mode reads and writes no files: 'write' has no place in it",
          "le mode sûr ne lit ni n'écrit de fichier : « rédiger » n'y a pas sa place"
        )
      )
    }
  }

  /// What checks a text of the session.
  package func checker(of source: SourceText) -> Checker {
    var checker = Checker(
      dictionary: dictionary,
      environment: environment,
      role: settings.role
    )
    checker.source = source
    checker.library = .files
    checker.letters = .letters(besideStore: store.path)
    checker.known = known
    return checker
  }

  /// Keeps the names that a text gave, and tells its warnings; throws what is wrong in it.
  func settle(
    _ checker: Checker,
    _ statements: [Statement],
    _ problems: [Diagnostic],
    _ source: SourceText
  ) throws {
    let found = checker.problems(in: statements, form: problems)
    guard !found.contains(where: { $0.severity == .error }) else {
      throw RunFailure.wrongTexts(
        checker.problemsOfUsedTexts + [TextProblems(found, in: source)]
      )
    }
    for warning in found { output.warn(warning.message[settings.tongue]) }
    environment = checker.environment
  }

  /// A format for programs holds one answer: a script that gives several is refused before it starts.
  private func checkAnswers(_ statements: [CheckedStatement], _ source: SourceText) throws {
    guard settings.holdsOneAnswer else { return }
    let answers = statements.filter(\.answers)
    guard answers.count > 1 else { return }
    throw RunFailure.wrongText(
      [
        Diagnostic(
          .severalAnswers,
          at: answers[1].range,
          Message(
            "this format holds one answer, and the script gives \(answers.count)",
            "ce format contient une réponse, et le script en donne \(answers.count)"
          ),
          notes: [
            Note(
              Message(
                "'export to' names a file for each",
                "« exporter vers » nomme un fichier pour chacune"
              )
            )
          ]
        )
      ],
      source
    )
  }
}

extension Statement {
  /// Whether it writes letters, itself or in a block.
  fileprivate var writesLetters: Bool {
    func writes(_ verbs: [Verb]) -> Bool {
      verbs.contains { if case .write = $0.kind { true } else { false } }
    }
    func writes(_ block: Block) -> Bool { block.statements.contains(where: \.writesLetters) }
    switch kind {
    case .sentence(let sentence): return writes(sentence.verbs)
    case .continuation(_, let verbs): return writes(verbs)
    case .branch(_, let block, let otherwise):
      return writes(block) || otherwise.map { writes($0) } ?? false
    case .forEach(_, _, let block), .task(_, _, let block): return writes(block)
    default: return false
    }
  }

  /// Whether it names another text, itself or in a block.
  fileprivate var namesFile: Bool {
    switch kind {
    case .use, .runText: true
    case .branch(_, let block, let otherwise):
      (block.statements + (otherwise?.statements ?? [])).contains(where: \.namesFile)
    case .forEach(_, _, let block), .task(_, _, let block):
      block.statements.contains(where: \.namesFile)
    default: false
    }
  }
}

extension CheckedStatement {
  /// Whether it may write to the store.
  var acts: Bool {
    switch kind {
    case .act, .create, .importFile, .undo, .redo: true
    case .run(let task, _): task.body.contains(where: \.acts)
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.acts)
    case .forEach(_, _, let body): body.contains(where: \.acts)
    default: false
    }
  }

  /// Whether it writes an answer to a file, itself or in a block.
  var exports: Bool {
    switch kind {
    case .export: true
    case .run(let task, _): task.body.contains(where: \.exports)
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.exports)
    case .forEach(_, _, let body): body.contains(where: \.exports)
    default: false
    }
  }

  /// Whether it writes an answer, itself or in a block.
  var answers: Bool {
    switch kind {
    case .question, .explain, .history, .sheet, .access, .duplicates: true
    case .run(let task, _): task.body.contains(where: \.answers)
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.answers)
    case .forEach(_, _, let body): body.contains(where: \.answers)
    default: false
    }
  }

  /// Itself, or the statements of the text that it uses, with the text that they stand in.
  func withUsedOnes(in source: SourceText) -> [(CheckedStatement, SourceText)] {
    guard case .use(let statements, let text) = kind else { return [(self, source)] }
    return statements.flatMap { $0.withUsedOnes(in: text) }
  }
}
