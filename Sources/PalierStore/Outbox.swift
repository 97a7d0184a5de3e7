import GRDB
import Glibc

/// A file that a committed script has written beside its place, and that has to take its place.
package struct OutboxEntry: Hashable, Sendable {
  package let seq: Int64
  package let path: String
  package let temporary: String
  package let sha256: [UInt8]
  /// Why it isn't in its place.
  package let problem: StoreError
}

extension CaseStore {
  /// Puts the files of committed scripts in their places.
  ///
  /// - Returns: Those that could not be; they stay recorded and are tried again at the next opening.
  @discardableResult
  package func finishOutbox() throws -> [OutboxEntry] {
    let rows = try read { reader in
      try reader.engine("select seq, path, temporary, sha256 from outbox order by seq") {
        statement in
        var rows: [(seq: Int64, path: String, temporary: String, hash: [UInt8])] = []
        while try statement.step() {
          rows.append(
            (
              statement.integer(0) ?? 0, statement.text(1) ?? "", statement.text(2) ?? "",
              statement.bytes(3)
            )
          )
        }
        return rows
      }
    }
    var left: [OutboxEntry] = []
    for (seq, path, temporary, hash) in rows {
      do throws(StoreError) {
        try CaseStore.place(temporary, at: path, hash: hash)
      } catch {
        left.append(
          OutboxEntry(seq: seq, path: path, temporary: temporary, sha256: hash, problem: error)
        )
        continue
      }
      try guarded {
        try queue.write {
          try $0.execute(sql: "delete from outbox where seq = ?", arguments: [seq])
        }
      }
    }
    return left
  }

  /// Renames a file to its place, unless that was done before the program stopped.
  private static func place(
    _ temporary: String,
    at path: String,
    hash: [UInt8]
  ) throws(StoreError) {
    if Glibc.access(temporary, F_OK) == 0 {
      guard try StoreFile.hash(of: temporary) == hash else {
        throw StoreError(.corrupt, temporary)
      }
      guard rename(temporary, path) == 0 else { throw .system(path) }
    } else {
      guard try StoreFile.hash(of: path) == hash else { throw StoreError(.notFound, temporary) }
    }
    try StoreFile.synchronizeDirectory(StoreFile.directory(of: path))
  }
}

extension StoreWriter {
  /// Takes a file out of the outbox whose script is being taken back.
  ///
  /// - Returns: Where the file waited, to be removed after the commit; nil when it has taken its place.
  package func withdrawFile(_ path: String) throws -> String? {
    let waiting = try engine("select temporary from outbox where path = ?") { statement in
      try statement.bind(path, at: 1)
      return try statement.step() ? statement.text(0) : nil
    }
    guard let waiting else { return nil }
    try engine("delete from outbox where path = ?") { statement in
      try statement.bind(path, at: 1)
      try statement.run()
    }
    return waiting
  }
}
