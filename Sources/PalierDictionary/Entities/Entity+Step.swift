import PalierDiagnostics

extension Entity {
  /// The steps of the support.
  package static let step = Entity(
    Words("step", "démarche"),
    plural: Words("steps", "démarches"),
    gender: .feminine,
    parent: "household",
    label: "kind",
    summary: ["date", "kind", "mode", "state", "due_on"],
    event: EventTraits(date: "date"),
    indexes: [["kind", "state"], ["due_on"]],
    help: Message(
      "One thing to be done with or for the household; it needs no contract.",
      "Une chose à faire avec ou pour le ménage ; elle se passe de contrat."
    ),
    fields: [
      Field(
        Words("date", "date"),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message(
          "The day it was recommended or begun.",
          "Le jour où elle a été préconisée ou engagée."
        )
      ),
      Field(
        Words("kind", "nature", synonyms: ["Type de démarche"]),
        .enumeration("step_kind"),
        .plain,
        privacy: .sensitive,
        [.required, .counted],
        help: Message("What it is.", "Ce qu'elle est.")
      ),
      Field(
        Words("mode", "mode"),
        .enumeration("step_mode"),
        help: Message("Who carries it out.", "Qui la mène.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("step_state"),
        .dated,
        standard: "todo",
        help: Message("Where it stands.", "Où elle en est.")
      ),
      Field(
        Words("objective", "objectif"),
        .text,
        privacy: .sensitive,
        help: Message("What it is to bring.", "Ce qu'elle doit apporter.")
      ),
      Field(
        Words("due_on", "échéance_le", headed: "échéance", synonyms: ["Échéance"]),
        .date,
        help: Message("The day it is due.", "Le jour où elle est due.")
      ),
      Field(
        Words("done_on", "réalisée_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day it was done.", "Le jour où elle a été réalisée.")
      ),
      Field(
        Words("owner", "responsable"),
        .text,
        privacy: .indirect,
        help: Message("Who has to do it.", "Qui doit la faire.")
      ),
      Field(
        Words("number", "numéro"),
        .text,
        privacy: .indirect,
        help: Message(
          "Its number at the body that handles it.",
          "Son numéro à l'organisme qui la traite."
        )
      ),
      Field(
        Words("amount", "montant"),
        .money,
        privacy: .sensitive,
        limits: .amount,
        help: Message("What was asked or granted.", "Ce qui a été demandé ou accordé.")
      ),
      Field(
        Words("decision", "décision"),
        .text,
        privacy: .sensitive,
        help: Message("What was decided.", "Ce qui a été décidé.")
      ),
      Field(
        Words("expires_on", "expire_le"),
        .date,
        help: Message("The day it expires.", "Le jour où elle expire.")
      ),
    ] + Field.recording
  )
}
