import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// A small domain for the store's own tests.
enum TestDictionary {
  static let whole = make()

  static func make(extra: [Field] = []) -> CaseDictionary {
    CaseDictionary(
      entities: [landlord, household(extra), act, contact],
      enumerations: [
        Enumeration("act_state", french: "état", values(["scheduled", "held", "cancelled"])),
        Enumeration(
          "stage",
          french: "stade",
          ordered: true,
          values(["notice", "summons", "judgment"])
        ),
        Enumeration("outcome", french: "issue", values(["reached", "returned"])),
      ]
    )
  }

  private static func values(_ names: [String]) -> [EnumerationValue] {
    names.enumerated().map {
      EnumerationValue($0.offset + 1, Words($0.element, $0.element), help)
    }
  }

  private static let help = Message("help", "aide")

  static func field(
    _ name: String,
    _ type: ValueType,
    _ kind: FieldKind = .plain,
    _ attributes: FieldAttributes = []
  ) -> Field {
    Field(Words(name, "\(name)_fr"), type, kind, attributes, help: help)
  }

  private static func entity(
    _ name: String,
    parent: String? = nil,
    key: [String] = [],
    _ fields: [Field]
  ) -> Entity {
    Entity(
      Words(name, "\(name)_fr"),
      plural: Words("\(name)s", "\(name)s_fr"),
      gender: .masculine,
      parent: parent,
      key: key,
      summary: [],
      help: help,
      fields: fields
    )
  }

  private static let landlord = entity(
    "landlord",
    key: ["name"],
    [field("name", .text, .plain, [.required, .searched]), field("note", .text)]
  )

  private static func household(_ extra: [Field]) -> Entity {
    entity(
      "household",
      key: ["number"],
      [
        field("number", .text, .plain, [.required, .unique]),
        field("name", .text, .plain, [.searched, .indexed]),
        field("landlord", .reference("landlord")),
        field("debt", .money), field("rooms", .number), field("needs", .set("stage")),
        field("operator", .text, .dated), field("previous", .reference("household")),
        field("last_contact_on", .date, .derived(.expression("max"))),
        field("stage", .enumeration("stage"), .derived(.expression("max"))),
        field("landlord_name", .text, .derived(.expression("landlord.name"))),
        field("previous_stage", .enumeration("stage"), .derived(.expression("previous.stage"))),
      ] + extra
    )
  }

  private static let act = entity(
    "act",
    parent: "household",
    [
      field("date", .date, .plain, [.required]), field("state", .enumeration("act_state"), .dated),
      field("stage", .enumeration("stage")),
    ]
  )

  private static let contact = entity(
    "contact",
    parent: "household",
    [
      field("date", .date, .plain, [.required]), field("outcome", .enumeration("outcome"), .dated),
      field("note", .text),
    ]
  )

  static let derivations: DerivationPlan = {
    let row = RowID(0)
    let inner = RowID(1)
    func own(_ column: String) -> Scalar {
      .column(ColumnReference(row: row, entity: "household", column: column))
    }
    func of(_ entity: String, _ column: String) -> Scalar {
      .column(ColumnReference(row: inner, entity: entity, column: column))
    }
    func kept(_ column: String, _ scalar: Scalar) -> DerivationPlan.KeptColumn {
      DerivationPlan.KeptColumn(
        entity: "household",
        column: column,
        rule: .scalar(row: row, scalar)
      )
    }
    let contacts = RowPlan(entity: "contact", row: inner, parent: row)
    let held = Condition.compare(.equal, of("act", "state"), .constant(.member(2)))
    let acts = RowPlan(entity: "act", row: inner, parent: row, steps: [.filter(held)])
    return DerivationPlan(layers: [
      [
        kept(
          "last_contact_on",
          .overRows(RowsFunction(.maximum, contacts, of("contact", "date")))
        ),
        kept("stage", .overRows(RowsFunction(.maximum, acts, of("act", "stage")))),
        kept("landlord_name", .through(own("landlord"), entity: "landlord", column: "name")),
      ],
      [kept("previous_stage", .through(own("previous"), entity: "household", column: "stage"))],
    ])
  }()
}
