import PalierPlan
import PalierSQL
import PalierValues
import Testing

/// Kept columns: brought up to date for the touched rows, and verified.
struct KeptColumnTests {
  let database: TestDatabase

  init() throws {
    database = try Grove.database()
    try database.run("create temp table touched (id integer primary key)")
  }

  static let plan: DerivationPlan = {
    let (home, call) = (RowID(21), RowID(22))
    func contacts(_ steps: RowStep...) -> RowPlan {
      RowPlan(entity: "contact", row: RowID(23), parent: home, steps: steps)
    }
    let wave = DerivationPlan.KeptColumn(
      entity: "contact",
      column: "wave",
      rule: .wave(
        row: call,
        date: "date",
        condition: .isTrue(Grove.scalar(call, "contact", "reached")),
        gap: 30
      )
    )
    let made = DerivationPlan.KeptColumn(
      entity: "household",
      column: "contacts_made",
      rule: .scalar(row: home, .overRows(RowsFunction(.count, contacts())))
    )
    let last = DerivationPlan.KeptColumn(
      entity: "household",
      column: "last_contact",
      rule: .scalar(
        row: home,
        .overRows(
          RowsFunction(
            .maximum,
            contacts(.filter(.isKnown(Grove.scalar(RowID(23), "contact", "wave")))),
            Grove.scalar(RowID(23), "contact", "date")
          )
        )
      )
    )
    return DerivationPlan(layers: [[wave, made], [last]])
  }()
  static let touched = TouchedRows(table: "touched", entity: "household")

  private func update(_ touched: TouchedRows?) throws {
    for statement in try Grove.generator.keptColumnUpdates(
      for: KeptColumnTests.plan,
      touched: touched
    ) {
      try database.rows(statement)
    }
  }

  private func differences(_ touched: TouchedRows? = nil) throws -> [[SQLBinding]] {
    try Grove.generator.keptColumnDifferences(for: KeptColumnTests.plan, touched: touched)
      .flatMap { try database.rows($0.statement) }
  }

  private var waves: [[SQLBinding]] {
    get throws {
      try database.rows("select id, wave / 1000000 from contact where wave is not null order by id")
    }
  }

  @Test func `a wave begins more than the gap after the beginning of the one before`() throws {
    try update(nil)
    #expect(
      try waves
        == [[11, 1], [12, 1], [13, 2], [16, 3], [31, 1], [32, 1], [33, 2]].map { row in
          row.map(SQLBinding.integer)
        }
    )
    #expect(
      try database.rows("select contacts_made, last_contact from household order by id") == [
        [.integer(6), .integer(300)], [.integer(2), .null], [.integer(3), .integer(461)],
        [.integer(0), .null], [.integer(0), .null], [.integer(0), .null],
      ]
    )
  }

  @Test func `only touched rows and their children are brought up to date`() throws {
    try database.run("insert into temp.touched values (3)")
    try update(KeptColumnTests.touched)
    #expect(try waves.map(\.[0]) == [.integer(31), .integer(32), .integer(33)])
    #expect(
      try database.rows("select id from household where contacts_made is not null")
        == [[.integer(3)]]
    )
    #expect(try differences(KeptColumnTests.touched).isEmpty)
    #expect(try !differences().isEmpty)
  }

  @Test func `only rows of which a value differs are written`() throws {
    try update(nil)
    try database.run(
      """
      create temp table written (id);
      create temp trigger w after update on household begin insert into written values (new.id); end;
      update contact set date = 470 where id = 33;
      """
    )
    try update(nil)
    #expect(try database.rows("select id from written") == [[.integer(3)]])
  }

  @Test func `differences are found after tampering, and only then`() throws {
    try update(nil)
    #expect(try differences().isEmpty)
    try database.run("update household set contacts_made = 7 where id = 2")
    try database.run("update contact set wave = null where id = 16")
    #expect(
      try differences() == [
        [.integer(16), .text("wave"), .null, .integer(3_000_000)],
        [.integer(2), .text("contacts_made"), .integer(7), .integer(2)],
        [.integer(1), .text("last_contact"), .integer(300), .integer(131)],
      ]
    )
  }

  @Test func `a grandchild is touched with its household`() throws {
    let visit = RowID(31)
    let plan = DerivationPlan(layers: [
      [
        DerivationPlan.KeptColumn(
          entity: "visit",
          column: "minutes",
          rule: .scalar(
            row: visit,
            .fallback([Grove.scalar(visit, "visit", "minutes"), Grove.number(1)])
          )
        )
      ]
    ])
    try database.run("insert into temp.touched values (3); update visit set minutes = null")
    for statement in try Grove.generator.keptColumnUpdates(
      for: plan,
      touched: KeptColumnTests.touched
    ) {
      try database.rows(statement)
    }
    #expect(
      try database.rows("select minutes from visit order by id")
        == [[.null], [.null], [.integer(1)]]
    )
  }
}
