package import PalierDiagnostics
import PalierValues

/// The spellings of one word in one tongue, the one to write first.
package struct Spellings: Hashable, Sendable, ExpressibleByStringLiteral {
  /// As written in the tables; taken apart when asked for, since a start reads all the tables.
  private let text: String

  /// Spellings separated by spaces; those between parentheses stay free as names.
  package init(stringLiteral text: String) {
    self.text = text
  }

  package var words: [String] {
    var words: [String] = []
    visit { word, _ in words.append(word) }
    return words
  }

  /// The spellings as words of the language compare.
  package var folded: [String] { words.map(TextForm.foldedWord) }

  /// Hands each spelling out, and whether it stays free as a name though its keyword is reserved.
  func visit(_ body: (_ word: String, _ isFree: Bool) -> Void) {
    for item in text.utf8.split(separator: UInt8(ascii: " ")) {
      let isFree = item.first == UInt8(ascii: "(")
      body(String(Substring(isFree ? item.dropFirst().dropLast() : item)), isFree)
    }
  }
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
