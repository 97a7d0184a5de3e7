/// The search for the row of headings among a file's first rows.
enum HeadingSearch {
  /// How many rows that aren't blank are looked at.
  static let sampledRows = 50

  /// The index of the row of headings; nil where every row is blank.
  static func find(in records: [Record], isHeading: (String) -> Bool) -> Int? {
    let isOneColumn = records.allSatisfy { $0.filledCount <= 1 }
    var best: (index: Int, known: Int)?
    for (index, record) in records.enumerated() where !record.isBlank {
      // Different ones: a column's name may also be a value, written in several cells of a row.
      var known: Set<String> = []
      for column in 0..<record.count where !record.isBlank(column) {
        let text = Heading(column: column, raw: record[column]).text
        if isHeading(text) { known.insert(text) }
      }
      // One known word may be a title's; a table of one column has no more than one.
      guard known.count >= 2 || (known.count == 1 && isOneColumn) else { continue }
      if known.count > (best?.known ?? 0) { best = (index, known.count) }
    }
    return best?.index ?? firstFull(records)
  }

  /// The first row that fills at least as many cells as most rows do; more, because the headings
  /// are complete and the data is not.
  private static func firstFull(_ records: [Record]) -> Int? {
    var frequencies: [Int: Int] = [:]
    for record in records where !record.isBlank {
      frequencies[record.filledCount, default: 0] += 1
    }
    guard let modal = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key
    else { return nil }
    return records.firstIndex { !$0.isBlank && $0.filledCount >= modal }
  }
}
