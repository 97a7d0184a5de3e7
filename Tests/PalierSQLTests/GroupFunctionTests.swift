import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Percentiles, and values by a group's place among the groups.
struct GroupFunctionTests {
  let database: TestDatabase

  init() throws { database = try Grove.database() }

  private func answer(_ plan: GroupPlan) throws -> [[Int64?]] {
    try database.rows(Grove.generator.statement(for: .groups(plan))).map { row in
      row.map { if case .integer(let number) = $0 { number } else { nil } }
    }
  }

  private func plan(
    _ functions: [GroupFunction],
    steps: [GroupStep] = [],
    withTotals: Bool = false
  ) -> GroupPlan {
    GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage],
      aggregates: [Aggregate(.count)],
      functions: functions,
      columns: [GroupTests.keyColumn, GroupTests.column(0)]
        + functions.indices.map {
          OutputColumn(name: "f\($0)", type: .number, value: .scalar(.groupFunction($0)))
        },
      steps: steps,
      withTotals: withTotals
    )
  }

  private static let all = [
    GroupFunction(.rank, .aggregate(0)), GroupFunction(.running(along: 0), .aggregate(0)),
    GroupFunction(.previous(along: 0, isConsecutive: false), .aggregate(0)),
    GroupFunction(.previous(along: 0, isConsecutive: true), .aggregate(0)),
  ]

  @Test func `ranks are shared, sums run, and the unknown group has neither sum nor predecessor`()
    throws
  {
    #expect(
      try answer(plan(GroupFunctionTests.all)) == [
        [1, 2, 1, 2, nil, nil], [2, 2, 1, 4, 2, 2], [3, 1, 3, 5, 2, 2],
        [nil, 1, 3, nil, nil, nil],
      ]
    )
  }

  @Test func `a gap has no calendar predecessor but a declared one`() throws {
    let second = Condition.compare(.equal, .key(0), .constant(.member(2)))
    let functions = GroupFunctionTests.all.map { GroupFunction($0.kind, $0.value, after: 1) }
    #expect(
      try answer(plan(functions, steps: [.filter(.not(second))])) == [
        [1, 2, 1, 2, nil, nil], [3, 1, 2, 3, 2, nil], [nil, 1, 2, nil, nil, nil],
      ]
    )
  }

  @Test func `steps after the columns don't change them, steps before do`() throws {
    let cut = GroupStep.slice(skip: 1, take: 2, ties: false)
    #expect(
      try answer(plan(GroupFunctionTests.all, steps: [cut])) == [
        [2, 2, 1, 4, 2, 2], [3, 1, 3, 5, 2, 2],
      ]
    )
    let after = GroupFunctionTests.all.map { GroupFunction($0.kind, $0.value, after: 1) }
    #expect(
      try answer(plan(after, steps: [cut])) == [[2, 2, 1, 2, nil, nil], [3, 1, 2, 3, 2, 2]]
    )
    let sorted = plan(
      GroupFunctionTests.all,
      steps: [
        .sort([SortTerm(.groupFunction(1), descending: true)]),
        .filter(.compare(.less, .groupFunction(0), .constant(.member(3)))),
      ]
    )
    #expect(try answer(sorted).map { $0[0] } == [2, 1])
  }

  @Test func `totals have no place among the groups`() throws {
    let totals = try Grove.generator.totals(
      for: plan(GroupFunctionTests.all, withTotals: true)
    )
    let line = try database.rows(totals[0].statement)
    #expect(line == [[.null, .integer(6), .null, .null, .null, .null]])
  }

  @Test func `a running sum begins again with every outer key`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byCommune, GroupTests.byStage],
      aggregates: [Aggregate(.count)],
      functions: [GroupFunction(.running(along: 1), .aggregate(0))],
      columns: [
        OutputColumn(name: "commune", type: .number, value: .scalar(.key(0))),
        OutputColumn(name: "stage", type: .number, value: .scalar(.key(1))),
        OutputColumn(name: "sum", type: .number, value: .scalar(.groupFunction(0))),
      ]
    )
    #expect(
      try answer(plan) == [
        [2, 2, 1], [2, 3, 2], [1, 1, 2], [1, 2, 3], [nil, nil, nil],
      ]
    )
  }

  @Test(arguments: [
    (0, 1000), (25_000_000, 5000), (50_000_000, 5000), (90_000_000, 7000), (62_500_000, 6000),
    (100_000_000, 7000),
  ])
  func `a percentile lies between the rows next to it`(_ place: Int64, _ value: Int64) throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [],
      aggregates: [Aggregate(.percentile(Number(scaled: place)), Grove.home("debt"))],
      columns: [GroupTests.column(0)]
    )
    #expect(try answer(plan) == [[value]])
  }

  @Test func `medians pass unknown over, keep to their condition, and are unknown of nothing`()
    throws
  {
    let half = RowsFunction.Kind.percentile(Number(scaled: 50_000_000))
    let debt = Grove.home("debt")
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage],
      aggregates: [
        Aggregate(half, debt), Aggregate(half, debt, filter: .isTrue(Grove.home("safe"))),
        Aggregate(.lowerMiddle, Grove.home("opened")),
      ],
      columns: [GroupTests.keyColumn] + (0..<3).map(GroupTests.column)
    )
    #expect(
      try answer(plan) == [
        [1, 5000, 5000, 18700], [2, 6000, 5000, 18702], [3, 1000, nil, 18701],
        [nil, 7000, 7000, nil],
      ]
    )
  }

  @Test func `a median over children is that of each row's own`() throws {
    let half = RowsFunction.Kind.percentile(Number(scaled: 50_000_000))
    let median = Scalar.overRows(RowsFunction(half, Grove.contacts(), Grove.call("date")))
    let rows = try database.rows(
      Grove.generator.statement(
        for: .rows(
          Grove.households(),
          [OutputColumn(name: "median", type: .date, value: .scalar(median))]
        )
      )
    )
    #expect(
      rows.map { $0[1] } == [.integer(125), .integer(505), .integer(430), .null, .null, .null]
    )
  }

  private static let edges: [([Int64], Int64, Int64)] = [
    ([1, 2], 50_000_000, 2), ([-1, -2], 50_000_000, -2), ([0, 1], 49_999_999, 0),
    ([0, 1], 50_000_000, 1), ([.min, .max], 50_000_000, -1), ([7], 33_333_333, 7),
    ([.min, .min + 1, .max], 50_000_000, .min + 1), ([3, 1, 2, 4], 33_333_333, 2),
    ([15, 20, 35, 40, 50], 40_000_000, 29),
  ]

  @Test(arguments: edges)
  func `percentiles are exact at the edges, half away from zero`(
    _ values: [Int64],
    _ place: Int64,
    _ expected: Int64
  ) throws {
    #expect(try SQLFunctions.percentile(place, of: values) == expected)
  }

  @Test func `a place beyond the hundredths is refused`() {
    #expect(throws: SQLFunctionError.argument) {
      try SQLFunctions.percentile(100_000_001, of: [1])
    }
  }
}
