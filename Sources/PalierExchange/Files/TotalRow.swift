/// How a total at the bottom of a sheet is told from a row of data.
enum TotalRow {
  /// How many rows a total and the notes below it may be.
  static let mostRows = 20

  private static let names: Set<Substring> = ["total", "totaux", "ensemble"]
  private static let qualifiers: Set<Substring> = [
    "general", "generale", "generaux", "des", "du", "dossier", "dossiers", "menage", "menages",
    "ligne", "lignes", "mois", "registre",
  ]
  private static let mostWords = 4

  /// Whether the first filled cell calls the row a total.
  ///
  /// The word alone is enough, and so it is with words that count (`Total général`, `Total : 243
  /// dossiers`). With others the row must be sparse too: `Ensemble immobilier des Lilas` may be a
  /// landlord.
  static func isNamed(_ record: Record) -> Bool {
    guard let first = (0..<record.count).first(where: { !record.isBlank($0) }) else {
      return false
    }
    // Folding every first cell would cost more than reading the whole row.
    let cell = CellText.trim(record.utf8(first))
    guard cell.count <= 64, let letter = cell.first(where: { ($0 | 0x20) >= 0x61 }),
      letter | 0x20 == 0x74 || letter | 0x20 == 0x65
    else { return false }
    let words = CellText.fold(cell).split(separator: " ")
    guard let name = words.first, names.contains(name) else { return false }
    if words.dropFirst().allSatisfy({ qualifiers.contains($0) || Int($0) != nil }) { return true }
    return words.count <= mostWords && 2 * record.filledCount <= record.count
  }

  /// Whether every filled cell is a number or an amount.
  static func holdsNumbersOnly(_ record: Record) -> Bool {
    (0..<record.count).allSatisfy { column in
      record.isBlank(column) || (try? MoneyCell.cents(record.utf8(column))) != nil
    }
  }
}
