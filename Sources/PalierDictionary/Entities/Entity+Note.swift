import PalierDiagnostics

extension Entity {
  /// The notes of a file.
  package static let note = Entity(
    Words("note", "note"),
    plural: Words("notes", "notes"),
    gender: .feminine,
    parent: "household",
    label: "date",
    summary: ["date", "author", "text"],
    event: EventTraits(date: "date"),
    help: Message(
      "What a worker writes down about a file.",
      "Ce qu'un intervenant écrit sur un dossier."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the note.", "Le jour de la note.")
      ),
      Field(
        Words("author", "auteur"),
        .reference("worker"),
        help: Message("Who wrote it.", "Qui l'a écrite.")
      ),
      Field(
        Words("text", "texte", synonyms: ["Observation", "Commentaire"]),
        .text,
        .plain,
        privacy: .sensitive,
        [.required, .searched],
        help: Message("What it says.", "Ce qu'elle dit.")
      ),
      Field(
        Words("readers", "lecteurs"),
        .enumeration("readers"),
        .plain,
        [.required],
        standard: "team",
        help: Message("Who may read it.", "Qui peut la lire.")
      ),
    ] + Field.recording
  )
}
