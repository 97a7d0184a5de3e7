import Foundation
import GRDB
import PalierDictionary
import PalierSQL
import PalierStore
import PalierValues
import Testing

/// A store in a folder of its own, taken away at the end.
final class TestStore {
  let folder: String
  let path: String
  var store: CaseStore

  init() throws {
    folder = NSTemporaryDirectory() + "palier-store-\(UUID().uuidString)"
    path = folder + "/files.palier"
    store = try CaseStore.create(
      at: path,
      dictionary: TestDictionary.whole,
      organisation: "ADIL",
      createdOn: day(0)
    )
    try store.setDerivations(TestDictionary.derivations, digest: "1")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Closes the store and opens it as another process would.
  func reopen(_ access: CaseStore.Access = .readWrite) throws {
    try store.close()
    store = try CaseStore.open(at: path, access: access, dictionary: TestDictionary.whole)
    try store.setDerivations(TestDictionary.derivations, digest: "1")
  }

  /// Changes the file behind the store's back.
  func tamper(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @discardableResult
  func write(
    _ actor: String = "hêtre",
    _ body: (StoreWriter) throws -> Void
  ) throws -> JournalReceipt {
    try store.write(entry: JournalHeader(actor: actor, statement: "statement"), body)
  }

  /// A household with one contact and one act that took place.
  func makeHousehold(_ number: String = "H-1") throws -> Int64 {
    var id: Int64 = 0
    try write { writer in
      id = try writer.insert(
        "household",
        values: ["number": .text(number), "name": .text("Bouleau-Frêne")]
      )
      try writer.insert("contact", parent: id, values: ["date": .date(day(10))])
      try writer.insert(
        "act",
        parent: id,
        values: ["date": .date(day(5)), "state": .member(2), "stage": .member(1)],
        dates: ["state": day(5)]
      )
    }
    return id
  }

  func row(_ entity: String, _ id: Int64) throws -> StoredRow? {
    try store.read { try $0.row(entity, id) }
  }

  /// All that the store says, apart from its journal and its counters.
  func content() throws -> [String] {
    try lines(
      ["landlord", "household", "act", "contact", "history", "stage_history"].map { table in
        "select * from \(table) order by 1, 2, 3, 4"
      }
    )
  }

  func lines(_ statements: [String]) throws -> [String] {
    try store.read { reader in
      var lines: [String] = []
      for text in statements {
        try reader.run(SQLStatement(text: text, bindings: [])) { row in
          lines.append((0..<row.count).map { "\(row.binding($0))" }.joined(separator: " "))
          return true
        }
      }
      return lines
    }
  }

  func findings() throws -> Set<VerificationReport.Check> {
    Set(try store.verify().findings.map(\.check))
  }
}

func day(_ number: Int) -> CivilDate { CivilDate(day: 18_000 + number) }

/// The code of the store error that something throws.
func code(_ body: () throws -> Void) -> StoreError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? StoreError)?.code
  }
}
