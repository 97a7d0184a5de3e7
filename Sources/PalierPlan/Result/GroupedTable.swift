package import PalierValues

/// The groups of an answer before they are laid out: lines of figures, in a pivot with a cell of
/// figures for each value of the key laid across.
package struct GroupedTable: Sendable {
  /// A line: a group, a subtotal, a total, or what was cut.
  package struct Line: Sendable {
    package let kind: ResultLine.Kind
    /// The values of the line's keys, outermost first; unknown for those that it gathers.
    package let keys: [Value]
    /// Its figures over all values of the key laid across.
    package var whole: Cell
    /// Its figures for each of these values; none without such a key.
    package var cells: [Cell]

    package init(kind: ResultLine.Kind, keys: [Value], whole: Cell, cells: [Cell] = []) {
      self.kind = kind
      self.keys = keys
      self.whole = whole
      self.cells = cells
    }
  }

  /// The figures of one place of the table.
  package struct Cell: Hashable, Sendable {
    package var values: [Value]
    /// The figures that aren't shown, by their places.
    package var masked: Set<Int>

    package init(_ values: [Value], masked: Set<Int> = []) {
      self.values = values
      self.masked = masked
    }
  }

  /// The columns of the keys, then those of the figures; that of the key laid across between them.
  package let columns: [ResultColumn]
  package let keyCount: Int
  /// The values of the key laid across, in their order; nil without one.
  package let across: [Value]?
  package var lines: [Line]
  /// Whether the figures over all values of the key laid across are shown.
  package let withTotals: Bool

  package init(
    columns: [ResultColumn],
    keyCount: Int,
    across: [Value]?,
    lines: [Line],
    withTotals: Bool
  ) {
    self.columns = columns
    self.keyCount = keyCount
    self.across = across
    self.lines = lines
    self.withTotals = withTotals
  }

  /// How many figures aren't shown.
  package var maskedCount: Int {
    lines.reduce(0) { sum, line in
      let cells = line.cells.reduce(0) { $0 + $1.masked.count }
      return sum + cells + (across == nil || withTotals ? line.whole.masked.count : 0)
    }
  }

  /// Puts subtotals below the last line of theirs, by as many outer keys.
  package mutating func insert(_ subtotals: [Line], of keyCount: Int) {
    var places: [ArraySlice<Value>: Int] = [:]
    for (place, line) in lines.enumerated() { places[line.keys.prefix(keyCount)] = place }
    var below: [Int: Line] = [:]
    for subtotal in subtotals {
      if let place = places[subtotal.keys.prefix(keyCount)] { below[place] = subtotal }
    }
    lines = lines.enumerated().flatMap { place, line in
      below[place].map { [line, $0] } ?? [line]
    }
  }

  /// The groups alone.
  package var withoutTotals: GroupedTable {
    GroupedTable(
      columns: columns,
      keyCount: keyCount,
      across: across,
      lines: lines.filter { if case .row = $0.kind { true } else { false } },
      withTotals: false
    )
  }

  /// The columns of the figures.
  package var figures: ArraySlice<ResultColumn> {
    columns.dropFirst(keyCount + (across == nil ? 0 : 1))
  }
}
