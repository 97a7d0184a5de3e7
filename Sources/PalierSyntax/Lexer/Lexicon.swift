package import PalierDiagnostics
import PalierValues

/// What the words of the language mean, worked out once from the tables.
package enum Lexicon {
  /// The keywords that a folded word may be read as.
  package static func readings(of folded: String) -> KeywordSet {
    table[folded] ?? KeywordSet()
  }

  /// The folded words, of both tongues, that can't name a field, a value or anything of a user's.
  package static let reserved: Set<String> = {
    var words: Set<String> = []
    for keyword in Keyword.allCases where keyword.entry.role != .contextual {
      for spellings in [keyword.entry.english, keyword.entry.french] {
        let taken = spellings.words.filter { !spellings.free.contains($0) }
        words.formUnion(taken.map(TextForm.foldedWord))
      }
    }
    for function in Function.allCases where function.standsBare {
      words.formUnion(function.english.folded)
      words.formUnion(function.french.folded)
    }
    return words
  }()

  /// The keywords that begin a clause.
  package static let clauses = KeywordSet(Keyword.allCases.filter { $0.entry.role == .clause })

  /// The keywords that begin a verb.
  package static let verbs = KeywordSet(Keyword.allCases.filter { $0.entry.role == .verb })

  /// The keywords that stand between operands.
  package static let operators = KeywordSet(
    Keyword.allCases.filter { $0.entry.role == .operator }
  )

  /// The keywords that begin a statement other than a sentence.
  package static let statements: KeywordSet = {
    let contextual: [Keyword] = [
      .for, .fail, .import, .begin, .commit, .rollback, .undo, .redo, .history, .sheet, .explain,
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
    guard reserved.contains(folded) else { return nil }
    let readings = readings(of: folded).keywords
    let isEnglish = readings.contains { $0.entry.english.folded.contains(folded) }
    let isFrench = readings.contains { $0.entry.french.folded.contains(folded) }
    return isEnglish == isFrench ? nil : isEnglish ? .english : .french
  }

  private static let table: [String: KeywordSet] = {
    var table: [String: KeywordSet] = [:]
    for keyword in Keyword.allCases {
      for word in keyword.entry.english.folded + keyword.entry.french.folded {
        table[word, default: KeywordSet()].insert(keyword)
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
