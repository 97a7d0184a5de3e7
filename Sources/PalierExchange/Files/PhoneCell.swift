/// Reads the telephone numbers of a cell, which often holds several.
package enum PhoneCell {
  /// The country codes whose numbers are dialled in France with ten digits: France, then Réunion
  /// and Mayotte, Guadeloupe, Guyane, Martinique, whose own codes are part of the ten digits.
  private static let mainland = Array("33".utf8)
  private static let overseas = ["262", "590", "594", "596"].map { Array($0.utf8) }

  /// The numbers as ten digits each, without repetition; none where the cell is blank.
  ///
  /// Numbers are separated by `/`, `,`, `;`, `|`, a line break, `ou` or `et`; inside one, spaces,
  /// dots, dashes and `(0)` don't count. A number of nine digits has lost its leading zero to a
  /// spreadsheet. One bad number makes the whole cell bad.
  package static func phones(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> [String] {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return [] }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    // `06/12/34/56/78` is one number although `/` separates numbers elsewhere.
    let digits = cell.filter { (0x30...0x39).contains($0) }
    let isSpaced = cell.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2F }
    if isSpaced, digits.count == 10, let number = national(digits) { return [number] }
    var result: [String] = []
    for part in parts(cell) {
      for number in try numbers(part) where !result.contains(number) { result.append(number) }
    }
    guard !result.isEmpty else { throw .notAPhone }
    return result
  }

  /// The numbers as ten digits each, without repetition; none where the text is blank.
  package static func phones(_ text: String) throws(CellReason) -> [String] {
    try phones(Array(text.utf8)[...])
  }

  private static func parts(_ cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    var index = start
    func add(_ part: ArraySlice<UInt8>) {
      let part = CellText.trim(part)
      if !part.isEmpty { result.append(part) }
    }
    while index < cell.endIndex {
      switch cell[index] {
      case 0x2F, 0x2C, 0x3B, 0x7C, 0x0A, 0x0D:
        add(cell[start..<index])
        start = index + 1
      case 0x6F, 0x4F, 0x65, 0x45:
        let word = cell[index...].prefix(2).map { $0 | 0x20 }
        let isWord = word == Array("ou".utf8) || word == Array("et".utf8)
        let isAlone = index > start && isBreak(cell, index - 1) && isBreak(cell, index + 2)
        if isWord, isAlone {
          add(cell[start..<index])
          start = index + 2
          index += 1
        }
      default: break
      }
      index += 1
    }
    add(cell[start...])
    return result
  }

  /// Whether no letter stands at the index: `ou` may touch digits and spaces of any kind.
  private static func isBreak(_ cell: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index < cell.endIndex else { return false }
    let lower = cell[index] | 0x20
    return !(0x61...0x7A).contains(lower)
  }

  private static func numbers(_ part: ArraySlice<UInt8>) throws(CellReason) -> [String] {
    var digits: [UInt8] = []
    var rest = part
    let isInternational = rest.first == 0x2B
    if isInternational { rest = rest.dropFirst() }
    while let byte = rest.first {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
        rest = rest.dropFirst()
      } else if rest.starts(with: [0x28, 0x30, 0x29]) {
        // "(0)" is the zero dialled inside the country only; at the head it is the number's own.
        if digits.isEmpty { digits.append(0x30) }
        rest = rest.dropFirst(3)
      } else if byte == 0x2E || byte == 0x2D || byte == 0x5F {
        rest = rest.dropFirst()
      } else {
        let space = CellText.spaceLength(rest, at: rest.startIndex)
        guard space > 0 else { throw .notAPhone }
        rest = rest.dropFirst(space)
      }
    }
    if isInternational || digits.starts(with: [0x30, 0x30]) {
      return [try international(isInternational ? digits[...] : digits.dropFirst(2))]
    }
    if digits.count == 20, let first = national(Array(digits[..<10])),
      let second = national(Array(digits[10...]))
    {
      return [first, second]
    }
    guard let number = national(digits) else { throw .notAPhone }
    return [number]
  }

  private static func international(_ digits: ArraySlice<UInt8>) throws(CellReason) -> String {
    if digits.starts(with: mainland) {
      guard let number = national(Array(digits.dropFirst(2))) else { throw .notAPhone }
      return number
    }
    for code in overseas where digits.starts(with: code) {
      // The code is both the country's and the head of the national number.
      guard digits.count == 12, let number = national(Array(digits.dropFirst(3))) else {
        throw .notAPhone
      }
      return number
    }
    throw .foreignPhone
  }

  /// Ten digits of which the first is 0 and the second isn't, or nine that lost the 0.
  private static func national(_ digits: [UInt8]) -> String? {
    let whole = digits.count == 9 && digits.first != 0x30 ? [0x30] + digits : digits
    guard whole.count == 10, whole[0] == 0x30, whole[1] != 0x30 else { return nil }
    return String(decoding: whole, as: UTF8.self)
  }
}
