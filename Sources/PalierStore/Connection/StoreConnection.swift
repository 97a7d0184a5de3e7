import CNettle
import GRDB
import GRDBSQLite
import PalierSQL

/// How every connection to a store is set up, whoever opens it.
enum StoreConnection {
  /// `PALR`: by this number a file is known to be a store of ours.
  static let applicationID: Int64 = 0x5041_4C52

  /// The version of the stored form that this program writes.
  static let formatVersion: Int64 = 1

  /// How long a writer waits for another, in seconds.
  static let patience: Double = 30

  static func configuration(readingOnly: Bool, engineReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = engineReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    // A transaction of the shell is held open from one statement to the next.
    configuration.allowsUnsafeTransactions = true
    configuration.label = "palier.store"
    configuration.prepareDatabase { database in
      // A file that is refused later must not get a byte, not even of its own log.
      try set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true, on: database)
      try set(SQLITE_DBCONFIG_DEFENSIVE, true, on: database)
      setLimits(on: database)
      try database.execute(sql: "pragma trusted_schema = off")
      try database.execute(sql: "pragma cell_size_check = on")
      // Sixty-four megabytes at most, taken as needed: with the two of the default, an import
      // writes the same pages to the log again and again.
      try database.execute(sql: "pragma cache_size = -65536")
      if readingOnly { try database.execute(sql: "pragma query_only = on") }
      try EngineFunctions.register(on: database)
    }
    return configuration
  }

  /// From now on the log is written back when the store is closed.
  static func accept(_ database: Database) throws {
    try set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false, on: database)
  }

  private static func set(_ option: CInt, _ isOn: Bool, on database: Database) throws {
    let handle = UnsafeMutableRawPointer(database.sqliteConnection)
    let code = palier_database_switch(handle, option, isOn ? 1 : 0)
    guard code == SQLITE_OK else {
      throw StoreError.engine(code: max(code, SQLITE_ERROR), message: nil, context: "settings")
    }
  }

  /// What generated questions may reach; the engine's own list for hostile SQL would refuse them.
  private static func setLimits(on database: Database) {
    let limits: [(CInt, CInt)] = [
      (SQLITE_LIMIT_VARIABLE_NUMBER, 250_000), (SQLITE_LIMIT_SQL_LENGTH, 4_000_000),
      (SQLITE_LIMIT_COLUMN, 2_000), (SQLITE_LIMIT_EXPR_DEPTH, 1_000),
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
    ]
    for (limit, value) in limits { sqlite3_limit(database.sqliteConnection, limit, value) }
  }
}
