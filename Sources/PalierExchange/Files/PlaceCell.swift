/// Reads INSEE codes, whose leading zero spreadsheets lose.
package enum PlaceCell {
  /// A commune's code of five characters; nil where the cell is blank.
  ///
  /// `1004` is `01004`; Corsica's départements are `2A` and `2B`, and were `20` until 1976.
  package static func commune(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> String? {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    var code = cell.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    if code.count == 4, code.allSatisfy(isDigit) { code.insert(0x30, at: 0) }
    guard
      code.count == 5, isDepartment(code.prefix(2)) || code.starts(with: formerCorsica),
      code.dropFirst(2).allSatisfy(isDigit)
    else { throw .notACommuneCode }
    return String(decoding: code, as: UTF8.self)
  }

  /// A commune's code of five characters; nil where the text is blank.
  package static func commune(_ text: String) throws(CellReason) -> String? {
    try commune(Array(text.utf8)[...])
  }

  /// A département's code of two characters, three overseas; nil where the cell is blank.
  package static func department(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> String? {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    var code = cell.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    if code.count == 1 { code.insert(0x30, at: 0) }
    let isOverseas =
      code.count == 3 && code.allSatisfy(isDigit) && code[0] == 0x39
      && (0x37...0x38).contains(code[1])
    let isMainland =
      code.count == 2 && isDepartment(code[...])
      && !(code[0] == 0x39 && code[1] >= 0x36)
    guard isOverseas || isMainland else { throw .notADepartmentCode }
    return String(decoding: code, as: UTF8.self)
  }

  /// A département's code of two characters, three overseas; nil where the text is blank.
  package static func department(_ text: String) throws(CellReason) -> String? {
    try department(Array(text.utf8)[...])
  }

  private static let formerCorsica: [UInt8] = [0x32, 0x30]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// 01 to 95 without 20, 2A and 2B, 97 and 98 overseas, 99 abroad.
  private static func isDepartment(_ code: ArraySlice<UInt8>) -> Bool {
    guard let first = code.first, let second = code.dropFirst().first, isDigit(first) else {
      return false
    }
    if first == 0x32, second == 0x41 || second == 0x42 { return true }
    guard isDigit(second) else { return false }
    let number = (first - 0x30) * 10 + (second - 0x30)
    return number != 0 && number != 20 && number != 96
  }
}
