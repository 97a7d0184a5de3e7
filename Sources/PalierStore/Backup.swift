import CNettle
import GRDB
import Glibc

extension CaseStore {
  /// Some megabytes: often enough to tell how far it is.
  private static let pagesPerStep: CInt = 1_000

  /// Copies the store, in one consistent state, to a new file for its owner only.
  ///
  /// The copy is opened and checked before it takes its name: a backup that can't be read is none.
  package func backup(to target: String) throws {
    let temporary = target + ".partial"
    guard Glibc.access(target, F_OK) != 0 else { throw StoreError(.exists, target) }
    unlink(temporary)
    let file = StoreFile(path: temporary)
    try file.create()
    do {
      try copy(to: temporary)
      try StoreFile.synchronize(temporary)
      guard link(temporary, target) == 0 else { throw StoreError.system(target) }
      unlink(temporary)
      try StoreFile.synchronizeDirectory(StoreFile.directory(of: target))
    } catch {
      file.remove()
      throw StoreError.wrapping(error, context: target)
    }
  }

  private func copy(to path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let target = try DatabaseQueue(path: path, configuration: configuration)
    try queue.backup(to: target, pagesPerStep: CaseStore.pagesPerStep) { progress in
      try self.work.tell(.copying, progress.completedPageCount, of: progress.totalPageCount)
    }
    let (verdict, application) = try target.writeWithoutTransaction { database in
      (
        try String.fetchOne(database, sql: "pragma integrity_check(1)"),
        try Int64.fetchOne(database, sql: "pragma application_id")
      )
    }
    // All pages were written into the file itself: its log, made by reading it, is empty.
    try target.close()
    unlink(path + "-wal")
    unlink(path + "-shm")
    guard verdict == "ok", application == StoreConnection.applicationID else {
      throw StoreError(.corrupt, path, cause: verdict)
    }
  }
}
