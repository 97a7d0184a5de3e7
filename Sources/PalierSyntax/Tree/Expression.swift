package import PalierDiagnostics
package import PalierValues

/// An expression and where it stands.
package struct Expression: Hashable, Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What an expression is; each case shows the text it stands for.
  package indirect enum Kind: Hashable, Sendable {
    /// `3000`, `12.5`, `3_000`; a four-digit one may be a year where a year is expected.
    case number(Number)
    /// `4 200 €`
    case money(Money)
    /// `10 %`
    case percent(Percent)
    /// `2021-04-12`, `12/04/2021`
    case date(CivilDate)
    /// `14:30`, `14h30`
    case time(TimeOfDay)
    /// `2021-04`
    case month(CalendarMonth)
    /// `2021-Q2`, `2021-T2`
    case quarter(CalendarQuarter)
    /// `true`, `non`
    case boolean(Bool)
    /// `unknown`
    case unknown
    /// `"…{expression}…"`
    case text([TextPart])
    /// `15 days`
    case duration(Int, TimeUnit)

    /// `today`, `yesterday`, `tomorrow`: days from today.
    case today(offset: Int)
    /// `15 days ago`, `il y a 15 jours`
    case ago(Expression)
    /// `in 2 weeks`, `dans 2 semaines`
    case ahead(Expression)
    /// `this month`, `last year`, `next week`: the calendar unit.
    case calendar(Direction, TimeUnit)
    /// `last 30 days`, `next 21 days`: rolling, today included.
    case rolling(Direction, Int, TimeUnit)

    /// `stage`, `batch`
    case name(Name)
    /// `$month`: always the name, never the field.
    case sigil(Name)
    /// `landlord.kind`
    case member(Expression, Name)
    /// `count`, `count(contacts where channel = sms)`, `quarter(date)`; without parentheses the
    /// arguments are nil.
    case call(Name, [Argument]?)
    /// `share within stage`, `share of row`
    case share(ShareBase)
    /// `choose { C: V, …, else: V }`
    case choose([ChooseBranch], otherwise: Expression?)
    /// `(a, b, c)`
    case list([Expression])
    /// A source with clauses, where it isn't just an expression: `contacts where date > D`.
    case selection(Selection)

    /// `-a`
    case negate(Expression)
    /// `a + b`
    case arithmetic(ArithmeticOperator, Expression, Expression)
    /// `a .. b`
    case range(Expression, Expression)
    /// `a or else b`
    case fallback(Expression, Expression)
    /// `a = b`, `a ~ b`, `a before b`, `a has b`, `a in b`
    case comparison(ComparisonOperator, Expression, Expression)
    /// `a from b to c`
    case between(Expression, Expression, Expression)
    /// `a is known` when known is true, else `a is unknown`
    case isKnown(Expression, known: Bool)
    /// `a was v in P`
    case was(Expression, Expression, When?)
    /// `a became v from w in P`
    case became(Expression, Expression, from: Expression?, When?)
    /// `not a`
    case not(Expression)
    /// `a and b and c`: two or more, flattened.
    case and([Expression])
    /// `a or b or c`: two or more, flattened.
    case or([Expression])

    /// Nothing where an expression was expected; the parser has reported it.
    case missing
  }
}

/// A piece of a text literal.
package enum TextPart: Hashable, Sendable {
  case text(String)
  /// `{expression}`
  case interpolation(Expression)
}

/// An argument of a call.
package enum Argument: Hashable, Sendable {
  case value(Expression)
  /// `where C`, possibly followed by more clauses: a condition on the current rows.
  case condition(Expression, [Clause])
}

extension [Argument] {
  /// What is given, when all are values; nil when a condition stands among them.
  package var values: [Expression]? {
    var values: [Expression] = []
    for argument in self {
      guard case .value(let value) = argument else { return nil }
      values.append(value)
    }
    return values
  }
}

/// A branch of `choose`.
package struct ChooseBranch: Hashable, Sendable {
  package let condition: Expression
  package let value: Expression

  package init(condition: Expression, value: Expression) {
    self.condition = condition
    self.value = value
  }
}

/// The period that limits `was` and `became`.
package struct When: Hashable, Sendable {
  /// How the period is said.
  package enum Kind: Hashable, Sendable {
    case within
    case on
    case before
    case after
    case since
    case until
    /// `from D to E`: the second end is `end`.
    case between
  }

  package let kind: Kind
  package let start: Expression
  package let end: Expression?

  package init(_ kind: Kind, _ start: Expression, _ end: Expression? = nil) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// What a share is a share of, when it isn't all rows.
package enum ShareBase: Hashable, Sendable {
  case all
  case within(Expression)
  case row
  case column
}

package enum TimeUnit: Hashable, Sendable, CaseIterable {
  case day
  case week
  case month
  case quarter
  case year
}

package enum Direction: Hashable, Sendable {
  case this
  case last
  case next
}

package enum ArithmeticOperator: Hashable, Sendable, CaseIterable {
  case add
  case subtract
  case multiply
  case divide
}

package enum ComparisonOperator: Hashable, Sendable, CaseIterable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  /// `~`: equality after folding.
  case similar
  case within
  case notWithin
  case has
  case hasNot
  case contains
  case containsNot
  case before
  case after
  case since
  case until
}
