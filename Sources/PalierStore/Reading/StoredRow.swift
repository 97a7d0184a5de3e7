package import PalierValues

/// A row of the store: its recorded facts and its kept columns, by field name.
package struct StoredRow: Hashable, Sendable {
  package let entity: String
  package let id: Int64
  /// The row that it belongs to.
  package let parent: Int64?
  /// The known values, also of the days of dated fields (`outcome_on`).
  package let fields: [String: Value]

  package init(entity: String, id: Int64, parent: Int64?, fields: [String: Value]) {
    self.entity = entity
    self.id = id
    self.parent = parent
    self.fields = fields
  }

  /// The value of a field; `unknown` when it has none.
  package subscript(field: String) -> Value { fields[field] ?? .unknown }
}

/// A value that a dated field had, and the day from which it held.
package struct DatedValue: Hashable, Sendable {
  package let day: CivilDate
  package let value: Value

  package init(day: CivilDate, value: Value) {
    self.day = day
    self.value = value
  }
}
