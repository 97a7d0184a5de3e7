package import PalierDiagnostics
package import PalierDictionary
package import PalierValues

/// A column of an answer, as people and machines are told of it.
package struct ResultColumn: Hashable, Sendable {
  package let name: String
  /// The heading in both tongues.
  package let title: Message
  package let type: ValueType
  package let isKey: Bool
  /// Whether it gathers the figures of columns beside it.
  package let isTotal: Bool
  /// Whether its figures are changes, which people read with their sign.
  package let isChange: Bool
  /// Whether somebody can be named by what it shows.
  package let isIdentifying: Bool

  package init(
    name: String,
    title: Message,
    type: ValueType,
    isKey: Bool = false,
    isTotal: Bool = false,
    isChange: Bool = false,
    isIdentifying: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.isKey = isKey
    self.isTotal = isTotal
    self.isChange = isChange
    self.isIdentifying = isIdentifying
  }

  /// The same column, marked where it names somebody.
  package func identifying(_ isIdentifying: Bool) -> ResultColumn {
    ResultColumn(
      name: name,
      title: title,
      type: type,
      isKey: isKey,
      isTotal: isTotal,
      isChange: isChange,
      isIdentifying: isIdentifying
    )
  }
}

/// A line of an answer.
package struct ResultLine: Hashable, Sendable {
  /// What a line stands for.
  package enum Kind: Hashable, Sendable {
    case row
    /// A subtotal of that many outer keys.
    case subtotal(keys: Int)
    case total
    /// What was left out by a slice or a filter on groups, above the total.
    case others
  }

  package let kind: Kind
  /// The values; unknown where the figure isn't shown.
  package let cells: [Value]
  /// The places of the figures that aren't shown, so small that they would tell of people.
  package let masked: Set<Int>
  /// The identity of the row, where the line is one.
  package let key: Int64?

  package init(_ cells: [Value], kind: Kind = .row, masked: Set<Int> = [], key: Int64? = nil) {
    self.kind = kind
    self.cells = cells
    self.masked = masked
    self.key = key
  }
}

/// An answer: its columns, its lines, and what has to be said with them.
package struct ResultTable: Sendable {
  package let columns: [ResultColumn]
  package var lines: [ResultLine]
  /// The identities of the rows, when the lines are rows of an entity.
  package let entity: String?
  package let keys: [Int64]
  /// How many lines there are in all, also those not held in `lines`.
  package let count: Int
  /// What the reader has to know: unit and split, denominators, resolved dates, unknowns.
  package let notes: [Message]
  package let caption: String?
  package let chart: ChartShape?

  package init(
    columns: [ResultColumn],
    lines: [ResultLine],
    entity: String? = nil,
    keys: [Int64] = [],
    count: Int? = nil,
    notes: [Message] = [],
    caption: String? = nil,
    chart: ChartShape? = nil
  ) {
    self.columns = columns
    self.lines = lines
    self.entity = entity
    self.keys = keys
    self.count = count ?? lines.count
    self.notes = notes
    self.caption = caption
    self.chart = chart
  }
}
