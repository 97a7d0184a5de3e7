import GRDB

/// A transaction that is held open over several calls.
struct HeldTransaction: Sendable {
  /// The number that names all its entries, so that they are taken back together.
  let script: Int64
  var hasFiles = false
  var hasForgotten = false
}

extension CaseStore {
  /// Whether a transaction is held open.
  ///
  /// The engine takes a whole transaction back by itself when a write is interrupted or the disk is
  /// full; it isn't held any more then.
  package var isHoldingTransaction: Bool { held != nil }

  /// Opens a transaction that is held until `commit` or `rollback`: what is written meanwhile is
  /// seen by this store alone, and nobody else can write.
  ///
  /// - Throws: `held` when somebody else holds one, at once.
  package func begin() throws {
    guard access == .readWrite else { throw StoreError(.readOnly, path) }
    guard held == nil else { return }
    guard try lock?.hold() != false else { throw StoreError(.held, path) }
    do {
      held = try guarded {
        try queue.writeWithoutTransaction { database in
          try database.beginTransaction(.immediate)
          let reader = StoreReader(database: database, layouts: layouts, path: path, work: work)
          return HeldTransaction(script: try reader.journalHead().seq + 1)
        }
      }
    } catch {
      lock?.letGo()
      throw error
    }
  }

  /// Keeps what the held transaction wrote.
  package func commit() throws {
    guard let ended = held else { return }
    try guarded {
      try queue.writeWithoutTransaction { database in
        try database.commit()
      }
    }
    letGo()
    if ended.hasForgotten { scrubAfterCommit() }
    if ended.hasFiles { unfinishedFiles = try finishOutbox() }
  }

  /// Takes back what the held transaction wrote.
  package func rollback() throws {
    guard held != nil else { return }
    defer { letGo() }
    try guarded {
      try queue.writeWithoutTransaction { database in
        if database.isInsideTransaction { try database.rollback() }
      }
    }
  }

  /// A part of the held transaction, taken back when it throws.
  func part<Result>(
    of transaction: HeldTransaction,
    isDryRun: Bool,
    _ body: (StoreTransaction) throws -> Result
  ) throws -> Result {
    var changed = transaction
    return try guarded {
      var result: Swift.Result<Result, any Error>?
      var isLost = false
      do {
        try queue.writeWithoutTransaction { database in
          defer { isLost = !database.isInsideTransaction }
          try database.inSavepoint {
            let part = try StoreTransaction(
              database: database,
              layouts: layouts,
              path: path,
              work: work,
              kept: keptColumns,
              script: transaction.script
            )
            let value = try body(part)
            try part.finish()
            changed.hasFiles = transaction.hasFiles || part.hasFiles
            changed.hasForgotten = transaction.hasForgotten || part.hasForgotten
            result = .success(value)
            return isDryRun ? .rollback : .commit
          }
        }
      } catch {
        if isLost { letGo() }
        throw error
      }
      if !isDryRun { held = changed }
      return try unwrapped(result)
    }
  }

  /// What the held transaction has written so far is read with the rest.
  func readInside<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try guarded {
      try queue.writeWithoutTransaction { database in
        try body(StoreReader(database: database, layouts: layouts, path: path, work: work))
      }
    }
  }

  private func letGo() {
    held = nil
    lock?.letGo()
  }
}
