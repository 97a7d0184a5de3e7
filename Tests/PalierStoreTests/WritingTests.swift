import PalierDictionary
import PalierPlan
import PalierSQL
import PalierStore
import PalierValues
import Testing

private struct Refusal: Error {}

@Suite struct WritingTests {
  @Test func `what throws leaves nothing`() throws {
    let test = try TestStore()
    let before = try test.content()
    #expect(throws: Refusal.self) {
      try test.write { writer in
        try writer.insert("household", values: ["number": .text("H")])
        throw Refusal()
      }
    }
    #expect(try test.content() == before)
    #expect(try test.store.read { try $0.journalHead().seq } == 0)
  }

  @Test func `a statement that fails inside a transaction leaves the others`() throws {
    let test = try TestStore()
    try test.store.transaction { transaction in
      let header = JournalHeader(actor: "orme", statement: "s")
      try transaction.entry(header) { writer in
        try writer.insert("household", values: ["number": .text("A")])
      }
      #expect(throws: Refusal.self) {
        try transaction.entry(header) { writer in
          try writer.insert("household", values: ["number": .text("B")])
          throw Refusal()
        }
      }
      try transaction.entry(header) { writer in
        try writer.insert("household", values: ["number": .text("C")])
      }
    }
    #expect(try test.lines(["select number from household"]) == ["text(\"A\")", "text(\"C\")"])
    #expect(try test.store.verify().findings == [])
  }

  @Test func `a dry run tells what would change and changes nothing`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    let before = try test.content()
    let receipt = try test.store.write(
      entry: JournalHeader(actor: "orme", statement: "s"),
      isDryRun: true
    ) { writer in
      try writer.update("household", id, ["debt": .money(Money(cents: 1_250))])
    }
    #expect(receipt.total == 1)
    #expect(receipt.changes.first?.fields.first?.new == .money(Money(cents: 1_250)))
    #expect(try test.content() == before)
  }

  @Test func `a preview inside a statement is taken back`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { writer in
      let receipt = try writer.savepoint(isPreview: true) { part in
        try part.insert("contact", parent: id, values: ["date": .date(day(90))])
        try part.refreshKeptColumns()
        #expect(try part.row("household", id)?["last_contact_on"] == .date(day(90)))
      }
      #expect(receipt.total == 1)
      try writer.update("household", id, ["name": .text("Tremble")])
    }
    #expect(try test.row("household", id)?["last_contact_on"] == .date(day(10)))
    #expect(try test.store.verify().findings == [])
  }

  @Test func `kept columns follow additions, corrections, moves and deletions`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    let other = try test.makeHousehold("H-2")
    #expect(try test.row("household", id)?["last_contact_on"] == .date(day(10)))
    #expect(try test.row("household", id)?["stage"] == .member(1))
    let contact = try #require(try test.store.read { try $0.children("contact", of: id).first })
    try test.write { try $0.update("contact", contact.id, ["date": .date(day(20))]) }
    #expect(try test.row("household", id)?["last_contact_on"] == .date(day(20)))
    try test.write { try $0.move("contact", contact.id, to: other) }
    #expect(try test.row("household", id)?["last_contact_on"] == .unknown)
    #expect(try test.row("household", other)?["last_contact_on"] == .date(day(20)))
    try test.write { try $0.delete("contact", contact.id) }
    #expect(try test.row("household", other)?["last_contact_on"] == .date(day(10)))
    #expect(try test.store.verify().findings == [])
  }

  @Test func `kept columns follow what a reference points to`() throws {
    let test = try TestStore()
    let first = try test.makeHousehold()
    var second: Int64 = 0
    var landlord: Int64 = 0
    try test.write { writer in
      landlord = try writer.insert("landlord", values: ["name": .text("Sorbier")])
      second = try writer.insert(
        "household",
        values: [
          "number": .text("H-2"), "landlord": .reference(Reference(id: landlord)),
          "previous": .reference(Reference(id: first)),
        ]
      )
    }
    #expect(try test.row("household", second)?["landlord_name"] == .text("Sorbier"))
    #expect(try test.row("household", second)?["previous_stage"] == .member(1))
    try test.write { try $0.update("landlord", landlord, ["name": .text("Alisier")]) }
    #expect(try test.row("household", second)?["landlord_name"] == .text("Alisier"))
    try test.write { writer in
      try writer.insert(
        "act",
        parent: first,
        values: ["date": .date(day(8)), "state": .member(2), "stage": .member(3)],
        dates: ["state": day(8)]
      )
    }
    #expect(try test.row("household", second)?["previous_stage"] == .member(3))
    #expect(try test.store.verify().findings == [])
  }

  @Test func `stages are kept in time`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { writer in
      for (offset, state, stage) in [(9, 2, 3), (7, 2, 2), (8, 2, 1), (20, 1, 3), (9, 2, 2)] {
        try writer.insert(
          "act",
          parent: id,
          values: ["date": .date(day(offset)), "state": .member(state), "stage": .member(stage)],
          dates: ["state": day(offset)]
        )
      }
    }
    let spans = try test.lines([
      "select from_day - 18000, to_day - 18000, stage from stage_history order by from_day"
    ])
    #expect(
      spans == [
        "integer(5) integer(6) integer(1)", "integer(7) integer(8) integer(2)",
        "integer(9) null integer(3)",
      ]
    )
  }

  @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 1, 3], [2, 3, 1]])
  func `a dated field ends up the same in any order`(order: [Int]) throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    for number in order {
      try test.write {
        try $0.setDated("household", id, "operator", .text("O\(number)"), on: day(number))
      }
    }
    try test.write { try $0.setDated("household", id, "operator", .text("O2b"), on: day(2)) }
    let history = try test.store.read { try $0.history("household", id, "operator") }
    #expect(history.map(\.value) == [.text("O1"), .text("O2b"), .text("O3")])
    #expect(history.map(\.day) == [day(1), day(2), day(3)])
    #expect(try test.store.verify().findings == [])
  }

  @Test func `texts are stored in one form and found folded`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("L\u{2019}E\u{301}rable")]) }
    #expect(try test.row("household", id)?["name"] == .text("L'Érable"))
    #expect(
      try test.store.read { try $0.find("household", "name", folded: "L ERABLE") } == [id]
    )
    #expect(try test.store.read { try $0.find("household", "number", .text("H-1")) } == [id])
  }

  @Test func `what doesn't fit is refused by name`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    #expect(code { try test.write { try $0.insert("castle", values: [:]) } } == .unknownEntity)
    #expect(
      code { try test.write { try $0.update("household", id, ["moat": .text("x")]) } }
        == .unknownField
    )
    #expect(
      code { try test.write { try $0.update("household", id, ["debt": .text("x")]) } }
        == .wrongType
    )
    #expect(code { try test.write { try $0.insert("household", values: [:]) } } == .missingValue)
    #expect(
      code { try test.write { try $0.insert("household", values: ["number": .text("H-1")]) } }
        == .constraint
    )
    #expect(
      code { try test.write { try $0.update("household", id, ["stage": .member(1)]) } }
        == .unknownField
    )
    #expect(
      code {
        try test.write {
          try $0.insert("household", values: ["number": .text("X"), "operator": .text("O")])
        }
      } == .missingDay
    )
    #expect(
      code {
        try test.write { try $0.insert("contact", parent: 99, values: ["date": .date(day(1))]) }
      } == .unknownRow
    )
    #expect(
      code {
        try test.write {
          try $0.update("household", id, ["landlord": .reference(Reference(id: 99))])
        }
      } == .constraint
    )
  }

  @Test func `an identity is never given twice`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.delete("household", id) }
    try test.reopen()
    #expect(try test.makeHousehold() > id)
  }

  @Test func `other definitions are worked out again when the store opens`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.tamper("update household set last_contact_on = null")
    try test.store.setDerivations(TestDictionary.derivations, digest: "1")
    #expect(try test.row("household", id)?["last_contact_on"] == .unknown)
    try test.store.setDerivations(TestDictionary.derivations, digest: "2")
    #expect(try test.row("household", id)?["last_contact_on"] == .date(day(10)))
  }
}
