package import PalierDiagnostics
package import PalierDictionary
import PalierSyntax
import PalierValues

extension SemanticError {
  func unknownDiagnostic(at range: SourceRange) -> Diagnostic {
    let negated =
      switch self {
      case .comparedWithUnknown(let negated), .unknownCompared(_, let negated): negated
      default: false
      }
    if case .unknownInList = self {
      return Diagnostic(
        .unknownCompared,
        at: range,
        Message(
          "'unknown' is no value of a list: 'is unknown' asks for it apart",
          "« inconnu » n'est pas une valeur de liste : « est inconnu » le demande à part"
        )
      )
    }
    var fix: FixIt?
    if case .unknownCompared(let operand, _) = self {
      fix = FixIt(
        SourceRange(lower: operand.upper, upper: range.upper),
        replacement: negated ? " is known" : " is unknown"
      )
    }
    return Diagnostic(
      .unknownCompared,
      at: range,
      Message(
        "'unknown' is never compared: '\(negated ? "is known" : "is unknown")' asks for it",
        "« inconnu » ne se compare jamais : « \(negated ? "est connu" : "est inconnu") » le demande"
      ),
      fix: fix
    )
  }

  func arithmeticDiagnostic(
    _ operation: ArithmeticOperator,
    _ left: ValueType,
    _ right: ValueType,
    at range: SourceRange
  ) -> Diagnostic {
    let sign =
      switch operation {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .divide: "/"
      }
    var notes: [Note] = []
    if left == .money, right == .percent {
      notes.append(Note(Message("debt * (100 % + 10 %)", "dette * (100 % + 10 %)")))
    } else if left == .text || right == .text {
      notes.append(
        Note(Message("texts are joined by \"{a} {b}\"", "des textes se joignent par \"{a} {b}\""))
      )
    }
    return Diagnostic(
      .noArithmetic,
      at: range,
      Message(
        "there is no \(left.description.english) \(sign) \(right.description.english)",
        "\(left.description.french) \(sign) \(right.description.french) n'existe pas"
      ),
      notes: notes
    )
  }

  func mismatchDiagnostic(
    expected: ValueType,
    found: ValueType,
    literal: Value?,
    at range: SourceRange
  ) -> Diagnostic {
    if expected == .money, found == .number, case .number(let number)? = literal {
      return Diagnostic(
        .moneyNeedsUnit,
        at: range,
        Message(
          "an amount of money says its unit",
          "un montant dit son unité"
        ),
        fix: FixIt(range, replacement: "\(number.text) €")
      )
    }
    if expected == .percent, found == .number, case .number(let number)? = literal {
      return Diagnostic(
        .percentNeedsSign,
        at: range,
        Message("a percentage says its sign", "un pourcentage dit son signe"),
        fix: FixIt(range, replacement: "\(number.text) %")
      )
    }
    return Diagnostic(
      .typeMismatch,
      at: range,
      Message(
        "\(expected.description.english) is needed here, not \(found.description.english)",
        "il faut ici \(expected.description.french), pas \(found.description.french)"
      )
    )
  }

  func nameDiagnostic(
    _ name: String,
    _ role: Role,
    _ near: [String],
    at range: SourceRange
  ) -> Diagnostic {
    let (code, message): (DiagnosticCode, Message) =
      switch role {
      case .source:
        (
          .unknownSource,
          Message(
            "'\(name)' is neither an entity nor a name given above",
            "« \(name) » n'est ni une entité ni un nom donné plus haut"
          )
        )
      case .name:
        (
          .unknownName,
          Message("no name '\(name)' was given above", "aucun nom « \(name) » n'a été donné")
        )
      case .field(let entity):
        (
          .unknownField,
          Message(
            "'\(name)' is neither a field of \(entity) nor a name given above",
            "« \(name) » n'est ni un champ de \(entity) ni un nom donné plus haut"
          )
        )
      case .relation(let entity):
        (
          .unknownRelation,
          Message("\(entity) has no '\(name)'", "\(entity) n'a pas de « \(name) »")
        )
      case .function:
        (
          .unknownFunction,
          Message("there is no function '\(name)'", "il n'y a pas de fonction « \(name) »")
        )
      case .task:
        (
          .unknownTask,
          Message("no task '\(name)' was given above", "aucune tâche « \(name) » n'a été donnée")
        )
      case .type:
        (.unknownType, Message("there is no type '\(name)'", "il n'y a pas de type « \(name) »"))
      case .entity:
        (
          .unknownEntity,
          Message("there is no entity '\(name)'", "il n'y a pas d'entité « \(name) »")
        )
      }
    return Diagnostic(
      code,
      at: range,
      message,
      notes: SemanticError.others(near),
      fix: near.first.map { FixIt(range, replacement: $0) }
    )
  }

  func valueDiagnostic(
    _ name: String,
    _ enumeration: Enumeration,
    _ near: [String],
    at range: SourceRange
  ) -> Diagnostic {
    let english = enumeration.values.map(\.words.english).joined(separator: ", ")
    let french = enumeration.values.map(\.words.french).joined(separator: ", ")
    return Diagnostic(
      .unknownValue,
      at: range,
      Message(
        "'\(name)' is no value of '\(enumeration.words.english)'",
        "« \(name) » n'est pas une valeur de « \(enumeration.words.french) »"
      ),
      notes: [Note(Message("its values: \(english)", "ses valeurs : \(french)"))],
      fix: near.first.map { FixIt(range, replacement: $0) }
    )
  }

  /// The further words that are near.
  private static func others(_ near: [String]) -> [Note] {
    guard near.count > 1 else { return [] }
    let list = near.dropFirst().joined(separator: ", ")
    return [Note(Message("also near: \(list)", "proches aussi : \(list)"))]
  }
}

extension ValueType {
  /// The type as messages name it.
  package var description: Message {
    switch self {
    case .text: Message("a text", "un texte")
    case .number: Message("a number", "un nombre")
    case .money: Message("an amount", "un montant")
    case .percent: Message("a percentage", "un pourcentage")
    case .boolean: Message("a yes or no", "un oui ou non")
    case .date: Message("a date", "une date")
    case .time: Message("a time of day", "une heure")
    case .month: Message("a month", "un mois")
    case .quarter: Message("a quarter", "un trimestre")
    case .year: Message("a year", "une année")
    case .period: Message("a period", "une période")
    case .duration: Message("a length of time", "une durée")
    case .months: Message("a number of months", "une durée en mois")
    case .enumeration(let name): Message("a value of '\(name)'", "une valeur de « \(name) »")
    case .set(let name): Message("a set of '\(name)'", "un ensemble de « \(name) »")
    case .reference(let name): Message("a row of '\(name)'", "une ligne de « \(name) »")
    case .references(let name): Message("rows of '\(name)'", "des lignes de « \(name) »")
    case .band: Message("a class", "une tranche")
    }
  }
}
