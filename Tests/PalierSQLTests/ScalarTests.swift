import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Scalars, each worked out by a database for some household.
struct ScalarTests {
  static let debt = Grove.home("debt")
  static let alias = Grove.home("alias")
  static let unknown = Scalar.constant(.unknown)
  static func integer(_ number: Int64) -> SQLBinding { .integer(number) }
  static func over(
    _ kind: RowsFunction.Kind,
    _ value: Scalar? = nil,
    _ steps: RowStep...
  ) -> Scalar {
    .overRows(
      RowsFunction(
        kind,
        RowPlan(entity: "contact", row: Grove.call, parent: Grove.home, steps: steps),
        value
      )
    )
  }

  static let cases: [(id: Int64, scalar: Scalar, expected: SQLBinding)] = [
    (1, .add(debt, Grove.number(1)), .integer(5001)),
    (3, .add(debt, Grove.number(1)), .null),
    (1, .subtract(Grove.number(1), .subtract(debt, Grove.number(2))), .integer(-4997)),
    (1, .negate(.negate(debt)), .integer(5000)),
    (1, .multiplyDivide(debt, Grove.number(1), by: Grove.number(3)), .integer(1667)),
    (1, .multiplyDivide(.negate(debt), Grove.number(1), by: Grove.number(-8)), .integer(625)),
    (1, .multiplyDivide(debt, Grove.number(1), by: Grove.number(0)), .null),
    (1, .least([debt, Grove.number(3), unknown]), .integer(3)),
    (3, .least([debt, Grove.number(3)]), .integer(3)),
    (3, .greatest([debt, unknown]), .null),
    (3, .greatest([unknown, debt, Grove.number(4), unknown, Grove.number(2)]), .integer(4)),
    (3, .least([debt]), .null),
    (1, .greatest([Grove.home("score"), Grove.number(11)]), .integer(11)),
    (1, .words([Grove.home("name"), alias]), .text("Bouleau B")),
    (2, .words([Grove.home("name"), alias]), .text("Érable")),
    (4, .words([Grove.home("name"), alias]), .null),
    (2, .words([alias, Grove.text(""), Grove.home("name")]), .text(" Érable")),
    (4, .fallback([alias, Grove.home("name"), Grove.text("?")]), .text("?")),
    (4, .fallback([alias]), .null),
    (
      2,
      .choose(
        [Scalar.Branch(Grove.equal(alias, Grove.text("B")), Grove.number(1))],
        otherwise: Grove.number(2)
      ), .integer(2)
    ),
    (
      2, .choose([Scalar.Branch(.isTrue(Grove.home("safe")), Grove.number(1))], otherwise: nil),
      .null
    ),
    (2, .truth(Grove.equal(alias, Grove.text("B"))), .integer(0)),
    (2, .add(.truth(.not(Grove.equal(alias, Grove.text("B")))), Grove.number(1)), .integer(2)),
    (2, .folded(Grove.home("name")), .text("erable")),
    (1, .folded(alias), .text("b")),
    (1, .calendar(.month, .constant(.date(CivilDate(day: 18700)))), .integer(2021 * 12 + 2)),
    (1, .calendar(.quarter, Grove.home("opened")), .integer(2021 * 4)),
    (1, .calendar(.year, Grove.home("opened")), .integer(2021)),
    (4, .calendar(.year, Grove.home("opened")), .null),
    (1, .addMonths(.constant(.date(CivilDate(day: 18658))), Grove.number(1)), .integer(18686)),
    (1, .monthsBetween(Grove.number(18658), Grove.number(18686)), .integer(1)),
    (1, .monthsBetween(Grove.number(18686), Grove.number(18659)), .integer(0)),
    (1, .through(Grove.home("commune"), entity: "commune", column: "people"), .integer(50)),
    (4, .through(Grove.home("commune"), entity: "commune", column: "people"), .null),
    (
      1,
      .lookup(
        Grove.home("commune"),
        entity: "commune",
        row: RowID(9),
        value: .add(Grove.scalar(RowID(9), "commune", "people"), debt)
      ), .integer(5050)
    ),
    (1, .scaled(over(.count)), .integer(6_000_000)),
    (1, over(.count), .integer(6)), (4, over(.count), .integer(0)),
    (1, over(.sum, Grove.call("date")), .integer(776)),
    (4, over(.sum, Grove.call("date")), .integer(0)),
    (1, over(.average, Grove.call("date")), .integer(155)),
    (4, over(.average, Grove.call("date")), .null),
    (1, over(.minimum, Grove.call("date")), .integer(100)),
    (1, over(.maximum, .add(Grove.call("date"), Grove.number(1))), .integer(301)),
    (1, over(.distinct, Grove.call("reached")), .integer(2)),
    (1, over(.sum, debt), .integer(30000)),
    (1, over(.maximum, .fallback([.overRows(visits), Grove.number(0)])), .integer(2)),
    (
      1, over(.first, Grove.call("id"), .sort([SortTerm(Grove.call("date"), descending: true)])),
      .integer(16)
    ),
    (
      1,
      over(
        .first,
        Grove.call("id"),
        .sort([SortTerm(Grove.call("date"))]),
        .slice(skip: 2, take: 3, ties: false)
      ), .integer(14)
    ),
    (
      1,
      over(
        .count,
        nil,
        .sort([SortTerm(Grove.call("date"))]),
        .slice(skip: 1, take: 9, ties: false)
      ),
      .integer(5)
    ),
  ]
  static let visits = RowsFunction(
    .count,
    RowPlan(entity: "visit", row: RowID(3), parent: Grove.call)
  )

