import PalierValues

/// A recorded row: what was told of it, and nothing worked out.
final class LedgerRow {
  let entity: String
  let id: Int64
  var parent: Int64?
  var values: [String: Value]
  /// What each dated field took, in the order of recording.
  var dated: [String: [DatedValue]]

  /// A value and the day from which it holds.
  struct DatedValue {
    let day: CivilDate
    let value: Value
  }

  init(
    _ entity: String,
    id: Int64,
    parent: Int64?,
    values: [String: Value],
    dated: [String: [DatedValue]]
  ) {
    self.entity = entity
    self.id = id
    self.parent = parent
    self.values = values
    self.dated = dated
  }

  var reference: Value { .reference(Reference(id: id)) }

  /// What a dated field holds at the end of a day, or at last: of one day, what was recorded last.
  func held(_ field: String, on day: CivilDate?) -> DatedValue? {
    var found: DatedValue?
    for value in dated[field] ?? [] where day.map({ value.day <= $0 }) ?? true {
      if let known = found, value.day < known.day { continue }
      found = value
    }
    return found
  }
}
