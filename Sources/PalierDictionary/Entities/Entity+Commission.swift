import PalierDiagnostics

extension Entity {
  /// The sittings of commissions.
  package static let commission = Entity(
    Words("commission", "commission", synonyms: ["séance"]),
    plural: Words("commissions", "commissions", synonyms: ["séances"]),
    gender: .feminine,
    key: ["date", "kind"],
    label: "date",
    summary: ["date", "kind", "state", "body"],
    event: EventTraits(date: "date", plan: .init("state", ["planned"])),
    begins: ["date"],
    indexes: [["date"]],
    help: Message(
      "One sitting of a commission.",
      "Une séance d'une commission."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the sitting.", "Le jour de la séance.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("commission_kind"),
        .plain,
        [.required],
        standard: "operational",
        help: Message("What it is for.", "Ce à quoi elle sert.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("commission_state"),
        .dated,
        [.required],
        standard: "held",
        help: Message("Whether it took place.", "Si elle a eu lieu.")
      ),
      Field(
        Words("body", "instance"),
        .reference("body"),
        help: Message("The body that sits.", "L'instance qui siège.")
      ),
    ] + Field.recording
  )
}
