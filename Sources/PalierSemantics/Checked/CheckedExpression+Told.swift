package import PalierDictionary

extension CheckedExpression {
  /// The fields, as `entity.field`, whose values can be read in the value; what only decides which
  /// value it is, such as a condition, isn't read there.
  package var toldFields: Set<String> {
    switch self {
    case .field(_, let entity, let column): ["\(entity).\(column)"]
    case .through(let owner, let entity, let column):
      owner.toldFields.union(["\(entity).\(column)"])
    case .lookup(let owner, _, _, let value): owner.toldFields.union(value.toldFields)
    case .arithmetic(_, let left, let right), .span(let left, let right):
      left.expression.toldFields.union(right.expression.toldFields)
    case .negate(let inner), .overRows(_, _, .some(let inner)): inner.toldFields
    case .function(_, let arguments): Self.toldFields(arguments)
    case .choose(let branches, let otherwise):
      Self.toldFields(branches.map(\.value) + [otherwise].compactMap(\.self))
    case .fallback(let first, let second): first.toldFields.union(second.toldFields)
    case .interpolation(let pieces):
      Self.toldFields(
        pieces.compactMap { if case .value(let inner, _) = $0 { inner } else { nil } }
      )
    default: []
    }
  }

  private static func toldFields(_ expressions: [CheckedExpression]) -> Set<String> {
    expressions.reduce(into: []) { $0.formUnion($1.toldFields) }
  }
}

extension CheckedColumn {
  /// Whether somebody can be named by what it shows: by a field, or as the row that it refers to.
  package func isIdentifying(in dictionary: CaseDictionary) -> Bool {
    var fields = expression.toldFields
    switch type {
    case .reference(let name), .references(let name):
      if let label = dictionary.entity(named: name)?.label { fields.insert("\(name).\(label)") }
    default: break
    }
    return fields.contains { path in
      let parts = path.split(separator: ".").map(String.init)
      guard parts.count == 2 else { return false }
      return dictionary.field(named: parts[1], of: parts[0])?.privacy == .identifying
    }
  }
}
