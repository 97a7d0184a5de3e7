import PalierDiagnostics

extension Entity {
  /// The closings of a file.
  package static let closing = Entity(
    Words("closing", "clôture"),
    plural: Words("closings", "clôtures"),
    gender: .feminine,
    parent: "household",
    label: "exit",
    summary: ["date", "exit", "exit_direction", "handed_to", "reopened_on"],
    event: EventTraits(date: "date"),
    help: Message(
      "The end of a file, and its reopening when there was one.",
      "La fin d'un dossier, et sa réouverture s'il y en a eu une."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date de clôture"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the closing.", "Le jour de la clôture.")
      ),
      Field(
        Words("exit", "sortie", synonyms: ["Motif de clôture", "Motif de sortie"]),
        .enumeration("exit"),
        .plain,
        privacy: .sensitive,
        [.required, .counted, .told],
        help: Message("How the file ended.", "Comment le dossier s'est terminé.")
      ),
      Field(
        Words("exit_direction", "sens"),
        .enumeration("exit_direction"),
        .derived(.expression(ExitDirections.derivation)),
        privacy: .sensitive,
        [.told],
        help: Message(
          "What the exit means, by the table of exits.",
          "Ce que la sortie signifie, selon la table des sorties."
        )
      ),
      Field(
        Words("handed_to", "relais"),
        .reference("organisation"),
        privacy: .sensitive,
        help: Message("The organisation that takes over.", "L'organisme qui prend le relais.")
      ),
      Field(
        Words("reopened_on", "rouvert_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day the file was reopened.", "Le jour de la réouverture.")
      ),
    ] + Field.recording
  )
}
