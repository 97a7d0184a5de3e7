import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Questions over rows: the SQL, and what a database answers.
struct RowTests {
  let database: TestDatabase

  init() throws { database = try Grove.database() }

  private func keys(_ plan: RowPlan) throws -> [Int64] {
    try database.rows(try Grove.generator.keys(of: plan)).map { row in
      guard case .integer(let id)? = row.first else { throw TestDatabase.Failure(description: "?") }
      return id
    }
  }

  @Test func `a filter and an order are one flat select`() throws {
    let plan = Grove.households(
      .filter(Grove.equal(Grove.home("stage"), .constant(.member(1)))),
      .sort([SortTerm(Grove.home("debt"), descending: true)]),
      .slice(skip: 0, take: 5, ties: false)
    )
    let statement = try Grove.generator.statement(
      for: .rows(
        plan,
        [OutputColumn(name: "debt", type: .money, value: .scalar(Grove.home("debt")))]
      )
    )
    #expect(
      statement.text == """
        select r1."id" as "id", r1."debt" as c0 from "household" as r1 where r1."stage" = ? \
        order by r1."debt" desc nulls last, r1."reference", r1."id" limit ? offset ?
        """
    )
    #expect(statement.bindings == [.integer(1), .integer(5), .integer(0)])
    #expect(
      try database.rows(statement) == [[.integer(1), .integer(5000)], [.integer(3), .null]]
    )
  }

  @Test func `unknown comes last in both directions`() throws {
    let debt = Grove.home("debt")
    #expect(try keys(Grove.households(.sort([SortTerm(debt)]))) == [5, 1, 6, 2, 4, 3])
    #expect(
      try keys(Grove.households(.sort([SortTerm(debt, descending: true)]))) == [2, 4, 1, 6, 5, 3]
    )
  }

  @Test func `texts order by their folded form, then exactly`() throws {
    let plan = Grove.households(.sort([SortTerm(Grove.home("name"))]))
    #expect(try keys(plan) == [1, 5, 2, 3, 6, 4])
    let text = try Grove.generator.keys(of: plan).text
    #expect(text.contains("order by r1.\"name_folded\" nulls last, r1.\"name\" nulls last"))
  }

  @Test func `references order by their label`() throws {
    // Bouleaux (2), Érables (1), then the household without a commune.
    #expect(
      try keys(Grove.households(.sort([SortTerm(Grove.home("commune"))]))) == [2, 5, 1, 3, 6, 4]
    )
  }

  @Test func `a filter after a slice looks at the sliced rows only`() throws {
    let debt = SortTerm(Grove.home("debt"), descending: true)
    let plan = Grove.households(
      .sort([debt]),
      .slice(skip: 0, take: 3, ties: false),
      .filter(Grove.equal(Grove.home("debt"), .constant(.money(Money(cents: 5000)))))
    )
    #expect(try keys(plan) == [1])
    let twice = Grove.households(
      .sort([debt]),
      .slice(skip: 1, take: 4, ties: false),
      .slice(skip: 1, take: 2, ties: false)
    )
    #expect(try keys(twice) == [1, 6])
    #expect(try database.rows(Grove.generator.count(of: twice)) == [[.integer(2)]])
  }

  @Test(arguments: [
    (0, 1, [2, 4] as [Int64]), (0, 2, [2, 4]), (0, 3, [2, 4, 1, 6]), (1, 1, [4]),
    (1, 2, [4, 1, 6]),
    (2, 1, [1, 6]), (0, 6, [2, 4, 1, 6, 5, 3]), (0, 0, []),
  ])
  func `with ties keeps the rows equal to the last one`(
    skip: Int,
    take: Int,
    expected: [Int64]
  ) throws {
    let plan = Grove.households(
      .sort([SortTerm(Grove.home("debt"), descending: true)]),
      .slice(skip: skip, take: take, ties: true)
    )
    #expect(try keys(plan) == expected)
    #expect(
      try database.rows(Grove.generator.count(of: plan)) == [[.integer(Int64(expected.count))]]
    )
  }

  @Test func `a skip without a take leaves the rest`() throws {
    #expect(try keys(Grove.households(.slice(skip: 4, take: nil, ties: false))) == [5, 6])
  }

  @Test func `identities keep the order that they were given in`() throws {
    #expect(try keys(Grove.households(.keys([5, 2, 99, 4, 2]))) == [5, 2, 4])
    let filtered = Grove.households(
      .keys([5, 2, 4, 1]),
      .filter(.isKnown(Grove.home("name"))),
      .slice(skip: 0, take: 2, ties: false),
      .filter(.constant(true)),
      .filter(.not(Grove.equal(Grove.home("stage"), .constant(.member(2)))))
    )
    #expect(try keys(filtered) == [5])
    #expect(try keys(Grove.households(.keys([5, 2, 4]), .keys([4, 1, 5]))) == [4, 5])
    #expect(
      try keys(Grove.households(.keys([5, 2]), .sort([SortTerm(Grove.home("debt"))]))) == [5, 2]
    )
  }

  @Test func `children are found by the clustered key`() throws {
    let reached = Grove.contacts(.filter(.isTrue(Grove.call("reached"))))
    let plan = Grove.households(.filter(.exists(reached)))
    let statement = try Grove.generator.keys(of: plan)
    #expect(
      statement.text == """
        select r1."id" as "id" from "household" as r1 where exists (select 1 from "contact" as r2 \
        where r2."household" = r1."id" and r2."reached" = 1) order by r1."reference", r1."id"
        """
    )
    #expect(try keys(plan) == [1, 3])
    #expect(try keys(Grove.households(.filter(.not(.exists(reached))))) == [2, 4, 5, 6])
    let steps = try database.rows("explain query plan " + statement.text).compactMap(\.last)
    #expect(steps.contains(.text("SEARCH r2 USING PRIMARY KEY (household=?)")))
  }

  @Test func `a reference is told with its key and its label`() throws {
    let statement = try Grove.generator.statement(
      for: .rows(
        Grove.households(.slice(skip: 0, take: 4, ties: false)),
        [
          OutputColumn(
            name: "commune",
            type: .reference("commune"),
            value: .scalar(Grove.home("commune"))
          )
        ]
      )
    )
    let values = try database.rows(statement).compactMap {
      ValueDecoder.values($0, of: statement.columns)?.last
    }
    let references = values.map { value in
      if case .reference(let it) = value { "\(it.id) \(it.key) \(it.label)" } else { "\(value)" }
    }
    #expect(references == ["1 91174 Érables", "2 91228 Bouleaux", "1 91174 Érables", "unknown"])
  }

  @Test func `rows are counted by a value, unknown last`() throws {
    let statement = try Grove.generator.count(
      of: Grove.households(),
      groupedBy: Grove.home("stage")
    )
    #expect(
      try database.rows(statement) == [
        [.integer(1), .integer(2)], [.integer(2), .integer(2)], [.integer(3), .integer(1)],
        [.null, .integer(1)],
      ]
    )
  }

  @Test func `rows among those of another selection`() throws {
    let other = RowPlan(
      entity: "household",
      row: RowID(7),
      steps: [
        .sort([SortTerm(Grove.scalar(RowID(7), "household", "debt"))]),
        .slice(skip: 0, take: 2, ties: false),
      ]
    )
    #expect(try keys(Grove.households(.filter(.amongRows(Grove.home("id"), other)))) == [1, 5])
    #expect(
      try keys(Grove.households(.filter(.not(.amongRows(Grove.home("id"), other)))))
        == [2, 3, 4, 6]
    )
  }

  @Test(arguments: ["'; drop table household; --", "\"", "%_?", "\u{1F333}\\\n", ""])
  func `the text of a statement doesn't depend on its values`(hostile: String) throws {
    func statement(_ text: String, _ number: Int64) throws -> SQLStatement {
      try Grove.generator.keys(
        of: Grove.households(
          .filter(.or([Grove.equal(Grove.home("name"), Grove.text(text))])),
          .filter(.among(Grove.home("alias"), [.text(text), .text("B")])),
          .filter(.containsText(.folded(Grove.home("name")), .folded(Grove.text(text)))),
          .slice(skip: Int(number), take: Int(number), ties: false),
          .keys([number])
        )
      )
    }
    let hostileStatement = try statement(hostile, 9)
    #expect(try hostileStatement.text == statement("Bouleau", 1).text)
    #expect(try database.rows(hostileStatement).isEmpty)
    let plan = Grove.households(.filter(.among(Grove.text(hostile), [.text(hostile)])))
    #expect(try keys(plan).count == 6)
  }

  @Test func `equalities joined by or become one list`() throws {
    let stage = Grove.home("stage")
    let plan = Grove.households(
      .filter(
        .or([
          Grove.equal(stage, .constant(.member(1))), .not(.isKnown(Grove.home("name"))),
          Grove.equal(stage, .constant(.member(3))),
        ])
      )
    )
    #expect(
      try Grove.generator.keys(of: plan).text.contains(
        "where r1.\"stage\" in (select value from json_each(?)) or r1.\"name\" is null"
      )
    )
    #expect(try keys(plan) == [1, 3, 4, 5])
  }
}
