package import PalierDiagnostics
import PalierSemantics
import PalierStore
import PalierSyntax
import PalierValues

/// A definition that is kept with the store.
package struct KeptDefinition: Sendable {
  package let name: String
  /// Its statement, with the comments that tell what it is for.
  package let text: Message
  /// Why it can't be used any more; nil when it can.
  package let problem: Message?
}

// What is kept is a text of the language: one definition after the other, each of which sees those
// before it. It is a property of the store and checked whenever the store is opened, so that a
// dictionary that has changed is noticed.
extension Interpreter {
  private static let keptName = "kept definitions"

  /// The definitions that are kept with the store, in their order.
  package var keptDefinitions: [KeptDefinition] {
    // What a definition says may name people: it is shown to those who may use it.
    var checker = Checker(dictionary: dictionary, role: settings.role)
    return kept.map { statement, problem in
      let known = checker.diagnostics.count
      _ = checker.checkStatement(statement)
      let isWithheld = checker.diagnostics[known...].contains { $0.code == .notForRole }
      let program = Program(statements: [statement])
      return KeptDefinition(
        name: statement.keptName ?? "",
        text: isWithheld
          ? withheld
          : Message(
            Printer.print(program, tongue: .english),
            Printer.print(program, tongue: .french)
          ),
        problem: problem
      )
    }
  }

  /// Gives the session the names that are kept with the store; those that hold no more are told.
  func readKept() throws {
    guard let text = try store.property(.definitions) else { return }
    let checked = checkKept(text)
    kept = checked.statements
    known = checked.environment
    environment = known
    for (statement, problem) in kept {
      guard let problem, let name = statement.keptName else { continue }
      output.warn(
        Message(
          "the kept definition '\(name)' holds no more: \(problem.english)",
          "la définition gardée « \(name) » ne tient plus : \(problem.french)"
        )[settings.tongue]
      )
    }
  }

  /// Keeps a definition of the session with the store, in place of one of the same name.
  ///
  /// - Throws: `RunFailure` when nothing has that name, or when it uses what isn't kept.
  package func keep(_ name: String) throws {
    try require(Message(".keep", ".garder")) { $0.decides }
    try requireWriting()
    let folded = TextForm.foldedWord(name)
    guard let statement = given[folded] else {
      let isKept = kept.contains { $0.statement.keptName.map(TextForm.foldedWord) == folded }
      let near = EditDistance.nearest(to: folded, among: given.keys.sorted()).first
      throw RunFailure.refused(
        isKept
          ? Message("'\(name)' is kept already", "« \(name) » est déjà gardé")
          : Message(
            "no definition or function of the session is called '\(name)'"
              + (near.map { "; there is '\($0)'" } ?? ": 'define' gives one"),
            "aucune définition ou fonction de la session ne s'appelle « \(name) »"
              + (near.map { " ; il y a « \($0) »" } ?? " : « définir » en donne une")
          )
      )
    }
    var statements = kept.map(\.statement)
    if let place = statements.firstIndex(where: { $0.keptName.map(TextForm.foldedWord) == folded })
    {
      statements[place] = statement
    } else {
      statements.append(statement)
    }
    try keep(statements)
  }

  /// Takes a definition away from the store, unless another that is kept uses it.
  package func drop(_ name: String) throws {
    try require(Message(".keep", ".garder")) { $0.decides }
    try requireWriting()
    let folded = TextForm.foldedWord(name)
    let rest = kept.map(\.statement).filter { $0.keptName.map(TextForm.foldedWord) != folded }
    guard rest.count < kept.count else {
      let names = kept.compactMap(\.statement.keptName)
      let near = EditDistance.nearest(to: folded, among: names.map(TextForm.foldedWord)).first
      throw RunFailure.refused(
        Message(
          "no kept definition is called '\(name)'" + (near.map { "; there is '\($0)'" } ?? ""),
          "aucune définition gardée ne s'appelle « \(name) »"
            + (near.map { " ; il y a « \($0) »" } ?? "")
        )
      )
    }
    try keep(rest)
    environment.forget(folded, dictionary)
    given[folded] = nil
  }

  private func keep(_ statements: [Statement]) throws {
    let text = Printer.print(Program(statements: statements), tongue: .english)
    let checked = checkKept(text)
    let wasWrong = Set(kept.filter { $0.problem != nil }.compactMap(\.statement.keptName))
    // What held no more before is no reason to refuse something else.
    let broken = checked.statements.filter {
      $0.problem != nil && !wasWrong.contains($0.statement.keptName ?? "")
    }
    guard broken.isEmpty else {
      let found = checked.diagnostics.filter { $0.severity == .error }
      throw RunFailure.wrongText(found, SourceText(name: Interpreter.keptName, text: text))
    }
    try store.setProperty(.definitions, statements.isEmpty ? nil : text)
    kept = checked.statements
    known = checked.environment
  }

  private func requireWriting() throws {
    guard store.access == .readWrite, !settings.isDryRun else {
      throw RunFailure.refused(
        Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
      )
    }
  }

  private func checkKept(
    _ text: String
  ) -> (
    statements: [(statement: Statement, problem: Message?)], environment: Environment,
    diagnostics: [Diagnostic]
  ) {
    let source = SourceText(name: Interpreter.keptName, text: text)
    let (program, problems) = Parser.parse(source)
    var checker = Checker(dictionary: dictionary)
    checker.source = source
    let statements = program.statements.map { statement in
      let count = checker.diagnostics.count
      _ = checker.checkStatement(statement)
      let problem = (problems + checker.diagnostics[count...]).first {
        $0.severity == .error && $0.range.lower >= statement.range.lower
          && $0.range.lower <= statement.range.upper
      }
      return (statement, problem?.message)
    }
    return (statements, checker.environment, problems + checker.diagnostics)
  }

  /// Notes the definitions that a text gave, so that they can be kept.
  func noteGiven(_ statements: [CheckedStatement]) {
    for statement in statements {
      guard let name = statement.tree.keptName else { continue }
      given[TextForm.foldedWord(name)] = statement.tree
    }
  }
}

extension Statement {
  /// The name under which it can be kept with a store: a question's, a field's or a function's.
  var keptName: String? {
    switch kind {
    case .define(let path, _): path.map(\.text).joined(separator: ".")
    case .function(let name, _, _, _): name.text
    default: nil
    }
  }
}
