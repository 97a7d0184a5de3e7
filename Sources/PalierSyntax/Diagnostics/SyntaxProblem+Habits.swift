import PalierDiagnostics

extension SyntaxProblem {
  /// The words for what is right in another language.
  var habitWording: (code: DiagnosticCode, english: String, french: String) {
    switch self {
    case .accentedOr:
      (
        .accentedOr, "\"où\" reads as \"ou\", which is the French \"or\"",
        "« où » se lit comme « ou » ; la condition s'écrit « dont »"
      )
    case .foreignWord(let found, let meant):
      (
        .foreignWord,
        "\"\(found)\" is written \"\(SyntaxProblem.spelt(meant, .english))\"",
        "« \(found) » s'écrit « \(SyntaxProblem.spelt(meant, .french)) »"
      )
    case .selectStatement:
      (
        .foreignSelect, "there is no SELECT; columns come last, with \"show\"",
        "il n'y a pas de SELECT ; les colonnes viennent après, avec « montrer »"
      )
    case .fromBeforeSource:
      (
        .foreignFrom, "the rows need no FROM", "les lignes se passent de FROM"
      )
    case .updateStatement:
      (
        .foreignUpdate, "there is no UPDATE; \"set\" follows the selection",
        "il n'y a pas d'UPDATE ; « mettre » suit la sélection"
      )
    case .insertStatement:
      (
        .foreignInsert, "there is no INSERT; a row is made with \"create household { … }\"",
        "il n'y a pas d'INSERT ; une ligne se crée par « créer ménage { … } »"
      )
    case .join:
      (.foreignJoin, "there is no JOIN", "il n'y a pas de JOIN")
    case .null(let found):
      (
        .foreignNull, "\"\(SyntaxProblem.shown(found))\" is written \"unknown\"",
        "« \(SyntaxProblem.shown(found)) » s'écrit « inconnu »"
      )
    case .like:
      (
        .foreignLike, "LIKE is written \"contains\"", "LIKE s'écrit « contient »"
      )
    case .between:
      (
        .foreignBetween, "BETWEEN a AND b is written \"from a to b\"",
        "BETWEEN a AND b s'écrit « de a à b »"
      )
    case .leadingEqual:
      (
        .leadingEqual, "an expression needs no = before it",
        "une expression se passe de = devant elle"
      )
    case .andAtHead:
      (
        .andAtHead, "a line goes on with the selection before it by \"where\"",
        "une ligne continue la sélection qui précède par « dont »"
      )
    case .countStar:
      (.foreignCount, "count(*) is written \"count\"", "count(*) s'écrit « nombre »")
    default: (.unexpected, "", "")
    }
  }

  static func spelt(_ keywords: [Keyword], _ tongue: Tongue) -> String {
    keywords.map { $0.spelling(in: tongue) }.joined(separator: " ")
  }
}
