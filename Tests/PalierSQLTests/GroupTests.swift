import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Groups: keys, orders, shares, zeros, totals and what was left out.
struct GroupTests {
  let database: TestDatabase

  init() throws { database = try Grove.database() }

  static let commune = Grove.home("commune")
  static let stage = Grove.home("stage")
  static let byStage = GroupKey(scalar: stage, type: .enumeration("stage"), order: stage)
  static let byCommune = GroupKey(
    scalar: commune,
    type: .reference("commune"),
    order: .through(commune, entity: "commune", column: "name")
  )
  static let keyColumn = OutputColumn(
    name: "stage",
    type: .enumeration("stage"),
    value: .scalar(.key(0))
  )

  static func column(_ index: Int) -> OutputColumn {
    OutputColumn(name: "a\(index)", type: .number, value: .scalar(.aggregate(index)))
  }

  static func share(within: [Int] = []) -> OutputColumn {
    OutputColumn(
      name: "share",
      type: .percent,
      value: .ratio(.aggregate(0), of: .aggregateTotal(0, within: within))
    )
  }

  private func answer(_ statement: SQLStatement) throws -> [[Int64?]] {
    try database.rows(statement).map { row in
      row.map { if case .integer(let number) = $0 { number } else { nil } }
    }
  }

  private func answer(_ plan: GroupPlan) throws -> [[Int64?]] {
    try answer(Grove.generator.statement(for: .groups(plan)))
  }

