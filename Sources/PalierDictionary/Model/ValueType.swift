package import PalierValues

/// The type of a field, and of a value of the language.
package indirect enum ValueType: Hashable, Sendable {
  case text
  case number
  case money
  case percent
  case boolean
  case date
  case time
  case month
  case quarter
  case year
  case period
  case duration
  /// Whole months, as between two months, quarters or years.
  case months
  /// A value of the named enumeration.
  case enumeration(String)
  /// A set of values of the named enumeration.
  case set(String)
  /// A row of the named entity.
  case reference(String)
  /// A set of rows of the named entity.
  case references(String)
  /// The class between limits of that type, in their rising order, in which a value falls; the
  /// lower limit belongs to it.
  case band(of: ValueType, limits: [Value])
}
