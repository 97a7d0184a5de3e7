import PalierStore
import PalierValues
import Testing

@Suite struct BulkTests {
  @Test func `an import of many rows is journaled and sound`() throws {
    let test = try TestStore()
    let clock = ContinuousClock()
    let count = 20_000
    let taken = try clock.measure {
      try test.write { writer in
        for number in 0..<count / 2 {
          let id = try writer.insert(
            "household",
            values: ["number": .text("N\(number)"), "name": .text("Érable \(number)")]
          )
          try writer.insert(
            "act",
            parent: id,
            values: ["date": .date(day(5)), "state": .member(2), "stage": .member(1)],
            dates: ["state": day(5)]
          )
        }
      }
    }
    #expect(
      try test.lines(["select count(*) from journal_change"]) == ["integer(\(count))"]
    )
    #expect(try test.store.verify().findings == [])
    // A quadratic step would take minutes; the figure itself belongs to the benchmarks.
    #expect(taken < .seconds(30))
  }

  @Test func `a store that was filled has all its indexes and is sound`() throws {
    let test = try TestStore()
    let schema = "select type, name, sql from sqlite_master order by name"
    let before = try test.lines([schema])
    let header = JournalHeader(actor: "hêtre", statement: "demo", kind: .importing)
    let receipt = try test.store.fill(entry: header) { writer in
      for number in 0..<50 {
        try writer.insert(
          "household",
          values: ["number": .text("N\(number)"), "name": .text("Érable \(number)")]
        )
      }
    }
    #expect(receipt.total == 50)
    #expect(try test.lines([schema]) == before)
    #expect(try test.store.verify().findings == [])
  }

  @Test func `a filling that fails leaves the store as it was, indexes included`() throws {
    let test = try TestStore()
    let schema = "select type, name, sql from sqlite_master order by name"
    let before = try test.lines([schema])
    let header = JournalHeader(actor: "hêtre", statement: "demo", kind: .importing)
    #expect(throws: StoreError.self) {
      try test.store.fill(entry: header) { writer in
        try writer.insert("household", values: ["number": .text("N1"), "name": .text("Érable")])
        try writer.insert("act", parent: 99, values: [:])
      }
    }
    #expect(try test.lines([schema]) == before)
    #expect(try test.lines(["select count(*) from household"]) == ["integer(0)"])
  }
}
