import PalierDiagnostics

extension Field {
  /// What every event keeps of its own recording.
  static let recording: [Field] = [
    Field(
      Words("known_on", "connu_le"),
      .date,
      .plain,
      [.kept],
      standard: "today",
      help: Message(
        "The day from which it was known; of a plan, the day it was made.",
        "Le jour depuis lequel c'est connu ; pour un projet, le jour où il a été fait."
      )
    ),
    Field(
      Words("recorded_on", "saisi_le"),
      .date,
      .plain,
      [.kept],
      standard: "today",
      help: Message("The day it was entered.", "Le jour de la saisie.")
    ),
  ]
}
