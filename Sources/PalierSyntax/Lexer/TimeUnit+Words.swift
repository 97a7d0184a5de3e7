package import PalierDiagnostics

extension TimeUnit {
  /// The table of units: singular then plural in English; in French the words of a length, then
  /// those of a calendar unit where they differ (*2 ans*, *l'année dernière*).
  private var entry: (english: Spellings, french: Spellings) {
    switch self {
    case .day: ("day days", "jour jours")
    case .week: ("week weeks", "semaine semaines")
    case .month: ("month months", "mois mois")
    case .quarter: ("quarter quarters", "trimestre trimestres")
    case .year: ("year years", "an ans année années")
    }
  }

  package var english: Spellings { entry.english }
  package var french: Spellings { entry.french }

  /// Whether the French word of the calendar unit is feminine.
  package var isFeminine: Bool { self == .week || self == .year }

  /// The word for a length of so many units: `days`, `ans`.
  package func word(for count: Int, in tongue: Tongue) -> String {
    switch tongue {
    case .english: english.words[count == 1 ? 0 : 1]
    // French counts 0 and 1 as singular.
    case .french: french.words[count < 2 ? 0 : 1]
    }
  }

  /// The word for the calendar unit: `month`, `année`.
  package func calendarWord(plural: Bool, in tongue: Tongue) -> String {
    switch tongue {
    case .english: english.words[plural ? 1 : 0]
    case .french: french.words.suffix(2)[french.words.count - (plural ? 1 : 2)]
    }
  }

  /// The unit of a folded word, in either tongue.
  package static func named(_ folded: String) -> TimeUnit? {
    table[folded]
  }

  private static let table: [String: TimeUnit] = {
    var table: [String: TimeUnit] = [:]
    for unit in TimeUnit.allCases {
      for word in unit.english.folded + unit.french.folded { table[word] = unit }
    }
    return table
  }()
}
