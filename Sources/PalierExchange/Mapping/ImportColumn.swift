package import PalierDiagnostics

/// A column of a file and what it is read as.
package struct ImportColumn: Equatable, Sendable {
  /// How the target was found.
  package enum Origin: String, Sendable, CaseIterable {
    /// The heading is one of the words or synonyms of the field.
    case word
    /// Of several columns for one field, this one holds the codes.
    case codes
    /// Another column holds the codes: this one is only compared with what they name.
    case compared
    /// A further column for a field that may have several values.
    case further
    /// The mapping that was given says so.
    case given
    /// Another column was taken for the same field.
    case repeated
    /// The field is worked out from facts and cannot be imported.
    case derived
    /// Several columns claim the field and nothing tells which one holds it.
    case ambiguous
    /// No field is known by the heading.
    case unknown
  }

  /// The heading as the file writes it.
  package let heading: Heading
  /// What the column is read as.
  package internal(set) var target: ColumnTarget
  /// How the target was found.
  package internal(set) var origin: Origin

  init(_ heading: Heading, _ target: ColumnTarget, _ origin: Origin) {
    self.heading = heading
    self.target = target
    self.origin = origin
  }
}

extension ImportColumn.Origin {
  /// What a table of the mapping says of the column.
  package var message: Message {
    switch self {
    case .word: Message("by its heading", "d’après l’en-tête")
    case .codes: Message("holds the codes", "contient les codes")
    case .compared:
      Message("compared with what the code names", "comparée à ce que le code désigne")
    case .further: Message("further values of the field", "autres valeurs du champ")
    case .given: Message("by the given mapping", "d’après la correspondance donnée")
    case .repeated:
      Message("another column was taken", "une autre colonne a été retenue")
    case .derived:
      Message("worked out from facts, never imported", "déduit des faits, jamais importé")
    case .ambiguous:
      Message("several columns claim the field", "plusieurs colonnes prétendent au champ")
    case .unknown: Message("no field of that name", "aucun champ de ce nom")
    }
  }
}
