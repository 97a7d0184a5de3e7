import PalierDiagnostics

extension Entity {
  /// The disclosures of a file.
  package static let disclosure = Entity(
    Words("disclosure", "communication"),
    plural: Words("disclosures", "communications"),
    gender: .feminine,
    parent: "household",
    label: "recipient",
    summary: ["disclosed_on", "recipient", "purpose", "columns"],
    event: EventTraits(date: "disclosed_on"),
    withdrawal: "withdrawn_on",
    help: Message(
      "What was told to somebody outside, and why.",
      "Ce qui a été communiqué à l'extérieur, et pourquoi."
    ),
    fields: [
      Field(
        Words("disclosed_on", "communiquée_le"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it was told.", "Le jour de la communication.")
      ),
      Field(
        Words("recipient", "destinataire"),
        .reference("organisation"),
        .plain,
        [.required],
        help: Message("Who received it.", "Qui l'a reçue.")
      ),
      Field(
        Words("purpose", "finalité"),
        .text,
        .plain,
        [.required],
        help: Message("What it was for.", "À quoi elle servait.")
      ),
      Field(
        Words("columns", "colonnes"),
        .text,
        .plain,
        [.kept],
        help: Message("What was told.", "Ce qui a été communiqué.")
      ),
      Field(
        Words("rows", "lignes"),
        .number,
        .plain,
        [.kept],
        help: Message("How many rows went together.", "Combien de lignes sont parties ensemble.")
      ),
      Field(
        Words("withdrawn_on", "retirée_le"),
        .date,
        .plain,
        [.happening, .kept],
        help: Message(
          "The day it was taken back; what was told then is outside all the same.",
          "Le jour où elle a été retirée ; ce qui a été dit reste dehors."
        )
      ),
    ] + Field.recording
  )
}
