import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax

/// A question that can be said in both tongues, the names of the dictionary with it.
///
/// The parts of a refined question come from several lines, so that their places don't tell them
/// apart; it is written out and read again, which gives each name a place of its own.
struct Phrasing {
  /// The same question, of whose parts `said` speaks.
  let tree: Expression
  private let words: [SourceRange: Words]

  init(_ question: Expression, dictionary: CaseDictionary, environment: Environment) {
    let text = Printer.print(question, tongue: .english)
    tree = Parser.parseExpression(SourceText(name: "", text: text)).0
    var checker = Checker(dictionary: dictionary, environment: environment)
    checker.keepsRecognised = true
    let sentence = Sentence(tree, verbs: [])
    _ = checker.checkStatement(Statement(.sentence(sentence), at: tree.range))
    words = checker.recognised
  }

  func said(_ part: Expression) -> Message {
    func text(_ tongue: Tongue) -> String {
      Printer.print(part, tongue: tongue) { words[$0.range]?[tongue] ?? $0.text }
    }
    return Message(text(.english), text(.french))
  }
}

extension Interpreter {
  func phrasing(of question: Expression) -> Phrasing {
    Phrasing(question, dictionary: dictionary, environment: environment)
  }
}