  @Test(arguments: cases.indices)
  func `a scalar has its value, unknown included`(index: Int) throws {
    let (id, scalar, expected) = ScalarTests.cases[index]
    let rows = Grove.households(.keys([id]))
    let statement = try Grove.generator.statement(
      for: .rows(rows, [OutputColumn(name: "it", type: .number, value: .scalar(scalar))])
    )
    #expect(
      try Grove.database().rows(statement) == [[.integer(id), expected]],
      "\(statement.text)"
    )
  }

  @Test func `values are worked out once, without rows`() throws {
    let count = Scalar.overRows(RowsFunction(.count, Grove.households()))
    let statement = try Grove.generator.statement(
      for: .values([
        OutputColumn(
          name: "half",
          type: .number,
          value: .scalar(.multiplyDivide(count, Grove.number(1_000_000), by: Grove.number(4)))
        ),
        OutputColumn(name: "share", type: .percent, value: .ratio(count, of: Grove.number(8))),
      ])
    )
    let rows = try Grove.database().rows(statement)
    #expect(rows == [[.integer(1_500_000), .integer(6), .integer(8)]])
    let values = try #require(ValueDecoder.values(rows[0], of: statement.columns))
    #expect(
      values == [.number(Number(scaled: 1_500_000)), .percent(Percent(ratioScaled: 750_000))]
    )
  }

  @Test(
    arguments: [
      (2, 200, 2, 200), (2, 199, 1, 80), (2, 80, 1, 80), (2, 79, 3, 50), (2, 49, nil, nil),
      (4, 500, nil, nil), (5, 299, nil, nil),
    ] as [(Int64, Int, Int64?, Int64?)]
  )
  func `a dated column has the value of a day from its row or its history`(
    id: Int64,
    day: Int,
    value: Int64?,
    since: Int64?
  ) throws {
    let stage = ColumnReference(row: Grove.home, entity: "household", column: "stage")
    let day = Scalar.constant(.date(CivilDate(day: day)))
    let statement = try Grove.generator.statement(
      for: .rows(
        Grove.households(.keys([id])),
        [
          OutputColumn(
            name: "stage",
            type: .enumeration("stage"),
            value: .scalar(.valueOn(stage, day))
          ),
          OutputColumn(name: "since", type: .date, value: .scalar(.dayOn(stage, day))),
        ]
      )
    )
    func cell(_ number: Int64?) -> SQLBinding { number.map(SQLBinding.integer) ?? .null }
    #expect(try Grove.database().rows(statement) == [[.integer(id), cell(value), cell(since)]])
  }

  @Test func `only a dated column has values of other days`() {
    let name = ColumnReference(row: Grove.home, entity: "household", column: "name")
    #expect(throws: SQLError.misplaced("name")) {
      try Grove.generator.keys(
        of: Grove.households(.filter(.isKnown(.valueOn(name, .constant(.date(CivilDate(day: 0)))))))
      )
    }
  }

  @Test func `an overflow is an error`() throws {
    let most = Grove.number(.max)
    let statement = try Grove.generator.statement(
      for: .values([
        OutputColumn(
          name: "it",
          type: .number,
          value: .scalar(.multiplyDivide(most, most, by: Grove.number(1)))
        )
      ])
    )
    #expect(throws: TestDatabase.Failure.self) { try Grove.database().rows(statement) }
  }

  @Test func `a period has no stored form`() {
    let period = Scalar.constant(.period(Period(day: CivilDate(day: 0))))
    #expect(throws: SQLError.misplaced("period")) {
      try Grove.generator.keys(of: Grove.households(.filter(.isKnown(period))))
    }
  }
}
