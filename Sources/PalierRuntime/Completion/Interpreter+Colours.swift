package import PalierDiagnostics
package import PalierSemantics
import PalierSyntax

extension Interpreter {
  /// Longer texts are coloured without being checked, and longer ones still not at all: a key must
  /// show at once.
  private static let checkedLength = 2_000
  private static let colouredLength = 20_000

  /// What the parts of a text are that is being typed, up to a cursor at its end or before.
  package func colours(of text: String, cursor: Int) -> [Colouring.Part] {
    guard text.utf8.count <= Self.colouredLength else { return [] }
    let source = SourceText(name: "shell", text: text)
    let wrong = text.utf8.count <= Self.checkedLength ? wrongNames(in: source, cursor: cursor) : []
    return colouring.parts(of: source, in: environment, wrong: wrong)
  }

  /// What may follow at the end of a text, said faintly; nil where nothing helps.
  package func hint(after text: String) -> Message? {
    guard text.utf8.count <= Self.checkedLength else { return nil }
    return Signature.hint(for: SourceText(name: "shell", text: text), in: environment)
  }

  /// The words that name nothing; the one that is still being typed may yet become one.
  private func wrongNames(in source: SourceText, cursor: Int) -> [SourceRange] {
    let (program, _) = Parser.parse(source, mode: .shell)
    var statements: [Statement] = []
    for statement in program.statements {
      guard case .continuation(let clauses, let verbs) = statement.kind else {
        statements.append(statement)
        continue
      }
      guard let lastQuestion else { return [] }
      let question = lastQuestion.continued(by: clauses, at: statement.range)
      statements.append(
        Statement(.sentence(Sentence(question, verbs: verbs)), at: statement.range)
      )
    }
    var checker = checker(of: source)
    // No file is read for a key.
    checker.library = nil
    checker.letters = nil
    _ = checker.check(statements)
    return checker.diagnostics.filter { diagnostic in
      guard diagnostic.severity == .error, Self.namesNothing.contains(diagnostic.code) else {
        return false
      }
      return diagnostic.range.upper < cursor || diagnostic.range.lower >= cursor
    }.map(\.range)
  }

  private static let namesNothing: Set<DiagnosticCode> = [
    .unknownEntity, .unknownField, .unknownFunction, .unknownName, .unknownRelation,
    .unknownSource, .unknownTask, .unknownType, .unknownValue,
  ]
}