  @Test func `unknown is a group of its own, last`() throws {
    let debt = Grove.home("debt")
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage],
      aggregates: [
        Aggregate(.count), Aggregate(.sum, debt), Aggregate(.average, debt),
        Aggregate(.distinct, debt), Aggregate(.minimum, debt),
        Aggregate(.count, filter: .isTrue(Grove.home("safe"))),
      ],
      columns: [GroupTests.keyColumn] + (0..<6).map(GroupTests.column)
    )
    #expect(
      try answer(plan) == [
        [1, 2, 5000, 5000, 1, 5000, 1], [2, 2, 12000, 6000, 2, 5000, 1],
        [3, 1, 1000, 1000, 1, 1000, 0], [nil, 1, 7000, 7000, 1, 7000, 1],
      ]
    )
  }

  @Test func `groups of references come by label, with their key and label`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byCommune],
      aggregates: [Aggregate(.count)],
      columns: [
        OutputColumn(name: "commune", type: .reference("commune"), value: .scalar(.key(0))),
        GroupTests.column(0),
      ]
    )
    #expect(
      try database.rows(Grove.generator.statement(for: .groups(plan))) == [
        [.integer(2), .text("91228"), .text("Bouleaux"), .integer(2)],
        [.integer(1), .text("91174"), .text("Érables"), .integer(3)],
        [.null, .null, .null, .integer(1)],
      ]
    )
  }

  @Test func `the denominator of a share stays that of all rows that entered`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage],
      aggregates: [Aggregate(.count)],
      columns: [GroupTests.keyColumn, GroupTests.share()],
      steps: [
        .filter(.compare(.greater, .aggregate(0), Grove.number(1))),
        .sort([SortTerm(.key(0), descending: true)]), .slice(skip: 0, take: 1, ties: false),
        .filter(.constant(true)),
      ]
    )
    #expect(try answer(plan) == [[2, 2, 6]])
    let known = GroupPlan(
      rows: plan.rows,
      keys: plan.keys,
      aggregates: plan.aggregates,
      columns: plan.columns,
      withoutUnknown: true
    )
    #expect(try answer(known) == [[1, 2, 5], [2, 2, 5], [3, 1, 5]])
  }

  @Test func `a share within a key divides by the groups of the same key`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage, GroupTests.byCommune],
      aggregates: [Aggregate(.count)],
      columns: [
        GroupTests.keyColumn,
        OutputColumn(name: "commune", type: .number, value: .scalar(.key(1))),
        GroupTests.share(within: [1]),
      ],
      withTotals: true
    )
    #expect(
      try answer(plan) == [
        [1, 1, 2, 3], [2, 2, 1, 2], [2, 1, 1, 3], [3, 2, 1, 2], [nil, nil, 1, 1],
      ]
    )
    let totals = try Grove.generator.totals(for: plan)
    #expect(totals.map(\.keptKeys) == [1, 0])
    #expect(
      try answer(totals[0].statement) == [
        [1, nil, 2, 6], [2, nil, 2, 6], [3, nil, 1, 6], [nil, nil, 1, 6],
      ]
    )
    #expect(try answer(totals[1].statement) == [[nil, nil, 6, 6]])
  }

  @Test func `groups are sorted, sliced with ties, and filtered in the order written`() throws {
    func plan(_ steps: GroupStep...) -> GroupPlan {
      GroupPlan(
        rows: Grove.households(),
        keys: [GroupTests.byStage],
        aggregates: [Aggregate(.count)],
        columns: [GroupTests.keyColumn, GroupTests.column(0)],
        steps: steps
      )
    }
    let sort = GroupStep.sort([SortTerm(.aggregate(0), descending: true)])
    #expect(
      try answer(plan(sort, .slice(skip: 0, take: 1, ties: true))) == [[1, 2], [2, 2]]
    )
    #expect(
      try answer(plan(sort, .slice(skip: 2, take: 1, ties: true))) == [[3, 1], [nil, 1]]
    )
    #expect(
      try answer(
        plan(
          sort,
          .slice(skip: 0, take: 3, ties: true),
          .slice(skip: 1, take: 2, ties: true),
          .filter(.not(Grove.equal(.key(0), .constant(.member(2)))))
        )
      )
        == [[3, 1], [nil, 1]]
    )
    #expect(
      try answer(
        plan(
          sort,
          .slice(skip: 0, take: 3, ties: false),
          .sort([SortTerm(.key(0), descending: true)]),
          .slice(skip: 0, take: 2, ties: false)
        )
      ) == [[3, 1], [2, 2]]
    )
  }

  @Test func `with zeros every value of the domain has a group`() throws {
    let debt = Grove.home("debt")
    let plan = GroupPlan(
      rows: Grove.households(.filter(Grove.equal(GroupTests.commune, Grove.number(1)))),
      keys: [
        GroupKey(
          scalar: GroupTests.stage,
          type: .enumeration("stage"),
          order: GroupTests.stage,
          domain: .values([1, 2, 3])
        )
      ],
      aggregates: [
        Aggregate(.count), Aggregate(.sum, debt), Aggregate(.average, debt),
        Aggregate(.distinct, debt),
      ],
      columns: [GroupTests.keyColumn] + (0..<4).map(GroupTests.column) + [GroupTests.share()]
    )
    #expect(
      try answer(plan) == [
        [1, 2, 5000, 5000, 1, 2, 3], [2, 1, 5000, 5000, 1, 1, 3], [3, 0, 0, nil, 0, 0, 3],
      ]
    )
  }

  @Test func `ranges are filled for every other key, up to the rows' own ends`() throws {
    let month = Scalar.calendar(.month, Grove.home("opened"))
    func plan(_ domain: KeyDomain) -> GroupPlan {
      GroupPlan(
        rows: Grove.households(
          .filter(.isKnown(Grove.home("opened"))),
          .filter(.isKnown(GroupTests.stage))
        ),
        keys: [
          GroupKey(scalar: month, type: .month, order: month, domain: domain), GroupTests.byStage,
        ],
        aggregates: [Aggregate(.count)],
        columns: [
          OutputColumn(name: "month", type: .month, value: .scalar(.key(0))),
          OutputColumn(name: "stage", type: .enumeration("stage"), value: .scalar(.key(1))),
          GroupTests.column(0),
        ]
      )
    }
    let filled = try answer(plan(.range(from: nil, through: nil)))
    // March 2021 to January 2022, three stages each.
    #expect(filled.count == 11 * 3)
    #expect(filled.first == [24254, 1, 1])
    #expect(filled.last == [24264, 3, 0])
    #expect(filled.map { $0[2] ?? 0 }.reduce(0, +) == 5)
    // Groups of rows beyond the range keep their place: the months 24254, 24257 and 24264.
    #expect(try answer(plan(.range(from: 24255, through: 24256))).count == 5 * 3)
    #expect(try answer(plan(.range(from: 24260, through: nil))).count == 7 * 3)
  }

  @Test func `zeros order references by label too`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [
        GroupKey(
          scalar: GroupTests.commune,
          type: .reference("commune"),
          order: GroupTests.byCommune.order,
          domain: .values([1, 2, 3])
        )
      ],
      aggregates: [Aggregate(.count)],
      columns: [
        OutputColumn(name: "commune", type: .number, value: .scalar(.key(0))), GroupTests.column(0),
      ]
    )
    #expect(try answer(plan) == [[2, 2], [1, 3], [3, 0], [nil, 1]])
  }

  @Test func `an order that isn't made of the key is carried beside it`() throws {
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [
        GroupKey(
          scalar: GroupTests.stage,
          type: .enumeration("stage"),
          order: .negate(Grove.home("score")),
          domain: .values([1])
        )
      ],
      aggregates: [Aggregate(.count)],
      columns: [GroupTests.keyColumn]
    )
    #expect(try answer(plan) == [[2], [3], [nil], [1]])
  }

  @Test func `totals are worked out over the rows`() throws {
    let debt = Grove.home("debt")
    let plan = GroupPlan(
      rows: Grove.households(),
      keys: [GroupTests.byStage],
      aggregates: [Aggregate(.distinct, debt), Aggregate(.average, debt), Aggregate(.count)],
      columns: [GroupTests.keyColumn] + (0..<3).map(GroupTests.column),
      steps: [.filter(Grove.equal(.key(0), .constant(.member(1))))],
      withTotals: true
    )
    let total = try #require(try Grove.generator.totals(for: plan).first)
    #expect(total.keptKeys == 0)
    #expect(try answer(total.statement) == [[nil, 3, 5000, 6]])
  }

  @Test func `the others are the rows of the groups that were cut`() throws {
    let debt = Grove.home("debt")
    func plan(_ steps: GroupStep...) -> GroupPlan {
      GroupPlan(
        rows: Grove.households(),
        keys: [GroupTests.byStage],
        aggregates: [Aggregate(.count), Aggregate(.distinct, debt), Aggregate(.average, debt)],
        columns: [GroupTests.keyColumn] + (0..<3).map(GroupTests.column) + [GroupTests.share()],
        steps: steps
      )
    }
    let cut = plan(
      .sort([SortTerm(.aggregate(0), descending: true)]),
      .slice(skip: 0, take: 2, ties: false)
    )
    #expect(
      try answer(#require(try Grove.generator.others(for: cut))) == [[nil, 2, 2, 4000, 2, 6]]
    )
    #expect(try Grove.generator.others(for: plan(.sort([SortTerm(.key(0))]))) == nil)
    let all = plan(.filter(.compare(.greater, .aggregate(0), Grove.number(0))))
    #expect(try answer(#require(try Grove.generator.others(for: all))).isEmpty)
    let sliced = GroupPlan(
      rows: Grove.households(.slice(skip: 0, take: 5, ties: false)),
      keys: cut.keys,
      aggregates: cut.aggregates,
      columns: cut.columns,
      steps: [.filter(Grove.equal(.key(0), .constant(.member(3))))]
    )
    #expect(
      try answer(#require(try Grove.generator.others(for: sliced))) == [[nil, 4, 2, 6333, 4, 5]]
    )
  }

  @Test func `without keys there is one line`() throws {
    let plan = GroupPlan(
      rows: Grove.households(.filter(.constant(false))),
      keys: [],
      aggregates: [
        Aggregate(.count), Aggregate(.sum, Grove.home("debt")),
        Aggregate(.maximum, Grove.home("debt")),
      ],
      columns: (0..<3).map(GroupTests.column)
    )
    #expect(try answer(plan) == [[0, 0, nil]])
  }

  @Test func `sliced rows are grouped, and only they`() throws {
    let plan = GroupPlan(
      rows: Grove.households(
        .sort([SortTerm(Grove.home("debt"))]),
        .slice(skip: 0, take: 3, ties: false)
      ),
      keys: [GroupTests.byStage],
      aggregates: [Aggregate(.sum, .overRows(RowsFunction(.count, Grove.contacts())))],
      columns: [GroupTests.keyColumn, GroupTests.column(0)]
    )
    #expect(try answer(plan) == [[1, 6], [2, 0], [3, 0]])
  }
}
