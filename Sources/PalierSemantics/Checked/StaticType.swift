package import PalierDictionary

/// What the checker knows of an expression.
package enum StaticType: Hashable, Sendable {
  case value(ValueType)
  /// Rows of the named entity, not yet used through a function.
  case rows(String)
  /// The literal `unknown`, which fits every type and is never compared.
  case nothing
  /// Something already reported; no further diagnostic speaks of it.
  case anything

  /// The value type, when there is one.
  package var valueType: ValueType? {
    guard case .value(let type) = self else { return nil }
    return type
  }
}

/// A name to which the running program gives a value.
package struct Variable: Hashable, Sendable {
  package let id: Int
  package let name: String
  package let type: VariableType

  package init(id: Int, name: String, type: VariableType) {
    self.id = id
    self.name = name
    self.type = type
  }
}

/// What a name stands for when the program runs.
package enum VariableType: Hashable, Sendable {
  case value(ValueType)
  /// Rows, as they were when the name was given.
  case rows(String)
  /// The one row of a loop's turn.
  case row(String)
}

extension VariableType {
  /// The entity of the one row that it holds, nil where it holds something else.
  var rowEntity: String? {
    switch self {
    case .row(let entity), .value(.reference(let entity)): entity
    case .rows, .value: nil
    }
  }
}
