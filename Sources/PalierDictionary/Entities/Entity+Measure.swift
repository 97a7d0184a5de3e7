import PalierDiagnostics

extension Entity {
  /// The measures of personalised social support.
  package static let measure = Entity(
    Words("measure", "mesure"),
    plural: Words("measures", "mesures"),
    gender: .feminine,
    parent: "household",
    label: "level",
    summary: ["level", "start", "end", "renewed_on"],
    event: EventTraits(date: "start"),
    help: Message(
      "A personalised social support measure.",
      "Une mesure d'accompagnement social personnalisé."
    ),
    fields: [
      Field(
        Words("level", "niveau"),
        .number,
        .plain,
        privacy: .sensitive,
        [.required, .counted, .told],
        standard: "1",
        help: Message("Its level, from 1 to 3.", "Son niveau, de 1 à 3.")
      ),
      Field(
        Words("start", "début", synonyms: ["Date de début"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The first day.", "Le premier jour.")
      ),
      Field(
        Words("end", "fin", synonyms: ["Date de fin"]),
        .date,
        .plain,
        [.happening],
        help: Message("The last day.", "Le dernier jour.")
      ),
      Field(
        Words("renewed_on", "renouvelée_le", synonyms: ["Renouvellement"]),
        .date,
        .plain,
        [.happening],
        help: Message("The day it was renewed.", "Le jour du renouvellement.")
      ),
    ] + Field.recording
  )
}
