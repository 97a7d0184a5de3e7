import Foundation
import PalierDictionary
import PalierStore
import PalierValues
import Testing

@Suite struct JournalTests {
  private func filled() throws -> TestStore {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("Charme")]) }
    try test.write { try $0.setDated("household", id, "operator", .text("A"), on: day(1)) }
    try test.write { try $0.setDated("household", id, "operator", .text("B"), on: day(2)) }
    _ = try test.store.undo(actor: "hêtre")
    _ = try test.store.redo(actor: "hêtre")
    #expect(try test.store.verify().findings == [])
    return test
  }

  @Test(arguments: [
    "update journal set at = '1999-01-01T00:00:00Z' where seq = 2",
    "update journal set actor = 'autre' where seq = 2",
    "update journal set statement = 'autre' where seq = 2",
    "update journal set kind = 'import' where seq = 2",
    "update journal set undoes = 1 where seq = 2", "update journal set script = 1 where seq = 2",
    "update journal set previous_hash = zeroblob(32) where seq = 2",
    "update journal set hash = zeroblob(32) where seq = 6",
    "update journal_change set entity = 'act' where seq = 2",
    "update journal_change set row = 9 where seq = 2",
    "update journal_change set household = 9 where seq = 2",
    "update journal_change set operation = 'move' where seq = 2",
    "update journal_change set digest = zeroblob(32) where seq = 2",
    "update journal_change set n = 9 where seq = 2", "delete from journal_change where seq = 2",
    "delete from journal where seq = 2",
    "update journal set seq = 0 where seq = 1",
    "update journal set seq = -1 where seq = 2; update journal set seq = 2 where seq = 3; "
      + "update journal set seq = 3 where seq = -1",
    "insert into journal_change select 99, n, entity, row, household, operation, old, digest "
      + "from journal_change where seq = 2",
  ])
  func `a forged journal is noticed`(forgery: String) throws {
    let test = try filled()
    try test.tamper(forgery)
    #expect(try test.findings().contains(.chain))
  }

  @Test func `forged earlier values are noticed`() throws {
    let test = try filled()
    try test.tamper("update journal_change set old = replace(old, 'Bouleau', 'Mélèze')")
    #expect(try test.findings() == [.digests])
  }

  @Test func `a cut tail is noticed by whoever kept the end`() throws {
    let test = try filled()
    let head = try test.store.read { try $0.journalHead() }
    try test.tamper(
      "delete from journal where seq = \(head.seq); "
        + "delete from journal_change where seq = \(head.seq)"
    )
    #expect(try test.store.verify(head: head).findings.map(\.check).contains(.chain))
  }

  @Test func `the life of a row is told with old and new values`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("Charme")]) }
    try test.write { try $0.delete("household", id) }
    let lines = try test.store.read { try $0.history(of: "household", id) }
    #expect(lines.map(\.change.operation) == [.insert, .update, .delete])
    #expect(lines.map(\.seq) == [1, 2, 3])
    let change = try #require(lines[1].change.fields.first)
    #expect(change.field == "name")
    #expect(change.old == .text("Bouleau-Frêne"))
    #expect(change.new == .text("Charme"))
    let added = lines[0].change.fields.first { $0.field == "name" }
    #expect(added?.new == .text("Bouleau-Frêne"))
    #expect(try test.store.read { try $0.life(of: id) }.count == 7)
  }

  @Test func `entries are ordered by number, whatever the clock says`() throws {
    let test = try TestStore()
    for at in ["2026-11-21T10:00:00Z", "2026-11-21T09:00:00Z"] {
      try test.store.write(entry: JournalHeader(actor: "if", statement: at, at: at)) { writer in
        try writer.insert("household", values: ["number": .text(at)])
      }
    }
    #expect(
      try test.lines(["select at from journal order by seq"])
        == ["text(\"2026-11-21T10:00:00Z\")", "text(\"2026-11-21T09:00:00Z\")"]
    )
    #expect(try test.store.verify().findings == [])
  }

  @Test func `an erased name is nowhere in the files`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("CANARIBIDON")]) }
    try test.store.write(
      entry: JournalHeader(actor: "if", statement: "anonymise", kind: .anonymise)
    ) { writer in
      try writer.update("household", id, ["name": .unknown])
      try writer.forget(household: id)
    }
    for suffix in ["", "-wal"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: test.path + suffix))
      #expect(data.range(of: Data("CANARIBIDON".utf8)) == nil)
      #expect(data.range(of: Data("canaribidon".utf8)) == nil)
    }
  }
}
