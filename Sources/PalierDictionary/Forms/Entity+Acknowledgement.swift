import PalierDiagnostics

extension Entity {
  /// The form of an operator's acknowledgement of a batch: a row per transfer.
  ///
  /// A form is a file between organisations. It is declared as an entity is, so that its headings and
  /// cells are read like all others; it has no table, since its rows become facts of others.
  package static let acknowledgement = Entity(
    Words("acknowledgement", "accusé_de_réception", synonyms: ["accusé_réception", "receipt"]),
    plural: Words("acknowledgements", "accusés_de_réception", synonyms: ["accusés_réception"]),
    gender: .masculine,
    parent: "household",
    summary: ["received_on", "decision", "decided_on", "reason"],
    help: Message(
      "An operator's answer to a batch: each file received, accepted or refused.",
      "La réponse d'un opérateur à un lot : chaque dossier reçu, accepté ou refusé."
    ),
    fields: [
      Field(
        Words(
          "received_on",
          "reçu_le",
          synonyms: ["Date de réception", "Date réception", "Réception"]
        ),
        .date,
        help: Message(
          "The day the operator received the file.",
          "Le jour où l'opérateur a reçu le dossier."
        )
      ),
      Field(
        Words("decision", "décision", synonyms: ["state", "État", "Réponse", "Suite donnée"]),
        .enumeration("transfer_state"),
        .plain,
        [.required],
        help: Message("Received, accepted or refused.", "Reçu, accepté ou refusé.")
      ),
      Field(
        Words("decided_on", "décidé_le", synonyms: ["Date de décision", "Date de la décision"]),
        .date,
        help: Message(
          "The day of the decision; else the day of reception.",
          "Le jour de la décision ; sinon celui de la réception."
        )
      ),
      Field(
        Words(
          "reason",
          "motif",
          synonyms: ["Motif du refus", "Motif de refus", "Raison", "Observation"]
        ),
        .text,
        help: Message("Why it was refused.", "Pourquoi il a été refusé.")
      ),
      Field(
        Words(
          "stage_received",
          "stade_réception",
          headed: "stade à la réception",
          synonyms: ["Stade", "Stade à la réception"]
        ),
        .enumeration("stage"),
        help: Message("The stage when it was received.", "Le stade à la réception.")
      ),
      Field(
        Words("operator", "opérateur"),
        .reference("organisation"),
        help: Message(
          "Who answers, where a file was sent to several.",
          "Qui répond, si le dossier est allé à plusieurs."
        )
      ),
      Field(
        Words("month", "mois", synonyms: ["Mois du lot"]),
        .month,
        help: Message(
          "The month of the batch, where a file was sent several times.",
          "Le mois du lot, si le dossier a été envoyé plusieurs fois."
        )
      ),
    ]
  )
}
