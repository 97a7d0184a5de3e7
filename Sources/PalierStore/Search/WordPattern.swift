/// A word, ready to be compared with many others.
///
/// The distance is that of `EditDistance.between` (Hyyrö's bit-parallel form of it): a column of its
/// table is two machine words, so that the vocabulary of a large store is gone through in a moment.
package struct WordPattern {
  /// Longer words are compared by their beginning.
  package static let longest = 64

  let length: Int
  private let masks: [UInt64]
  private let last: UInt64

  /// Makes the pattern of a word.
  package init(_ word: String) {
    let bytes = Array(word.utf8.prefix(WordPattern.longest))
    var masks = [UInt64](repeating: 0, count: 256)
    for (index, byte) in bytes.enumerated() { masks[Int(byte)] |= 1 << UInt64(index) }
    self.masks = masks
    length = bytes.count
    last = bytes.isEmpty ? 0 : 1 << UInt64(bytes.count - 1)
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead to another word.
  func distance(to other: UnsafeBufferPointer<UInt8>) -> Int {
    guard length > 0 else { return other.count }
    var distance = length
    var rises = UInt64.max
    var falls: UInt64 = 0
    var diagonal: UInt64 = 0
    var before: UInt64 = 0
    return masks.withUnsafeBufferPointer { masks in
      for byte in other {
        let match = masks[Int(byte)]
        let swap = ((~diagonal & match) << 1) & before
        diagonal = (((match & rises) &+ rises) ^ rises) | match | falls | swap
        var rightRises = falls | ~(diagonal | rises)
        var rightFalls = diagonal & rises
        if rightRises & last != 0 { distance += 1 }
        if rightFalls & last != 0 { distance -= 1 }
        rightRises = (rightRises << 1) | 1
        rightFalls <<= 1
        rises = rightFalls | ~(diagonal | rightRises)
        falls = rightRises & diagonal
        before = match
      }
      return distance
    }
  }

  /// The distance to another word.
  package func distance(to other: String) -> Int {
    var other = other
    return other.withUTF8 { distance(to: $0) }
  }
}
