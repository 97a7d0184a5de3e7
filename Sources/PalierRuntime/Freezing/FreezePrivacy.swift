import PalierDictionary
import PalierSemantics

/// What of the dictionary may stand in a freeze.
struct FreezePrivacy {
  let dictionary: CaseDictionary

  /// Whether rows of an entity are people, or belong to a household.
  func isPersonal(_ name: String) -> Bool {
    var next = dictionary.entity(named: name)
    while let entity = next {
      if entity.name == "household" { return true }
      next = entity.parent.flatMap { dictionary.entity(named: $0) }
    }
    guard let entity = dictionary.entity(named: name),
      let label = entity.label ?? entity.key.first
    else { return false }
    return entity.field(named: label)?.privacy == .identifying
  }

  /// Whether a field may be read, whatever is done with it: no name, address or telephone number, no
  /// text about a household.
  func mayRead(_ field: Field, of entity: String) -> Bool {
    guard field.privacy != .identifying else { return false }
    return field.type != .text || !isPersonal(entity)
  }

  /// Whether a field tells a row of people from all others, and may stand under a pseudonym.
  func isKey(_ field: Field, of entity: String) -> Bool {
    entity == "household" && field.type == .text && field.privacy == .indirect
  }

  /// The field of a column that is nothing but that field, with its entity.
  func field(of column: CheckedColumn) -> (entity: String, field: Field)? {
    switch column.expression {
    case .field(_, let entity, let name), .through(_, let entity, let name):
      dictionary.field(named: name, of: entity).map { (entity, $0) }
    default: nil
    }
  }

  /// A field by its `entity.field`.
  func field(_ path: String) -> (entity: String, field: Field)? {
    let names = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard names.count == 2 else { return nil }
    return dictionary.field(named: names[1], of: names[0]).map { (names[0], $0) }
  }
}
