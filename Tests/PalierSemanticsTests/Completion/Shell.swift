import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax

/// A session of the shell in which a few names were given.
struct Shell {
  let dictionary = CaseDictionary.standard
  let tongue: Tongue
  let environment: Environment

  static let before = """
    let batch = households where eligible take 12
    define to_chase = households where no(contacts where date >= 15 days ago)
    define household.months_late = debt / rent
    let limit = 12
    """

  init(_ tongue: Tongue = .english) {
    self.tongue = tongue
    let (program, _) = Parser.parse(SourceText(name: "before", text: Shell.before))
    var checker = Checker(dictionary: dictionary)
    _ = checker.check(program)
    environment = checker.environment
  }

  func answer(_ text: String, after question: String? = nil) -> Completion.Answer {
    Completion(dictionary: dictionary, tongue: tongue, formats: ["csv", "json"]).answer(
      to: SourceText(name: "shell", text: text),
      at: text.utf8.count,
      in: environment,
      after: question.map {
        Parser.parseExpression(SourceText(name: "question", text: $0)).expression
      }
    )
  }

  func candidates(_ text: String, after question: String? = nil) -> [Candidate] {
    answer(text, after: question).candidates
  }
}
