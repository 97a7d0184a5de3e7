import PalierDiagnostics

extension Entity {
  /// The people of the teams.
  package static let worker = Entity(
    Words("worker", "intervenant"),
    plural: Words("workers", "intervenants"),
    gender: .masculine,
    key: ["name"],
    label: "name",
    summary: ["name", "profile", "fte", "organisation"],
    help: Message(
      "Somebody of a team.",
      "Quelqu'un d'une équipe."
    ),
    fields: [
      Field(
        Words("name", "nom"),
        .text,
        .plain,
        privacy: .identifying,
        [.required, .unique, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("profile", "profil"),
        .enumeration("worker_profile"),
        help: Message("The trade.", "Le métier.")
      ),
      Field(
        Words("fte", "etp", headed: "ETP"),
        .number,
        limits: .amount,
        help: Message("Full-time equivalents.", "Équivalents temps plein.")
      ),
      Field(
        Words("organisation", "organisme"),
        .reference("organisation"),
        help: Message("The employer.", "L'employeur.")
      ),
    ]
  )
}
