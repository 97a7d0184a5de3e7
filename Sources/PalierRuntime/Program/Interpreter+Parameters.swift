package import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierSyntax
import PalierValues

/// A parameter of a script that wants a value.
package struct ParameterRequest: Sendable {
  package let name: String
  /// The form of its values, as people write them.
  package let form: Message
  /// What was wrong with the value given before; nil the first time.
  package let problem: Message?
}

extension Interpreter {
  /// Reads the values of a script's parameters, before anything runs.
  ///
  /// - Parameters:
  ///   - given: The values as texts, by name.
  ///   - statements: The script.
  ///   - source: The script's text.
  ///   - ask: Asks for a value that is missing; nil where nobody can be asked.
  /// - Throws: `RunFailure` with all that is missing, wrong or unknown at once.
  func readParameters(
    _ given: [String: String],
    of statements: [CheckedStatement],
    _ source: SourceText,
    ask: ((ParameterRequest) throws -> String?)?
  ) throws {
    var wrong: [TextProblems] = []
    var missing: [TextProblems] = []
    var known: [String: String] = [:]
    let given = Dictionary(
      given.map { (TextForm.foldedWord($0.key), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (statement, text) in statements.flatMap({ $0.withUsedOnes(in: source) }) {
      guard case .param(let variable, let standard) = statement.kind,
        case .value(let type) = variable.type
      else { continue }
      let folded = TextForm.foldedWord(variable.name)
      known[folded] = variable.name
      if let value = given[folded]?.value {
        do throws(TextProblems) {
          parameters[variable.id] = try parameter(value, type, of: variable.name)
        } catch {
          wrong.append(error)
        }
      } else if standard == nil {
        if let ask {
          parameters[variable.id] = try asked(variable.name, type, ask)
        } else {
          let problem = self.missing(variable.name, type, at: statement.range)
          missing.append(TextProblems([problem], in: text))
        }
      }
    }
    let unknown = given.keys.sorted().filter { known[$0] == nil }.compactMap { given[$0]?.key }
      .map { self.unknown($0, among: known) }
    guard wrong.isEmpty, missing.isEmpty, unknown.isEmpty else {
      // No place of the script is to blame for a name that it doesn't have.
      let nowhere = SourceText(name: source.name, text: "")
      throw RunFailure.wrongTexts(
        missing + wrong + [TextProblems(unknown, in: nowhere)]
      )
    }
  }

  /// Asks until the value has the right form, or nobody answers.
  private func asked(
    _ name: String,
    _ type: ValueType,
    _ ask: (ParameterRequest) throws -> String?
  ) throws -> CheckedExpression {
    var problem: Message?
    while let answer = try ask(
      ParameterRequest(name: name, form: form(of: type), problem: problem)
    ) {
      do throws(TextProblems) {
        return try parameter(answer, type, of: name)
      } catch {
        problem = error.diagnostics.first?.message
      }
    }
    throw RunFailure.refused(
      Message(
        "the parameter '\(name)' has no value: nothing was done",
        "le paramètre « \(name) » n'a pas de valeur : rien n'a été fait"
      )
    )
  }

  /// The value of a parameter: a text is what was given, a row is named by it, all else is written
  /// as in the language.
  private func parameter(
    _ text: String,
    _ type: ValueType,
    of name: String
  ) throws(TextProblems) -> CheckedExpression {
    let source = SourceText(name: "--param \(name)", text: text)
    let range = SourceRange(lower: 0, upper: source.utf8.count)
    let plain = CheckedExpression.constant(.text(TextForm.typographic(text)))
    switch type {
    case .text: return plain
    case .reference(let entity): return .namedRow([entity], plain, Place(range))
    default: break
    }
    let (expression, problems) = Parser.parseExpression(source)
    var checker = Checker(dictionary: dictionary)
    let checked = checker.checkValue(expression, as: type)
    guard problems.isEmpty, checker.diagnostics.isEmpty else {
      let expected = type.described(in: dictionary)
      let form = form(of: type)
      throw TextProblems(
        [
          Diagnostic(
            .wrongParameter,
            at: range,
            Message(
              "the parameter '\(name)' is \(expected.english): \(form.english)",
              "le paramètre « \(name) » est \(expected.french) : \(form.french)"
            )
          )
        ],
        in: source
      )
    }
    return checked
  }

  private func missing(
    _ name: String,
    _ type: ValueType,
    at range: SourceRange
  ) -> Diagnostic {
    let form = form(of: type)
    return Diagnostic(
      .missingParameter,
      at: range,
      Message(
        "the parameter '\(name)' needs a value",
        "le paramètre « \(name) » demande une valeur"
      ),
      notes: [
        Note(
          Message(
            "give it: --param \(name)=… (\(form.english))",
            "le donner : --param \(name)=… (\(form.french))"
          )
        )
      ]
    )
  }

  private func unknown(_ name: String, among known: [String: String]) -> Diagnostic {
    let near = EditDistance.nearest(to: TextForm.foldedWord(name), among: Array(known.keys))
      .compactMap { known[$0] }
    return Diagnostic(
      .unknownParameter,
      at: .nowhere,
      Message(
        "the script has no parameter '\(name)'",
        "le script n'a pas de paramètre « \(name) »"
      ),
      notes: near.first.map { [Note(Message("there is '\($0)'", "il y a « \($0) »"))] } ?? []
    )
  }

  /// How values of a type are written.
  private func form(of type: ValueType) -> Message {
    switch type {
    case .text: Message("any text", "un texte quelconque")
    case .number: Message("such as 12.5", "par exemple 12,5")
    case .money: Message("such as 3000 €", "par exemple 3000 €")
    case .percent: Message("such as 10 %", "par exemple 10 %")
    case .boolean: Message("yes or no", "oui ou non")
    case .date: Message("such as 2021-04-12", "par exemple 12/04/2021")
    case .time: Message("such as 14:30", "par exemple 14h30")
    case .month: Message("such as 2021-04", "par exemple 2021-04")
    case .quarter: Message("such as 2021-Q2", "par exemple 2021-T2")
    case .year: Message("such as 2021", "par exemple 2021")
    case .period: Message("such as 2021-01 .. 2021-03", "par exemple 2021-01 .. 2021-03")
    case .duration: Message("such as 15 days", "par exemple 15 jours")
    case .months: Message("such as 2 months", "par exemple 2 mois")
    case .enumeration(let name), .set(let name):
      Message(
        words(of: name, in: .english).joined(separator: ", "),
        words(of: name, in: .french).joined(separator: ", ")
      )
    case .reference(let name), .references(let name):
      Message(
        "the key or the label of a row of '\(name)'",
        "la clé ou le nom d'une ligne de « \(name) »"
      )
    case .band: Message("a class", "une classe")
    }
  }

  private func words(of enumeration: String, in tongue: Tongue) -> [String] {
    dictionary.enumeration(named: enumeration)?.values.map { $0.words[tongue] } ?? []
  }
}
