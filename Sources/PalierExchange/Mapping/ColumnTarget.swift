/// What a column of a file is read as.
package enum ColumnTarget: Hashable, Sendable {
  /// A field of the imported entity, by its identifier.
  case field(String)
  /// A field of the row that a reference leads to: `landlord.kind`, `commune.name`.
  case part(reference: String, field: String)
  /// Nothing: the column is left aside.
  case ignored

  /// The target as a mapping writes it: `debt`, `landlord.kind`, `-`.
  package var text: String {
    switch self {
    case .field(let name): name
    case .part(let reference, let field): "\(reference).\(field)"
    case .ignored: "-"
    }
  }
}
