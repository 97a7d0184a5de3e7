import PalierDiagnostics

extension Entity {
  /// Published figures that the register doesn't hold.
  package static let statistic = Entity(
    Words("statistic", "statistique"),
    plural: Words("statistics", "statistiques"),
    gender: .feminine,
    key: ["series", "period", "territory"],
    label: "series",
    summary: ["territory", "series", "period", "value", "unit"],
    indexes: [["territory", "series"]],
    help: Message(
      "A figure published elsewhere, kept as published.",
      "Un chiffre publié ailleurs, gardé tel que publié."
    ),
    fields: [
      Field(
        Words("series", "série"),
        .text,
        .plain,
        [.required, .searched],
        help: Message("What it counts.", "Ce qu'elle compte.")
      ),
      Field(
        Words("period", "période"),
        .year,
        .plain,
        [.required],
        help: Message("When.", "Quand.")
      ),
      Field(
        Words("unit", "unité"),
        .enumeration("unit"),
        .plain,
        [.required],
        standard: "cases",
        help: Message("In what.", "En quoi.")
      ),
      Field(
        Words("value", "valeur"),
        .number,
        .plain,
        [.required],
        help: Message("How many.", "Combien.")
      ),
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        help: Message("Where.", "Où.")
      ),
      Field(
        Words("source", "source"),
        .text,
        help: Message("Who published it.", "Qui l'a publiée.")
      ),
    ]
  )
}
