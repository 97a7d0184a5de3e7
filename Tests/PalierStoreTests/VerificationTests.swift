import Foundation
import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues
import Testing

@Suite struct VerificationTests {
  @Test(
    arguments: [
      ("update household set name = 'Autre', name_folded = 'autre'", .digests),
      ("update contact set date = date + 1", .digests),
      ("delete from contact", .digests),
      ("update contact set household = 2", .digests),
      ("insert into landlord (id, name, name_folded) values (7, 'x', 'x')", .digests),
      ("update history set value = 'Z'", .digests),
      ("update household set name_folded = 'autre'", .folded),
      ("update household set last_contact_on = 3", .keptColumns),
      ("update household set stage = 3", .keptColumns),
      ("update stage_history set to_day = 99999", .stages),
      ("delete from stage_history", .stages),
      ("update history set day = day + 100", .history),
      ("insert into history values ('household', 99, 'operator', 1, 0, 'x')", .history),
      ("update household set landlord = 42", .references),
      ("update store_property set value = 'x' where name = 'schema_hash'", .schema),
      ("drop index household_by_name", .schema),
      ("insert into outbox (path, temporary, sha256) values ('a', 'b', x'00')", .outbox),
    ] as [(String, VerificationReport.Check)]
  )
  func `damage is found`(damage: String, check: VerificationReport.Check) throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { writer in
      try writer.insert("household", values: ["number": .text("H-2")])
      try writer.setDated("household", id, "operator", .text("A"), on: day(1))
      try writer.setDated("household", id, "operator", .text("B"), on: day(9))
    }
    #expect(try test.store.verify().findings == [])
    try test.tamper(damage)
    #expect(try test.findings().contains(check))
  }

  @Test func `damaged pages are found`() throws {
    let test = try TestStore()
    for number in 0..<40 { _ = try test.makeHousehold("H-\(number)") }
    try test.tamper("pragma wal_checkpoint(truncate)")
    try test.store.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: test.path))
    data.replaceSubrange(4 * 4_096..<4 * 4_096 + 64, with: Data(repeating: 0xFF, count: 64))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: test.path))
    try handle.write(contentsOf: data)
    try handle.close()
    let found = code {
      try test.reopen()
      if try test.findings().contains(.file) { throw StoreError(.corrupt, "") }
    }
    #expect(found == .corrupt)
  }

  @Test func `every error says what helps in both tongues`() {
    for code in StoreError.Code.allCases {
      let message = StoreError(code, "base").message
      #expect(message.english != message.french)
      #expect(message.english.count > 10 && message.french.count > 10)
    }
  }
}
