import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// The lines that a pivot is put together from: by keys of the lines, by the key laid across, by
/// both.
struct PivotLineTests {
  let database: TestDatabase

  init() throws { database = try Grove.database() }

  /// Households by stage across communes, with a count, the share of the row and of the column.
  private func plan(_ steps: [GroupStep] = [], withTotals: Bool = true) -> GroupPlan {
    GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage, GroupTests.byCommune],
      aggregates: [Aggregate(.count)],
      columns: [
        GroupTests.keyColumn,
        OutputColumn(name: "commune", type: .number, value: .scalar(.key(1))),
        GroupTests.column(0), GroupTests.share(within: [0]), GroupTests.share(within: [1]),
      ],
      steps: steps,
      withTotals: withTotals,
      hasAcross: true
    )
  }

  private func answer(_ statement: SQLStatement?) throws -> [[Int64?]] {
    guard let statement else { return [] }
    return try database.rows(statement).map { row in
      row.map { if case .integer(let number) = $0 { number } else { nil } }
    }
  }

  @Test func `lines are by the other keys, cells are every combination`() throws {
    let plan = plan()
    #expect(
      try answer(Grove.generator.statement(for: .groups(plan))) == [
        [1, nil, 2, 2, 2, 2, 6], [2, nil, 2, 2, 2, 2, 6], [3, nil, 1, 1, 1, 1, 6],
        [nil, nil, 1, 1, 1, 1, 6],
      ]
    )
    let cells = try answer(Grove.generator.lines(of: plan, keys: [0, 1], steps: []))
    #expect(cells.count == 4 * 3)
    #expect(cells.contains([1, 1, 2, 2, 2, 2, 3]))
    // A combination without a row counts none, of its row's and its column's.
    #expect(cells.contains([3, 1, 0, 0, 1, 0, 3]))
    #expect(
      try answer(Grove.generator.lines(of: plan, keys: [1], steps: [])).map { Array($0.prefix(3)) }
        == [[nil, 2, 2], [nil, 1, 3], [nil, nil, 1]]
    )
    #expect(try Grove.generator.totals(for: plan).map(\.keptKeys) == [0])
  }

  @Test func `what was cut has a cell for every column, of its own row and the whole column`()
    throws
  {
    let plan = plan([.filter(.compare(.less, .aggregate(0), Grove.number(2)))])
    #expect(
      try answer(Grove.generator.others(for: plan)) == [[nil, nil, 4, 4, 4, 4, 6]]
    )
    let cells = try answer(Grove.generator.others(for: plan, across: true))
    #expect(Set(cells.map { $0[1] }) == [1, 2, nil])
    #expect(cells.map { $0[2] ?? 0 }.reduce(0, +) == 4)
    #expect(cells.allSatisfy { $0[3] == $0[2] && $0[4] == 4 && $0[5] == $0[2] })
    #expect(cells.first { $0[1] == 1 }?[6] == 3)
  }
}
