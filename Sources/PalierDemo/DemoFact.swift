package import PalierValues

/// A row to be recorded, with the days of its dated values.
package struct DemoFact: Hashable, Sendable {
  package let entity: String
  /// The number of the row among those of its entity, which a new store gives it too.
  package let id: Int64
  /// The row it belongs to.
  package let parent: Int64?
  package let values: [String: Value]
  /// The day from which each dated field's first value holds.
  package let dates: [String: CivilDate]
  /// The values that dated fields took later, in order.
  package let later: [Change]

  /// A value that a dated field took on a day.
  package struct Change: Hashable, Sendable {
    package let field: String
    package let value: Value
    package let day: CivilDate

    package init(_ field: String, _ value: Value, on day: CivilDate) {
      self.field = field
      self.value = value
      self.day = day
    }
  }

  package init(
    _ entity: String,
    id: Int64,
    parent: Int64? = nil,
    values: [String: Value],
    dates: [String: CivilDate] = [:],
    later: [Change] = []
  ) {
    self.entity = entity
    self.id = id
    self.parent = parent
    self.values = values
    self.dates = dates
    self.later = later
  }
}
