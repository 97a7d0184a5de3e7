package import PalierDiagnostics

/// A function that the language knows.
package enum Function: String, Hashable, Sendable, CaseIterable {
  case any
  case no
  case all
  case count
  case sum
  case average
  case median
  case min
  case max
  case percentile
  case share
  case rank
  case change
  case running
  case distinct
  case first
  case latest
  case year
  case quarter
  case month
  case firstDay
  case lastDay
  case days
  case months
  case workingDays
  case daysIn
  case became
  case band
  case percent
  case words
  case earliest
  case greatest

  /// The table of functions: English, French.
  private var entry: (english: Spellings, french: Spellings) {
    switch self {
    case .any: ("any", "existe")
    case .no: ("no", "aucun aucune")
    case .all: ("all", "tous toutes")
    case .count: ("count", "nombre")
    case .sum: ("sum", "somme")
    case .average: ("average", "moyenne")
    case .median: ("median", "médiane")
    case .min: ("min", "min")
    case .max: ("max", "max")
    case .percentile: ("percentile", "centile")
    case .share: ("share", "part")
    case .rank: ("rank", "rang")
    case .change: ("change", "évolution")
    case .running: ("running", "cumul")
    case .distinct: ("distinct", "distinct")
    case .first: ("first", "premier première")
    case .latest: ("latest last", "dernier dernière")
    case .year: ("year", "année")
    case .quarter: ("quarter", "trimestre")
    case .month: ("month", "mois")
    case .firstDay: ("first_day", "premier_jour")
    case .lastDay: ("last_day", "dernier_jour")
    case .days: ("days", "jours_entre")
    case .months: ("months", "mois_entre")
    case .workingDays: ("working_days", "jours_ouvrés")
    case .daysIn: ("days_in", "jours_en")
    case .became: ("became", "devenu devenue")
    case .band: ("band", "tranche")
    case .percent: ("percent", "pourcentage")
    case .words: ("words", "mots")
    case .earliest: ("earliest", "plus_tôt")
    case .greatest: ("greatest", "plus_tard")
    }
  }

  package var english: Spellings { entry.english }
  package var french: Spellings { entry.french }

  /// Whether the word alone, without parentheses, is the function: `show count, share`.
  package var standsBare: Bool {
    switch self {
    case .count, .share, .rank, .change: true
    default: false
    }
  }

  /// The spelling to write in a tongue.
  package func spelling(in tongue: Tongue) -> String {
    (tongue == .english ? english : french).words[0]
  }

  /// The function of a folded word, in either tongue.
  package static func named(_ folded: String) -> Function? {
    table[folded]
  }

  private static let table: [String: Function] = {
    var table: [String: Function] = [:]
    for function in Function.allCases {
      for word in function.english.folded + function.french.folded { table[word] = function }
    }
    return table
  }()
}
