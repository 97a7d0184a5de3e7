/// Reads amounts in euros as French and English files write them.
package enum MoneyCell {
  private static let names: [[UInt8]] =
    [[0xE2, 0x82, 0xAC]] + ["euros", "euro", "eur"].map { Array($0.utf8) }

  /// The amount in cents; nil where the cell is blank.
  ///
  /// `8 269,05 €`, `1.234,56`, `1,234.56`, `8269.05`, `EUR 12`, `-5,00 €`, `(5,00)`. Decimals
  /// beyond the second must be zeros.
  package static func cents(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> Int64? {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    let number: DecimalNumber
    let bare = withoutCurrency(cell)
    do {
      // A currency that isn't at the ends of the cell may be inside its sign or parentheses.
      number =
        bare.count < cell.count
        ? try NumberCell.numeral(bare)
        : try NumberCell.numeral(cell, strip: withoutCurrency)
    } catch {
      throw error == .notANumber ? .notAnAmount : error
    }
    guard number.scale <= 2 else { throw .tooManyDecimals }
    let factor: Int64 = number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1
    let (cents, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .tooLarge }
    return cents
  }

  /// The amount in cents; nil where the text is blank.
  package static func cents(_ text: String) throws(CellReason) -> Int64? {
    try cents(Array(text.utf8)[...])
  }

  /// Takes the currency off one end.
  private static func withoutCurrency(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Most amounts of a machine's file are plain digits.
    if let first = cell.first, let last = cell.last, first < 0x3A, (0x30...0x39).contains(last) {
      return cell
    }
    let lower = cell.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for name in names {
      if lower.count > name.count, lower.suffix(name.count) == name[...] {
        return CellText.trim(cell.dropLast(name.count))
      }
      if lower.count > name.count, lower.starts(with: name) {
        return CellText.trim(cell.dropFirst(name.count))
      }
    }
    return cell
  }
}
