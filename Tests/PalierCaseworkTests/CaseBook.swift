import Foundation
import PalierCasework
import PalierDictionary
import PalierStore
import PalierValues

/// A store of its own for a test, gone with it.
final class CaseBook {
  private let store: CaseStore
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "palier-casework-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try CaseStore.create(
      at: folder.appending(path: "cases.palier").path,
      dictionary: .standard,
      createdOn: CivilDate(day: 0)
    )
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Does something in an entry of the journal.
  func write<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result? {
    var result: Result?
    try store.write(entry: JournalHeader(actor: "frene", statement: "test")) { writer in
      result = try body(writer)
    }
    return result
  }

  func row(_ entity: String, _ id: Int64) throws -> StoredRow? {
    try store.read { try $0.row(entity, id) }
  }

  func children(_ entity: String, of parent: Int64) throws -> [StoredRow] {
    try store.read { try $0.children(entity, of: parent) }
  }

  func find(_ entity: String, _ field: String, _ value: Value) throws -> [Int64] {
    try store.read { try $0.find(entity, field, value) }
  }

  /// The days from which a dated field's values held, oldest first.
  func days(_ entity: String, _ id: Int64, _ field: String) throws -> [CivilDate] {
    try store.read { try $0.history(entity, id, field) }.map(\.day)
  }
}
