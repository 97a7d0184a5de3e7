package import PalierDiagnostics
package import PalierDictionary

extension ValueType {
  /// The type as messages name it, with its article.
  package func described(in dictionary: CaseDictionary) -> Message {
    switch self {
    case .text: return Message("a text", "un texte")
    case .number: return Message("a number", "un nombre")
    case .money: return Message("an amount", "un montant")
    case .percent: return Message("a percentage", "un pourcentage")
    case .boolean: return Message("a yes or no", "un oui ou non")
    case .date: return Message("a date", "une date")
    case .time: return Message("a time of day", "une heure")
    case .month: return Message("a month", "un mois")
    case .quarter: return Message("a quarter", "un trimestre")
    case .year: return Message("a year", "une année")
    case .period: return Message("a period", "une période")
    case .duration: return Message("a length of time", "une durée")
    case .months: return Message("a number of months", "une durée en mois")
    case .band: return Message("a class", "une tranche")
    case .enumeration(let name):
      let words = dictionary.enumeration(named: name)?.words
      return Message(
        "a value of '\(words?.english ?? name)'",
        "une valeur de « \(words?.french ?? name) »"
      )
    case .set(let name):
      let words = dictionary.enumeration(named: name)?.words
      return Message(
        "a set of '\(words?.english ?? name)'",
        "un ensemble de « \(words?.french ?? name) »"
      )
    case .reference(let name):
      guard let noun = dictionary.entity(named: name)?.noun else {
        return Message("a row", "une ligne")
      }
      return Message(
        Agreement.an(noun.singular.english),
        "\(noun.isFeminine ? "une" : "un") \(noun.singular.french)"
      )
    case .references(let name):
      guard let noun = dictionary.entity(named: name)?.noun else {
        return Message("rows", "des lignes")
      }
      return Message(noun.plural.english, "des \(noun.plural.french)")
    }
  }
}
