import PalierDiagnostics

extension Entity {
  /// The satisfaction surveys.
  package static let survey = Entity(
    Words("survey", "enquête"),
    plural: Words("surveys", "enquêtes"),
    gender: .feminine,
    parent: "household",
    label: "score",
    summary: ["date", "who", "score"],
    event: EventTraits(date: "date"),
    help: Message(
      "How content a household or a landlord says to be.",
      "La satisfaction dite par un ménage ou un bailleur."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the answer.", "Le jour de la réponse.")
      ),
      Field(
        Words("who", "qui"),
        .enumeration("respondent"),
        .plain,
        [.required],
        standard: "household",
        help: Message("Who answered.", "Qui a répondu.")
      ),
      Field(
        Words("score", "score", synonyms: ["Note de satisfaction"]),
        .number,
        .plain,
        [.required],
        help: Message("From 1 to 5.", "De 1 à 5.")
      ),
    ] + Field.recording
  )
}
