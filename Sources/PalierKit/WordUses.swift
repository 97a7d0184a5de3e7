import PalierValues

/// How often somebody used each word, by what was typed before: of what fits as well, Tab shows that
/// first.
public struct WordUses: Sendable {
  private(set) var counts: [String: Int] = [:]

  /// Makes the uses of somebody who has typed nothing.
  public init() {}

  /// Counts the words of a text, but for those between quotes.
  public mutating func add(_ text: String) {
    for (place, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where place % 2 == 0 {
      let words = part.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      for word in words { counts[TextForm.foldedWord(String(word)), default: 0] += 1 }
    }
  }
}
