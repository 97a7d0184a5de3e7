import PalierDiagnostics

extension Entity {
  /// The log of what was looked at.
  package static let consultation = Entity(
    Words("consultation", "consultation"),
    plural: Words("consultations", "consultations"),
    gender: .feminine,
    summary: ["date", "at", "actor", "role", "kind", "household", "rows", "statement"],
    begins: ["date"],
    isLog: true,
    help: Message(
      "A look at the file of one household: who, when, by which words; kept for a year.",
      "Un regard sur le dossier d'un ménage : qui, quand, par quels mots ; gardé un an."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required, .kept, .indexed],
        help: Message("The day, in UTC.", "Le jour, en UTC.")
      ),
      Field(
        Words("at", "à"),
        .time,
        .plain,
        [.kept],
        help: Message("The time of day, in UTC.", "L'heure, en UTC.")
      ),
      Field(
        Words("actor", "acteur"),
        .text,
        .plain,
        [.required, .kept],
        help: Message("Who looked.", "Qui a regardé.")
      ),
      Field(
        Words("role", "rôle"),
        .enumeration("access_role"),
        .plain,
        [.kept],
        help: Message(
          "In which role; none is the whole store.",
          "Dans quel rôle ; sans rôle, tout."
        )
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("consultation_kind"),
        .plain,
        [.required, .kept],
        help: Message("By which words.", "Par quels mots.")
      ),
      Field(
        Words("household", "ménage"),
        .reference("household"),
        .plain,
        privacy: .indirect,
        [.kept, .indexed, .counted],
        help: Message("Whose file it was.", "De qui était le dossier.")
      ),
      Field(
        Words("rows", "lignes"),
        .number,
        .plain,
        [.kept],
        help: Message("How many rows were shown.", "Combien de lignes ont été montrées.")
      ),
      Field(
        Words("statement", "instruction"),
        .text,
        .plain,
        [.kept],
        help: Message("The statement, its texts masked.", "L'instruction, ses textes masqués.")
      ),
    ]
  )
}
