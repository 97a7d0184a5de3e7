import GRDB
package import PalierDictionary
import Synchronization

/// The case store of one organisation: one file, one connection for the life of the process.
///
/// Reads and writes are serialized on the connection; other processes may read and write the same
/// file at the same time.
package final class CaseStore: Sendable {
  /// What a store is opened for.
  package enum Access: Hashable, Sendable {
    case readOnly
    case readWrite
  }

  package let path: String
  package let access: Access
  package let dictionary: CaseDictionary
  let queue: DatabaseQueue
  let layouts: StoreLayouts
  let lock: StoreLock?
  /// How far the store's work is, and whether it is to stop.
  package let work: StoreWork
  private let derivations = Mutex<KeptColumns?>(nil)
  private let leftOver = Mutex<[OutboxEntry]>([])
  private let holding = Mutex<HeldTransaction?>(nil)

  init(
    path: String,
    access: Access,
    dictionary: CaseDictionary,
    queue: DatabaseQueue,
    lock: StoreLock?
  ) {
    self.path = path
    self.access = access
    self.dictionary = dictionary
    self.queue = queue
    self.lock = lock
    layouts = StoreLayouts(dictionary: dictionary)
    work = StoreWork(path: path)
  }

  /// The kept columns that writes keep up to date; nil until `setDerivations`.
  var keptColumns: KeptColumns? {
    get { derivations.withLock { $0 } }
    set { derivations.withLock { $0 = newValue } }
  }

  /// The transaction that is held open.
  var held: HeldTransaction? {
    get { holding.withLock { $0 } }
    set { holding.withLock { $0 = newValue } }
  }

  /// The files that opening the store could not put in their place.
  package internal(set) var unfinishedFiles: [OutboxEntry] {
    get { leftOver.withLock { $0 } }
    set { leftOver.withLock { $0 = newValue } }
  }

  /// Stops the work that goes on, from any thread.
  package func interrupt() {
    work.askToStop()
    queue.interrupt()
  }

  /// Reads from one state of the store.
  package func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    if held != nil { return try readInside(body) }
    return try guarded {
      var result: Swift.Result<Result, any Error>?
      try queue.inTransaction(.deferred) { database in
        result = Swift.Result {
          try body(StoreReader(database: database, layouts: layouts, path: path, work: work))
        }
        return .rollback
      }
      return try unwrapped(result)
    }
  }

  /// Runs one journaled statement in a transaction of its own.
  ///
  /// A dry run takes everything back at the end; the receipt tells what would have changed.
  @discardableResult
  package func write(
    entry header: JournalHeader,
    isDryRun: Bool = false,
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    try transaction(isDryRun: isDryRun) { transaction in
      try transaction.entry(header, body)
    }
  }

  /// Records the rows of a store that has few or none yet, in one journaled statement.
  ///
  /// Its indexes are made when all rows are there: `body` shouldn't look for rows by their values.
  @discardableResult
  package func fill(
    entry header: JournalHeader,
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    try transaction { transaction in
      try transaction.without(StoreSchema(dictionary: dictionary).plainIndexes) {
        try transaction.entry(header, body)
      }
    }
  }

  /// Runs several journaled statements in one transaction: all or nothing.
  package func transaction<Result>(
    isDryRun: Bool = false,
    _ body: (StoreTransaction) throws -> Result
  ) throws -> Result {
    guard access == .readWrite else { throw StoreError(.readOnly, path) }
    if let held { return try part(of: held, isDryRun: isDryRun, body) }
    guard lock?.isHeldByOther != true else { throw StoreError(.held, path) }
    var published = false
    var forgotten = false
    let result: Result = try guarded {
      var result: Swift.Result<Result, any Error>?
      try queue.inTransaction(.immediate) { database in
        let transaction = try StoreTransaction(
          database: database,
          layouts: layouts,
          path: path,
          work: work,
          kept: keptColumns
        )
        let value = try body(transaction)
        try transaction.finish()
        published = transaction.hasFiles
        forgotten = transaction.hasForgotten
        result = .success(value)
        return isDryRun ? .rollback : .commit
      }
      return try unwrapped(result)
    }
    guard !isDryRun else { return result }
    if forgotten { scrubAfterCommit() }
    if published { unfinishedFiles = try finishOutbox() }
    return result
  }

  /// Closes the connection, and takes back a transaction that is held; the store can't be used any more.
  package func close() throws {
    if held != nil { try? rollback() }
    try guarded { try queue.close() }
    lock?.release()
  }

  /// Runs something with the engine's errors told as store errors; others pass as they are.
  func guarded<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError.wrapping(error, context: path)
    }
  }

  func unwrapped<Result>(_ result: Swift.Result<Result, any Error>?) throws -> Result {
    guard let result else { throw StoreError(.engine, path) }
    return try result.get()
  }
}
