package import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

extension Interpreter {
  /// Runs a script: one transaction, all of it or nothing.
  ///
  /// - Parameters:
  ///   - source: The script.
  ///   - parameters: The values of its parameters, as texts, by name.
  /// - Throws: `RunFailure`, or what the store throws; the store is then as before.
  package func run(script source: SourceText, parameters: [String: String] = [:]) throws {
    let statements = try check(source)
    try checkParameters(parameters, of: statements, source)
    try checkAnswers(statements, source)
    self.parameters = parameters
    defer { self.parameters = [:] }
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
        for statement in statements { try execute(statement, run) }
      }
    }
  }

  /// Checks a whole text against the names in reach, and keeps the names it gives.
  func check(_ source: SourceText, mode: Parser.Mode = .script) throws -> [CheckedStatement] {
    let (program, problems) = Parser.parse(source, mode: mode)
    var checker = Checker(dictionary: dictionary, environment: environment)
    let statements = checker.check(program)
    let found = problems + checker.diagnostics
    guard !found.contains(where: { $0.severity == .error }) else {
      throw RunFailure.wrongText(found, source)
    }
    for warning in found { output.warn(warning.message[settings.tongue]) }
    environment = checker.environment
    return statements
  }

  private func checkParameters(
    _ given: [String: String],
    of statements: [CheckedStatement],
    _ source: SourceText
  ) throws {
    var problems: [Diagnostic] = []
    var known: [String] = []
    for statement in statements {
      guard case .param(let variable, let standard) = statement.kind else { continue }
      known.append(variable.name)
      if given[variable.name] == nil, standard == nil {
        problems.append(
          Diagnostic(
            "missing-parameter",
            at: statement.range,
            Message(
              "the parameter '\(variable.name)' needs a value",
              "le paramètre « \(variable.name) » demande une valeur"
            ),
            notes: [
              Note(
                Message(
                  "give it: --param \(variable.name)=…",
                  "le donner : --param \(variable.name)=…"
                )
              )
            ]
          )
        )
      }
    }
    guard problems.isEmpty else { throw RunFailure.wrongText(problems, source) }
    for name in given.keys.sorted() where !known.contains(name) {
      let near = EditDistance.nearest(to: name, among: known).first
      let problem = Diagnostic(
        "unknown-parameter",
        at: .nowhere,
        Message(
          "the script has no parameter '\(name)'",
          "le script n'a pas de paramètre « \(name) »"
        ),
        notes: near.map { [Note(Message("there is '\($0)'", "il y a « \($0) »"))] } ?? []
      )
      // No place of the script is to blame.
      throw RunFailure.wrongText([problem], SourceText(name: source.name, text: ""))
    }
  }

  /// A format for programs holds one answer: a script that gives several is refused before it starts.
  private func checkAnswers(_ statements: [CheckedStatement], _ source: SourceText) throws {
    guard settings.holdsOneAnswer else { return }
    let answers = statements.filter(\.answers)
    guard answers.count > 1 else { return }
    throw RunFailure.wrongText(
      [
        Diagnostic(
          "several-answers",
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

extension CheckedStatement {
  /// Whether it may write to the store.
  var acts: Bool {
    switch kind {
    case .act, .create, .importFile, .undo, .redo: true
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.acts)
    case .forEach(_, _, let body): body.contains(where: \.acts)
    default: false
    }
  }

  /// Whether it writes an answer to a file, itself or in a block.
  var exports: Bool {
    switch kind {
    case .export: true
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.exports)
    case .forEach(_, _, let body): body.contains(where: \.exports)
    default: false
    }
  }

  /// Whether it writes an answer, itself or in a block.
  var answers: Bool {
    switch kind {
    case .question, .explain, .history: true
    case .branch(_, let then, let otherwise): (then + otherwise).contains(where: \.answers)
    case .forEach(_, _, let body): body.contains(where: \.answers)
    default: false
    }
  }
}
