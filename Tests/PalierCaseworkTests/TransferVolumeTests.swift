import PalierCasework
import PalierDiagnostics
import PalierStore
import PalierValues
import Testing

@Suite struct TransferVolumeTests {
  @Test func `the first in rank have the places, the others are refused`() throws {
    let office = try Secretariat(volume: 2)
    let rows = try [3, 1, 2].map { try office.household($0) }
    let outcome = try office.transfer(rows)
    #expect(outcome.done == Array(rows.prefix(2)))
    #expect(outcome.refusalRules == ["volume-exhausted"])
    #expect(outcome.refusals.first?.id == rows[2])
    // The batch itself is ordered by reference.
    let parents = try outcome.batch?.transfers.map {
      try office.desk.book.row("transfer", $0)?.parent
    }
    #expect(parents == [rows[1], rows[0]])
  }

  @Test func `over volume only warns when the team settled it so`() throws {
    let office = try Secretariat(volume: 1, settings: CaseworkSettings(overVolume: .warn))
    let rows = try [1, 2].map { try office.household($0) }
    let outcome = try office.transfer(rows)
    #expect(outcome.done == rows)
    #expect(outcome.warningRules == ["volume-exhausted"])
  }

  @Test func `a month without a volume sends nothing`() throws {
    let office = try Secretariat()
    _ = try office.desk.book.write { try $0.delete("quota", office.quota) }
    #expect(try office.transfer([office.household(1)]).refusalRules == ["no-volume"])
  }

  @Test func `a batch that was sent is only told, even with places left`() throws {
    let office = try Secretariat(volume: 5)
    let first = try office.household(1)
    let sent = try office.transfer([first])
    let second = try office.household(2)
    let again = try office.transfer([second])
    #expect(again.done.isEmpty && again.refusals.isEmpty && again.created.isEmpty)
    #expect(again.unchanged == [second])
    #expect(again.batch?.wasSentBefore == true)
    #expect(again.batch?.transfers == sent.batch?.transfers)
    #expect(again.batch?.hash == sent.batch?.hash)
    #expect(again.summary.english.hasPrefix("nothing changed: batch 1 of 2021-04 was sent"))
    #expect(try office.desk.children("transfer", of: second).isEmpty)
  }

  @Test func `a second batch tops up, and a refused one frees its place`() throws {
    let office = try Secretariat(volume: 2)
    let rows = try [1, 2].map { try office.household($0) }
    let sent = try office.transfer(rows)
    let third = try office.household(3)
    #expect(try office.transfer([third], batch: 2).refusalRules == ["volume-exhausted"])
    let transfer = try #require(sent.batch?.transfers.first)
    try office.desk.set(
      ["state": member("transfer", "state", "refused")],
      on: "2021-04-05",
      transfer,
      of: "transfer"
    )
    let topUp = try office.transfer([third], batch: 2)
    #expect(topUp.done == [third])
    #expect(topUp.batch?.number == 2)
  }

  @Test func `an accepted transfer keeps its place`() throws {
    let office = try Secretariat(volume: 1)
    let sent = try office.transfer([office.household(1)])
    let transfer = try #require(sent.batch?.transfers.first)
    try office.desk.set(
      ["state": member("transfer", "state", "accepted")],
      transfer,
      of: "transfer"
    )
    let next = try office.transfer([office.household(2)], batch: 2)
    #expect(next.refusalRules == ["volume-exhausted"])
  }

  @Test func `a procedure is transferred once`() throws {
    let office = try Secretariat(volume: 5)
    let id = try office.household(1)
    #expect(try office.transfer([id]).done == [id])
    #expect(try office.transfer([id], batch: 2).refusalRules == ["transfer-active"])
  }

  @Test func `the same row twice takes one place`() throws {
    let office = try Secretariat(volume: 2)
    let id = try office.household(1)
    #expect(try office.transfer([id, id]).done == [id])
    #expect(try office.desk.children("transfer", of: id).count == 1)
  }

  @Test func `a household that waited is the transfer that is sent`() throws {
    let office = try Secretariat()
    let id = try office.household(1)
    try office.desk.add(
      "transfer",
      [
        "operator": reference(office.operatorID), "month": .month(month("2021-03")),
        "state": member("transfer", "state", "waiting"),
      ],
      to: id
    )
    let outcome = try office.transfer([id])
    #expect(outcome.done == [id])
    let transfers = try office.desk.children("transfer", of: id)
    #expect(transfers.count == 1)
    #expect(transfers.first?["state"] == (try member("transfer", "state", "sent")))
    #expect(transfers.first?["month"] == .month(try month("2021-04")))
  }

  @Test func `the same people with an open file elsewhere are refused`() throws {
    let office = try Secretariat()
    let key: [String: Value] = ["person_key": .text("K1")]
    _ = try office.household(
      1,
      key.merging(["taken_on": date("2021-01-05"), "operator": reference(office.otherOperator)]) {
        $1
      }
    )
    let again = try office.household(2, key)
    #expect(try office.transfer([again]).refusalRules == ["transfer-open-file"])
  }

  @Test func `an agreement without data sharing warns once`() throws {
    let office = try Secretariat(agreement: ["sharing_agreed": .unknown])
    let rows = try [1, 2].map { try office.household($0) }
    let outcome = try office.transfer(rows)
    #expect(outcome.done == rows)
    #expect(outcome.warnings.map(\.rule) == ["no-sharing-agreement"])
  }

  @Test func `a transfer isn't sent by set or by add`() throws {
    let office = try Secretariat()
    let id = try office.household(1)
    let sent = try member("transfer", "state", "sent")
    let added = try office.desk.add(
      "transfer",
      ["operator": reference(office.operatorID), "state": sent],
      to: id
    )
    #expect(added.refusalRules == ["own-verb"])
    try office.desk.add("transfer", ["operator": reference(office.operatorID)], to: id)
    let transfer = try #require(try office.desk.children("transfer", of: id).first)
    let set = try office.desk.set(["state": sent], transfer.id, of: "transfer")
    #expect(set.refusalRules == ["sent-by-transfer"])
  }
}
