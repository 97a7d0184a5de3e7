import PalierDictionary
import PalierSQL

/// How the rows of an entity lie in their table, and the statements that reach one.
///
/// A class, because every row that is written asks for it: a structure would be copied each time.
final class EntityLayout: Sendable {
  /// A column that holds a recorded fact: a field's value, or the day of a dated one.
  struct Fact: Sendable {
    let name: String
    let type: ValueType
    let isText: Bool
    let isRequired: Bool
    let isDated: Bool
    let isCompanion: Bool
    /// The position of the day of a dated fact.
    let companion: Int?
    /// The column of its folded form.
    let folded: String?
  }

  let entity: Entity
  /// The entity at the top of its line of parents.
  let root: String
  let facts: [Fact]
  /// The columns that are worked out from facts.
  let kept: [ColumnDefinition]
  /// The facts by name, the order in which a row is written canonically.
  let canonicalOrder: [Int]
  let foldedFacts: [Int]
  private let index: [String: Int]

  let insertion: String
  let selection: String
  /// Whether a row of the parent is there.
  let parentCheck: String

  let name: String
  let parent: String?

  init(_ entity: Entity, table: TableDefinition, root: String) {
    self.entity = entity
    self.root = root
    name = entity.name
    parent = entity.parent
    var facts: [Fact] = []
    var kept: [ColumnDefinition] = []
    let stored = table.columns.filter { $0.role == .value || $0.role == .companion }
    let recorded = stored.filter { !EntityLayout.isKept($0) }
    for column in stored {
      guard !EntityLayout.isKept(column) else {
        kept.append(column)
        continue
      }
      let isDated = column.role == .value && column.field?.kind == .dated
      let day = Schema.companionColumn(of: column.name)
      let folded = Schema.foldedColumn(of: column.name)
      facts.append(
        Fact(
          name: column.name,
          type: column.type,
          isText: column.storedType == .text,
          isRequired: !column.isNullable,
          isDated: isDated,
          isCompanion: column.role == .companion,
          companion: isDated ? recorded.firstIndex { $0.name == day } : nil,
          folded: table.column(named: folded)?.role == .folded ? folded : nil
        )
      )
    }
    self.facts = facts
    self.kept = kept
    canonicalOrder = facts.indices.sorted { facts[$0].name < facts[$1].name }
    foldedFacts = facts.indices.filter { facts[$0].folded != nil }
    index = Dictionary(
      facts.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )

    parentCheck =
      entity.parent.map { "select 1 from \(EntityLayout.quoted($0)) where id = ?" } ?? ""
    let owner = [entity.parent].compactMap { $0 }
    let written = ["id"] + owner + facts.map(\.name) + facts.compactMap(\.folded)
    let names = written.map(EntityLayout.quoted).joined(separator: ", ")
    let marks = Array(repeating: "?", count: written.count).joined(separator: ", ")
    let table = EntityLayout.quoted(entity.name)
    insertion = "insert into \(table) (\(names)) values (\(marks))"
    let read = (owner + facts.map(\.name)).map(EntityLayout.quoted).joined(separator: ", ")
    selection = "select \(read.isEmpty ? "id" : read) from \(table) where id = ?"
  }

  func position(of fact: String) -> Int? { index[fact] }

  /// The dated facts.
  var dated: [Fact] { facts.filter(\.isDated) }

  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func isKept(_ column: ColumnDefinition) -> Bool {
    if case .derived? = column.field?.kind { true } else { false }
  }
}
