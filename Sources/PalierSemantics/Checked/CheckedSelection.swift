package import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax

/// Rows of an entity, checked.
package struct CheckedSelection: Hashable, Sendable {
  /// Where rows come from.
  package enum Source: Hashable, Sendable {
    /// All rows of the entity.
    case all
    /// The children of the row at that depth.
    case children(of: RowDepth)
    /// The rows, or the row, that a variable holds.
    case variable(Variable)
  }

  package let entity: String
  package let row: RowDepth
  package let source: Source
  package let asOf: CheckedExpression?
  package var steps: [CheckedStep]

  package init(
    entity: String,
    row: RowDepth,
    source: Source,
    asOf: CheckedExpression? = nil,
    steps: [CheckedStep] = []
  ) {
    self.entity = entity
    self.row = row
    self.source = source
    self.asOf = asOf
    self.steps = steps
  }
}

/// A step on rows or groups.
package enum CheckedStep: Hashable, Sendable {
  case filter(CheckedCondition)
  case sort([CheckedSortKey])
  case take(CheckedExpression, withTies: Bool)
  case skip(CheckedExpression)
}

/// A key of an order.
package struct CheckedSortKey: Hashable, Sendable {
  package let expression: CheckedExpression
  package let type: ValueType
  package let descending: Bool
}

/// A column of an answer.
package struct CheckedColumn: Hashable, Sendable {
  /// The identifier, for machines.
  package let name: String
  /// What people read above it.
  package let heading: Message
  package let expression: CheckedExpression
  package let type: ValueType

  package init(name: String, heading: Message, expression: CheckedExpression, type: ValueType) {
    self.name = name
    self.heading = heading
    self.expression = expression
    self.type = type
  }
}

/// Rows and what is shown of each, checked.
package struct CheckedRows: Hashable, Sendable {
  package var selection: CheckedSelection
  package var columns: [CheckedColumn]
  /// Whether somebody asked for these columns; else they are the entity's own.
  package var areShown = false
  /// What would be shown unasked, were it for the role that asks.
  package var withheld: [Field] = []
  package var withTotals = false
  package var chart: ChartKind?
  /// A text that depends on no row.
  package var caption: CheckedExpression?

  package init(selection: CheckedSelection, columns: [CheckedColumn]) {
    self.selection = selection
    self.columns = columns
  }
}

/// Groups of rows, checked.
package struct CheckedGroups: Hashable, Sendable {
  package let rows: CheckedSelection
  package var keys: [CheckedColumn]
  /// The key laid across: a block of columns for each of its values; the last key of the columns.
  package var across: CheckedColumn?
  package var columns: [CheckedColumn]
  package var steps: [CheckedStep] = []
  /// How many of the steps stand before the columns were shown.
  package var stepsBeforeShow = 0
  package var withTotals = false
  package var withZeros = false
  package var withoutUnknown = false
  /// Whether they stand for rows of which each is shown once.
  package var isDistinct = false
  /// The least count that is shown, when smaller ones are hidden.
  package var mask: CheckedExpression?
  package var chart: ChartKind?
  /// A text that depends on no row.
  package var caption: CheckedExpression?
}

/// A question, checked.
package enum CheckedQuestion: Hashable, Sendable {
  /// Rows of an entity with the columns shown.
  case rows(CheckedRows)
  case groups(CheckedGroups)
  case value(CheckedExpression, ValueType)
}
