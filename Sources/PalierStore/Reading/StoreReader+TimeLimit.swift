import GRDB
import GRDBSQLite

extension StoreReader {
  /// Reads something that isn't worth waiting for: past the time the engine stops.
  ///
  /// - Throws: `interrupted` when it took longer, and what the body throws.
  package func within<Result>(_ patience: Duration, _ body: () throws -> Result) throws -> Result {
    let end = ContinuousClock.now + patience
    return try withUnsafePointer(to: end) { end in
      let connection = database.sqliteConnection
      sqlite3_progress_handler(
        connection,
        Self.stepsBetweenLooks,
        isPastTime,
        UnsafeMutableRawPointer(mutating: end)
      )
      defer { sqlite3_progress_handler(connection, 0, nil, nil) }
      return try body()
    }
  }

  /// Some rows: where each of them has to be fetched from the disk a thousand steps are long.
  private static let stepsBetweenLooks: CInt = 100
}

// A global function: a closure written in an isolated place would trap when the engine calls it on
// another thread.
private func isPastTime(_ end: UnsafeMutableRawPointer?) -> CInt {
  guard let end = end?.assumingMemoryBound(to: ContinuousClock.Instant.self) else { return 0 }
  return ContinuousClock.now > end.pointee ? 1 : 0
}
