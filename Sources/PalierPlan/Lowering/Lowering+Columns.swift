import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierValues

extension Lowering {
  /// A stored column of a row: as it is, or as it was at the end of the horizon's day.
  mutating func column(
    _ column: String,
    of entityName: String,
    row: RowID
  ) throws(Diagnostic) -> Scalar {
    guard let entity = dictionary.entity(named: entityName) else { return .constant(.unknown) }
    let reference = reference(to: column, of: entity, row: row)
    guard let horizon else { return .column(reference) }
    guard let field = entity.field(named: column) else {
      if column.hasSuffix("_on"), entity.field(named: String(column.dropLast(3)))?.kind == .dated {
        let dated = ColumnReference(
          row: row,
          entity: entityName,
          column: String(column.dropLast(3))
        )
        noteChange(.dated(dated))
        return .dayOn(dated, horizon)
      }
      return .column(reference)
    }
    switch field.kind {
    case .dated:
      noteChange(.dated(reference))
      return .valueOn(reference, horizon)
    case .plain:
      if field.type == .date, field.attributes.contains(.happening) {
        noteChange(.value(.column(reference)))
        return .choose(
          [Scalar.Branch(.compare(.lessOrEqual, .column(reference), horizon), .column(reference))],
          otherwise: nil
        )
      }
      if entity.event == nil, !entity.begins.isEmpty, !entity.key.contains(column),
        !presentFields.contains(field)
      {
        presentFields.append(field)
      }
      return .column(reference)
    case .derived(.wave): return .column(reference)
    case .derived(.expression), .defined:
      guard let definition = context.derivation(entityName, column) else {
        return .column(reference)
      }
      let outer = (frames, isInRule)
      defer { (frames, isInRule) = outer }
      (frames, isInRule) = ([row], true)
      return try value(definition, field.type)
    }
  }
}

extension Lowering {
  /// A stored column of a row, which is nullable or not as its field says.
  func reference(to column: String, of entity: Entity, row: RowID) -> ColumnReference {
    let field = entity.field(named: column)
    let isNullable = field?.isNullable ?? !(column == "id" || column == entity.parent)
    return ColumnReference(row: row, entity: entity.name, column: column, isNullable: isNullable)
  }
}

extension Field {
  var isDerived: Bool {
    if case .derived = kind { return true }
    return false
  }
}
