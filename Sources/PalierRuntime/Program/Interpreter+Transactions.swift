import PalierDiagnostics
import PalierExchange
import PalierStore

// A transaction of the shell: what several statements write is kept or taken back together, and
// until then only this session sees it.
extension Interpreter {
  /// Whether a transaction is held open.
  package var isInTransaction: Bool { store.isHoldingTransaction }

  func begin() throws {
    guard store.access == .readWrite else {
      throw RunFailure.refused(
        Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
      )
    }
    guard !settings.isDryRun else {
      throw RunFailure.refused(
        Message(
          "a dry run keeps nothing, so it begins no transaction",
          "un essai à blanc ne garde rien, il n'ouvre donc pas de transaction"
        )
      )
    }
    guard !isInTransaction else {
      throw RunFailure.refused(
        Message(
          "a transaction is open already: 'commit' keeps what it did, 'rollback' takes it back",
          "une transaction est déjà ouverte : « valider » la garde, « abandonner » la défait"
        )
      )
    }
    // The rules of the kept columns may have to be brought up to date first, which lasts.
    try prepareToWrite()
    try store.begin()
    mergedBefore = mergeTables.count
    output.warn(
      Message(
        "transaction open: 'commit' keeps what follows, 'rollback' takes it back",
        "transaction ouverte : « valider » garde la suite, « abandonner » la défait"
      )[settings.tongue]
    )
  }

  func commit() throws {
    try requireTransaction()
    try store.commit()
    for file in pendingFiles { file.handOver() }
    pendingFiles = []
    output.warn(Message("transaction kept", "transaction gardée")[settings.tongue])
  }

  /// Takes back all that the open transaction did; its files are never seen.
  package func rollback() throws {
    try requireTransaction()
    forgetFiles()
    try store.rollback()
    output.warn(Message("transaction taken back", "transaction défaite")[settings.tongue])
  }

  /// Forgets the files and letters of the transaction that was open.
  private func forgetFiles() {
    pendingFiles = []
    mergeTables.removeLast(max(0, mergeTables.count - mergedBefore))
  }

  private func requireTransaction() throws {
    guard isInTransaction else {
      throw RunFailure.refused(
        Message(
          "no transaction is open: 'begin' opens one",
          "aucune transaction n'est ouverte : « commencer » en ouvre une"
        )
      )
    }
  }

  func refuseInTransaction() throws {
    guard isInTransaction else { return }
    throw RunFailure.refused(
      Message(
        "a transaction is open, and what it did isn't kept yet: 'rollback' takes all of it back",
        "une transaction est ouverte, rien n'en est encore gardé : « abandonner » la défait entière"
      )
    )
  }

  /// Says so when a statement that fails took the whole open transaction with it: the engine ends
  /// one itself when a write is interrupted or the disk is full.
  func noticingLoss(_ body: () throws -> Void) throws {
    let wasOpen = isInTransaction
    do {
      try body()
    } catch {
      if wasOpen, !isInTransaction {
        forgetFiles()
        output.warn(
          Message(
            "the open transaction was taken back whole",
            "la transaction ouverte a été défaite entière"
          )[settings.tongue]
        )
      }
      throw error
    }
  }
}
