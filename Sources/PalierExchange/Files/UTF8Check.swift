/// Counts, piece by piece, what in a file is UTF-8 and what cannot be.
struct UTF8Check {
  /// Well-formed sequences of two bytes and more.
  private(set) var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var invalid = 0
  /// Where the first of those is, in bytes from the start.
  private(set) var firstInvalid: Int?
  /// Whether a NUL byte was met, which no text holds.
  private(set) var hasNull = false

  private var before = 0

  /// Checks the next bytes and tells how many of them are settled; the rest, a sequence cut by the
  /// end of the piece, must come again at the head of the next one.
  mutating func advance(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high = word & 0x8080_8080_8080_8080
        let zero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if high == 0, zero == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte == 0 { hasNull = true }
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      switch Self.sequence(in: bytes, at: index) {
      case .whole(let length):
        sequences += 1
        index += length
      case .cut where !isLast:
        before += index
        return index
      case .cut, .broken:
        invalid += 1
        if firstInvalid == nil { firstInvalid = before + index }
        index += 1
      }
    }
    before += index
    return index
  }

  private enum Sequence {
    case whole(Int)
    case cut
    case broken
  }

  /// The well-formed sequences of the Unicode standard's table 3-7: no overlong form, no
  /// surrogate, nothing above U+10FFFF.
  private static func sequence(in bytes: UnsafeRawBufferPointer, at start: Int) -> Sequence {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[start] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return .broken
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else { return .cut }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[start + offset]) else { return .broken }
    }
    return .whole(length)
  }
}
