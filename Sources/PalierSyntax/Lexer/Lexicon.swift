package import PalierDiagnostics
import PalierValues

/// What the words of the language mean, worked out once from the tables.
package enum Lexicon {
  /// The keywords that a folded word may be read as.
  package static func readings(of folded: String) -> KeywordSet {
    table[folded]?.readings ?? KeywordSet()
  }

  /// Whether a folded word, of either tongue, can't name a field, a value or anything of a user's.
  package static func isReserved(_ folded: String) -> Bool {
    table[folded]?.isReserved ?? false
  }

  /// The words that are reserved.
  package static var reserved: Set<String> {
    Set(table.lazy.filter(\.value.isReserved).map(\.key))
  }

  /// The keywords that begin a clause.
  package static let clauses = keywords(of: .clause)

  /// The keywords that begin a verb.
  package static let verbs = keywords(of: .verb)

  /// The keywords that stand between operands.
  package static let operators = keywords(of: .operator)

  /// The keywords that begin a statement other than a sentence.
  package static let statements: KeywordSet = {
    let contextual: [Keyword] = [
      .for, .fail, .import, .begin, .commit, .rollback, .undo, .redo, .history, .sheet, .explain,
      .title, .section,
    ]
    return KeywordSet(
      Keyword.allCases.filter { $0.entry.role == .statement && $0 != .else } + contextual
    )
  }()

  /// Keywords given by their English words, in a tongue: `group by` is *grouper par*.
  ///
  /// A word that is no keyword stays as it is.
  package static func phrase(_ english: String, in tongue: Tongue) -> String {
    english.split(separator: " ").map { word in
      let keyword = Keyword.allCases.first { $0.entry.english.words.contains(String(word)) }
      return keyword?.spelling(in: tongue) ?? String(word)
    }.joined(separator: " ")
  }

  /// The tongue of a folded word that is reserved and belongs to one tongue only.
  static func tongue(of folded: String) -> Tongue? {
    guard isReserved(folded) else { return nil }
    let readings = readings(of: folded).keywords
    let isEnglish = readings.contains { $0.entry.english.folded.contains(folded) }
    let isFrench = readings.contains { $0.entry.french.folded.contains(folded) }
    return isEnglish == isFrench ? nil : isEnglish ? .english : .french
  }

  private static func keywords(of role: Keyword.Role) -> KeywordSet {
    var set = KeywordSet()
    for keyword in Keyword.allCases where keyword.entry.role == role { set.insert(keyword) }
    return set
  }

  /// What one word means.
  private struct Meaning {
    var readings = KeywordSet()
    var isReserved = false
  }

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    table.reserveCapacity(512)
    for keyword in Keyword.allCases {
      let entry = keyword.entry
      let isContextual = entry.role == .contextual
      for spellings in [entry.english, entry.french] {
        spellings.visit { word, isFree in
          let folded = TextForm.foldedWord(word)
          table[folded, default: Meaning()].readings.insert(keyword)
          if !isContextual, !isFree { table[folded, default: Meaning()].isReserved = true }
        }
      }
    }
    for function in Function.allCases where function.standsBare {
      for word in function.english.folded + function.french.folded {
        table[word, default: Meaning()].isReserved = true
      }
    }
    return table
  }()
}

extension Keyword {
  /// Whether a line that ends with it goes on to the next: something has to stand after it.
  package var needsMore: Bool {
    switch self {
    case .not, .all, .distinct, .delete, .reopen, .anonymise, .else, .ascending, .descending,
      .ties, .totals, .zeros, .unknowns, .begin, .commit, .rollback, .undo, .redo, .help, .quit,
      .known, .unknown, .true, .false, .today, .yesterday, .tomorrow, .it, .ago, .row, .column:
      false
    default: true
    }
  }
}
