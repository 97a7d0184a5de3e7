import PalierDiagnostics

extension Entity {
  /// The follow-ups after an intervention.
  package static let followup = Entity(
    Words("followup", "point_de_veille"),
    plural: Words("followups", "points_de_veille"),
    gender: .masculine,
    parent: "household",
    label: "due_on",
    summary: ["due_on", "done_on", "steps_started", "handover_effective"],
    event: EventTraits(date: "due_on"),
    help: Message(
      "The check, some days after the last exchange, that things go on.",
      "Le point, quelques jours après le dernier échange, pour voir si la suite se fait."
    ),
    fields: [
      Field(
        Words("due_on", "échéance_le", headed: "échéance"),
        .date,
        .plain,
        [.required],
        help: Message("The day it is due.", "Le jour où il est dû.")
      ),
      Field(
        Words("done_on", "fait_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day it was done.", "Le jour où il a été fait.")
      ),
      Field(
        Words("steps_started", "démarches_engagées"),
        .boolean,
        privacy: .sensitive,
        [.counted],
        help: Message("Whether the steps have been started.", "Si les démarches sont engagées.")
      ),
      Field(
        Words("handover_effective", "relais_effectif"),
        .boolean,
        privacy: .sensitive,
        [.counted],
        help: Message("Whether the next operator has taken over.", "Si le relais est effectif.")
      ),
    ] + Field.recording
  )
}
