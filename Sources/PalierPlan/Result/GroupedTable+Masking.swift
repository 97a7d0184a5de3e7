import PalierValues

extension GroupedTable {
  /// The table without the counts behind its figures, and without those of its figures that are
  /// worked out of fewer rows than are shown, or would tell of such.
  ///
  /// - What counts all rows of a group is hidden by itself; what counts some of them is hidden
  ///   together, so that none tells of another, and wherever the group's own count is.
  /// - A zero is shown.
  package func masked(by masking: Masking) -> GroupedTable {
    var table = MaskedTable(self, masking)
    table.hide()
    return table.result
  }
}

/// The work of hiding.
private struct MaskedTable {
  private let table: GroupedTable
  private let masking: Masking
  private let width: Int
  private let figureCount: Int
  private let countCount: Int
  private let network: MaskingNetwork
  /// The counts behind the figures, each by place.
  private let counts: [[Int64]]
  /// The places where the counts of all rows, and those of some of them, are hidden.
  private var wholeHidden: [Bool]
  private var partHidden: [Bool]

  init(_ table: GroupedTable, _ masking: Masking) {
    self.table = table
    self.masking = masking
    width = (table.across?.count ?? 0) + 1
    figureCount = masking.counts.count
    let all = table.lines.flatMap { $0.cells + [$0.whole] }
    countCount = max(0, (all.first?.values.count ?? 0) - figureCount)
    let first = figureCount
    counts = (0..<countCount).map { place in
      all.map { cell in
        if case .number(let number) = cell.values[first + place] { number.whole ?? 0 } else { 0 }
      }
    }
    network = MaskingNetwork(table)
    wholeHidden = all.map { _ in false }
    partHidden = wholeHidden
  }

  mutating func hide() {
    let least = Int64(masking.least)
    guard let rows = counts.first else { return }
    let isPart = counts.dropFirst()
    for place in wholeHidden.indices {
      wholeHidden[place] = (1..<max(1, least)).contains(rows[place]) || isSplit(place)
    }
    let hideable = rows.map { $0 > 0 }
    if masking.isTold {
      network.protect(&wholeHidden, counts: rows, hideable: hideable, least: least)
    }
    for place in partHidden.indices {
      partHidden[place] =
        wholeHidden[place] || isPart.contains { (1..<max(1, least)).contains($0[place]) }
    }
    guard masking.isTold else { return }
    let someHideable = rows.indices.map { place in
      partHidden[place] || isPart.contains { $0[place] > 0 }
    }
    for counts in isPart {
      network.protect(&partHidden, counts: counts, hideable: someHideable, least: least)
    }
  }

  /// Whether the place is of a subtotal some of whose groups stand among the others.
  private func isSplit(_ place: Int) -> Bool {
    guard case .subtotal = table.lines[place / width].kind else { return false }
    return table.hasOthers
  }

  /// The table with what is hidden taken out of it.
  var result: GroupedTable {
    var lines = table.lines
    let hidden = shares(
      hidden: (0..<figureCount).map { figure in
        masking.counts[figure].allSatisfy { $0 == 0 } ? wholeHidden : partHidden
      }
    )
    for index in lines.indices {
      lines[index].whole = shown(lines[index].whole, index * width + width - 1, hidden)
      for cell in lines[index].cells.indices {
        lines[index].cells[cell] = shown(lines[index].cells[cell], index * width + cell, hidden)
      }
    }
    return GroupedTable(
      columns: table.columns,
      keyCount: table.keyCount,
      across: table.across,
      lines: lines,
      withTotals: table.withTotals
    )
  }

  private func shown(
    _ cell: GroupedTable.Cell,
    _ place: Int,
    _ hidden: [[Bool]]
  ) -> GroupedTable.Cell {
    let masked = Set((0..<figureCount).filter { hidden[$0][place] })
    return GroupedTable.Cell(
      (0..<figureCount).map { masked.contains($0) ? .unknown : cell.values[$0] },
      masked: masked
    )
  }

  /// A share tells what it divides by: where that is hidden, or has a hidden part that isn't one of
  /// the table's sums, the share is hidden too.
  private func shares(hidden: [[Bool]]) -> [[Bool]] {
    var result = hidden
    for (figure, bases) in masking.bases.enumerated() {
      for base in bases {
        switch base {
        case .series:
          if hidden[figure].contains(true) { result[figure] = hidden[figure].map { _ in true } }
        case .share(within: let keys):
          let groups = Dictionary(grouping: hidden[figure].indices) { place in
            Basis(place: place, keys: keys, table: table, width: width)
          }
          for (basis, places) in groups {
            let isHidden =
              basis.total(in: table, width: width).map { hidden[figure][$0] }
              ?? places.contains { hidden[figure][$0] }
            if isHidden { for place in places { result[figure][place] = true } }
          }
        }
      }
    }
    return result
  }
}

