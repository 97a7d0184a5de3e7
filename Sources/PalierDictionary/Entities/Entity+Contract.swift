import PalierDiagnostics

extension Entity {
  /// The contracts of a household.
  package static let contract = Entity(
    Words("contract", "contrat"),
    plural: Words("contracts", "contrats"),
    gender: .masculine,
    parent: "household",
    label: "signed_on",
    summary: ["signed_on"],
    event: EventTraits(date: "signed_on"),
    help: Message(
      "The agreement by which a household takes up its support.",
      "Le contrat d'engagement par lequel un ménage entre en accompagnement."
    ),
    fields: [
      Field(
        Words("signed_on", "signé_le", synonyms: ["Date de signature", "Date du contrat"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it was signed.", "Le jour de la signature.")
      )
    ] + Field.recording
  )
}
