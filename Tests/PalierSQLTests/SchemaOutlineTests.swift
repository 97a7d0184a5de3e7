import PalierDiagnostics
import PalierDictionary
import PalierSQL
import Testing

/// By its outline a store tells whether its tables are those of the dictionary.
struct SchemaOutlineTests {
  private static let help = Message("help", "aide")

  private static func field(
    _ name: String,
    _ type: ValueType,
    _ kind: FieldKind = .plain,
    _ attributes: FieldAttributes = []
  ) -> Field {
    Field(Words(name, name), type, kind, attributes, help: help)
  }

  private static func dictionary(
    name: String = "tree",
    parent: String? = nil,
    key: [String] = ["code"],
    indexes: [[String]] = [],
    fields: [Field] = [field("code", .text), field("rings", .number)]
  ) -> CaseDictionary {
    let entity = Entity(
      Words(name, name),
      plural: Words("\(name)s", "\(name)s"),
      gender: .masculine,
      parent: parent,
      key: key,
      summary: [],
      indexes: indexes,
      help: help,
      fields: fields
    )
    return CaseDictionary(entities: [entity], enumerations: [])
  }

  /// Dictionaries that differ in one thing, most of them in one that tables show.
  private static let dictionaries: [CaseDictionary] = {
    let code = field("code", .text)
    let kinds: [FieldKind] = [.plain, .dated, .derived(.expression("1")), .defined("1")]
    let attributes: [FieldAttributes] = [
      .required, .unique, .searched, .indexed, .happening, .kept, [.searched, .indexed],
      [.required, .searched], [.required, .unique],
    ]
    let types: [ValueType] = [
      .text, .number, .money, .boolean, .date, .percent, .reference("wood"), .reference("tree"),
      .references("wood"), .enumeration("sort"), .set("sort"),
    ]
    var all = [
      dictionary(), dictionary(name: "shrub"), dictionary(parent: "wood"),
      dictionary(parent: "park"), dictionary(key: []), dictionary(key: ["rings"]),
      dictionary(key: ["code", "rings"]), dictionary(indexes: [["code", "rings"]]),
      dictionary(indexes: [["rings"]]), dictionary(indexes: [["rings"], ["rings", "code"]]),
      dictionary(key: [], indexes: [["code"]]), dictionary(fields: [code]),
      dictionary(fields: [code, field("height", .number)]),
      dictionary(fields: [field("rings", .number), code]),
    ]
    all += kinds.map { dictionary(fields: [code, field("rings", .number, $0)]) }
    all += attributes.map { dictionary(fields: [code, field("rings", .number, .plain, $0)]) }
    all += attributes.map { dictionary(fields: [code, field("rings", .text, .plain, $0)]) }
    all += types.map { dictionary(fields: [code, field("rings", $0)]) }
    return all
  }()

  @Test func `dictionaries whose tables differ have different outlines`() {
    for first in SchemaOutlineTests.dictionaries {
      for second in SchemaOutlineTests.dictionaries {
        let alike = Schema(first).createStatements == Schema(second).createStatements
        if !alike { #expect(Schema.outline(of: first) != Schema.outline(of: second)) }
      }
    }
  }

  @Test func `what tables don't show leaves the outline as it is`() {
    let plain = SchemaOutlineTests.field("rings", .number)
    let happening = SchemaOutlineTests.field("rings", .money, .plain, [.happening])
    let defined = SchemaOutlineTests.field("age", .number, .defined("1"))
    #expect(
      Schema.outline(of: SchemaOutlineTests.dictionary(fields: [plain]))
        == Schema.outline(of: SchemaOutlineTests.dictionary(fields: [happening, defined]))
    )
  }

  /// A change here is one that stores have to be told of: then `Schema.form` goes up with it.
  @Test func `of one dictionary, form 1 makes these statements`() {
    let dictionary = SchemaOutlineTests.dictionary(
      parent: "wood",
      key: ["code"],
      indexes: [["rings", "code"]],
      fields: [
        SchemaOutlineTests.field("code", .text, .plain, [.required, .searched, .indexed]),
        SchemaOutlineTests.field("rings", .number, .dated, [.unique]),
        SchemaOutlineTests.field("near", .reference("tree")),
        SchemaOutlineTests.field("age", .number, .defined("1")),
      ]
    )
    #expect(Schema.form == 1)
    #expect(
      Schema(dictionary).createStatements == [
        """
        create table "tree" (
          "wood" integer not null,
          "id" integer not null,
          "code" text not null,
          "code_folded" text not null,
          "rings" integer,
          "rings_on" integer,
          "near" integer,
          primary key ("wood", "id"),
          foreign key ("wood") references "wood" ("id") deferrable initially deferred,
          foreign key ("near") references "tree" ("id") deferrable initially deferred
        ) strict, without rowid
        """,
        "create unique index \"tree_by_id\" on \"tree\" (\"id\")",
        "create unique index \"tree_by_rings\" on \"tree\" (\"rings\")",
        "create index \"tree_by_code\" on \"tree\" (\"code\")",
        "create index \"tree_by_code_folded\" on \"tree\" (\"code_folded\")",
        "create index \"tree_by_rings_code\" on \"tree\" (\"rings\", \"code\")",
      ]
    )
  }
}
