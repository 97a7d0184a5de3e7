import GRDB
package import PalierDiagnostics
package import PalierDictionary
package import PalierValues

extension CaseStore {
  /// Opens a store that exists.
  ///
  /// A file of another program, of a newer version, with several names, or that others can read is
  /// refused without a byte written.
  package static func open(
    at path: String,
    access: Access,
    dictionary: CaseDictionary
  ) throws(StoreError) -> CaseStore {
    let file = StoreFile(path: path)
    let writing = access == .readWrite
    try file.check(writing: writing)
    let lock = try StoreLock.make(for: file, writing: writing)
    let isAlone = try lock?.takeAloneOrShare() ?? false
    // The answer is only worth something while nobody else can open or close the store.
    let wasUnclean = isAlone && file.hasLog
    do {
      let store = try connect(file, access: access, dictionary: dictionary, lock: lock)
      try store.checkIdentity()
      if writing {
        if try store.isOutdated() {
          try lock?.takeAlone()
          try store.bringUpToDate()
        }
      }
      if wasUnclean { try store.checkAfterUncleanStop() }
      try lock?.share()
      if writing {
        store.unfinishedFiles = try store.finishOutbox()
        if try store.isUnscrubbed() { store.scrubAfterCommit() }
      }
      return store
    } catch {
      throw .wrapping(error, context: path)
    }
  }

  /// Makes a new store; the file may not exist yet.
  package static func create(
    at path: String,
    dictionary: CaseDictionary,
    organisation: String = "",
    tongue: Tongue = .french,
    createdOn: CivilDate,
    today: CivilDate? = nil
  ) throws(StoreError) -> CaseStore {
    let file = StoreFile(path: path)
    try file.create()
    do {
      let lock = try StoreLock.make(for: file, writing: true)
      try lock?.takeAlone()
      let store = try connect(file, access: .readWrite, dictionary: dictionary, lock: lock)
      try store.makeTables()
      try store.setProperty(.organisation, organisation)
      try store.setProperty(.tongue, tongue.rawValue)
      try store.setProperty(.createdOn, String(createdOn.day))
      if let today { try store.setToday(today) }
      try StoreFile.synchronizeDirectory(file.directory)
      try lock?.share()
      return store
    } catch {
      file.remove()
      throw .wrapping(error, context: path)
    }
  }

  private static func connect(
    _ file: StoreFile,
    access: Access,
    dictionary: CaseDictionary,
    lock: StoreLock?
  ) throws -> CaseStore {
    let readingOnly = access == .readOnly
    // A reader that may write the folder opens as a writer would, since the engine needs to keep
    // its index of the log; `query_only` keeps it from writing anything else.
    let configuration = StoreConnection.configuration(
      readingOnly: readingOnly,
      engineReadOnly: readingOnly && !file.isWritable
    )
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    return CaseStore(
      path: file.path,
      access: access,
      dictionary: dictionary,
      queue: queue,
      lock: lock
    )
  }

  private func checkIdentity() throws {
    try queue.writeWithoutTransaction { database in
      let application = try Int64.fetchOne(database, sql: "pragma application_id") ?? 0
      guard application == StoreConnection.applicationID else {
        throw StoreError(.otherApplication, path)
      }
      let version = try Int64.fetchOne(database, sql: "pragma user_version") ?? 0
      guard version <= StoreConnection.formatVersion else { throw StoreError(.newer, path) }
      guard version == StoreConnection.formatVersion else { throw StoreError(.outdated, path) }
      try StoreConnection.accept(database)
      try setDurability(of: database)
    }
  }

  /// Makes commits durable, and reads back that they are.
  ///
  /// GRDB's own way to WAL sets `synchronous` to `normal` after the connection was prepared, which
  /// loses acknowledged commits on a power cut; so neither is left to it.
  private func setDurability(of database: Database) throws {
    if access == .readWrite {
      try database.execute(sql: "pragma synchronous = full")
      guard try Int64.fetchOne(database, sql: "pragma synchronous") == 2 else {
        throw StoreError(.notDurable, path)
      }
    }
    guard try String.fetchOne(database, sql: "pragma journal_mode") == "wal",
      try Int64.fetchOne(database, sql: "pragma foreign_keys") == 1
    else { throw StoreError(.notDurable, path) }
  }

  private func checkAfterUncleanStop() throws {
    try queue.writeWithoutTransaction { database in
      guard try String.fetchOne(database, sql: "pragma quick_check(1)") == "ok" else {
        throw StoreError(.corrupt, path)
      }
    }
  }

  private func makeTables() throws {
    try queue.writeWithoutTransaction { database in
      try StoreConnection.accept(database)
      _ = try String.fetchOne(database, sql: "pragma journal_mode = wal")
      try setDurability(of: database)
      try database.inTransaction(.immediate) {
        try database.execute(
          sql: "pragma application_id = \(StoreConnection.applicationID)"
        )
        try database.execute(sql: "pragma user_version = \(StoreConnection.formatVersion)")
        let schema = StoreSchema(dictionary: dictionary)
        for statement in schema.statements { try database.execute(sql: statement) }
        try StoreProperty.schemaHash.set(StoreSchema.hash(of: dictionary), in: database)
        return .commit
      }
    }
  }
}
