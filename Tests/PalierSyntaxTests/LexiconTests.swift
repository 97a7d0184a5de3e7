import PalierDiagnostics
import PalierSyntax
import Testing

struct LexiconTests {
  @Test func `a keyword fits in a set`() {
    #expect(Keyword.allCases.count <= 128)
    for keyword in Keyword.allCases { #expect(KeywordSet([keyword]).keywords == [keyword]) }
  }

  @Test func `only the words settled by position have two readings`() {
    var ambiguous: Set<String> = []
    for keyword in Keyword.allCases {
      let entry = keyword.entry
      for word in entry.english.folded + entry.french.folded
      where Lexicon.readings(of: word).keywords.count > 1 {
        ambiguous.insert(word)
      }
    }
    #expect(
      ambiguous == ["le", "au", "a", "to", "de", "du", "non", "unknown", "inconnu", "avec"]
    )
  }

  @Test(arguments: [
    "where", "dont", "in", "dans", "no", "non", "yes", "oui", "share", "part", "count", "nombre",
    "transfer", "aujourdhui", "devenu", "etait", "tache",
  ])
  func `words of the language are reserved`(word: String) {
    #expect(Lexicon.reserved.contains(word))
  }

  @Test(arguments: [
    "a", "de", "du", "le", "la", "en", "as", "by", "lot", "batch", "day", "mois", "last", "dernier",
    "known", "sum", "latest", "history", "fiche", "for", "pour", "il", "y", "to", "au", "all",
  ])
  func `words of position are free as names`(word: String) {
    #expect(!Lexicon.reserved.contains(word))
    checkRoundTrip("households where \(word) = 1 show \(word)", in: .english)
  }
}
