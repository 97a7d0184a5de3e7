import PalierDiagnostics

extension Entity {
  /// The intercommunal bodies.
  package static let epci = Entity(
    Words("epci", "epci"),
    plural: Words("epcis", "epcis"),
    gender: .masculine,
    key: ["code"],
    label: "name",
    summary: ["code", "name", "kind"],
    help: Message(
      "An intercommunal body by its SIREN number.",
      "Une intercommunalité par son numéro SIREN."
    ),
    fields: [
      Field(
        Words("code", "code", synonyms: ["siren", "SIREN EPCI", "Code EPCI"]),
        .text,
        .plain,
        [.required, .unique],
        help: Message("The SIREN number.", "Le numéro SIREN.")
      ),
      Field(
        Words("name", "nom", synonyms: ["raison_sociale", "Raison sociale", "Libellé", "LIBELLE"]),
        .text,
        .plain,
        [.required, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("kind", "nature", synonyms: ["nature_juridique", "Nature juridique"]),
        .text,
        help: Message("Its legal form.", "Sa forme juridique.")
      ),
    ]
  )
}
