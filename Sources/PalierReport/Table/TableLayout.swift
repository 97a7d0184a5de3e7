/// Which columns of a table are shown, and how wide each is.
struct TableLayout: Equatable {
  /// A column as the layout sees it.
  struct Column {
    /// The width that its widest text asks for.
    let natural: Int
    /// The least width at which it is still readable.
    let least: Int
    let isKey: Bool
  }

  /// The shown columns, by their places.
  let shown: [Int]
  /// Their widths.
  let widths: [Int]
  /// The columns left out, by their places.
  let hidden: [Int]

  static let gap = 2

  /// Fits columns into a width.
  ///
  /// Texts wrap first. Where that isn't enough, columns go from the right, keys last of all; one
  /// always stays. Without a width every column has what it asks for.
  init(_ columns: [Column], width: Int?) {
    var kept = Array(columns.indices)
    guard let width else {
      shown = kept
      widths = columns.map(\.natural)
      hidden = []
      return
    }
    func least(_ places: [Int]) -> Int {
      places.reduce(0) { $0 + columns[$1].least } + TableLayout.gap * max(0, places.count - 1)
    }
    while kept.count > 1, least(kept) > width {
      let place = kept.lastIndex { !columns[$0].isKey } ?? kept.count - 1
      kept.remove(at: place)
    }
    let room = max(1, width - TableLayout.gap * max(0, kept.count - 1))
    shown = kept
    hidden = columns.indices.filter { !kept.contains($0) }
    widths = TableLayout.shared(kept.map { columns[$0] }, room: room)
  }

  /// Shares the room: no column gets more than it asks for, and the wide ones yield first.
  private static func shared(_ columns: [Column], room: Int) -> [Int] {
    guard columns.count > 1 || columns.contains(where: { $0.natural <= room }) else {
      return columns.map { _ in room }
    }
    func widths(under cap: Int) -> [Int] {
      columns.map { min($0.natural, max($0.least, cap)) }
    }
    var low = 0
    var high = max(columns.map(\.natural).max() ?? 0, 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(under: middle).reduce(0, +) <= room {
        low = middle
      } else {
        high = middle - 1
      }
    }
    var result = widths(under: low)
    var rest = room - result.reduce(0, +)
    for index in result.indices where rest > 0 && result[index] < columns[index].natural {
      let more = min(rest, columns[index].natural - result[index])
      result[index] += more
      rest -= more
    }
    return result
  }
}
