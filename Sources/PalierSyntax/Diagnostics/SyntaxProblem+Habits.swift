import PalierDiagnostics

extension SyntaxProblem {
  /// The words for what is right in another language.
  var habitWording: (code: String, english: String, french: String) {
    switch self {
    case .accentedOr:
      (
        "accented-or", "\"où\" reads as \"ou\", which is the French \"or\"",
        "« où » se lit comme « ou » ; la condition s'écrit « dont »"
      )
    case .foreignWord(let found, let meant):
      (
        "foreign-word",
        "\"\(found)\" is written \"\(SyntaxProblem.spelt(meant, .english))\"",
        "« \(found) » s'écrit « \(SyntaxProblem.spelt(meant, .french)) »"
      )
    case .selectStatement:
      (
        "foreign-select", "there is no SELECT; columns come last, with \"show\"",
        "il n'y a pas de SELECT ; les colonnes viennent après, avec « montrer »"
      )
    case .fromBeforeSource:
      (
        "foreign-from", "the rows need no FROM", "les lignes se passent de FROM"
      )
    case .updateStatement:
      (
        "foreign-update", "there is no UPDATE; \"set\" follows the selection",
        "il n'y a pas d'UPDATE ; « mettre » suit la sélection"
      )
    case .insertStatement:
      (
        "foreign-insert", "there is no INSERT; a row is made with \"create household { … }\"",
        "il n'y a pas d'INSERT ; une ligne se crée par « créer ménage { … } »"
      )
    case .join:
      ("foreign-join", "there is no JOIN", "il n'y a pas de JOIN")
    case .null:
      (
        "foreign-null", "NULL is written \"unknown\"", "NULL s'écrit « inconnu »"
      )
    case .like:
      (
        "foreign-like", "LIKE is written \"contains\"", "LIKE s'écrit « contient »"
      )
    case .between:
      (
        "foreign-between", "BETWEEN a AND b is written \"from a to b\"",
        "BETWEEN a AND b s'écrit « de a à b »"
      )
    case .leadingEqual:
      (
        "leading-equal", "an expression needs no = before it",
        "une expression se passe de = devant elle"
      )
    case .countStar:
      ("foreign-count", "count(*) is written \"count\"", "count(*) s'écrit « nombre »")
    default: ("unexpected", "", "")
    }
  }

  static func spelt(_ keywords: [Keyword], _ tongue: Tongue) -> String {
    keywords.map { $0.spelling(in: tongue) }.joined(separator: " ")
  }
}
