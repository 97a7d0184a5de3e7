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
