package import PalierDictionary

/// A value given to a statement beside its text.
package enum SQLBinding: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

/// A statement ready to be prepared: its text depends on the shape of the question alone.
package struct SQLStatement: Hashable, Sendable {
  package let text: String
  /// The values of the `?`, in their order.
  package let bindings: [SQLBinding]
  /// What the columns of a row of the answer are, in their order.
  package let columns: [SQLResultColumn]

  package init(text: String, bindings: [SQLBinding], columns: [SQLResultColumn] = []) {
    self.text = text
    self.bindings = bindings
    self.columns = columns
  }
}

/// A column of the answer to a statement, made of one or more columns of SQL.
package struct SQLResultColumn: Hashable, Sendable {
  /// What the SQL columns hold.
  package enum Content: Hashable, Sendable {
    /// The identity of the row.
    case identity
    /// A plain integer: a count, or a stored form whose type isn't said.
    case integer
    /// One stored form.
    case scalar(ValueType)
    /// Numerator and denominator.
    case ratio
    /// Identity, key and label of a row of the entity; the last two are of these types.
    case reference(String, key: ValueType, label: ValueType)
  }

  package let name: String
  package let content: Content

  package init(name: String, content: Content) {
    self.name = name
    self.content = content
  }

  /// How many columns of SQL it takes.
  package var width: Int {
    switch content {
    case .identity, .integer, .scalar: 1
    case .ratio: 2
    case .reference: 3
    }
  }
}
