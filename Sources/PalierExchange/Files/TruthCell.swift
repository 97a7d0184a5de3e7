/// Reads yes and no as people tick them.
package enum TruthCell {
  private static let yes: Set<String> = ["oui", "o", "x", "1", "vrai", "true", "yes", "y"]
  private static let no: Set<String> = ["non", "n", "0", "faux", "false", "no"]

  /// The answer; nil where the cell is blank.
  package static func truth(_ bytes: ArraySlice<UInt8>) throws(CellReason) -> Bool? {
    let cell = CellText.trim(bytes)
    guard !cell.isEmpty else { return nil }
    guard !CellText.isSpreadsheetError(cell) else { throw .spreadsheetError }
    guard cell.count <= 16 else { throw .notYesOrNo }
    // Folding drops signs, so that "-1" would become a yes.
    guard cell.first != 0x2D, cell.first != 0x2B else { throw .notYesOrNo }
    let word = CellText.fold(cell)
    if yes.contains(word) { return true }
    guard no.contains(word) else { throw .notYesOrNo }
    return false
  }

  /// The answer; nil where the text is blank.
  package static func truth(_ text: String) throws(CellReason) -> Bool? {
    try truth(Array(text.utf8)[...])
  }
}
