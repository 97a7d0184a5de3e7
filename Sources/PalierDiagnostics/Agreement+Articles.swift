/// Articles and prepositions, elided as the following word asks.
extension Agreement {
  /// `de` with its word: `de ménage`, `d'audience`.
  package static func de(_ word: String) -> String {
    elides(word) ? "d'\(word)" : "de \(word)"
  }

  /// `que` with its word: `que le`, `qu'il`.
  package static func que(_ word: String) -> String {
    elides(word) ? "qu'\(word)" : "que \(word)"
  }

  /// The definite article with its singular word: `le ménage`, `la visite`, `l'audience`.
  package static func le(_ word: String, feminine: Bool) -> String {
    elides(word) ? "l'\(word)" : "\(feminine ? "la" : "le") \(word)"
  }

  /// `de` and the definite article: `du ménage`, `de la visite`, `de l'audience`.
  package static func du(_ word: String, feminine: Bool) -> String {
    feminine || elides(word) ? "de \(le(word, feminine: feminine))" : "du \(word)"
  }

  /// `à` and the definite article: `au ménage`, `à la visite`, `à l'audience`.
  package static func au(_ word: String, feminine: Bool) -> String {
    feminine || elides(word) ? "à \(le(word, feminine: feminine))" : "au \(word)"
  }

  /// The English indefinite article with its word: `a household`, `an act`.
  package static func an(_ word: String) -> String {
    let lower = word.lowercased()
    let isSilent = ["hour", "honest", "honour", "honor", "heir"].contains { lower.hasPrefix($0) }
    let isConsonant = ["uni", "use", "usu", "eu", "one"].contains { lower.hasPrefix($0) }
    let isVowel = lower.first.map { "aeiou".contains($0) } ?? false
    return isSilent || (isVowel && !isConsonant) ? "an \(word)" : "a \(word)"
  }

  /// Whether a French word makes the one before it lose its vowel.
  package static func elides(_ word: String) -> Bool {
    let letters = word.lowercased().map(unaccented)
    guard let first = letters.first else { return false }
    switch first {
    case "a", "e", "i", "o", "u", "œ", "æ":
      return !notElided.contains { starts(letters, with: $0) }
    case "h":
      // `l'huître` only begins like `le huit`.
      return starts(letters, with: "huitr") || !aspirated.contains { starts(letters, with: $0) }
    case "y":
      // A semivowel (`le yaourt`) against a vowel (`l'Yonne`) and some old names (`d'Yerres`).
      if ["yerr", "yeu", "yevr"].contains(where: { starts(letters, with: $0) }) { return true }
      return letters.dropFirst().first.map { !"aeiou".contains($0) } ?? false
    default:
      return false
    }
  }

  private static func starts(_ letters: [Character], with word: String) -> Bool {
    letters.starts(with: word)
  }

  private static func unaccented(_ letter: Character) -> Character {
    switch letter {
    case "à", "â", "ä", "á": "a"
    case "é", "è", "ê", "ë": "e"
    case "î", "ï", "í": "i"
    case "ô", "ö", "ó": "o"
    case "ù", "û", "ü", "ú": "u"
    default: letter
    }
  }

  private static let notElided = ["onze", "onzi", "oui", "ouist", "uhlan"]

  // The beginnings of the usual words whose h is aspirated; other words elide.
  private static let aspirated = [
    "haie", "hain", "halle", "halte", "hame", "hamp", "hand", "hang", "hant", "haras",
    "harce", "hard", "hare", "haric", "harn", "harp", "hasard", "hat", "hau", "havre",
    "heros", "heris", "hern", "hetre", "heurt", "hibou", "hideu", "hierarch", "hip hop", "hiss",
    "hobb", "hocque", "hochet", "holland", "homard", "hongr", "honte", "hoquet", "horde", "hors",
    "hotte", "houe", "houill", "houle", "housse", "houx", "hublot", "huche", "huee", "huit",
    "hurl", "hutte",
  ]
}
