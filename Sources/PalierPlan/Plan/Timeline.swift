/// The values that a field of a row has had, each with the day it came.
///
/// A value holds to the day before the next; one left on the day it came holds that day.
package indirect enum Timeline: Hashable, Sendable {
  /// Recorded with their days: the present one in the row, earlier ones in the history.
  case dated(ColumnReference)
  /// Kept by the store as spans of days.
  case kept(ColumnReference)
  /// Worked out by the field's rule, on each day on which something that it reads changed.
  case worked(WorkedTimeline)

  /// The field whose values they are.
  package var column: ColumnReference {
    switch self {
    case .dated(let column), .kept(let column): column
    case .worked(let timeline): timeline.column
    }
  }
}

/// The values that the rule of a derived field gives from day to day.
package struct WorkedTimeline: Hashable, Sendable {
  package let column: ColumnReference
  /// The name by which `value` speaks of the day.
  package let moment: RowID
  /// The value at the end of the day.
  package let value: Scalar
  /// Where the days are found on which the value may have changed.
  package let changes: [Change]

  package init(column: ColumnReference, moment: RowID, value: Scalar, changes: [Change]) {
    self.column = column
    self.moment = moment
    self.value = value
    self.changes = changes
  }

  /// Days on which a value that the rule reads came or went.
  package struct Change: Hashable, Sendable {
    /// The way from the row to the rows that are read, each reached from those before.
    package let path: [Hop]
    package let day: Day

    package init(path: [Hop], day: Day) {
      self.path = path
      self.day = day
    }
  }

  /// A step from rows to others.
  package enum Hop: Hashable, Sendable {
    /// The rows of a plan, before their steps.
    case rows(RowPlan)
    /// The row that a reference points to.
    case referred(Scalar, entity: String, row: RowID)
  }

  /// What gives the days of a change.
  package enum Day: Hashable, Sendable {
    case value(Scalar)
    /// The days of a dated field's values.
    case dated(ColumnReference)
  }
}

/// Days in a row, both ends included; without one it is open.
///
/// There are none where a row's own day that bounds them is unknown.
package struct DaySpan: Hashable, Sendable {
  package let from: Scalar?
  package let through: Scalar?

  package init(from: Scalar? = nil, through: Scalar? = nil) {
    self.from = from
    self.through = through
  }

  package var isAll: Bool { from == nil && through == nil }

  /// The days that bound it.
  package var ends: [Scalar] { [from, through].compactMap(\.self) }
}
