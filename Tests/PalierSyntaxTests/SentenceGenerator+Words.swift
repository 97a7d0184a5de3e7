import PalierDiagnostics
import PalierSyntax
import PalierValues

extension SentenceGenerator {
  /// A terminal in any spelling of either tongue that all its keywords share.
  mutating func spelling(of terminal: String, in rule: String) -> String {
    // A page of examples is in English.
    if isPlain { return terminal }
    if rule == "unit",
      let unit = TimeUnit.allCases.first(where: { $0.english.words[0] == terminal })
    {
      return (unit.english.words + unit.french.words).randomElement(using: &random) ?? terminal
    }
    if let word = SentenceGenerator.frenchOnly[terminal]?.randomElement(using: &random) {
      return word
    }
    let words = SentenceGenerator.keywordWords[terminal] ?? []
    if let word = words.randomElement(using: &random) { return word }
    let function = Function.allCases.first { $0.rawValue == terminal }
    let spellings = (function?.english.words ?? []) + (function?.french.words ?? [])
    return spellings.randomElement(using: &random) ?? terminal
  }

  /// The words of each keyword's English word that all its readings share.
  private static let keywordWords: [String: [String]] = {
    var table: [String: [String]] = [:]
    for keyword in Keyword.allCases {
      guard let english = keyword.entry.english.words.first else { continue }
      // *non* is a value only where nothing follows that it could deny.
      let words = (keyword.entry.english.words + keyword.entry.french.words)
        .filter { keyword != .false || $0 != "non" }
      table[english] = table[english].map { $0.filter(words.contains) } ?? words
    }
    return table
  }()

  /// The words that English has no word for.
  private static let frenchOnly: [String: [String]] = ["le": ["le", "la", "les", "l'"]]

  /// What stands for what the grammar says in words.
  mutating func special(_ words: String) -> String {
    let samples: [String]
    switch words {
    case "U+000A": samples = ["\n"]
    case let words where words.hasPrefix("a space"): samples = [" ", "\u{A0}", "\u{202F}"]
    case let words where words.hasPrefix("an alphabetic"):
      samples =
        isPlain ? ["a", "é"] : ["a", "b", "K", "n", "t", "z", "é", "Ç", "œ", "e\u{301}", "ß", "д"]
    case let words where words.hasPrefix("a word of the func"):
      samples = Function.allCases.flatMap { $0.english.words + $0.french.words }
    default:
      samples = [
        "a", "Z", "é", " ", " ", "#", "}", "'", "’", "(", "€", "😀", "\u{A0}", ";", "n", "\t",
      ]
    }
    return samples.randomElement(using: &random) ?? ""
  }

  /// The word when it keeps what is said of its rule beside the grammar, `nil` when another is
  /// needed.
  mutating func accepted(_ word: String, as rule: String) -> String? {
    switch rule {
    case "name" where isPlain, "anyname" where isPlain:
      return ["alder", "birch", "elm", "fir", "oak"].randomElement(using: &random)
    case "name": return isFree(word) ? word : nil
    case "anyname":
      guard Int.random(in: 0..<3, using: &random) == 0 else { return isFree(word) ? word : nil }
      let keyword = Keyword.allCases.randomElement(using: &random) ?? .where
      let words = (keyword.entry.english.words + keyword.entry.french.words).filter { $0 != "d'" }
      return words.randomElement(using: &random).map { $0 == "l'" ? "la" : $0 }
    case "number": return openParentheses > 0 && word.contains(",") ? nil : word
    case "date":
      let isYearFirst = word.contains("-")
      let parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" }).compactMap { Int($0) }
      let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
      return CivilDate(year: year, month: parts[1], day: day) == nil ? nil : word
    case "month":
      let parts = word.split(separator: "-").compactMap { Int($0) }
      return CalendarMonth(year: parts[0], month: parts[1]) == nil ? nil : word
    case "quarter":
      return CalendarQuarter(year: Int(word.prefix(4)) ?? 0, quarter: 1) == nil ? nil : word
    case "time":
      let parts = word.split(whereSeparator: { $0 == ":" || $0 == "h" }).compactMap { Int($0) }
      return TimeOfDay(hour: parts[0], minute: parts[1]) == nil ? nil : word
    case "money": return decimals(of: word) > 2 ? nil : word
    case "percent": return decimals(of: word) > 4 ? nil : word
    default: return word
    }
  }

  /// Whether a word has no meaning of its own.
  private func isFree(_ word: String) -> Bool {
    let folded = TextForm.foldedWord(word)
    return !folded.isEmpty && Lexicon.readings(of: folded).isEmpty
      && TimeUnit.named(folded) == nil && Function.named(folded) == nil
  }

  private func decimals(of word: String) -> Int {
    let digits = word.drop { $0 != "." && $0 != "," }.dropFirst()
    return digits.prefix { $0.isNumber }.count
  }
}
