import PalierDictionary
import PalierPlan

extension SQLWriter {
  /// The terms of an `order by` that leaves no two rows level.
  mutating func orderTerms(of source: RowSource) throws(SQLError) -> [SQL] {
    let row = source.plan.row
    let entity = try entity(source.plan.entity)
    var terms: [SQL] = []
    switch source.order {
    case .standard: break
    case .terms(let sort):
      terms = try orderTerms(sort)
      // Children are few and stand together; the sign keeps an engine without statistics from
      // walking an index of all families just because it has the order.
      if source.plan.parent != nil { terms = terms.map { "+\($0, at: 1)" } }
    case .list: return ["\(word: alias(of: row))_list.\(word: dialect.listPosition)"]
    }
    for name in entity.key {
      guard let column = schema.column(entity: entity.name, field: name) else { continue }
      let value: SQL = "\(word: alias(of: row)).\(name: name)"
      terms.append(column.isNullable ? "\(value) nulls last" : value)
    }
    terms.append(identity(of: source.plan))
    // A term that stands before decides, the second is never looked at.
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.text).inserted || !$0.bindings.isEmpty }
  }

  /// The terms of a `sort`, unknown last either way.
  mutating func orderTerms(_ sort: [SortTerm]) throws(SQLError) -> [SQL] {
    var terms: [SQL] = []
    for term in sort {
      let parts = sortParts(of: term.scalar)
      // What shares a label stays together in the order of its identity, whichever way.
      var isLabelled = false
      if case .reference = nature(of: term.scalar) { isLabelled = parts.count > 1 }
      for part in parts {
        let value = try scalar(part)
        let isDescending = term.descending && !(isLabelled && part == term.scalar)
        let ending = "\(isDescending ? " desc" : "")\(isNullable(part) ? " nulls last" : "")"
        terms.append(ending.isEmpty ? value : "\(value)\(word: ending)")
      }
    }
    return terms
  }

  /// The scalars that order as this one: texts folded then exactly, references by their label.
  func sortParts(of scalar: Scalar) -> [Scalar] {
    switch nature(of: scalar) {
    case .plain: return [scalar]
    case .text: return [.folded(scalar), scalar]
    case .reference(let entity):
      guard let label = labelScalar(of: scalar, entity: entity) else { return [scalar] }
      return sortParts(of: label.scalar) + [scalar]
    }
  }

  /// The label of the row that a reference points to, followed until it isn't a reference.
  func labelScalar(
    of reference: Scalar,
    entity name: String,
    visited: Set<String> = []
  ) -> (scalar: Scalar, type: ValueType)? {
    guard let entity = dictionary.entity(named: name), let label = entity.label ?? entity.key.first
    else { return nil }
    return follow(reference, entity, label, visited)
  }

  /// The key of the row that a reference points to; several fields are joined by a space.
  func keyScalar(
    of reference: Scalar,
    entity name: String,
    visited: Set<String> = []
  ) -> (scalar: Scalar, type: ValueType)? {
    guard let entity = dictionary.entity(named: name), !entity.key.isEmpty else { return nil }
    let parts = entity.key.compactMap { follow(reference, entity, $0, visited) }
    guard parts.count > 1 else { return parts.first }
    return (.words(parts.map(\.scalar)), .text)
  }

  private func follow(
    _ reference: Scalar,
    _ entity: Entity,
    _ column: String,
    _ visited: Set<String>
  ) -> (scalar: Scalar, type: ValueType)? {
    guard !visited.contains(entity.name),
      let definition = schema.column(entity: entity.name, field: column)
    else { return nil }
    let value = Scalar.through(reference, entity: entity.name, column: column)
    guard case .reference(let target) = definition.type, definition.role != .identity else {
      return (value, definition.type)
    }
    return labelScalar(of: value, entity: target, visited: visited.union([entity.name]))
      ?? (value, definition.type)
  }
}
