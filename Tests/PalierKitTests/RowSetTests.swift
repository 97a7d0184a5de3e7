import PalierKit
import Testing

/// Sets of rows, as they are given, kept and asked for.
@Suite struct RowSetTests {
  private static let rows = """
    create worker { name: "Aulne Myrtille" }
    create worker { name: "Orme Pervenche" }
    create household { reference: "A", home_visit: in_pairs }
    """

  private func store(_ verb: String) throws -> SmallStore {
    try SmallStore(RowSetTests.rows + "\n" + verb)
  }

  @Test(arguments: [
    ("(\"Aulne Myrtille\", \"Orme Pervenche\")", ["Aulne Myrtille|Orme Pervenche"]),
    (
      "(\"Aulne Myrtille\", \"Orme Pervenche\", \"Aulne Myrtille\")",
      ["Aulne Myrtille|Orme Pervenche"]
    ),
    ("\"Orme Pervenche\"", ["Orme Pervenche"]), ("(\"Orme Pervenche\")", ["Orme Pervenche"]),
  ])
  func `the rows of a set are named by texts`(_ set: String, _ shown: [String]) throws {
    let store = try store(
      "households add visit { date: 2022-10-01, place: office, state: done, workers: \(set) }"
    )
    #expect(try store.answer("visits show workers") == shown)
    #expect(
      try store.answer("visits where workers has \"Orme Pervenche\" show count") == ["1"]
    )
  }

  @Test func `a visit of a home that wants two is planned with two, and refused with one`() throws {
    let store = try SmallStore(RowSetTests.rows)
    let session = try store.session()
    for workers in ["\"Aulne Myrtille\"", "(\"Aulne Myrtille\", \"Orme Pervenche\")"] {
      try session.run(
        """
        households add visit { date: 2022-10-20, place: home, state: planned, workers: \(workers) }
        """,
        name: "visit"
      )
    }
    try session.close()
    #expect(store.output.reports.map(\.changedRows) == [0, 1])
    #expect(store.output.reports.first?.refusals.count == 1)
    #expect(try store.answer("visits show workers") == ["Aulne Myrtille|Orme Pervenche"])
  }

  @Test(arguments: [
    ("visits where workers = (\"Aulne Myrtille\", \"Orme Pervenche\")", "set-equals-member"),
    ("visits where workers = \"Aulne Myrtille\"", "set-equals-member"),
    ("households add visit { date: today, workers: \"Hêtre\" }", "unknown-row"),
    ("households add visit { date: today, workers: 3 }", "type-mismatch"),
  ])
  func `what is no row, or no question of a set, is refused`(_ text: String, _ code: String) throws
  {
    let session = try SmallStore(RowSetTests.rows).session()
    let error = #expect(throws: PalierError.self) { try session.run(text, name: "t") }
    #expect(error?.problems.first?.code == code)
  }
}
