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
}
