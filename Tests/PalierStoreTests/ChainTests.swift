import Foundation
import GRDB
import PalierStore
import PalierValues
import Testing

/// The journal's chain worked out a second time, from the words of its definition.
@Suite struct ChainTests {
  @Test func `the hash of an entry is of the one before, its words and all its changes`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("Charme")]) }
    _ = try test.store.undo(actor: "hêtre")
    let queue = try DatabaseQueue(path: test.path)
    try queue.read { database in
      let entries = try Row.fetchAll(
        database,
        sql: "select seq, at, actor, statement, kind, undoes, script from journal order by seq"
      )
      var previous = Data(repeating: 0, count: 32)
      for entry in entries {
        let changes = try Row.fetchAll(
          database,
          sql: """
            select n, entity, row, household, operation, digest from journal_change
            where seq = ? order by n
            """,
          arguments: [entry["seq"] as Int64]
        )
        let text = Array(previous) + bytes(of: entry) + changes.flatMap { bytes(of: $0) }
        let stored = try Data.fetchOne(
          database,
          sql: "select hash from journal where seq = ?",
          arguments: [entry["seq"] as Int64]
        )
        #expect(stored == Data(SHA256.hash([0] + text)))
        previous = stored ?? Data()
      }
      #expect(entries.count == 3)
    }
    try queue.close()
  }

  private func bytes(of row: Row) -> [UInt8] {
    row.databaseValues.flatMap { (value: DatabaseValue) -> [UInt8] in
      switch value.storage {
      case .int64(let number): return [1] + bytes(of: UInt64(bitPattern: number))
      case .string(let text): return [2] + bytes(of: UInt64(text.utf8.count)) + Array(text.utf8)
      case .blob(let data): return [3] + bytes(of: UInt64(data.count)) + Array(data)
      case .null, .double: return [0]
      }
    }
  }

  private func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
  }
}
