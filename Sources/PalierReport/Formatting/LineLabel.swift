import PalierDiagnostics
import PalierPlan
import PalierValues

/// The word on a line that isn't a row: what it is, and the column where it stands.
struct LineLabel {
  let column: Int
  let word: Message

  /// The label of a line.
  ///
  /// It stands on the first key that the line leaves open, else on the first cell without value.
  ///
  /// - Returns: `nil` for a row, and when every cell holds a value.
  init?(of line: ResultLine, columns: [ResultColumn]) {
    let outer: Int
    switch line.kind {
    case .row: return nil
    case .subtotal(let keys):
      outer = keys
      word = LineLabel.total
    case .total:
      outer = 0
      word = LineLabel.total
    case .others:
      outer = 0
      word = Message("others", "autres")
    }
    let open = columns.indices.filter {
      $0 < line.cells.count && line.cells[$0] == .unknown && !line.masked.contains($0)
    }
    let keys = columns.indices.filter { columns[$0].isKey }.dropFirst(outer)
    guard let column = open.first(where: keys.contains) ?? open.first else { return nil }
    self.column = column
  }

  private static let total = Message("total", "total")
}
