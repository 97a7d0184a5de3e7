import PalierDiagnostics

extension Entity {
  /// The diagnoses of a household.
  package static let diagnosis = Entity(
    Words("diagnosis", "diagnostic"),
    plural: Words("diagnoses", "diagnostics"),
    gender: .masculine,
    parent: "household",
    label: "kind",
    summary: ["requested_on", "kind", "result", "sent_on"],
    event: EventTraits(date: "requested_on"),
    help: Message(
      "A social and financial diagnosis, an evaluation or an inquiry.",
      "Un diagnostic social et financier, une évaluation ou une enquête."
    ),
    fields: [
      Field(
        Words("kind", "nature"),
        .enumeration("diagnosis_kind"),
        .plain,
        [.required],
        standard: "dsf",
        help: Message("What it is.", "Ce qu'il est.")
      ),
      Field(
        Words("requested_on", "demandé_le", synonyms: ["Date de demande"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day it was asked for.", "Le jour de la demande.")
      ),
      Field(
        Words("due_on", "dû_le"),
        .date,
        help: Message("The day it is due.", "Le jour où il est dû.")
      ),
      Field(
        Words("answered_on", "répondu_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day the household answered.", "Le jour où le ménage a répondu.")
      ),
      Field(
        Words("sent_on", "transmis_le"),
        .date,
        .plain,
        [.happening],
        help: Message(
          "The day it was sent to the judge and the commission.",
          "Le jour de sa transmission au juge et à la commission."
        )
      ),
      Field(
        Words("result", "résultat"),
        .enumeration("diagnosis_result"),
        privacy: .sensitive,
        [.counted, .told],
        help: Message("What came of it.", "Ce qui en est sorti.")
      ),
      Field(
        Words("met", "rencontré"),
        .boolean,
        privacy: .sensitive,
        help: Message(
          "Whether the household was met for it.",
          "Si le ménage a été rencontré pour lui."
        )
      ),
      Field(
        Words("causes", "causes"),
        .set("cause"),
        privacy: .sensitive,
        help: Message("Why rent went unpaid.", "Pourquoi le loyer est resté impayé.")
      ),
      Field(
        Words("difficulties", "difficultés"),
        .text,
        privacy: .sensitive,
        help: Message("What the household finds hard.", "Ce qui est difficile pour le ménage.")
      ),
    ] + Field.recording
  )
}