/// What the share at a place divides by: the lines that share keys, and the column.
private struct Basis: Hashable {
  let keys: [Int]
  let values: [Value]
  /// The line that is its own basis.
  let line: Int?
  let column: Int

  init(place: Int, keys: [Int], table: GroupedTable, width: Int) {
    let line = place / width
    let own = keys.filter { $0 < table.keyCount }
    let kept: Int =
      switch table.lines[line].kind {
      case .row: table.keyCount
      case .subtotal(let keys): keys
      case .total, .others: 0
      }
    self.keys = own.filter { $0 < kept }
    self.line = table.across != nil && own.count == table.keyCount ? line : nil
    values = self.keys.map { table.lines[line].keys[$0] }
    column = keys.contains(table.keyCount) ? place % width : width - 1
  }

  /// The place of the total that the table has of it.
  func total(in table: GroupedTable, width: Int) -> Int? {
    let found =
      line
      ?? table.lines.firstIndex { candidate in
        switch candidate.kind {
        case .total: keys.isEmpty
        case .subtotal(let kept):
          keys == Array(0..<kept) && Array(candidate.keys.prefix(kept)) == values
        case .row, .others: false
        }
      }
    return found.map { $0 * width + column }
  }
}

extension GroupedTable {
  /// Whether groups were cut and stand together on a line.
  fileprivate var hasOthers: Bool {
    lines.contains { if case .others = $0.kind { true } else { false } }
  }
}

extension MaskingNetwork {
  /// The sums of a table whose last line is the total of all.
  fileprivate init(_ table: GroupedTable) {
    let across = table.across?.count ?? 0
    let hasOthers = table.hasOthers
    let root = table.lines.lastIndex { if case .total = $0.kind { true } else { false } }
    var nodeCount = 1
    func newNode() -> Int {
      nodeCount += 1
      return nodeCount - 1
    }
    // A node for each column of each total; the grand total leads from the first node, and back.
    var totals: [Int: [Int]] = [:]
    for (index, line) in table.lines.enumerated() {
      switch line.kind {
      case .total: totals[index] = (0...across).map { _ in newNode() }
      case .subtotal where !hasOthers: totals[index] = (0...across).map { _ in newNode() }
      default: break
      }
    }
    var links: [Link?] = []
    for (index, line) in table.lines.enumerated() {
      let parent = table.parent(of: line, among: Set(totals.keys)) ?? root
      guard root != nil, index == root || parent.flatMap({ totals[$0] }) != nil,
        totals[index] != nil || line.isLeaf
      else {
        links += (0...across).map { _ in nil }
        continue
      }
      let above = index == root ? nil : parent.flatMap { totals[$0] }
      let own = totals[index] ?? [Int](repeating: across > 0 ? newNode() : 0, count: across + 1)
      for column in 0..<across {
        links.append(Link(start: own[column], end: above?[column] ?? 0))
      }
      links.append(Link(start: above?[across] ?? 0, end: own[across]))
    }
    self.init(links: links, nodeCount: nodeCount)
  }
}

extension GroupedTable.Line {
  /// Whether it is no total of other lines of the table.
  fileprivate var isLeaf: Bool {
    switch kind {
    case .row, .others: true
    case .subtotal, .total: false
    }
  }
}

extension GroupedTable {
  /// The nearest subtotal of a line, among those of these places.
  fileprivate func parent(of line: Line, among places: Set<Int>) -> Int? {
    var nearest: (place: Int, kept: Int)?
    for place in places {
      guard case .subtotal(let kept) = lines[place].kind,
        lines[place].keys.prefix(kept) == line.keys.prefix(kept), line.isBelow(kept),
        kept > nearest?.kept ?? 0
      else { continue }
      nearest = (place, kept)
    }
    return nearest?.place
  }
}

extension GroupedTable.Line {
  fileprivate func isBelow(_ kept: Int) -> Bool {
    switch kind {
    case .row: true
    case .subtotal(let keys): keys > kept
    case .total, .others: false
    }
  }
}
