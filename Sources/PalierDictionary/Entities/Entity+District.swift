import PalierDiagnostics

extension Entity {
  /// The districts of a territory.
  package static let district = Entity(
    Words("district", "secteur"),
    plural: Words("districts", "secteurs"),
    gender: .masculine,
    key: ["code"],
    label: "name",
    summary: ["code", "name", "kind"],
    help: Message(
      "A social district, or another part of a territory.",
      "Un secteur social, ou une autre partie du territoire."
    ),
    fields: [
      Field(
        Words("code", "code"),
        .text,
        .plain,
        [.required, .unique],
        help: Message("Its code.", "Son code.")
      ),
      Field(
        Words("name", "nom"),
        .text,
        .plain,
        [.required, .searched],
        help: Message("Its name.", "Son nom.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("district_kind"),
        help: Message("What it is.", "Ce qu'il est.")
      ),
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        help: Message("The territory.", "Le territoire.")
      ),
      Field(
        Words("communes", "communes"),
        .references("commune"),
        help: Message("The communes it covers.", "Les communes qu'il couvre.")
      ),
    ]
  )
}
