package import PalierDictionary
import Synchronization

/// The tables of a dictionary, each made when it is first asked for: a question needs few of them.
package struct Schema: Sendable {
  let dictionary: CaseDictionary
  private let made = MadeTables()

  package init(_ dictionary: CaseDictionary) {
    self.dictionary = dictionary
  }

  /// The tables of the entities, in their order.
  package var tables: [TableDefinition] { dictionary.entities.map(Schema.table) }

  package func table(of entity: String) -> TableDefinition? {
    made(entity)?.table
  }

  package func column(entity: String, field: String) -> ColumnDefinition? {
    made(entity)?.columns[field]
  }

  private func made(_ name: String) -> MadeTables.Made? {
    made.tables.withLock { tables in
      if let known = tables[name] { return known }
      guard let entity = dictionary.entity(named: name) else { return nil }
      let new = MadeTables.Made(Schema.table(entity))
      tables[name] = new
      return new
    }
  }

  /// What was asked for so far.
  private final class MadeTables: Sendable {
    /// A table, and its columns by name.
    struct Made {
      let table: TableDefinition
      let columns: [String: ColumnDefinition]

      init(_ table: TableDefinition) {
        self.table = table
        columns = Dictionary(
          table.columns.map { ($0.name, $0) },
          uniquingKeysWith: { first, _ in first }
        )
      }
    }

    let tables = Mutex<[String: Made]>([:])
  }

  /// The table of the earlier values of dated fields.
  ///
  /// Its columns are `entity`, `row`, `field`, `day`, `sequence` and `value`; the latest of a day has
  /// the highest sequence. The store creates it; its present value stays in the row.
  package static let historyTable = "history"

  /// The table of the stages of households from day to day.
  ///
  /// Its columns are `household`, `from_day`, `stage`, `to_day`, the last day on which the stage
  /// held unless it still does, and `previous`, the stage that it came after. The store keeps it.
  package static let stageHistoryTable = "stage_history"

  /// The name of the column that holds the folded form of a searched text.
  package static func foldedColumn(of field: String) -> String { "\(field)_folded" }

  /// The name of the column that holds the day of a dated field's value.
  package static func companionColumn(of field: String) -> String { "\(field)_on" }

  private static func table(_ entity: Entity) -> TableDefinition {
    var columns: [ColumnDefinition] = []
    if let parent = entity.parent {
      columns.append(
        ColumnDefinition(
          name: parent,
          role: .parent,
          storedType: .integer,
          isNullable: false,
          type: .reference(parent),
          references: parent,
          field: nil
        )
      )
    }
    columns.append(
      ColumnDefinition(
        name: "id",
        role: .identity,
        storedType: .integer,
        isNullable: false,
        type: .reference(entity.name),
        references: nil,
        field: nil
      )
    )
    for field in entity.fields { columns += self.columns(of: field) }
    return TableDefinition(name: entity.name, parent: entity.parent, columns: columns)
  }

  private static func columns(of field: Field) -> [ColumnDefinition] {
    if case .defined = field.kind { return [] }
    guard let stored = storedType(of: field.type) else { return [] }
    let isNullable = !field.attributes.contains(.required)
    var references: String?
    if case .reference(let entity) = field.type { references = entity }
    var columns = [
      ColumnDefinition(
        name: field.name,
        role: .value,
        storedType: stored,
        isNullable: isNullable,
        type: field.type,
        references: references,
        field: field
      )
    ]
    if field.kind == .dated {
      columns.append(
        ColumnDefinition(
          name: companionColumn(of: field.name),
          role: .companion,
          storedType: .integer,
          isNullable: true,
          type: .date,
          references: nil,
          field: field
        )
      )
    }
    if field.attributes.contains(.searched), stored == .text {
      columns.append(
        ColumnDefinition(
          name: foldedColumn(of: field.name),
          role: .folded,
          storedType: .text,
          isNullable: isNullable,
          type: .text,
          references: nil,
          field: field
        )
      )
    }
    return columns
  }

  /// How values of a type are stored; `nil` for those that are only worked out.
  package static func storedType(of type: ValueType) -> ColumnDefinition.StoredType? {
    switch type {
    case .text, .references: .text
    case .number, .money, .boolean, .date, .time, .month, .quarter, .year, .enumeration, .set,
      .reference:
      .integer
    case .percent, .period, .duration, .months, .band: nil
    }
  }
}
