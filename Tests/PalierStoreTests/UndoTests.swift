import PalierDictionary
import PalierStore
import PalierValues
import SeededRandom
import Testing

@Suite struct UndoTests {
  private func isDone(_ outcome: UndoOutcome) -> Bool {
    if case .done = outcome { true } else { false }
  }

  private func conflicts(_ outcome: UndoOutcome) -> [UndoConflict] {
    if case .refused(_, let conflicts) = outcome { conflicts } else { [] }
  }

  @Test func `random statements are taken back and put back exactly`() throws {
    let test = try TestStore()
    var random = SeededGenerator(seed: 7)
    _ = try test.makeHousehold("base")
    // The contents after each statement in force: the last is the present one.
    var states = [try test.content()]
    var undone: [[String]] = []
    for step in 0..<500 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        try test.write("cèdre") { try change($0, step, &random) }
        if try test.content() != states.last {
          states.append(try test.content())
          undone = []
        }
      case 5..<8:
        let outcome = try test.store.undo(actor: "cèdre")
        guard states.count > 1 else {
          #expect(outcome == .nothing)
          continue
        }
        try #require(isDone(outcome), "step \(step): \(outcome)")
        undone.append(states.removeLast())
        try #require(try test.content() == states.last, "step \(step)")
      default:
        let outcome = try test.store.redo(actor: "cèdre")
        guard let state = undone.popLast() else {
          #expect(outcome == .nothing)
          continue
        }
        try #require(isDone(outcome), "step \(step): \(outcome)")
        states.append(state)
        try #require(try test.content() == state, "step \(step)")
      }
      if step % 50 == 0 { try test.reopen() }
    }
    #expect(states.count > 20)
    #expect(try test.store.verify().findings == [])
  }

  private func change(
    _ writer: StoreWriter,
    _ step: Int,
    _ random: inout SeededGenerator
  ) throws {
    let households = try writer.find("household", "debt", .unknown)
    let id = households.randomElement(using: &random)
    switch (Int.random(in: 0..<7, using: &random), id) {
    case (0, _), (_, nil):
      let id = try writer.insert("household", values: ["number": .text("N\(step)")])
      try writer.insert("contact", parent: id, values: ["date": .date(day(step))])
    case (1, let id?):
      try writer.update("household", id, ["name": .text("é\"\\\n\(step)")])
      try writer.insert(
        "act",
        parent: id,
        values: ["date": .date(day(step)), "state": .member(2), "stage": .member(1 + step % 3)],
        dates: ["state": day(step)]
      )
    case (2, let id?) where households.count > 1: try writer.delete("household", id)
    case (3, let id?):
      try writer.setDated(
        "household",
        id,
        "operator",
        .text("O\(step)"),
        on: day(Int.random(in: 0..<20, using: &random))
      )
    case (4, let id?):
      for contact in try writer.children("contact", of: id).prefix(1) {
        try writer.setDated("contact", contact.id, "outcome", .member(1 + step % 2), on: day(step))
      }
    case (5, let id?):
      for contact in try writer.children("contact", of: id).prefix(1) {
        try writer.move("contact", contact.id, to: households[0])
      }
    case (_, let id?):
      for contact in try writer.children("contact", of: id).prefix(1) {
        try writer.delete("contact", contact.id)
      }
    }
  }

  @Test func `a script is taken back as a whole, after a restart`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    let before = try test.content()
    try test.store.transaction { transaction in
      for name in ["Aulne", "Saule"] {
        try transaction.entry(JournalHeader(actor: "orme", statement: name)) { writer in
          try writer.update("household", id, ["name": .text(name)])
        }
      }
    }
    try test.reopen()
    let outcome = try test.store.undo(actor: "orme")
    guard case .done(let script, let receipt) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(script.statements == ["Aulne", "Saule"])
    #expect(receipt.total == 2)
    #expect(try test.content() == before)
  }

  @Test func `nobody takes back what another did`() throws {
    let test = try TestStore()
    _ = try test.makeHousehold()
    #expect(try test.store.undo(actor: "orme") == .nothing)
  }

  @Test func `a field that another changed since isn't taken back`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("orme") { try $0.update("household", id, ["name": .text("Aulne")]) }
    try test.write("if") { try $0.update("household", id, ["name": .text("Saule")]) }
    let refused = conflicts(try test.store.undo(actor: "orme"))
    #expect(refused.map(\.fields) == [["name"]])
    #expect(refused.first?.actor == "if")
    #expect(isDone(try test.store.undo(actor: "if")))
    #expect(isDone(try test.store.undo(actor: "orme")))
    #expect(try test.row("household", id)?["name"] == .text("Bouleau-Frêne"))
  }

  @Test func `other fields and added events don't stand in the way`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("orme") { try $0.update("household", id, ["name": .text("Aulne")]) }
    try test.write("if") { writer in
      try writer.update("household", id, ["debt": .money(Money(cents: 5))])
      try writer.insert("contact", parent: id, values: ["date": .date(day(30))])
    }
    #expect(isDone(try test.store.undo(actor: "orme")))
    #expect(try test.row("household", id)?["name"] == .text("Bouleau-Frêne"))
    #expect(try test.row("household", id)?["debt"] == .money(Money(cents: 5)))
  }

  @Test func `a row that others have built on isn't taken back`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("if") { try $0.insert("contact", parent: id, values: ["date": .date(day(3))]) }
    #expect(conflicts(try test.store.undo(actor: "hêtre")).map(\.reason) == [.children])
  }

  @Test func `putting back is refused when it would undo another's work`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("orme") { try $0.update("household", id, ["name": .text("Aulne")]) }
    #expect(isDone(try test.store.undo(actor: "orme")))
    try test.write("if") { try $0.update("household", id, ["name": .text("Saule")]) }
    #expect(conflicts(try test.store.redo(actor: "orme")).map(\.fields) == [["name"]])
  }

  @Test func `a preview of taking back changes nothing`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("orme") { try $0.update("household", id, ["name": .text("Aulne")]) }
    let before = try test.content()
    #expect(isDone(try test.store.undo(actor: "orme", isPreview: true)))
    #expect(try test.content() == before)
    #expect(isDone(try test.store.undo(actor: "orme")))
  }

  @Test func `a key taken since keeps a deleted row away`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write("orme") { try $0.delete("household", id) }
    _ = try test.makeHousehold()
    #expect(conflicts(try test.store.undo(actor: "orme")).map(\.reason) == [.constraint])
    #expect(try test.store.verify().findings == [])
  }

  @Test func `what was anonymised can't be brought back`() throws {
    let test = try TestStore()
    let id = try test.makeHousehold()
    try test.write { try $0.update("household", id, ["name": .text("Secret")]) }
    let header = JournalHeader(actor: "hêtre", statement: "anonymise", kind: .anonymise)
    try test.store.write(entry: header) { writer in
      try writer.update("household", id, ["name": .unknown])
      try writer.forget(household: id)
    }
    #expect(conflicts(try test.store.undo(actor: "hêtre")).map(\.reason) == [.irreversible])
    #expect(try test.store.verify().findings == [])
    let old = try test.lines(["select count(*) from journal_change where old like '%Secret%'"])
    #expect(old == ["integer(0)"])
  }
}
