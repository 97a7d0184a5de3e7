import PalierDiagnostics

extension Entity {
  /// The communes.
  package static let commune = Entity(
    Words("commune", "commune"),
    plural: Words("communes", "communes"),
    gender: .feminine,
    key: ["code"],
    label: "name",
    summary: ["code", "name", "department", "epci", "population"],
    indexes: [["name"]],
    help: Message(
      "A commune by its INSEE code, which is text.",
      "Une commune par son code INSEE, qui est un texte."
    ),
    fields: [
      Field(
        Words("code", "code", synonyms: ["COM", "Code INSEE", "INSEE", "Code commune", "CODGEO"]),
        .text,
        .plain,
        [.required, .unique],
        help: Message("The INSEE code.", "Le code INSEE.")
      ),
      Field(
        Words(
          "name",
          "nom",
          synonyms: ["LIBELLE", "Libellé", "Commune", "Nom de la commune", "nom_membre", "Ville"]
        ),
        .text,
        .plain,
        [.required, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("department", "département", synonyms: ["DEP", "dep_com", "Dép"]),
        .text,
        help: Message("The department's code.", "Le code du département.")
      ),
      Field(
        Words("region", "région", synonyms: ["REG"]),
        .text,
        help: Message("The region's code.", "Le code de la région.")
      ),
      Field(
        Words("kind", "nature", synonyms: ["TYPECOM", "Type de commune"]),
        .enumeration("commune_kind"),
        standard: "com",
        help: Message(
          "What the row is in the official list.",
          "Ce qu'est la ligne dans la liste officielle."
        )
      ),
      Field(
        Words(
          "parent_code",
          "code_mère",
          headed: "code de la commune mère",
          synonyms: ["COMPARENT"]
        ),
        .text,
        help: Message(
          "The commune that a delegated or associated one belongs to.",
          "La commune dont dépend une commune déléguée ou associée."
        )
      ),
      Field(
        Words(
          "population",
          "population",
          synonyms: ["PMUN", "pmun_2025", "Population municipale"]
        ),
        .number,
        help: Message("Inhabitants, municipal population.", "Habitants, population municipale.")
      ),
      Field(
        Words(
          "epci",
          "epci",
          headed: "EPCI",
          synonyms: ["siren", "Code EPCI", "SIREN EPCI", "Intercommunalité"]
        ),
        .reference("epci"),
        help: Message("The intercommunal body.", "L'intercommunalité.")
      ),
    ]
  )
}
