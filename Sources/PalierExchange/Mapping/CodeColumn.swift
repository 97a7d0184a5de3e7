import PalierDictionary

/// Tells a column of codes from a column of names.
enum CodeColumn {
  private static let longest = 10

  /// Whether most of the column's cells are codes of what the target names.
  static func holdsCodes(
    _ index: Int,
    of target: ColumnTarget,
    _ sample: [SheetRow],
    _ words: ColumnWords
  ) -> Bool {
    var filled = 0
    var codes = 0
    let isCommune = refersToCommune(target, words)
    for row in sample {
      let cell = CellText.trim(row.utf8(index))
      guard !cell.isEmpty else { continue }
      filled += 1
      let isCode =
        isCommune ? (try? PlaceCell.commune(cell)) != nil : looksLikeCode(cell)
      if isCode { codes += 1 }
    }
    return filled > 0 && codes * 2 > filled
  }

  private static func refersToCommune(_ target: ColumnTarget, _ words: ColumnWords) -> Bool {
    guard case .field(let name) = target,
      let field = words.dictionary.field(named: name, of: words.entity)
    else { return false }
    return field.type == .reference("commune")
  }

  /// Short, without spaces, with a digit.
  private static func looksLikeCode(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count <= longest && cell.contains { (0x30...0x39).contains($0) }
      && cell.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
