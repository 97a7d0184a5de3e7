import PalierDictionary
import PalierPlan
import PalierValues

/// Writes the pieces of one statement.
///
/// A row of the plan is a table alias (`r1`), a group a row of the derived table `g`.
struct SQLWriter {
  let schema: Schema
  let dialect: any Dialect
  /// The groups in reach, while their columns, filters and orders are written.
  var groups: GroupScope?
  /// The rows that go by another alias than their own.
  var aliases: [RowID: String] = [:]
  private var lastAlias = 0
  private var level = 0

  init(schema: Schema, dialect: any Dialect) {
    self.schema = schema
    self.dialect = dialect
  }

  var dictionary: CaseDictionary { schema.dictionary }

  func alias(of row: RowID) -> String {
    aliases[row] ?? "r\(row.number)"
  }

  /// A new alias for a row that the plan doesn't name.
  mutating func newAlias() -> String {
    lastAlias += 1
    return "t\(lastAlias)"
  }

  /// An entity that the plan names.
  func entity(_ name: String) throws(SQLError) -> Entity {
    guard let entity = dictionary.entity(named: name) else { throw .unknownEntity(name) }
    return entity
  }

  /// Runs `body` one level deeper, and refuses what no engine could parse before this program's own
  /// stack is at stake.
  mutating func nested(
    _ body: (inout SQLWriter) throws(SQLError) -> SQL
  ) throws(SQLError) -> SQL {
    level += 1
    defer { level -= 1 }
    guard level <= 2 * dialect.parserDepth else { throw .tooDeep }
    return try body(&self)
  }

  /// The statement of a piece, unless the engine couldn't parse it.
  func statement(
    _ sql: SQL,
    columns: [SQLResultColumn] = []
  ) throws(SQLError) -> SQLStatement {
    guard sql.depth <= dialect.parserDepth, sql.height <= dialect.expressionHeight else {
      throw .tooDeep
    }
    return SQLStatement(text: sql.text, bindings: sql.bindings, columns: columns)
  }

  /// The stored form of a constant, as a `?`.
  func constant(_ value: Value) throws(SQLError) -> SQL {
    guard let binding = StoredForm.binding(of: value) else { throw .misplaced("period") }
    return SQL.value(binding)
  }

  /// The rows of a list bound as one value.
  func listTable(_ values: [SQLBinding]) -> SQL {
    SQL.value(StoredForm.list(values), in: dialect.listTable)
  }

  /// `value in (…)` with one bound list.
  func membership(_ value: SQL, in values: [SQLBinding]) -> SQL {
    let list = listTable(values)
    return ("\(value.at(least: .sum)) in (select value from \(list, at: 7))" as SQL)
      .level(.comparison)
  }
}
