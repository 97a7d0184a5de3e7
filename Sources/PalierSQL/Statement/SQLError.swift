/// Why a plan has no statement.
package enum SQLError: Error, Hashable, Sendable {
  /// The engine couldn't parse the statement: the question is nested too deeply.
  case tooDeep
  /// The plan names an entity that the dictionary doesn't have.
  case unknownEntity(String)
  /// The plan asks for something that has no meaning where it stands.
  case misplaced(String)
}
