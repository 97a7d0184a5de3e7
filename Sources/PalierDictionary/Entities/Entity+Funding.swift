import PalierDiagnostics

extension Entity {
  /// The money of the programmes.
  package static let funding = Entity(
    Words("funding", "financement"),
    plural: Words("fundings", "financements"),
    gender: .masculine,
    key: ["year", "programme", "territory", "funder"],
    label: "year",
    summary: ["year", "programme", "territory", "funder", "amount"],
    help: Message(
      "Money given for a programme in a year.",
      "L'argent donné pour un dispositif dans une année."
    ),
    fields: [
      Field(
        Words("programme", "dispositif"),
        .enumeration("programme"),
        help: Message("The programme.", "Le dispositif.")
      ),
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        help: Message("The territory.", "Le territoire.")
      ),
      Field(
        Words("funder", "financeur"),
        .text,
        help: Message("Who gives.", "Qui donne.")
      ),
      Field(
        Words("year", "année"),
        .year,
        .plain,
        [.required],
        help: Message("The year.", "L'année.")
      ),
      Field(
        Words("amount", "montant"),
        .money,
        .plain,
        [.required],
        limits: .amount,
        help: Message("How much.", "Combien.")
      ),
    ]
  )
}
