package import PalierDictionary

/// The table of an entity.
package struct TableDefinition: Hashable, Sendable {
  /// The entity's name.
  package let name: String
  /// The entity whose identity begins the primary key.
  package let parent: String?
  package let columns: [ColumnDefinition]
  /// `id`, or the parent and `id`.
  package var primaryKey: [String] { [parent, "id"].compactMap { $0 } }

  package func column(named name: String) -> ColumnDefinition? {
    columns.first { $0.name == name }
  }
}

/// A column of a table.
package struct ColumnDefinition: Hashable, Sendable {
  /// What a column holds for its entity.
  package enum Role: Hashable, Sendable {
    case identity
    case parent
    /// The value of a field.
    case value
    /// The day from which a dated field's value holds.
    case companion
    /// The folded form of a searched text.
    case folded
  }

  /// How a column is stored.
  package enum StoredType: String, Hashable, Sendable {
    case integer = "integer"
    case text = "text"
  }

  package let name: String
  package let role: Role
  package let storedType: StoredType
  package let isNullable: Bool
  /// The type of what is stored.
  package let type: ValueType
  /// The entity that a reference points to.
  package let references: String?
  /// The field that it holds, or goes with.
  package let field: Field?
}
