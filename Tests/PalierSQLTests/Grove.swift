import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierSQL
import PalierValues

/// A small dictionary and store of the tests: communes, households, their contacts and visits.
enum Grove {
  static let dictionary = CaseDictionary(
    entities: [commune, household, contact, visit],
    enumerations: [stages, needs]
  )
  static let generator = SQLGenerator(dictionary)

  private static func words(_ name: String) -> Words { Words(name, "\(name)_fr") }
  private static let help = Message("help", "aide")

  private static func field(
    _ name: String,
    _ type: ValueType,
    _ kind: FieldKind = .plain,
    _ attributes: FieldAttributes = []
  ) -> Field {
    Field(words(name), type, kind, attributes, help: help)
  }

  private static let stages = Enumeration(
    "stage",
    french: "étape",
    ordered: true,
    [
      EnumerationValue(1, words("early"), help), EnumerationValue(2, words("middle"), help),
      EnumerationValue(3, words("late"), help),
    ]
  )
  private static let needs = Enumeration(
    "need",
    french: "besoin",
    [EnumerationValue(0, words("repair"), help), EnumerationValue(62, words("advice"), help)]
  )

  private static let commune = Entity(
    words("commune"),
    plural: words("communes"),
    gender: .feminine,
    key: ["code"],
    label: "name",
    summary: ["code"],
    help: help,
    fields: [
      field("code", .text, .plain, [.required, .unique]),
      field("name", .text, .plain, [.required, .searched]),
      field("people", .number),
    ]
  )
  private static let household = Entity(
    words("household"),
    plural: words("households"),
    gender: .masculine,
    key: ["reference"],
    summary: ["reference"],
    indexes: [["stage", "debt"]],
    help: help,
    fields: [
      field("reference", .text, .plain, [.required, .unique]),
      field("name", .text, .plain, [.searched, .indexed]),
      field("alias", .text),
      field("commune", .reference("commune")),
      field("stage", .enumeration("stage"), .dated),
      field("debt", .money, .plain, [.indexed]),
      field("score", .number, .plain, [.required]),
      field("opened", .date),
      field("safe", .boolean),
      field("needs", .set("need"), .plain, [.required]),
      field("seen", .references("commune")),
      field("contacts_made", .number, .derived(.expression("count(contacts)"))),
      field("last_contact", .date, .derived(.expression("max(contacts.date)"))),
      field("age", .number, .defined("days(opened, today)")),
    ]
  )
  private static let contact = Entity(
    words("contact"),
    plural: words("contacts"),
    gender: .masculine,
    parent: "household",
    summary: ["date"],
    event: EventTraits(date: "date"),
    help: help,
    fields: [
      field("date", .date, .plain, [.indexed]),
      field("reached", .boolean),
      field("wave", .number, .derived(.wave(condition: "reached", gap: 30))),
    ]
  )
  private static let visit = Entity(
    words("visit"),
    plural: words("visits"),
    gender: .feminine,
    parent: "contact",
    summary: ["minutes"],
    help: help,
    fields: [field("minutes", .number)]
  )

  static let rows = """
    insert into commune values
      (1, '91174', 'Érables', 'erables', 50), (2, '91228', 'Bouleaux', 'bouleaux', null),
      (3, '91377', 'Frênes', 'frenes', 9);
    insert into household values
      (1, 'H-01', 'Bouleau', 'bouleau', 'B', 1, 1, 100, 5000, 10, 18700, 1, 1, '|1|', null, null),
      (2, 'H-02', 'Érable', 'erable', null, 2, 2, 200, 7000, 20, 18800, 0, 0, '|', null, null),
      (3, 'H-03', 'Frêne', 'frene', 'F', 1, 1, 150, null, 30, 19000, null,
        4611686018427387905, '|12|2|', null, null),
      (4, 'H-04', null, null, null, null, null, null, 7000, 40, null, 1, 0, null, null, null),
      (5, 'H-05', 'erable', 'erable', 'E', 2, 3, 300, 1000, 50, 18701, 0, 1, '|2|', null, null),
      (6, 'H-06', 'Tremble', 'tremble', 'T', 1, 2, 210, 5000, 60, 18702, 1, 0, '|1|2|', null, null);
    insert into contact values
      (1, 11, 100, 1, null), (1, 12, 120, 1, null), (1, 13, 131, 1, null), (1, 14, 125, 0, null),
      (1, 15, null, 1, null), (1, 16, 300, 1, null),
      (2, 21, 500, 0, null), (2, 22, 510, null, null),
      (3, 31, 400, 1, null), (3, 32, 430, 1, null), (3, 33, 461, 1, null);
    insert into visit values (11, 101, 30), (11, 102, 40), (31, 103, null);
    """

  /// A database with the tables and rows of the grove.
  static func database() throws -> TestDatabase {
    let database = try TestDatabase()
    try database.run(
      "create table history (entity text, row integer, field text, day integer, sequence integer, "
        + "value any, primary key (entity, row, field, day, sequence)) strict, without rowid"
    )
    for statement in generator.schema.createStatements { try database.run(statement) }
    try database.run("pragma foreign_keys = on")
    try database.run(rows)
    try database.run(
      """
      insert into history values ('household', 2, 'stage', 50, 0, 3), ('household', 2, 'stage', 80, 0, 2),
        ('household', 2, 'stage', 80, 1, 1), ('household', 1, 'stage', 80, 0, 3),
        ('contact', 2, 'stage', 199, 0, 3), ('household', 2, 'safe', 199, 0, 3);
      """
    )
    return database
  }

  // MARK: Rows and columns of the plans

  static let home = RowID(1)
  static let call = RowID(2)

  static func households(_ steps: RowStep...) -> RowPlan {
    RowPlan(entity: "household", row: home, steps: steps)
  }

  static func contacts(_ steps: RowStep...) -> RowPlan {
    RowPlan(entity: "contact", row: call, parent: home, steps: steps)
  }

  /// A column of the household; nullable as the dictionary says.
  static func home(_ column: String) -> Scalar { scalar(home, "household", column) }

  static func call(_ column: String) -> Scalar { scalar(call, "contact", column) }

  static func scalar(_ row: RowID, _ entity: String, _ column: String) -> Scalar {
    let isNullable = generator.schema.column(entity: entity, field: column)?.isNullable ?? true
    return .column(
      ColumnReference(row: row, entity: entity, column: column, isNullable: isNullable)
    )
  }

  static func number(_ scaled: Int64) -> Scalar { .constant(.number(Number(scaled: scaled))) }
  static func text(_ text: String) -> Scalar { .constant(.text(text)) }
  static func equal(_ left: Scalar, _ right: Scalar) -> Condition { .compare(.equal, left, right) }
}
