import PalierDiagnostics

extension SyntaxProblem {
  /// The words for what stands in the wrong place, is missing or is too much.
  var structureWording: (code: DiagnosticCode, english: String, french: String) {
    switch self {
    case .unexpected(let found, _):
      (
        .unexpected, "\(found.english) is not expected here",
        "\(found.french) n'a pas sa place ici"
      )
    case .misspelt(let word, _, let written):
      (
        .misspeltKeyword, "\"\(SyntaxProblem.shown(word))\" might be \"\(written)\"",
        "« \(SyntaxProblem.shown(word)) » est peut-être « \(written) »"
      )
    case .reservedWord(let word, _):
      (
        .reservedWord, "\"\(SyntaxProblem.shown(word))\" is a word of the language, not a name",
        "« \(SyntaxProblem.shown(word)) » est un mot du langage, pas un nom"
      )
    case .unclosed(let symbol):
      (
        .unclosed, "this \(symbol.rawValue) is never closed",
        symbol == .leftBrace
          ? "cette accolade { n'est jamais fermée" : "cette parenthèse ( n'est jamais fermée"
      )
    case .tooDeep(let limit):
      (
        .tooDeep, "this text nests more than \(limit) levels",
        "ce texte s'emboîte sur plus de \(limit) niveaux"
      )
    case .tooManySelections(let limit):
      (
        .tooManySelections, "more than \(limit) selections stand inside each other",
        "plus de \(limit) sélections s'emboîtent"
      )
    case .chainTooLong(let limit):
      (
        .chainTooLong, "this chain has more than \(Agreement.grouped(limit, in: .english)) terms",
        "cette suite compte plus de \(Agreement.grouped(limit, in: .french)) termes"
      )
    case .tooManyLinks(let limit):
      (
        .tooManyOperands, "this calculation has more than \(limit) terms in a row",
        "ce calcul compte plus de \(limit) termes à la suite"
      )
    case .chainedComparison:
      (.chainedComparison, "comparisons don't chain", "les comparaisons ne s'enchaînent pas")
    case .notASelection(let word):
      (
        .notASelection, "\"\(word)\" requires rows before it",
        "« \(word) » demande des lignes devant lui"
      )
    case .clauseWithoutSelection(let word):
      (
        .noSelection, "\"\(word)\" requires a selection before it",
        "« \(word) » demande une sélection devant lui"
      )
    case .clauseAfterVerb(let word):
      (
        .clauseAfterVerb, "\"\(word)\" comes before the verbs",
        "« \(word) » vient avant les verbes"
      )
    case .verbInName:
      (
        .verbInName, "a name stands for rows or a value, not for what is done to them",
        "un nom désigne des lignes ou une valeur, pas ce qu'on en fait"
      )
    case .misplacedAsOf:
      (
        .misplacedAsOf, "\"as of\" comes first, after the rows",
        "« au » vient en premier, après les lignes"
      )
    case .elseOnItsOwnLine:
      (
        .elseOnItsOwnLine, "\"else\" stands on the line of its }",
        "« sinon » se place sur la ligne de son }"
      )
    case .interpolatedTitle:
      (.interpolatedTitle, "a title is a plain text", "un titre est un texte simple")
    case .fractionalCount:
      (
        .fractionalCount, "a length of time is a whole number",
        "une durée est un nombre entier"
      )
    default: (.unexpected, "", "")
    }
  }

  /// What helps, in a line below.
  var hint: Message? {
    switch self {
    case .unexpected(_, let expected), .reservedWord(_, let expected):
      expected.message
    case .numbersSideBySide(let joined):
      Message(
        "write \(joined) € for money, or \(joined)",
        "écrire \(joined) € pour un montant, ou \(joined)"
      )
    case .decimalCommaInParentheses(let whole, let fraction):
      Message(
        "write \(whole).\(fraction) for a number, \(whole), \(fraction) for two",
        "écrire \(whole).\(fraction) pour un nombre, \(whole), \(fraction) pour deux"
      )
    case .noSuchMonth(let year, let month):
      Message(
        (1...12).contains(month)
          ? "the month is \(year)-\(month < 10 ? "0" : "")\(month), the difference \(year) - \(month)"
          : "months are 01 to 12; the difference is \(year) - \(month)",
        (1...12).contains(month)
          ? "le mois s'écrit \(year)-\(month < 10 ? "0" : "")\(month), la différence \(year) - \(month)"
          : "les mois vont de 01 à 12 ; la différence s'écrit \(year) - \(month)"
      )
    case .noSuchQuarter:
      Message("quarters are 2021-Q1 to 2021-Q4", "les trimestres vont de 2021-T1 à 2021-T4")
    case .unknownEscape:
      Message(
        "escapes are \\n \\t \\\" \\\\ \\{",
        "les échappements sont \\n \\t \\\" \\\\ \\{"
      )
    case .chainTooLong:
      Message("a long list is written 'in (…)'", "une longue liste s'écrit « dans (…) »")
    case .chainedComparison:
      Message("'and' joins them", "« et » les joint")
    case .clauseWithoutSelection(let word):
      Message(
        "rows come first: households where … \(SyntaxProblem.shown(word)) …",
        "les lignes viennent d'abord : ménages dont … \(SyntaxProblem.shown(word)) …"
      )
    case .clauseAfterVerb(let word):
      Message(
        "for example: households \(SyntaxProblem.shown(word)) … set …",
        "par exemple : ménages \(SyntaxProblem.shown(word)) … mettre …"
      )
    case .verbInName(let name):
      Message(
        "act on it in a line of its own: \(SyntaxProblem.shown(name)) set …",
        "agir dessus dans une ligne à part : \(SyntaxProblem.shown(name)) mettre …"
      )
    case .notASelection:
      Message(
        "rows are an entity, a name, or a selection between parentheses",
        "des lignes sont une entité, un nom ou une sélection entre parenthèses"
      )
    case .tooManyLinks:
      Message(
        "parts can be named with 'define'",
        "des parties peuvent être nommées par « définir »"
      )
    case .selectStatement, .fromBeforeSource, .updateStatement:
      Message(
        "a sentence begins with its rows: households where … show …",
        "une phrase commence par ses lignes : ménages dont … montrer …"
      )
    case .join:
      Message(
        "a dot reaches one row (landlord.kind), a function many (count(contacts))",
        "le point atteint une ligne (bailleur.nature), une fonction plusieurs (nombre(contacts))"
      )
    case .like:
      Message("~ compares whole texts", "~ compare des textes entiers")
    default: nil
    }
  }
}

extension SyntaxProblem.Found {
  var english: String {
    switch self {
    case .text(let text) where text.hasPrefix("\""): "the text \(SyntaxProblem.shown(text))"
    case .text(let text): "\"\(SyntaxProblem.shown(text))\""
    case .endOfLine: "the end of the line"
    case .endOfText: "the end of the text"
    }
  }

  var french: String {
    switch self {
    case .text(let text) where text.hasPrefix("\""): "le texte \(SyntaxProblem.shown(text))"
    case .text(let text): "« \(SyntaxProblem.shown(text)) »"
    case .endOfLine: "la fin de la ligne"
    case .endOfText: "la fin du texte"
    }
  }
}
