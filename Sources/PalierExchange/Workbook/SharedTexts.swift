/// The texts that a workbook's cells share, in one array of bytes.
final class SharedTexts: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var text = CellMarkup()

  var count: Int { ends.count }

  /// A text's bytes; nil where the workbook has no such text.
  func bytes(_ index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func start(_ element: XMLName, _ attributes: XMLAttributes) {
    text.start(element)
  }

  func end(_ element: XMLName) {
    text.end(element)
    guard element == "si" else { return }
    CellMarkup.unescape(&bytes, from: ends.last ?? 0)
    ends.append(bytes.count)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if text.isOpen { bytes.append(contentsOf: piece) }
  }
}

/// Follows the runs of a text: `t` inside `r` or not, but not the reading aids in `rPh`.
struct CellMarkup {
  private(set) var isOpen = false
  private var isAid = false

  mutating func start(_ element: XMLName) {
    switch element {
    case "t": isOpen = !isAid
    case "rPh": isAid = true
    default: break
    }
  }

  mutating func end(_ element: XMLName) {
    switch element {
    case "t": isOpen = false
    case "rPh": isAid = false
    default: break
    }
  }

  /// Turns `_x000D_` into the character of that number, from an index on.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(0x5F) else { return }
    var (source, target) = (start, start)
    while source < bytes.count {
      if let unit = escaped(bytes[source...]) {
        for byte in String(Character(unit)).utf8 {
          bytes[target] = byte
          target += 1
        }
        source += 7
      } else {
        bytes[target] = bytes[source]
        source += 1
        target += 1
      }
    }
    bytes.removeSubrange(target...)
  }

  /// The character that an escape of seven bytes at the start stands for.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let word = bytes.prefix(7)
    guard word.count == 7, word.starts(with: [0x5F, 0x78]), word.last == 0x5F else { return nil }
    let digits = word.dropFirst(2).dropLast()
    guard digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), number > 0
    else { return nil }
    return Unicode.Scalar(number)
  }
}
