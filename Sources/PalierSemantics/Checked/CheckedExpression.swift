package import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax
package import PalierValues

/// The name of a row in reach of an expression: how deep its selection is nested.
package typealias RowDepth = Int

/// An expression whose names, types and values are settled; what is left to the moment of running
/// is the clock, the values of variables, and the rows that texts name.
package indirect enum CheckedExpression: Hashable, Sendable {
  case constant(Value)
  /// `today`, so many days later.
  case today(offset: Int)
  /// `last month`, `this week`.
  case calendarPeriod(Direction, TimeUnit)
  /// `last 30 days`.
  case rolling(Direction, Int, TimeUnit)
  /// `a .. b`, both included.
  case span(TypedOperand, TypedOperand)
  case variable(Variable)
  /// A row known by its key or label: `"Massy"`; of one of these entities.
  case namedRow([String], CheckedExpression, Place)
  /// The rows of a set: `("Aulne Myrtille", "Orme Pervenche")`.
  case rowSet([CheckedExpression])

  /// The row itself.
  case identity(RowDepth, entity: String)
  /// A stored column of the row: a field, a companion, or the parent's identity.
  case field(RowDepth, entity: String, column: String)
  /// A stored column of the row that a reference points to.
  case through(CheckedExpression, entity: String, column: String)
  /// A value worked out on the row that a reference points to, which stands at that depth.
  case lookup(CheckedExpression, entity: String, row: RowDepth, CheckedExpression)

  case arithmetic(ArithmeticOperator, TypedOperand, TypedOperand)
  case negate(CheckedExpression)
  case function(ScalarFunction, [CheckedExpression])
  case choose([Branch], otherwise: CheckedExpression?)
  case fallback(CheckedExpression, CheckedExpression)
  case condition(CheckedCondition)
  /// A value over the rows of an inner selection; the expression is nil for `count`.
  case overRows(RowsFunctionName, CheckedSelection, CheckedExpression?)
  /// The first day on which a field's value came: `became(stage, cql)`.
  case becameOn(CheckedHistory, CheckedExpression)
  /// The days from a field's last change to today.
  case daysIn(CheckedHistory)
  /// `"…{expression}…"`
  case interpolation([Piece])

  /// The group key of that position.
  case key(Int)
  case aggregate(CheckedAggregate)
  /// A ratio of an additive aggregate to its total over the groups that share these keys.
  case share(CheckedAggregate, within: [Int])
  /// A ratio of two aggregates of the same group.
  case ratio(CheckedAggregate, of: CheckedAggregate)
  /// A value by the group's place among the groups that have passed so many steps.
  case groupFunction(GroupFunctionName, TypedOperand, after: Int)

  /// A branch of `choose`.
  package struct Branch: Hashable, Sendable {
    package let condition: CheckedCondition
    package let value: CheckedExpression
  }

  /// A piece of an interpolated text.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case value(CheckedExpression, ValueType)
  }
}

/// An operand of arithmetic with its type, on which the operation depends.
package struct TypedOperand: Hashable, Sendable {
  package let expression: CheckedExpression
  package let type: ValueType

  package init(_ expression: CheckedExpression, _ type: ValueType) {
    self.expression = expression
    self.type = type
  }
}

/// A place in the text, for what can only be found wrong later; two places are always equal, so
/// that expressions compare by what they mean.
package struct Place: Hashable, Sendable {
  package let range: SourceRange

  package init(_ range: SourceRange) {
    self.range = range
  }

  package static func == (left: Place, right: Place) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// A function of the row's own values.
package enum ScalarFunction: Hashable, Sendable {
  case daysBetween
  case monthsBetween
  case month
  case quarter
  case year
  case words
  case earliest
  case greatest
  /// The class of the first argument; the limits are those of the type.
  case band
  /// After the first day, up to the second, which counts.
  case workingDays(HolidayCalendar)
  /// Those of the month, quarter, year or period.
  case workingDaysIn(HolidayCalendar, ValueType)
  /// The first and the last day of the month, quarter, year or period.
  case firstDay(ValueType)
  case lastDay(ValueType)

  /// The word that begins a column's identifier.
  var identifier: String {
    switch self {
    case .workingDays, .workingDaysIn: "working_days"
    case .firstDay: "first_day"
    case .lastDay: "last_day"
    default: "\(self)"
    }
  }
}

/// A function of the groups' places among each other.
package enum GroupFunctionName: Hashable, Sendable {
  case rank
  /// Against the group before it along the key of that position.
  case change(along: Int)
  /// Up to this group along the key of that position.
  case running(along: Int)
}

/// A function over inner rows.
package enum RowsFunctionName: Hashable, Sendable {
  case count
  case sum
  case minimum
  case maximum
  case average
  case distinct
  case first
  case latest
  case median
  /// The lower of the middle values, for what has no mean.
  case lowerMiddle
  /// So many hundredths of the rows lie below the value.
  case percentile(CheckedExpression)

  /// The word that begins a column's identifier.
  var identifier: String {
    switch self {
    case .percentile: "percentile"
    case .lowerMiddle: "median"
    default: "\(self)"
    }
  }
}

extension GroupFunctionName {
  /// The column's identifier.
  var identifier: String {
    switch self {
    case .rank: "rank"
    case .change: "change"
    case .running: "running"
    }
  }
}

/// A condition whose names and types are settled.
package indirect enum CheckedCondition: Hashable, Sendable {
  case constant(Bool)
  case and([CheckedCondition])
  case or([CheckedCondition])
  case not(CheckedCondition)
  case compare(Comparison, CheckedExpression, CheckedExpression)
  /// Percents compare by their terms, not as printed.
  case among(CheckedExpression, [CheckedExpression])
  /// The reference is one of the selection's rows.
  case amongRows(CheckedExpression, CheckedSelection)
  case isKnown(CheckedExpression)
  case isTrue(CheckedExpression)
  case similar(CheckedExpression, CheckedExpression)
  case contains(CheckedExpression, CheckedExpression)
  case hasMember(CheckedExpression, CheckedExpression)
  case hasReference(CheckedExpression, CheckedExpression)
  /// A date, month, quarter or year lies in, before, after … a date or period.
  case placed(Placement, TypedOperand, in: TypedOperand)
  /// The field had the value on some day: `stage was cql in 2021`.
  case held(CheckedHistory, CheckedExpression, CheckedWhen?)
  /// The value came, after any other or after that one: `stage became cql from judgment`.
  case became(CheckedHistory, CheckedExpression, from: CheckedExpression?, CheckedWhen?)
  case exists(CheckedSelection)

  package enum Comparison: Hashable, Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  package enum Placement: Hashable, Sendable {
    case within
    case before
    case after
    case since
    case until
  }
}

/// An aggregate over the rows of a group.
package struct CheckedAggregate: Hashable, Sendable {
  package let function: RowsFunctionName
  package let value: CheckedExpression?
  package let filter: CheckedCondition?

  package init(
    _ function: RowsFunctionName,
    _ value: CheckedExpression? = nil,
    filter: CheckedCondition? = nil
  ) {
    self.function = function
    self.value = value
    self.filter = filter
  }
}

extension CheckedExpression {
  /// Whether it is read off a row: not a constant, a key or an aggregate.
  var readsRow: Bool {
    switch self {
    case .field, .identity, .through, .lookup, .becameOn, .daysIn: true
    case .overRows(_, let selection, _):
      if case .children = selection.source { true } else { false }
    default: false
    }
  }
}
