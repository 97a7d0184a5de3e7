import GRDB
import GRDBSQLite
package import PalierSQL

/// Reads one state of the store; only valid inside the closure that it is given to.
package class StoreReader {
  let database: Database
  let layouts: StoreLayouts
  let path: String
  /// Is told how far what reads or writes is, and stops it there when somebody asked for it.
  package let work: StoreWork

  init(database: Database, layouts: StoreLayouts, path: String, work: StoreWork) {
    self.database = database
    self.layouts = layouts
    self.path = path
    self.work = work
  }

  /// Runs a statement and shows each row of its answer, until the closure returns false.
  package func run(
    _ statement: SQLStatement,
    _ each: (borrowing SQLRow) throws -> Bool
  ) throws {
    try engine(statement.text) { running in
      try running.bind(statement.bindings)
      let count = Int(sqlite3_column_count(running.handle))
      while try running.step() {
        guard try each(SQLRow(statement: running, count: count)) else { return }
      }
    }
  }

  /// Whether a statement can only read.
  package func onlyReads(_ statement: SQLStatement) throws -> Bool {
    try engine(statement.text) { sqlite3_stmt_readonly($0.handle) != 0 }
  }

  /// What the store says of itself.
  package func property(_ property: StoreProperty) throws -> String? {
    try property.value(in: database)
  }

  /// Prepares a statement, or takes the one kept from before, and lets go of it at the end.
  func engine<Result>(
    _ sql: String,
    _ body: (EngineStatement) throws -> Result
  ) throws -> Result {
    var statement = try database.cachedStatement(sql: sql)
    // A statement that is still being read can't be started again.
    if sqlite3_stmt_busy(statement.sqliteStatement) != 0 {
      statement = try database.makeStatement(sql: sql)
    }
    let handle = statement.sqliteStatement
    return try withExtendedLifetime(statement) {
      defer {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
      }
      return try body(EngineStatement(handle: handle, context: path))
    }
  }

  /// The integers of the first column of an answer.
  func integers(_ sql: String, _ bindings: [SQLBinding] = []) throws -> [Int64] {
    try engine(sql) { statement in
      try statement.bind(bindings)
      var found: [Int64] = []
      while try statement.step() { statement.integer(0).map { found.append($0) } }
      return found
    }
  }
}
