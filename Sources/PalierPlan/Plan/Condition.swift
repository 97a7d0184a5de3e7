package import PalierValues

/// Something that holds or doesn't: a comparison with unknown doesn't hold, and `not` is exact.
package indirect enum Condition: Hashable, Sendable {
  case constant(Bool)
  case and([Condition])
  case or([Condition])
  case not(Condition)
  /// Holds when both are known and compare so.
  case compare(Comparison, Scalar, Scalar)
  /// Holds when the scalar is known and among the constants.
  case among(Scalar, [Value])
  /// Holds when the row identity is among those of the plan's rows.
  case amongRows(Scalar, RowPlan)
  case isKnown(Scalar)
  /// Holds when the boolean is known and true.
  case isTrue(Scalar)
  /// Holds when the bit mask has all of these bits.
  case hasMembers(Scalar, UInt64)
  /// Holds when the bit mask has the bit of the code.
  case hasMember(Scalar, Scalar)
  /// Holds when the set of row identities has that identity.
  case hasReference(Scalar, Scalar)
  /// Holds when the folded text has the folded part.
  case containsText(Scalar, Scalar)
  /// Holds when the field had the value on some day of the span.
  case held(Timeline, Scalar, DaySpan)
  /// Holds when the value came, after another or that one, on some day of the span.
  case became(Timeline, Scalar, from: Scalar?, DaySpan)
  /// Holds when there is a row.
  case exists(RowPlan)

  package enum Comparison: Hashable, Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }
}
