package import PalierDiagnostics
package import PalierDictionary
package import PalierValues

/// How a value is called where it heads columns: for machines and for people.
package typealias ValueHeading = (Value, ValueType) -> (name: String, title: Message)

extension GroupedTable {
  /// The columns and lines of the answer: in a pivot a block of columns for each value of the key
  /// laid across, the totals last.
  ///
  /// A column without any figure is left out.
  package func laidOut(_ heading: ValueHeading) -> (columns: [ResultColumn], lines: [ResultLine]) {
    guard let across else {
      let rows = lines.map { line in
        ResultLine(
          line.keys + line.whole.values,
          kind: line.kind,
          masked: Set(line.whole.masked.map { $0 + keyCount })
        )
      }
      return (columns, rows)
    }
    let blocks = self.blocks(across, heading)
    let rows = lines.map { line in
      var cells = line.keys
      var masked: Set<Int> = []
      for block in blocks {
        let cell = block.cell(of: line)
        if cell.masked.contains(block.figure) { masked.insert(cells.count) }
        cells.append(cell.values[block.figure])
      }
      return ResultLine(cells, kind: line.kind, masked: masked)
    }
    return (Array(columns.prefix(keyCount)) + blocks.map(\.column), rows)
  }

  /// Where a figure of the laid out table comes from.
  package struct FigureSource: Hashable, Sendable {
    /// The value of the key laid across that its column is of; nil for a column of all of them.
    package let across: Value?
    /// The place of its column among the figures.
    package let figure: Int
    /// Whether it isn't shown.
    package let isMasked: Bool
  }

  /// Where the figure of a line comes from that stands in a column of the laid out table; nil for a
  /// key.
  package func source(
    line: Line,
    column: Int,
    _ heading: ValueHeading
  ) -> FigureSource? {
    let place = column - keyCount
    guard place >= 0 else { return nil }
    guard let across else {
      guard place < figures.count else { return nil }
      let isMasked = line.whole.masked.contains(place)
      return FigureSource(across: nil, figure: place, isMasked: isMasked)
    }
    let blocks = self.blocks(across, heading)
    guard blocks.indices.contains(place) else { return nil }
    let block = blocks[place]
    return FigureSource(
      across: block.place.map { across[$0] },
      figure: block.figure,
      isMasked: block.cell(of: line).masked.contains(block.figure)
    )
  }

  /// A column of a block.
  private struct Block {
    let column: ResultColumn
    /// The place of its value of the key laid across; nil for the total of all.
    let place: Int?
    let figure: Int

    func cell(of line: Line) -> Cell {
      place.map { line.cells[$0] } ?? line.whole
    }
  }

  private func blocks(_ across: [Value], _ heading: ValueHeading) -> [Block] {
    let key = columns[keyCount]
    let figures = Array(self.figures)
    var places: [(place: Int?, name: String, title: Message)] = across.enumerated().map {
      place,
      value in
      let said = value.isKnown ? heading(value, key.type) : GroupedTable.unknown
      return (place, said.name, said.title)
    }
    if withTotals { places.append((nil, "total", Message("total", "total"))) }
    var blocks: [Block] = []
    for (place, name, title) in places {
      for (figure, column) in figures.enumerated() {
        let isAlone = figures.count == 1
        let block = Block(
          column: ResultColumn(
            name: isAlone ? name : "\(name)_\(column.name)",
            title: isAlone
              ? title
              : Message(
                "\(title.english) · \(column.title.english)",
                "\(title.french) · \(column.title.french)"
              ),
            type: column.type,
            isTotal: place == nil,
            isChange: column.isChange
          ),
          place: place,
          figure: figure
        )
        let hasFigure = lines.contains { line in
          let cell = block.cell(of: line)
          return cell.values[figure].isKnown || cell.masked.contains(figure)
        }
        if hasFigure || lines.isEmpty { blocks.append(block) }
      }
    }
    return blocks
  }

  private static let unknown = (name: "unknown", title: Message("unknown", "inconnu"))
}
