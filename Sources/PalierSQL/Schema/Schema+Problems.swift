import PalierDictionary

/// Something in a dictionary that no table can hold.
package enum SchemaProblem: Hashable, Sendable {
  /// A set keeps a bit per code: codes of its enumeration go from 0 to 62.
  case codeBeyondMask(enumeration: String, code: Int)
  /// Values of the field's type are only worked out, never stored.
  case unstorable(entity: String, field: String)
  /// Two columns of the entity would have the same name.
  case sameColumn(entity: String, column: String)
  /// The entity, or the field of the entity, isn't there.
  case missing(entity: String, name: String)
}

extension Schema {
  /// What the dictionary asks for that the tables can't give; empty for a sound dictionary.
  package var problems: [SchemaProblem] {
    dictionary.entities.flatMap(problems)
  }

  private func problems(of entity: Entity) -> [SchemaProblem] {
    var problems: [SchemaProblem] = []
    var names: Set<String> = []
    for column in table(of: entity.name)?.columns ?? []
    where !names.insert(column.name).inserted {
      problems.append(.sameColumn(entity: entity.name, column: column.name))
    }
    let targets = [entity.parent].compactMap { $0 } + entity.fields.compactMap(target)
    for name in targets where dictionary.entity(named: name) == nil {
      problems.append(.missing(entity: entity.name, name: name))
    }
    let listed = entity.key + entity.indexes.flatMap { $0 } + [entity.label].compactMap { $0 }
    for name in listed where !names.contains(name) {
      problems.append(.missing(entity: entity.name, name: name))
    }
    for field in entity.fields { problems += self.problems(of: field, in: entity) }
    return problems
  }

  private func problems(of field: Field, in entity: Entity) -> [SchemaProblem] {
    if case .defined = field.kind { return [] }
    if Schema.storedType(of: field.type) == nil {
      return [.unstorable(entity: entity.name, field: field.name)]
    }
    guard case .set(let name) = field.type else { return [] }
    guard let enumeration = dictionary.enumeration(named: name) else {
      return [.missing(entity: entity.name, name: name)]
    }
    return enumeration.values.filter { !(0...62).contains($0.code) }.map {
      .codeBeyondMask(enumeration: name, code: $0.code)
    }
  }

  private func target(_ field: Field) -> String? {
    switch field.type {
    case .reference(let name), .references(let name): name
    default: nil
    }
  }
}
