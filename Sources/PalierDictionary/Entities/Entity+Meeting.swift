import PalierDiagnostics

extension Entity {
  /// The meetings.
  package static let meeting = Entity(
    Words("meeting", "réunion"),
    plural: Words("meetings", "réunions"),
    gender: .feminine,
    key: ["date", "kind"],
    label: "date",
    summary: ["date", "kind", "district", "attendance"],
    event: EventTraits(date: "date"),
    begins: ["date"],
    help: Message(
      "A meeting of information, of the team, of steering.",
      "Une réunion d'information, d'équipe, de pilotage."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day.", "Le jour.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("meeting_kind"),
        .plain,
        [.required],
        help: Message("What it is.", "Ce qu'elle est.")
      ),
      Field(
        Words("district", "secteur"),
        .reference("district"),
        help: Message("The district.", "Le secteur.")
      ),
      Field(
        Words("attendance", "présents"),
        .number,
        limits: .count,
        help: Message("How many came.", "Combien sont venus.")
      ),
    ] + Field.recording
  )
}
