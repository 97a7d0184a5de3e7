import GRDB
package import PalierValues

extension CaseStore {
  /// What the store says of itself.
  package func property(_ property: StoreProperty) throws -> String? {
    try guarded { try queue.writeWithoutTransaction { try property.value(in: $0) } }
  }

  package func setProperty(_ property: StoreProperty, _ value: String?) throws {
    guard access == .readWrite else { throw StoreError(.readOnly, path) }
    // One statement of the engine is a transaction of its own, or a part of the one held open.
    try guarded { try queue.writeWithoutTransaction { try property.set(value, in: $0) } }
  }

  /// The store's own clock, when it doesn't follow the calendar's.
  package func today() throws -> CivilDate? {
    try property(.today).flatMap { Int($0) }.map { CivilDate(day: $0) }
  }

  package func setToday(_ day: CivilDate?) throws {
    try setProperty(.today, day.map { String($0.day) })
  }
}
