import GRDB
import GRDBSQLite

extension CaseStore {
  /// Whether erased values may still stand in the file's free room or its log.
  package func isUnscrubbed() throws -> Bool {
    try property(.unscrubbed) != nil
  }

  /// Writes the file anew without its free room, and the log back into it, so that what was erased
  /// is nowhere in the files.
  ///
  /// Who else reads the store may stand in the way: the store then stays unscrubbed.
  package func scrub() throws {
    try guarded {
      try queue.writeWithoutTransaction { database in
        // The engine writes the file anew as one that it attaches, which is refused otherwise.
        let limit = sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, 1)
        defer { sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_ATTACHED, limit) }
        try database.execute(sql: "vacuum")
        guard try CaseStore.emptiesLog(database) else { return }
        try StoreProperty.unscrubbed.set(nil, in: database)
        _ = try CaseStore.emptiesLog(database)
      }
    }
  }

  /// Scrubs after what was committed, which stays so whatever comes of it: the store remembers that
  /// it isn't done, `isUnscrubbed` tells it, and the next opening for writing tries again.
  func scrubAfterCommit() {
    try? scrub()
  }

  /// Writes the log back and cuts it; whether nobody stood in the way.
  private static func emptiesLog(_ database: Database) throws -> Bool {
    let row = try Row.fetchOne(database, sql: "pragma wal_checkpoint(truncate)")
    let busy: Int64 = row?[0] ?? 1
    return busy == 0
  }
}
