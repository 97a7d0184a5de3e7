import PalierDiagnostics

extension Entity {
  /// The landlords.
  package static let landlord = Entity(
    Words("landlord", "bailleur", synonyms: ["propriétaire"]),
    plural: Words("landlords", "bailleurs"),
    gender: .masculine,
    key: ["name", "kind"],
    label: "name",
    summary: ["name", "kind"],
    help: Message(
      "Who lets a home; the same when name and kind are.",
      "Qui loue un logement ; le même si le nom et la nature le sont."
    ),
    fields: [
      Field(
        Words(
          "name",
          "nom",
          synonyms: ["Nom du bailleur", "Nom bailleur", "Bailleur", "Propriétaire"]
        ),
        .text,
        .plain,
        privacy: .identifying,
        [.required, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words(
          "kind",
          "nature",
          synonyms: [
            "Type de bailleur", "Type bailleur", "Nature bailleur", "Nature du bailleur",
            "landlord_kind", "Qualité du bailleur",
          ]
        ),
        .enumeration("landlord_kind"),
        help: Message("What the landlord is.", "Ce qu'est le bailleur.")
      ),
      Field(
        Words("contact", "contact", synonyms: ["Contact bailleur", "Coordonnées du bailleur"]),
        .text,
        privacy: .identifying,
        help: Message("How to reach the landlord.", "Comment joindre le bailleur.")
      ),
      Field(
        Words("address", "adresse", synonyms: ["Adresse du bailleur", "Adresse bailleur"]),
        .text,
        privacy: .identifying,
        help: Message(
          "The landlord's postal address, for letters.",
          "L'adresse postale du bailleur, pour les courriers."
        )
      ),
    ]
  )
}
