import Foundation

/// A closed store that is made once, by the command; each test works on a copy of its own.
struct OriginalStore {
  private let backup: Result<URL, any Error>

  struct NotMade: Error {
    let reason: String
  }

  /// Makes the store by what `make` asks of the command, given the store's path.
  init(_ make: (String) throws -> Command.Outcome) {
    backup = Result {
      let folder = try OriginalStore.newFolder()
      let store = folder.appending(path: "cases.palier")
      let made = try make(store.path())
      guard made.status == 0, !made.errors.contains("refused") else {
        throw NotMade(reason: made.errors)
      }
      let backup = folder.appending(path: "backup.palier")
      let copied = try Command.run(["backup", store.path(), backup.path()])
      guard copied.status == 0 else { throw NotMade(reason: copied.errors) }
      return backup
    }
  }

  /// Makes the store by a text of the language that tells its facts; it is Monday 10 October 2022.
  init(_ facts: String) {
    self.init { store in
      try Command.run(
        ["run", "-", "--store", store, "--create", "--today", "2022-10-10"],
        input: facts
      )
    }
  }

  /// A folder of the test's own with a copy of the store in it.
  func copy(named name: String) throws -> URL {
    let source = try backup.get()
    let folder = try OriginalStore.newFolder()
    try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
    return folder
  }

  /// Does something with a copy of the store.
  func withCopy<Value>(_ work: (String) throws -> Value) throws -> Value {
    let folder = try copy(named: "cases.palier")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.appending(path: "cases.palier").path())
  }

  private static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "palier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
