package import PalierDictionary

/// A field of a row in reach, with the values it has had.
package struct CheckedHistory: Hashable, Sendable {
  package let row: RowDepth
  package let entity: String
  package let column: String
  package let type: ValueType
}

/// When a field had, or took, a value.
package indirect enum CheckedWhen: Hashable, Sendable {
  /// At the end of that day.
  case on(CheckedExpression)
  /// On a day in, before, after … a date or period.
  case placed(CheckedCondition.Placement, CheckedExpression, ValueType)
}
