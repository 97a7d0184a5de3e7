import PalierDiagnostics

extension Diagnostic {
  init(
    _ problem: SyntaxProblem,
    at range: SourceRange,
    notes: [Note] = [],
    fix: FixIt? = nil
  ) {
    let hint = problem.hint.map { [Note($0)] } ?? []
    self.init(problem.code, at: range, problem.message, notes: hint + notes, fix: fix)
  }
}

extension SyntaxProblem {
  /// The stable name and the sentence of each problem, in both tongues.
  private var wording: (code: DiagnosticCode, english: String, french: String) {
    switch self {
    case .textTooLong:
      (
        .textTooLong, "the text is longer than \(Limits.bytes / 1_048_576) MB",
        "le texte dépasse \(Limits.bytes / 1_048_576) Mo"
      )
    case .tooManyTokens:
      (
        .tooManyTokens,
        "the text has more than \(Agreement.grouped(Limits.tokens, in: .english)) words and signs",
        "le texte compte plus de \(Agreement.grouped(Limits.tokens, in: .french)) mots et signes"
      )
    case .invalidUTF8:
      (.invalidUTF8, "these bytes are not UTF-8", "ces octets ne sont pas de l'UTF-8")
    case .nulCharacter:
      (.nulCharacter, "a NUL character stands in the text", "le texte contient un caractère NUL")
    case .unexpectedCharacter(let scalar):
      (
        .unexpectedCharacter, "\(english(scalar)) has no meaning here",
        "\(french(scalar)) n'a pas de sens ici"
      )
    case .unclosedText(let closing):
      (
        .unclosedText, "this text has no closing \(closing) on its line",
        "ce texte n'a pas de \(closing) fermant sur sa ligne"
      )
    case .unclosedInterpolation:
      (
        .unclosedInterpolation, "this { has no } on its line",
        "cette accolade { n'a pas de } sur sa ligne"
      )
    case .unknownEscape(let letter):
      (
        .unknownEscape, "\\\(letter) stands for nothing", "\\\(letter) ne représente rien"
      )
    case .singleQuotes:
      (
        .singleQuotes, "a text stands between double quotes",
        "un texte s'écrit entre guillemets doubles"
      )
    case .mixedQuotes:
      (
        .mixedQuotes, "the quotes of this text don't pair",
        "les guillemets de ce texte ne vont pas ensemble"
      )
    case .foreignOperator(let found, let meant):
      (
        .foreignOperator, "\(SyntaxProblem.operator(found).english) is written \(meant.english)",
        "\(SyntaxProblem.operator(found).french) s'écrit \(meant.french)"
      )
    case .numberTooLarge:
      (.numberTooLarge, "this number is too large", "ce nombre est trop grand")
    case .tooManyDecimals(let limit):
      (
        .tooManyDecimals, "this number has more than \(limit) decimals",
        "ce nombre a plus de \(limit) décimales"
      )
    case .unitFirst:
      (
        .unitFirst, "the unit of an amount stands behind it",
        "l'unité d'un montant se place derrière lui"
      )
    case .foreignDate(let day):
      (.foreignDate, "a date is written \(day)", "une date s'écrit \(day)")
    case .numbersSideBySide:
      (
        .numbersSideBySide, "digits are grouped by a space only before a unit",
        "les chiffres ne se groupent par une espace que devant une unité"
      )
    case .decimalCommaInParentheses:
      (
        .decimalComma, "between parentheses a comma separates",
        "entre parenthèses, la virgule sépare"
      )
    case .noSuchDate(let text):
      (.noSuchDate, "there is no date \(text)", "la date \(text) n'existe pas")
    case .noSuchMonth(let year, let month):
      (
        .noSuchMonth, "\(year)-\(month) is neither a month nor a difference",
        "\(year)-\(month) n'est ni un mois ni une différence"
      )
    case .noSuchQuarter(let text):
      (.noSuchQuarter, "there is no quarter \(text)", "le trimestre \(text) n'existe pas")
    case .noSuchTime(let text):
      (.noSuchTime, "there is no time \(text)", "l'heure \(text) n'existe pas")
    case .unexpected, .misspelt, .reservedWord, .unclosed, .tooDeep, .tooManySelections,
      .chainTooLong, .tooManyLinks, .chainedComparison, .notASelection, .clauseWithoutSelection,
      .clauseAfterVerb, .verbInName, .misplacedAsOf, .elseOnItsOwnLine, .interpolatedTitle,
      .fractionalCount:
      structureWording
    case .accentedOr, .foreignWord, .selectStatement, .fromBeforeSource, .updateStatement,
      .insertStatement, .join, .null, .like, .between, .leadingEqual, .countStar, .andAtHead:
      habitWording
    }
  }

  var code: DiagnosticCode { wording.code }

  var message: Message { Message(wording.english, wording.french) }

  private func english(_ scalar: Unicode.Scalar) -> String {
    SyntaxProblem.isPrintable(scalar) ? "\"\(scalar)\"" : "character \(SyntaxProblem.code(scalar))"
  }

  private func french(_ scalar: Unicode.Scalar) -> String {
    SyntaxProblem.isPrintable(scalar)
      ? "« \(scalar) »" : "le caractère \(SyntaxProblem.code(scalar))"
  }

  /// An operator as a message shows it: a word stands in quotes, a sign by itself.
  private static func `operator`(_ found: String) -> Message {
    guard found.contains(where: \.isLetter) else { return Message(found, found) }
    return Message("\"\(shown(found))\"", "« \(shown(found)) »")
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark:
      false
    default: true
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A piece of the user's text, short and without raw control characters.
  static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(40) {
      if isPrintable(scalar) || scalar.properties.generalCategory == .nonspacingMark {
        result.unicodeScalars.append(scalar)
      } else {
        result += code(scalar)
      }
    }
    return text.unicodeScalars.count > 40 ? result + "…" : result
  }
}

extension ForeignOperator.Meaning {
  var english: String {
    switch self {
    case .symbol(let symbol): symbol.rawValue
    case .keyword(let keyword): "\"\(keyword.spelling(in: .english))\""
    }
  }

  var french: String {
    switch self {
    case .symbol(let symbol): symbol.rawValue
    case .keyword(let keyword): "« \(keyword.spelling(in: .french)) »"
    }
  }
}
