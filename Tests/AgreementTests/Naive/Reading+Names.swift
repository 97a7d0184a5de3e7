import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  /// A bare word: a value of the enumeration expected, then a field of the innermost row, then an
  /// outer row by its name.
  func bareWord(_ name: Name, expecting expected: ValueType?) throws -> Meaning {
    switch expected {
    case .enumeration(let list), .set(let list):
      if let enumeration = dictionary.enumeration(named: list),
        let value = dictionary.value(word: name.folded, in: enumeration)
      {
        return Meaning(.enumeration(list), constant: .member(value.code))
      }
    default: break
    }
    // Of gathered rows only the keys have one value.
    guard keys == nil else { throw Unreadable("\(name.text) is no key") }
    if let entity = scopes.last, let field = dictionary.field(word: name.folded, of: entity) {
      return self.field(field, depth: scopes.count - 1)
    }
    if let depth = depth(of: name) {
      return Meaning(.reference(scopes[depth].name)) { $0.rows[depth].reference }
    }
    throw Unreadable("what is \(name.text)?")
  }

  /// The row in reach of that name, the nearest first.
  func depth(of name: Name) -> Int? {
    scopes.lastIndex { dictionary.entity(singular: name.folded)?.name == $0.name }
  }

  func field(_ field: Field, depth: Int) -> Meaning {
    let (ledger, day) = (ledger, day)
    return Meaning(field.type) { ledger.value(field.name, of: $0.rows[depth], on: day) }
  }

  /// `landlord.kind`, `household.stage`, `latest(contacts).outcome`.
  func member(_ base: Expression, _ name: Name) throws -> Meaning {
    if case .call(let function, let arguments?) = base.kind,
      let first = arguments.first, case .value(let node) = first, source(of: node) != nil
    {
      return try call(function, arguments, member: name)
    }
    return try field(name, of: try read(base))
  }

  /// A field of the row that a reference points to; of an unknown row, unknown.
  func field(_ name: Name, of owner: Meaning) throws -> Meaning {
    guard case .reference(let entityName) = owner.type,
      let entity = dictionary.entity(named: entityName),
      let field = dictionary.field(word: name.folded, of: entity)
    else { throw Unreadable("no field \(name.text)") }
    let (ledger, day) = (ledger, day)
    return Meaning(field.type) { moment in
      ledger.row(entityName, owner.value(moment))
        .map { ledger.value(field.name, of: $0, on: day) } ?? .unknown
    }
  }
}
