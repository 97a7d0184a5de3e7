/// Something of the dictionary that a role must have in its reach for a text to be checked.
enum AccessNeed: Hashable, Sendable {
  /// A field, asked for or only the way to something of the row that it refers to.
  case field(String, of: String, isPath: Bool)
  case rows(of: String)
  /// What a row is called.
  case name(of: String)

  /// The entity that it is of.
  var entity: String {
    switch self {
    case .field(_, let entity, _), .rows(let entity), .name(let entity): entity
    }
  }
}
