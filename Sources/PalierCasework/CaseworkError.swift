/// A call that no statement of the language can lead to: the checker was passed by.
package enum CaseworkError: Error, Hashable, Sendable {
  case undeclaredEntity(String)
  case undeclaredField(entity: String, field: String)
  case undeclaredValue(entity: String, field: String, value: String)
  case notAChild(String, of: String)
  case notAHousehold(verb: String, entity: String)
  case missingRow(entity: String, id: Int64)
}
