import PalierDictionary
import PalierSemantics
import PalierStore
import PalierValues

extension Interpreter {
  /// How many changes have their rows named: more are never shown.
  private static let namedChanges = 60

  /// What people call the rows that a receipt tells of, and the rows that their values refer to.
  func labels(
    of receipt: JournalReceipt,
    _ reader: StoreReader
  ) throws -> [ActReport.RowName: String] {
    var labels: [ActReport.RowName: String] = [:]
    func name(_ entity: String, _ id: Int64) throws {
      let row = ActReport.RowName(entity, id)
      guard labels[row] == nil else { return }
      labels[row] = try label(of: entity, id, reader)
    }
    for change in receipt.changes.prefix(Self.namedChanges) {
      // A row that loses its name is known by the one that it had.
      if change.entity == "household", change.operation == .update,
        case .text(let former)? = change.fields.first(where: { $0.field == "reference" })?.old
      {
        labels[ActReport.RowName("household", change.row)] = former
      }
      if let household = change.household {
        try name("household", household)
      } else {
        try name(change.entity, change.row)
      }
      for field in change.fields {
        let type = dictionary.field(named: field.field, of: change.entity)?.type
        guard case .reference(let target)? = type else { continue }
        for case .reference(let reference) in [field.old, field.new] {
          try name(target, reference.id)
        }
      }
    }
    return labels
  }

  /// What people call a row.
  func label(of entity: String, _ id: Int64, _ reader: StoreReader) throws -> String {
    guard let kind = dictionary.entity(named: entity) else { return "\(entity) \(id)" }
    let label = try reference(id, of: kind, reader)
    // A household is known by its reference, as in every table.
    let text = entity == "household" && !label.key.isEmpty ? label.key : label.label
    return text.isEmpty ? "\(kind.singular[settings.tongue]) \(id)" : text
  }

  /// What people call a row, and the name of its tenant where it is a household.
  func fullLabel(of entity: String, _ id: Int64, _ reader: StoreReader) throws -> String {
    let label = try label(of: entity, id, reader)
    guard entity == "household", let kind = dictionary.entity(named: entity),
      let field = kind.field(named: "tenant"),
      settings.role?.reads(field, of: kind, in: dictionary) != false,
      case .text(let tenant)? = try reader.row(entity, id)?.fields[field.name]
    else { return label }
    return "\(label) \(tenant)"
  }

  /// What people call a row, outside a transaction.
  func label(of entity: String, _ id: Int64) -> String {
    (try? store.read { try label(of: entity, id, $0) }) ?? "\(entity) \(id)"
  }
}
