package import PalierDiagnostics

/// A type that can be written after `:`; an entity or an enumeration is one too.
package enum TypeName: String, Hashable, Sendable, CaseIterable {
  case text
  case number
  case money
  case percent
  case boolean
  case date
  case time
  case month
  case quarter
  case year
  case period
  case duration

  /// The table of types: English, French.
  private var entry: (english: Spellings, french: Spellings) {
    switch self {
    case .text: ("text", "texte")
    case .number: ("number", "nombre")
    case .money: ("money", "montant")
    case .percent: ("percent", "pourcentage")
    case .boolean: ("boolean", "booléen")
    case .date: ("date", "date")
    case .time: ("time", "heure")
    case .month: ("month", "mois")
    case .quarter: ("quarter", "trimestre")
    case .year: ("year", "année")
    case .period: ("period", "période")
    case .duration: ("duration", "durée")
    }
  }

  package var english: Spellings { entry.english }
  package var french: Spellings { entry.french }

  /// The spelling to write in a tongue.
  package func spelling(in tongue: Tongue) -> String {
    (tongue == .english ? english : french).words[0]
  }

  /// The type of a folded word, in either tongue.
  package static func named(_ folded: String) -> TypeName? {
    table[folded]
  }

  private static let table: [String: TypeName] = {
    var table: [String: TypeName] = [:]
    for type in TypeName.allCases {
      for word in type.english.folded + type.french.folded { table[word] = type }
    }
    return table
  }()
}
