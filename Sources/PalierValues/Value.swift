/// A value of the language, independent of any engine and of any tongue.
package enum Value: Hashable, Sendable {
  /// No value: never compared, only asked about.
  case unknown
  case boolean(Bool)
  case text(String)
  case number(Number)
  case money(Money)
  case percent(Percent)
  case date(CivilDate)
  case time(TimeOfDay)
  case month(CalendarMonth)
  case quarter(CalendarQuarter)
  case year(CalendarYear)
  case period(Period)
  case duration(CalendarDuration)
  /// A value of an enumeration, by its stored code; the enumeration is the type's.
  case member(Int)
  /// A set of values of an enumeration: bit n stands for code n.
  case members(UInt64)
  /// A row of an entity; the entity is the type's.
  case reference(Reference)
  /// A set of rows of an entity.
  case references([Reference])

  package var isKnown: Bool { self != .unknown }
}

/// A row seen from elsewhere: its identity, and what people call it.
package struct Reference: Hashable, Sendable {
  /// The row's stored identity.
  package let id: Int64
  /// The declared key (`91174`, `91-2021-000126`), for machines.
  package let key: String
  /// What people read (`Corbeil-Essonnes`).
  package let label: String

  package init(id: Int64, key: String = "", label: String = "") {
    self.id = id
    self.key = key
    self.label = label
  }

  // Identity alone decides: two labels of one row are the same row.
  package static func == (left: Reference, right: Reference) -> Bool {
    left.id == right.id
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
