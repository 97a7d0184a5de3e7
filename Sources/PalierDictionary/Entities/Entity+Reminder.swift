import PalierDiagnostics

extension Entity {
  /// The reminders of a file.
  package static let reminder = Entity(
    Words("reminder", "rappel"),
    plural: Words("reminders", "rappels"),
    gender: .masculine,
    parent: "household",
    label: "text",
    summary: ["due_on", "at", "worker", "text", "done_on"],
    event: EventTraits(date: "date"),
    indexes: [["due_on"]],
    help: Message(
      "Something to think of on a day.",
      "Une chose à ne pas oublier un jour donné."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it was made.", "Le jour où il a été créé.")
      ),
      Field(
        Words("due_on", "échéance_le", headed: "échéance"),
        .date,
        .plain,
        [.required],
        help: Message("The day it is for.", "Le jour pour lequel il est.")
      ),
      Field(
        Words("at", "heure"),
        .time,
        help: Message("The time of day.", "L'heure.")
      ),
      Field(
        Words("worker", "intervenant"),
        .reference("worker"),
        help: Message("Whom it reminds.", "À qui il s'adresse.")
      ),
      Field(
        Words("text", "texte"),
        .text,
        .plain,
        privacy: .sensitive,
        [.required],
        help: Message("What to think of.", "Ce à quoi penser.")
      ),
      Field(
        Words("done_on", "fait_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day it was done.", "Le jour où il a été fait.")
      ),
    ] + Field.recording
  )
}
