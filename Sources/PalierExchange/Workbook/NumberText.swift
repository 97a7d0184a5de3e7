/// Numbers of a workbook as plain decimals, with the 15 digits that a spreadsheet shows of them.
///
/// A file holds the nearest binary number, `8269.0499999999993` for 8269.05.
enum NumberText {
  private static let shownDigits = 15
  private static let mostPlaces = 40

  /// Adds a number's text, or what isn't a number as it is; `places` moves the decimal mark to the
  /// right.
  static func append(_ raw: ArraySlice<UInt8>, places: Int = 0, to bytes: inout [UInt8]) {
    if places == 0, raw.count <= shownDigits, !raw.isEmpty, raw.allSatisfy(isDigit) {
      bytes.append(contentsOf: raw)
    } else if let decimal = Decimal(raw, places: places) {
      decimal.append(to: &bytes)
    } else {
      bytes.append(contentsOf: raw)
    }
  }

  /// Digits behind a decimal mark, which `exponent` moves to the right.
  private struct Decimal {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ raw: ArraySlice<UInt8>, places: Int) {
      var rest = raw
      if let sign = rest.first, sign == 0x2D || sign == 0x2B {
        isNegative = sign == 0x2D
        rest.removeFirst()
      }
      var hasDigit = false
      var isBehindMark = false
      while let byte = rest.first, isDigit(byte) || (byte == 0x2E && !isBehindMark) {
        rest.removeFirst()
        guard byte != 0x2E else {
          isBehindMark = true
          continue
        }
        hasDigit = true
        if !digits.isEmpty || byte != 0x30 {
          digits.append(byte)
          if !isBehindMark { exponent += 1 }
        } else if isBehindMark {
          exponent -= 1
        }
      }
      guard hasDigit else { return nil }
      if let mark = rest.first {
        guard mark | 0x20 == 0x65,
          let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) < 1000
        else { return nil }
        exponent += power
      }
      exponent += places
      round()
      guard abs(exponent) <= mostPlaces else { return nil }
    }

    private mutating func round() {
      if digits.count > shownDigits {
        let isUp = digits[shownDigits] >= 0x35
        digits.removeSubrange(shownDigits...)
        if isUp {
          while digits.last == 0x39 { digits.removeLast() }
          if let last = digits.popLast() {
            digits.append(last + 1)
          } else {
            digits = [0x31]
            exponent += 1
          }
        }
      }
      while digits.last == 0x30 { digits.removeLast() }
      if digits.isEmpty { exponent = 0 }
    }

    func append(to bytes: inout [UInt8]) {
      if isNegative, !digits.isEmpty { bytes.append(0x2D) }
      guard exponent > 0 else {
        bytes.append(0x30)
        guard !digits.isEmpty else { return }
        bytes.append(0x2E)
        bytes.append(contentsOf: repeatElement(0x30, count: -exponent))
        bytes.append(contentsOf: digits)
        return
      }
      let whole = min(exponent, digits.count)
      bytes.append(contentsOf: digits[..<whole])
      bytes.append(contentsOf: repeatElement(0x30, count: exponent - whole))
      guard whole < digits.count else { return }
      bytes.append(0x2E)
      bytes.append(contentsOf: digits[whole...])
      // As text `1.234` may be thousands; a workbook's number isn't, and says so by its fourth place.
      if digits.count - whole == 3 { bytes.append(0x30) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
