import PalierDiagnostics

extension Entity {
  /// The visits to a household.
  package static let visit = Entity(
    Words("visit", "visite"),
    plural: Words("visits", "visites"),
    gender: .feminine,
    parent: "household",
    summary: ["date", "kind", "place", "state", "outcome"],
    event: EventTraits(date: "date", plan: .init("state", ["planned"])),
    indexes: [["date"]],
    help: Message(
      "A visit, at home or elsewhere, planned or done.",
      "Une visite, à domicile ou ailleurs, prévue ou faite."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date de visite", "Date visite", "Date de la visite"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the visit.", "Le jour de la visite.")
      ),
      Field(
        Words("at", "heure"),
        .time,
        help: Message("The time of day.", "L'heure.")
      ),
      Field(
        Words("kind", "nature"),
        .enumeration("visit_kind"),
        .plain,
        [.required],
        standard: "appointed",
        help: Message("Whether it was announced.", "Si elle était annoncée.")
      ),
      Field(
        Words("place", "lieu"),
        .enumeration("place"),
        .plain,
        [.required],
        standard: "home",
        help: Message("Where it takes place.", "Où elle a lieu.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("visit_state"),
        .dated,
        standard: "choose { date > today: planned, else: done }",
        help: Message("Whether it took place.", "Si elle a eu lieu.")
      ),
      Field(
        Words("outcome", "retour", synonyms: ["Résultat de la visite"]),
        .enumeration("visit_outcome"),
        privacy: .sensitive,
        [.counted],
        help: Message("What came of it.", "Ce qui en est sorti.")
      ),
      Field(
        Words("workers", "intervenants"),
        .references("worker"),
        help: Message("Who went.", "Qui y est allé.")
      ),
    ] + Field.recording
  )
}
