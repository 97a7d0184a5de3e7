import PalierDiagnostics

extension Entity {
  /// The organisations that a file passes through.
  package static let organisation = Entity(
    Words("organisation", "organisme", synonyms: ["organization"]),
    plural: Words("organisations", "organismes", synonyms: ["organizations"]),
    gender: .masculine,
    key: ["name"],
    label: "name",
    summary: ["name", "kind", "mailbox"],
    help: Message(
      "An operator, partner, service, court, bank, landlord, commission or prefecture.",
      "Un opérateur, partenaire, service, tribunal, banque, bailleur, commission, préfecture."
    ),
    fields: [
      Field(
        Words("name", "nom", synonyms: ["Organisme", "Opérateur"]),
        .text,
        .plain,
        [.required, .unique, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("organisation_kind"),
        help: Message("What it does.", "Ce qu'il fait.")
      ),
      Field(
        Words("mailbox", "boîte", synonyms: ["Courriel"]),
        .text,
        help: Message("The mailbox for files.", "La boîte pour les fichiers.")
      ),
      Field(
        Words("phone", "téléphone"),
        .text,
        help: Message("The telephone number.", "Le numéro de téléphone.")
      ),
      Field(
        Words("district", "secteur"),
        .reference("district"),
        help: Message("The district it serves.", "Le secteur qu'il sert.")
      ),
    ]
  )
}
