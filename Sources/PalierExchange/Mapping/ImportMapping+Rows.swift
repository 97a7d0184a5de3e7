import PalierDiagnostics
import PalierDictionary
import PalierValues

extension ImportMapping {
  /// Reads a row's cells by the columns' fields.
  ///
  /// - Throws: The reason why the row can't be taken: that of its first bad cell.
  package func read(_ row: SheetRow) throws(RowReason) -> MappedRow {
    guard row.surplus == 0 else {
      throw RowReason(
        "columns",
        line: row.line,
        heading: nil,
        cell: "",
        Message(
          "the row has more cells than the headings",
          "la ligne a plus de cellules que d’en-têtes"
        )
      )
    }
    var mapped = MappedRow(row)
    for column in columns {
      do throws(CellFailure) {
        try take(column, into: &mapped)
      } catch {
        throw RowReason(
          error.code,
          line: row.line,
          heading: column.heading.text,
          cell: row[column.heading.column],
          error.message
        )
      }
    }
    return mapped
  }

  /// The heading of the first column that holds a field.
  package func heading(of field: String) -> Heading? {
    columns.first { $0.target == .field(field) }?.heading
      ?? columns.first {
        if case .part(field, _) = $0.target { true } else { false }
      }?.heading
  }

  private func take(_ column: ImportColumn, into row: inout MappedRow) throws(CellFailure) {
    let cell = row.row.utf8(column.heading.column)
    switch column.target {
    case .ignored: return
    case .field(let name):
      guard let field = dictionary.field(named: name, of: entity) else { return }
      let found = try CellReader(entity: entity, dictionary: dictionary).read(cell, field)
      for value in found {
        if row.values[name] == nil {
          row.values[name] = value
        } else if case .value(let value) = value, row.values[name] != .value(value) {
          row.further[name, default: []].append(value)
        }
      }
    case .part(let reference, let name):
      guard let field = dictionary.field(named: reference, of: entity),
        case .reference(let kind) = field.type, let referenced = dictionary.entity(named: kind),
        let part = dictionary.field(named: name, of: referenced)
      else { return }
      let found = try CellReader(entity: referenced, dictionary: dictionary).read(cell, part)
      if case .value(let value)? = found.first { row.parts[reference, default: [:]][name] = value }
    }
  }
}
