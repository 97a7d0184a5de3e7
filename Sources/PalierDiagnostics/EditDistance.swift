/// The nearest of several words, for suggestions.
package enum EditDistance {
  /// The candidates near a word, nearest first; equal ones keep their order.
  ///
  /// A candidate is near when at most a third of the longer word has to change
  /// (insertions, deletions, replacements and swaps of neighbours), and never all of it.
  package static func nearest(
    to word: String,
    among candidates: [String],
    limit: Int = 3
  ) -> [String] {
    let target = Array(word.utf8)
    var found: [(distance: Int, index: Int, word: String)] = []
    for (index, candidate) in candidates.enumerated() {
      let other = Array(candidate.utf8)
      let allowed = max(1, max(target.count, other.count) / 3)
      guard abs(target.count - other.count) <= allowed, candidate != word else { continue }
      let distance = between(target, other)
      if distance <= allowed, distance < max(target.count, other.count) {
        found.append((distance, index, candidate))
      }
    }
    found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return found.prefix(limit).map(\.word)
  }

  /// The Damerau-Levenshtein distance of adjacent swaps.
  ///
  /// - Complexity: O(*m* × *n*).
  package static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard !left.isEmpty else { return right.count }
    guard !right.isEmpty else { return left.count }
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + cost
        )
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, older[column - 2] + 1)
        }
        current.append(best)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
