/// A decimal number exactly as a cell writes it: `digits` divided by ten to the power `scale`.
package struct DecimalNumber: Equatable, Sendable {
  /// The number without its decimal mark.
  package let digits: Int64

  /// How many of the digits are decimals; closing zeros among them are taken off.
  package let scale: Int

  /// Creates a number and takes the closing zeros off its decimals.
  package init(digits: Int64, scale: Int) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = digits
    self.scale = scale
  }
}

/// Reads numbers as French and English files write them.
package enum NumberCell {
  /// The number; nil where the cell is blank.
  ///
  /// Spaces of any kind, dots and commas may separate thousands. A single dot or comma followed by
  /// three digits is refused as ambiguous unless it can only be a decimal mark.
  package static func decimal(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> DecimalNumber? {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    return try numeral(cell)
  }

  /// The number; nil where the text is blank.
  package static func decimal(_ text: String) throws(CellReason) -> DecimalNumber? {
    try decimal(Array(text.utf8)[...])
  }

  /// The whole number; nil where the cell is blank.
  ///
  /// `12,0` is one, as spreadsheets write it.
  package static func whole(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> Int64? {
    guard let number = try decimal(bytes) else { return nil }
    guard number.scale == 0 else { throw .notAWholeNumber }
    return number.digits
  }

  /// The whole number; nil where the text is blank.
  package static func whole(_ text: String) throws(CellReason) -> Int64? {
    try whole(Array(text.utf8)[...])
  }

  private enum Mark {
    case space
    case dot
    case comma
  }

  /// A number with its sign or the parentheses of bookkeepers; `strip` takes off what may stand
  /// inside them, as in `(5 €)`.
  static func numeral(
    _ cell: ArraySlice<UInt8>,
    strip: (ArraySlice<UInt8>) -> ArraySlice<UInt8> = { $0 }
  ) throws(CellReason) -> DecimalNumber {
    let (body, isNegative) = unsigned(cell)
    var rest = strip(body)
    let hasLeadingZero = rest.first == 0x30
    var digits: Int64 = 0
    var counted = 0
    var lengths = [0]
    var marks: [Mark] = []
    while let byte = rest.first {
      if (0x30...0x39).contains(byte) {
        if digits > 0 || byte > 0x30 { counted += 1 }
        guard counted <= 18 else { throw .tooLarge }
        digits = digits * 10 + Int64(byte - 0x30)
        lengths[lengths.count - 1] += 1
        rest.removeFirst()
        continue
      }
      let space = CellText.spaceLength(rest, at: rest.startIndex)
      guard space > 0 || byte == 0x2E || byte == 0x2C else { throw .notANumber }
      rest = rest.dropFirst(max(space, 1))
      if space > 0, lengths.last == 0, marks.last == .space { continue }
      marks.append(space > 0 ? .space : byte == 0x2E ? .dot : .comma)
      lengths.append(0)
    }
    let scale = try decimals(lengths, marks, hasLeadingZero: hasLeadingZero)
    return DecimalNumber(digits: isNegative ? -digits : digits, scale: scale)
  }

  private static func unsigned(
    _ cell: ArraySlice<UInt8>
  ) -> (rest: ArraySlice<UInt8>, isNegative: Bool) {
    if cell.first == 0x28, cell.last == 0x29, cell.count > 2 {
      return (CellText.trim(cell.dropFirst().dropLast()), true)
    }
    if cell.first == 0x2D { return (CellText.trim(cell.dropFirst()), true) }
    if cell.first == 0x2B { return (CellText.trim(cell.dropFirst()), false) }
    // U+2212, the typographic minus.
    if cell.starts(with: [0xE2, 0x88, 0x92]) { return (CellText.trim(cell.dropFirst(3)), true) }
    return (cell, false)
  }

  /// How many of the digits are decimals, from the lengths of the runs and the marks between.
  private static func decimals(
    _ lengths: [Int],
    _ marks: [Mark],
    hasLeadingZero: Bool
  ) throws(CellReason) -> Int {
    guard let last = marks.last, let lastLength = lengths.last else {
      guard lengths[0] > 0 else { throw .notANumber }
      return 0
    }
    let before = marks.dropLast()
    if last == .space || before.contains(last) {
      guard before.allSatisfy({ $0 == last }) else { throw .notANumber }
      try requireThousands(lengths[...])
      return 0
    }
    guard lastLength > 0 else { throw .notANumber }
    if let grouping = before.first {
      guard before.allSatisfy({ $0 == grouping }) else { throw .notANumber }
      try requireThousands(lengths.dropLast())
    } else if lastLength == 3, (1...3).contains(lengths[0]), !hasLeadingZero {
      // Nobody writes thousands with a leading zero: `0,500` is a half.
      throw .ambiguousNumber
    }
    return lastLength
  }

  private static func requireThousands(_ lengths: ArraySlice<Int>) throws(CellReason) {
    guard
      let first = lengths.first, (1...3).contains(first),
      lengths.dropFirst().allSatisfy({ $0 == 3 })
    else { throw .notANumber }
  }
}
