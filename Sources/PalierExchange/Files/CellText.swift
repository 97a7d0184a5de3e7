/// What a cell's bytes say when spaces, case and accents don't count.
package enum CellText {
  /// The length in bytes of the space that begins at an index, 0 where none does.
  ///
  /// French files hold more than the ordinary one: U+00A0 and U+202F between thousands, others
  /// from web pages, the mark U+FEFF, line breaks inside a quoted cell.
  package static func spaceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return next(bytes, index, 1) == 0xA0 ? 2 : 0
    case 0xE2:
      guard next(bytes, index, 1) == 0x80, let last = next(bytes, index, 2) else { return 0 }
      return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : 0
    case 0xE3: return next(bytes, index, 1) == 0x80 && next(bytes, index, 2) == 0x80 ? 3 : 0
    case 0xEF: return next(bytes, index, 1) == 0xBB && next(bytes, index, 2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The bytes without the spaces at both ends.
  package static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.indices.first {
      let length = spaceLength(rest, at: first)
      guard length > 0 else { break }
      rest = rest.dropFirst(length)
    }
    while !rest.isEmpty {
      let length = [1, 2, 3].first { length in
        rest.count >= length && spaceLength(rest, at: rest.endIndex - length) == length
      }
      guard let length else { break }
      rest = rest.dropLast(length)
    }
    return rest
  }

  /// The words of a text: lower case, no accents, letters and digits only, one space between.
  package static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var pendingSpace = false
    func add(_ letters: StaticString) {
      if pendingSpace, !result.isEmpty { result.append(0x20) }
      pendingSpace = false
      letters.withUTF8Buffer { result.append(contentsOf: $0) }
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
        if pendingSpace, !result.isEmpty { result.append(0x20) }
        pendingSpace = false
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      case 0xC0...0xC5, 0xE0...0xE5: add("a")
      case 0xC6, 0xE6: add("ae")
      case 0xC7, 0xE7: add("c")
      case 0xC8...0xCB, 0xE8...0xEB: add("e")
      case 0xCC...0xCF, 0xEC...0xEF: add("i")
      case 0xD1, 0xF1: add("n")
      case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: add("o")
      case 0xD9...0xDC, 0xF9...0xFC: add("u")
      case 0xDD, 0xFD, 0xFF, 0x178: add("y")
      case 0x152, 0x153: add("oe")
      case 0x300...0x36F: continue
      default: pendingSpace = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of a text: lower case, no accents, letters and digits only, one space between.
  package static func fold(_ text: String) -> String { fold(Array(text.utf8)[...]) }

  /// Whether the cell holds what a spreadsheet shows in place of a value: `#REF!`, `#N/A`, `####`.
  static func isSpreadsheetError(_ trimmed: ArraySlice<UInt8>) -> Bool {
    trimmed.first == 0x23 && trimmed.count >= 2
  }

  private static func next(_ bytes: ArraySlice<UInt8>, _ index: Int, _ offset: Int) -> UInt8? {
    index + offset < bytes.endIndex ? bytes[index + offset] : nil
  }
}
