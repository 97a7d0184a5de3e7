import PalierDiagnostics

extension Entity {
  /// The transfers of a file to operators.
  package static let transfer = Entity(
    Words("transfer", "transfert"),
    plural: Words("transfers", "transferts"),
    gender: .masculine,
    parent: "household",
    label: "month",
    summary: ["month", "operator", "batch", "state", "stage_sent"],
    event: EventTraits(date: "date"),
    indexes: [["operator", "month", "flow"]],
    help: Message(
      "A file's passage to an operator, within a month's batch.",
      "Le passage d'un dossier à un opérateur, dans le lot d'un mois."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date de transfert"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the transfer.", "Le jour du transfert.")
      ),
      Field(
        Words("month", "mois"),
        .month,
        .plain,
        [.required],
        standard: "this month",
        help: Message("The month whose volume it uses.", "Le mois dont il use le volume.")
      ),
      Field(
        Words("operator", "opérateur"),
        .reference("organisation"),
        .plain,
        [.required],
        help: Message("The operator it goes to.", "L'opérateur à qui il va.")
      ),
      Field(
        Words("flow", "flux"),
        .enumeration("flow"),
        .plain,
        [.required],
        standard: "monthly_transfer",
        help: Message("The way by which it goes.", "La voie par laquelle il passe.")
      ),
      Field(
        Words("batch", "lot"),
        .number,
        .plain,
        [.required],
        standard: "1",
        help: Message("The number of the batch within the month.", "Le numéro du lot dans le mois.")
      ),
      Field(
        Words("state", "état", synonyms: ["Décision"]),
        .enumeration("transfer_state"),
        .dated,
        standard: "proposed",
        help: Message("Where it stands.", "Où il en est.")
      ),
      Field(
        Words("stage_sent", "stade_envoi", headed: "stade à l'envoi"),
        .enumeration("stage"),
        help: Message("The stage when it was sent.", "Le stade à l'envoi.")
      ),
      Field(
        Words("stage_received", "stade_réception", headed: "stade à la réception"),
        .enumeration("stage"),
        help: Message("The stage when it was received.", "Le stade à la réception.")
      ),
      Field(
        Words("reason", "motif", synonyms: ["Motif du refus", "Motif de refus"]),
        .text,
        help: Message("Why it was refused or withdrawn.", "Pourquoi il a été refusé ou retiré.")
      ),
      Field(
        Words("sent_values", "valeurs_envoyées"),
        .text,
        .plain,
        privacy: .sensitive,
        [.kept, .told],
        help: Message("The values that left the house.", "Les valeurs qui sont sorties.")
      ),
      Field(
        Words("sent_hash", "empreinte_envoi", headed: "empreinte de l'envoi"),
        .text,
        .plain,
        [.kept],
        help: Message("The digest of those values.", "L'empreinte de ces valeurs.")
      ),
      Field(
        Words("heard_on", "nouvelles_le", headed: "dernières nouvelles le"),
        .date,
        .plain,
        [.kept],
        help: Message(
          "The last day of which the operator told something of it.",
          "Le dernier jour dont l'opérateur a donné des nouvelles."
        )
      ),
      Field(
        Words("heard_digest", "empreinte_retour", headed: "empreinte du retour"),
        .text,
        .plain,
        [.kept],
        help: Message(
          "The digest of the file that told it.",
          "L'empreinte du fichier qui les a données."
        )
      ),
      Field(
        Words("silent_since", "sans_nouvelles_depuis", headed: "sans nouvelles depuis le"),
        .date,
        .defined(
          """
          choose { state in (sent, received, accepted) and household.closed_on is unknown: \
          greatest(state_on, heard_on) }
          """
        ),
        help: Message(
          "The last day something was heard of it, while the operator has it.",
          "Le dernier jour où il en a été question, tant que l'opérateur l'a."
        )
      ),
    ] + Field.recording
  )
}
