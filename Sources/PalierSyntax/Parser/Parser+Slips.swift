import PalierDiagnostics
import PalierValues

/// What a word in the wrong place most likely wanted, in a line below the error.
extension Parser {
  /// What helps with the current token, which isn't what was asked for.
  func slip(_ asked: Expectations) -> Message? {
    guard !atEnd, position > 0 else { return nil }
    let previous = tokens[position - 1]
    if current.readings.contains(.by) {
      return Message(
        "rows are counted by groups with: group by stage show count",
        "des lignes se comptent par groupes avec : grouper par stade montrer nombre"
      )
    }
    if let function = previous.word.flatMap(Function.named), current.word != nil, !isReserved {
      let (english, french) = (function.spelling(in: .english), function.spelling(in: .french))
      return Message(
        "what '\(english)' is asked of stands in parentheses: \(english)(\(shownCurrent) …)",
        "ce sur quoi porte « \(french) » se met entre parenthèses : \(french)(\(shownCurrent) …)"
      )
    }
    if let message = Parser.slips[current.word ?? ""] { return message }
    if previous.word == "pas", current.word != nil {
      return Message(
        "a condition is denied by 'not': not \(shownCurrent)",
        "une condition se nie par « non » : non \(shownCurrent)"
      )
    }
    if let month = month(previous, current) ?? month(current, peek()) {
      return Message("a month is written \(month)", "un mois s'écrit \(month)")
    }
    guard asked.keywords.contains(.and) || asked.names.contains(.end) else { return nil }
    if current.symbol == .comma {
      return Message(
        "conditions are joined by 'and', values of a list stand in parentheses: in (a, b)",
        "des conditions se joignent par « et », les valeurs d'une liste se mettent entre "
          + "parenthèses : dans (a, b)"
      )
    }
    if let function = current.word.flatMap(Function.named), function.standsBare {
      return Message(
        "columns come after 'show': show \(function.spelling(in: .english))",
        "les colonnes viennent après « montrer » : montrer \(function.spelling(in: .french))"
      )
    }
    if [.this, .last, .next].contains(where: current.readings.contains) {
      return Message(
        "a period follows 'in': hearing_on in \(shownCurrent) …",
        "une période suit « dans » : audience_le dans \(shownCurrent) …"
      )
    }
    return nil
  }

  private var shownCurrent: String { SyntaxProblem.shown(source.text(in: current.range)) }

  /// The month that a name and a year behind it stand for: `2021-01`.
  private func month(_ name: Token?, _ year: Token?) -> String? {
    guard let word = name?.word, case .number(let number)? = year?.kind, let year = number.whole,
      (1_900...2_099).contains(year), let month = Parser.months[word]
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// Words of speech that nothing reads, and what is written for them.
  private static let slips: [String: Message] = {
    let braces = Message(
      "what 'if' does stands in braces: if … { … }",
      "ce que fait « si » se met entre accolades : si … { … }"
    )
    let digits = Message(
      "a number is written in digits: next 2 weeks",
      "un nombre s'écrit en chiffres : 2 prochaines semaines"
    )
    let ago = Message(
      "a day is compared with a day: last_contact_on < 15 days ago",
      "un jour se compare à un jour : dernier_contact < il y a 15 jours"
    )
    let known = Message(
      "'is known' asks whether there is a value",
      "« est connu » demande s'il y a une valeur"
    )
    let period = Message(
      "a period follows 'in': hearing_on in next 2 weeks",
      "une période suit « dans » : audience_le dans 2 prochaines semaines"
    )
    let words: [(words: [String], message: Message)] = [
      (["then", "alors"], braces),
      (["two", "three", "four", "five", "six", "ten", "deux", "trois", "quatre", "cinq"], digits),
      (["older", "newer"], ago), (["exists", "exist", "existent"], known),
      (["within", "during", "pendant"], period),
    ]
    var slips: [String: Message] = [:]
    for (words, message) in words {
      for word in words { slips[word] = message }
    }
    return slips
  }()

  private static let months: [String: Int] = {
    let names = [
      ["january", "janvier", "jan", "janv"], ["february", "fevrier", "feb", "fevr", "fev"],
      ["march", "mars", "mar"], ["april", "avril", "apr", "avr"], ["may", "mai"],
      ["june", "juin", "jun"], ["july", "juillet", "jul", "juil"], ["august", "aout", "aug"],
      ["september", "septembre", "sept", "sep"], ["october", "octobre", "oct"],
      ["november", "novembre", "nov"], ["december", "decembre", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()
}
