/// Tells the texts that a spreadsheet would run instead of showing them.
package enum FormulaGuard {
  /// Whether a text begins, spaces apart, with `=`, `+`, `-`, `@`, their full-width forms, a tab
  /// or a line break.
  package static func isNeeded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
      case 0x20: index += 1
      case 0xC2 where text.count > index + 1 && text[index + 1] == 0xA0: index += 2
      case 0xE2 where text.count > index + 2 && text[index + 1] == 0x80 && isSpace(text[index + 2]):
        index += 3
      case 0xE3 where text.count > index + 2 && text[index + 1] == 0x80 && text[index + 2] == 0x80:
        index += 3
      case 0xEF where text.count > index + 2:
        switch (text[index + 1], text[index + 2]) {
        case (0xBB, 0xBF): index += 3
        // U+FF1D, U+FF0B, U+FF0D, U+FF20.
        case (0xBC, 0x9D), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0xA0): return true
        default: return false
        }
      default: return false
      }
    }
    return false
  }

  private static func isSpace(_ last: UInt8) -> Bool {
    (0x80...0x8F).contains(last) || last == 0xAF
  }
}
