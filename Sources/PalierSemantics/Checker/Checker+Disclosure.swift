import PalierDiagnostics
import PalierDictionary
import PalierSyntax

extension Checker {
  /// `disclose to ORGANISATION for "PURPOSE"`: what was shown before it must be fields that may go
  /// out at all; whether they may go to this recipient is known with the store.
  mutating func checkDisclosure(
    to recipient: Expression,
    for purpose: Expression,
    of rows: CheckedRows,
    at range: SourceRange
  ) -> CheckedVerb.Kind? {
    var shown: [DisclosedColumn]?
    if rows.areShown {
      let known = Set(DisclosureColumns.table.flatMap(\.fields))
      var columns: [DisclosedColumn] = []
      for column in rows.columns {
        guard let field = column.expression.disclosedField, known.contains(field) else {
          report(.neverDisclosed(column.heading), at: range)
          continue
        }
        columns.append(DisclosedColumn(column: column, field: field))
      }
      guard columns.count == rows.columns.count else { return nil }
      shown = columns
    }
    // One recipient and one purpose for all rows.
    return inRows([]) { checker in
      .disclose(
        checker.checkParty(recipient, of: ["organisation"]),
        purpose: checker.check(purpose, as: .text),
        shown: shown
      )
    }
  }
}

extension CheckedExpression {
  /// The household's field that is told as it is, or by something of the row that it refers to;
  /// what is worked out from others isn't.
  fileprivate var disclosedField: String? {
    switch self {
    case .field(_, entity: "household", let column): column
    case .through(let reference, let entity, _) where entity != "household":
      reference.disclosedField
    default: nil
    }
  }
}
