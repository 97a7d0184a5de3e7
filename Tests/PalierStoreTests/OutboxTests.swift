import Foundation
import PalierStore
import PalierValues
import Testing

@Suite struct OutboxTests {
  private func publish(_ test: TestStore, _ name: String, fails: Bool = false) throws {
    let temporary = "\(test.folder)/.\(name).partial"
    try Data(name.utf8).write(to: URL(fileURLWithPath: temporary))
    try test.store.transaction { transaction in
      try transaction.publish(file: temporary, to: "\(test.folder)/\(name)")
      if fails { throw StoreError(.interrupted, name) }
    }
  }

  private func isThere(_ test: TestStore, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(test.folder)/\(name)")
  }

  @Test func `a file appears after the commit, and only then`() throws {
    let test = try TestStore()
    try publish(test, "letter")
    #expect(isThere(test, "letter"))
    #expect(!isThere(test, ".letter.partial"))
    #expect(code { try publish(test, "draft", fails: true) } == .interrupted)
    #expect(!isThere(test, "draft"))
    #expect(try test.lines(["select * from outbox"]) == [])
  }

  /// Puts the store where a crash would leave it: committed, the files not yet in their places.
  private func crashed(before renaming: Bool, content: String = "letter") throws -> TestStore {
    let test = try TestStore()
    let path = "\(test.folder)/letter"
    let temporary = "\(test.folder)/.letter.partial"
    try Data(content.utf8).write(to: URL(fileURLWithPath: renaming ? temporary : path))
    // The SHA-256 of "letter", worked out by another program.
    try test.tamper(
      """
      insert into outbox (path, temporary, sha256) values ('\(path)', '\(temporary)',
        x'f80105efab6d863fd8fc243d269094469e2277e8f12e5a0a9f401e88494f7b4b')
      """
    )
    return test
  }

  @Test(arguments: [true, false])
  func `opening finishes what a crash left`(beforeRenaming: Bool) throws {
    let test = try crashed(before: beforeRenaming)
    try test.reopen()
    #expect(test.store.unfinishedFiles == [])
    #expect(isThere(test, "letter"))
    #expect(try test.lines(["select * from outbox"]) == [])
  }

  @Test(arguments: [true, false])
  func `a file that isn't the one recorded is reported, not put in place`(
    beforeRenaming: Bool
  ) throws {
    let test = try crashed(before: beforeRenaming, content: "other")
    try test.reopen()
    #expect(test.store.unfinishedFiles.map(\.path) == ["\(test.folder)/letter"])
    #expect(try test.findings() == [.outbox])
  }
}
