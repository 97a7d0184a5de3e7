package import PalierValues

/// A value worked out for a row, a group, or once: engine-neutral, without relative dates,
/// definitions or tongues.
///
/// Every scalar yields the stored form of its type: an integer (days since 1970, cents, millionths,
/// minutes, months, codes, row identities, 0/1), a bit mask, or text. Arithmetic with unknown is
/// unknown.
package indirect enum Scalar: Hashable, Sendable {
  /// A value given by the text or the program; always bound, never written into the query.
  case constant(Value)
  /// A stored column of a row in reach.
  case column(ColumnReference)
  /// A column of the row that a reference points to: `landlord.kind`.
  case through(Scalar, entity: String, column: String)
  /// The same over a row that `row` names inside `value`: what a reference's row gives when it has
  /// to be worked out (`commune.epci.…` chains, derived fields as of a day).
  case lookup(Scalar, entity: String, row: RowID, value: Scalar)

  /// The value that a dated column of a row had at the end of a day, from the row or its history.
  case valueOn(ColumnReference, Scalar)
  /// The day from which that value held.
  case dayOn(ColumnReference, Scalar)
  /// The day at which a worked timeline is looked at.
  case moment(RowID)
  /// The value of a timeline at the end of a day.
  case valueAt(Timeline, Scalar)
  /// The first day on which the value came, up to a last day when there is one.
  case becameOn(Timeline, Scalar, through: Scalar?)
  /// The last day on which the value changed, up to a last day when there is one.
  case changedOn(Timeline, through: Scalar?)

  /// A whole count as a number: times 10⁶. What counts yields is the plain integer.
  case scaled(Scalar)
  case add(Scalar, Scalar)
  case subtract(Scalar, Scalar)
  case negate(Scalar)
  /// `a × b ÷ c`, rounded once half away from zero; unknown when c is zero.
  case multiplyDivide(Scalar, Scalar, by: Scalar)
  /// The date so many months later, clamped.
  case addMonths(Scalar, Scalar)
  /// Completed months between two dates.
  case monthsBetween(Scalar, Scalar)
  /// The calendar unit that holds a date, as its index.
  case calendar(CalendarUnit, Scalar)

  /// The first day of a calendar unit, given by its index.
  case firstDay(CalendarUnit, Scalar)
  /// The working days after a day, up to another, which counts.
  case workingDays(Scalar, Scalar, HolidayCalendar)
  /// How many of the limits, in their rising order and stored form, a value reaches.
  case band(Scalar, limits: [Int64])

  /// The folded form of a text.
  case folded(Scalar)
  /// The known texts joined by a space; unknown when none is known.
  case words([Scalar])
  /// The least, or greatest, of the known ones.
  case least([Scalar])
  case greatest([Scalar])
  /// The first that is known.
  case fallback([Scalar])
  /// The value of the first condition that holds.
  case choose([Branch], otherwise: Scalar?)
  /// 1 when the condition holds, else 0.
  case truth(Condition)
  /// A value over inner rows.
  case overRows(RowsFunction)

  /// The aggregate of that position in the group plan.
  case aggregate(Int)
  /// An additive aggregate over all groups that share the keys of these positions.
  case aggregateTotal(Int, within: [Int])
  /// The group key of that position.
  case key(Int)
  /// The group function of that position in the group plan.
  case groupFunction(Int)

  /// A branch of `choose`.
  package struct Branch: Hashable, Sendable {
    package let condition: Condition
    package let value: Scalar

    package init(_ condition: Condition, _ value: Scalar) {
      self.condition = condition
      self.value = value
    }
  }
}

/// A stored column of a row in reach.
package struct ColumnReference: Hashable, Sendable {
  package let row: RowID
  package let entity: String
  /// The field's name, the companion of a dated one (`outcome_on`), `id`, or the parent's name.
  package let column: String
  /// Whether the column can be without a value.
  package let isNullable: Bool

  package init(row: RowID, entity: String, column: String, isNullable: Bool = true) {
    self.row = row
    self.entity = entity
    self.column = column
    self.isNullable = isNullable
  }
}

package enum CalendarUnit: Hashable, Sendable {
  case month
  case quarter
  case year
}

/// A value worked out over the rows of an inner selection.
package struct RowsFunction: Hashable, Sendable {
  /// What is worked out.
  package enum Kind: Hashable, Sendable {
    case count
    case sum
    case minimum
    case maximum
    /// The mean, in the stored form of its argument, rounded half away from zero.
    case average
    /// The number of distinct known values.
    case distinct
    /// The value of the first row in the plan's order.
    case first
    /// The value below which so many hundredths of the rows lie, between 0 and 100, interpolated
    /// between the two next to it and rounded half away from zero in the stored form.
    case percentile(Number)
    /// The middle value; of two, the lower one: for what has no mean.
    case lowerMiddle
  }

  package let kind: Kind
  package let rows: RowPlan
  /// The value of each row; nil for `count`.
  package let value: Scalar?

  package init(_ kind: Kind, _ rows: RowPlan, _ value: Scalar? = nil) {
    self.kind = kind
    self.rows = rows
    self.value = value
  }
}
