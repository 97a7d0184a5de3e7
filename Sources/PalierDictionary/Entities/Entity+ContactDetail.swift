import PalierDiagnostics

extension Entity {
  /// The ways to reach a household.
  package static let contactDetail = Entity(
    Words("contact_detail", "coordonnée"),
    plural: Words("contact_details", "coordonnées"),
    gender: .feminine,
    parent: "household",
    label: "value",
    summary: ["kind", "value", "state", "known_since"],
    event: EventTraits(date: "known_since"),
    help: Message(
      "An address, telephone number or email, with its source.",
      "Une adresse, un téléphone ou un courriel, avec sa source."
    ),
    fields: [
      Field(
        Words("kind", "nature"),
        .enumeration("detail_kind"),
        .plain,
        [.required],
        help: Message("What it leads to.", "Ce à quoi elle mène.")
      ),
      Field(
        Words("value", "valeur"),
        .text,
        .plain,
        privacy: .identifying,
        [.required, .searched],
        help: Message("The address, number or email.", "L'adresse, le numéro ou le courriel.")
      ),
      Field(
        Words("person", "personne"),
        .reference("person"),
        privacy: .identifying,
        help: Message("Whose it is.", "À qui elle est.")
      ),
      Field(
        Words("source", "source", synonyms: ["Origine de la coordonnée"]),
        .text,
        help: Message("Who gave it.", "Qui l'a donnée.")
      ),
      Field(
        Words("known_since", "connue_depuis"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it became known.", "Le jour où elle a été connue.")
      ),
      Field(
        Words("valid_until", "valable_jusque", headed: "valable jusqu'au"),
        .date,
        .plain,
        [.happening],
        help: Message("The last day it could be used.", "Le dernier jour où elle pouvait servir.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("detail_state"),
        .dated,
        standard: "usable",
        help: Message("Whether it can be used.", "Si elle peut servir.")
      ),
      Field(
        Words("shared", "partagée"),
        .boolean,
        help: Message("Whether others use it too.", "Si d'autres s'en servent aussi.")
      ),
    ] + Field.recording
  )
}
