/// What differs from one engine of SQL to the next.
package protocol Dialect: Sendable {
  /// How many symbols the engine's parser can hold.
  var parserDepth: Int { get }
  /// How high a tree of expressions may be.
  var expressionHeight: Int { get }
  /// The rows `value` of a list bound as JSON.
  var listTable: String { get }
  /// The column of `listTable` that tells a value's position.
  var listPosition: String { get }
  /// The function that gives the position of a text in another, 0 when it isn't there.
  var position: String { get }
  /// The operator that holds when both sides are the same, two nulls included.
  var same: String { get }
  /// The opposite of `same`.
  var differs: String { get }
  /// The function of the least of several values that aren't null.
  var least: String { get }
  /// The function of the greatest of several values that aren't null.
  var greatest: String { get }
}

extension Dialect where Self == SQLiteDialect {
  /// The dialect of SQLite 3.40 and later.
  package static var sqlite: SQLiteDialect { SQLiteDialect() }
}

/// The dialect of SQLite 3.40 and later.
package struct SQLiteDialect: Dialect {
  package init() {}

  // Lemon's stack has 100 entries; the rest is for what a statement begins with.
  package var parserDepth: Int { 96 }
  package var expressionHeight: Int { 980 }
  package var listTable: String { "json_each(?)" }
  package var listPosition: String { "key" }
  package var position: String { "instr" }
  package var same: String { "is" }
  package var differs: String { "is not" }
  package var least: String { "min" }
  package var greatest: String { "max" }
}
