import Foundation
import GRDB
import PalierDictionary
import PalierSQL
import PalierStore
import PalierValues
import Testing

@Suite struct OpeningTests {
  @Test func `what is written is durable, and references are checked`() throws {
    let test = try TestStore()
    try test.reopen()
    #expect(try test.lines(["pragma synchronous"]) == ["integer(2)"])
    #expect(try test.lines(["pragma journal_mode"]) == ["text(\"wal\")"])
    #expect(try test.lines(["pragma foreign_keys"]) == ["integer(1)"])
    #expect(try test.lines(["pragma trusted_schema"]) == ["integer(0)"])
  }

  @Test func `files are for their owner whatever the mask`() throws {
    let before = umask(0)
    defer { umask(before) }
    let test = try TestStore()
    _ = try test.makeHousehold()
    for suffix in ["", "-wal", "-shm", ".lock"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: test.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
    let folder = try FileManager.default.attributesOfItem(atPath: test.folder)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  private func opening(_ path: String) -> StoreError.Code? {
    code { _ = try CaseStore.open(at: path, access: .readWrite, dictionary: TestDictionary.whole) }
  }

  @Test func `a file that isn't a store of ours is refused untouched`() throws {
    let test = try TestStore()
    try test.store.close()
    let other = test.folder + "/other"
    #expect(opening(other) == .notFound)
    #expect(FileManager.default.createFile(atPath: other, contents: Data()))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
    #expect(opening(other) == .notAStore)
    try Data(repeating: 65, count: 8_192).write(to: URL(fileURLWithPath: other))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
    #expect(opening(other) == .notAStore)
    try FileManager.default.removeItem(atPath: other)
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "create table t (x)") }
    try queue.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
    #expect(opening(other) == .otherApplication)
  }

  @Test func `after an unclean stop a damaged index is noticed before any question`() throws {
    let test = try TestStore()
    for number in 0..<40 { _ = try test.makeHousehold("H-\(number)") }
    try test.store.scrub()
    // The log then holds nothing of households, so that what stands in the file is read.
    try test.write { _ = try $0.insert("landlord", values: ["name": .text("Saule")]) }
    let copy = test.folder + "/copy.palier"
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: test.path + suffix, toPath: copy + suffix)
    }
    let index = "select rootpage from sqlite_master where name = 'household_by_name'"
    let page = try #require(try test.lines([index]).first.flatMap { UInt64($0.filter(\.isNumber)) })
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: copy))
    try file.seek(toOffset: (page - 1) * 4_096)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    try file.close()
    #expect(opening(copy) == .corrupt)
  }

  @Test func `a newer store is refused without a byte written`() throws {
    let test = try TestStore()
    try test.store.close()
    try test.tamper("pragma user_version = 99")
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(opening(test.path) == .newer)
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
  }

  @Test func `a store with two names, a link, or open to others is refused`() throws {
    let test = try TestStore()
    try test.store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: test.path)
    #expect(opening(test.path) == .exposed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: test.path)
    try FileManager.default.createSymbolicLink(
      atPath: test.folder + "/link",
      withDestinationPath: test.path
    )
    #expect(opening(test.folder + "/link") == .linked)
    try FileManager.default.linkItem(atPath: test.path, toPath: test.folder + "/twin")
    #expect(opening(test.path) == .linked)
  }

  @Test func `creating over a file is refused`() throws {
    let test = try TestStore()
    #expect(
      code {
        _ = try CaseStore.create(
          at: test.path,
          dictionary: TestDictionary.whole,
          createdOn: day(0)
        )
      } == .exists
    )
  }

  @Test func `a reader can't write`() throws {
    let test = try TestStore()
    try test.reopen(.readOnly)
    #expect(code { try test.write { _ in } } == .readOnly)
    #expect(
      code {
        try test.store.read { reader in
          try reader.run(SQLStatement(text: "delete from household", bindings: [])) { _ in true }
        }
      } == .readOnly
    )
  }

  @Test func `many open and write at once without losing anything`() async throws {
    let test = try TestStore()
    try test.store.close()
    let path = test.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let store = try CaseStore.open(
            at: path,
            access: .readWrite,
            dictionary: TestDictionary.whole
          )
          try store.setDerivations(TestDictionary.derivations, digest: "1")
          for turn in 0..<10 {
            try store.write(entry: JournalHeader(actor: "w\(worker)", statement: "s")) { writer in
              try writer.insert(
                "household",
                values: ["number": .text("\(worker)-\(turn)")]
              )
            }
          }
          try store.close()
        }
      }
      try await group.waitForAll()
    }
    test.store = try CaseStore.open(
      at: path,
      access: .readWrite,
      dictionary: TestDictionary.whole
    )
    #expect(try test.lines(["select count(*) from household"]) == ["integer(40)"])
    #expect(try test.lines(["select max(seq) from journal"]) == ["integer(40)"])
    #expect(try test.store.verify().findings == [])
  }

  @Test func `a store keeps its own today`() throws {
    let test = try TestStore()
    #expect(try test.store.today() == nil)
    try test.store.setToday(day(3))
    try test.reopen(.readOnly)
    #expect(try test.store.today() == day(3))
    #expect(try test.store.property(.organisation) == "ADIL")
  }

  @Test func `a store of an earlier dictionary gains its new fields`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.store.close()
    let wider = TestDictionary.make(extra: [TestDictionary.field("floor", .number)])
    let store = try CaseStore.open(at: test.path, access: .readWrite, dictionary: wider)
    try store.setDerivations(TestDictionary.derivations, digest: "1")
    try store.write(entry: JournalHeader(actor: "orme", statement: "set")) { writer in
      try writer.update("household", id, ["floor": .number(Number(scaled: 3_000_000))])
    }
    #expect(try store.read { try $0.row("household", id)?["stage"] } == .member(1))
    #expect(try store.verify().findings == [])
    let files = try FileManager.default.contentsOfDirectory(atPath: test.folder)
    #expect(files.contains { $0.contains(".before-") })
    try store.close()
  }

  @Test func `a backup holds the same content and is for its owner`() throws {
    let test = try TestStore()
    _ = try test.makeHousehold()
    let content = try test.content()
    let copy = test.folder + "/copy"
    try test.store.backup(to: copy)
    #expect(code { try test.store.backup(to: copy) } == .exists)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try test.store.close()
    test.store = try CaseStore.open(at: copy, access: .readWrite, dictionary: TestDictionary.whole)
    #expect(try test.content() == content)
    #expect(try test.store.verify().findings == [])
  }
}
