import PalierDiagnostics
import PalierDictionary
import PalierSQL
import PalierValues
import Testing

/// The tables that follow from a dictionary, and the forms of values in them.
struct SchemaTests {
  @Test func `an entity is a strict table`() throws {
    #expect(
      Grove.generator.schema.createStatements.first == """
        create table "commune" (
          "id" integer primary key,
          "code" text not null,
          "name" text not null,
          "name_folded" text not null,
          "people" integer
        ) strict
        """
    )
  }

  @Test func `children are clustered by their parent`() throws {
    let statements = Grove.generator.schema.createStatements
    #expect(
      statements.contains(
        """
        create table "contact" (
          "household" integer not null,
          "id" integer not null,
          "date" integer,
          "reached" integer,
          "wave" integer,
          primary key ("household", "id"),
          foreign key ("household") references "household" ("id") deferrable initially deferred
        ) strict, without rowid
        """
      )
    )
    #expect(statements.contains("create unique index \"contact_by_id\" on \"contact\" (\"id\")"))
    #expect(
      statements.contains(
        "create index \"household_by_stage_debt\" on \"household\" (\"stage\", \"debt\")"
      )
    )
  }

  @Test func `a dated field has a day, a defined field no column`() throws {
    let schema = Grove.generator.schema
    #expect(schema.column(entity: "household", field: "stage_on")?.role == .companion)
    #expect(schema.column(entity: "household", field: "age") == nil)
    #expect(schema.column(entity: "household", field: "seen")?.storedType == .text)
    #expect(schema.problems.isEmpty)
  }

  @Test func `what no table can hold is told`() {
    let help = Message("help", "aide")
    let entity = Entity(
      Words("tree", "arbre"),
      plural: Words("trees", "arbres"),
      gender: .masculine,
      parent: "wood",
      key: ["rings"],
      summary: [],
      help: help,
      fields: [
        Field(Words("id", "id"), .number, help: help),
        Field(Words("share", "part"), .percent, help: help),
        Field(Words("fruits", "fruits"), .set("fruit"), help: help),
      ]
    )
    let fruit = Enumeration(
      "fruit",
      french: "fruit",
      [EnumerationValue(63, Words("nut", "noix"), help)]
    )
    let problems = Schema(CaseDictionary(entities: [entity], enumerations: [fruit])).problems
    #expect(
      problems == [
        .sameColumn(entity: "tree", column: "id"), .missing(entity: "tree", name: "wood"),
        .missing(entity: "tree", name: "rings"), .unstorable(entity: "tree", field: "share"),
        .codeBeyondMask(enumeration: "fruit", code: 63),
      ]
    )
  }

  @Test(
    arguments: [
      (.boolean(true), .boolean), (.text("a|b"), .text), (.number(Number(scaled: -5)), .number),
      (.money(Money(cents: 12)), .money), (.percent(Percent(ratioScaled: 125_000)), .percent),
      (.date(CivilDate(day: -1)), .date),
      (TimeOfDay(minutes: 61).map(Value.time) ?? .unknown, .time),
      (.month(CalendarMonth(index: 24254)), .month),
      (.quarter(CalendarQuarter(index: 8084)), .quarter),
      (.year(CalendarYear(2021)), .year), (.member(7), .enumeration("stage")),
      (.members(1 << 62 | 5), .set("need")), (.reference(Reference(id: 9)), .reference("commune")),
      (.references([Reference(id: 12), Reference(id: 3)]), .references("commune")),
      (.references([]), .references("commune")), (.unknown, .date),
      (.duration(.days(3)), .duration),
    ] as [(Value, ValueType)]
  )
  func `a value is read back from its stored form`(value: Value, type: ValueType) throws {
    let binding = try #require(StoredForm.binding(of: value))
    #expect(ValueDecoder.value(binding, type: type) == value)
  }

  @Test func `a row of another width isn't read`() {
    let columns = [SQLResultColumn(name: "it", content: .ratio)]
    #expect(ValueDecoder.values([.integer(1)], of: columns) == nil)
    #expect(ValueDecoder.values([.integer(1), .integer(0)], of: columns) == [.unknown])
    #expect(ValueDecoder.values([.integer(1), .integer(4), .null], of: columns) == nil)
  }
}
