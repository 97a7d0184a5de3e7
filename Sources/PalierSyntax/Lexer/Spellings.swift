package import PalierDiagnostics
import PalierValues

/// The spellings of one word in one tongue, the one to write first.
package struct Spellings: Hashable, Sendable, ExpressibleByStringLiteral {
  package let words: [String]
  /// Those that stay free as names, though their keyword is reserved.
  package let free: Set<String>

  /// Spellings separated by spaces; those between parentheses stay free as names.
  package init(stringLiteral text: String) {
    var words: [String] = []
    var free: Set<String> = []
    for item in text.split(separator: " ") {
      let isFree = item.first == "("
      let word = String(isFree ? item.dropFirst().dropLast() : item)
      words.append(word)
      if isFree { free.insert(word) }
    }
    self.words = words
    self.free = free
  }

  /// The spellings as words of the language compare.
  package var folded: [String] { words.map(TextForm.foldedWord) }
}

extension Keyword {
  /// The spellings in a tongue, the one to write first.
  package func spellings(in tongue: Tongue) -> [String] {
    switch tongue {
    case .english: entry.english.words
    case .french: entry.french.words
    }
  }

  /// The spelling to write in a tongue; a word of one tongue only is written alike in both.
  package func spelling(in tongue: Tongue) -> String {
    spellings(in: tongue).first ?? entry.english.words.first ?? entry.french.words.first ?? ""
  }
}
