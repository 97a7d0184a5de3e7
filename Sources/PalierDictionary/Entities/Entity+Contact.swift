import PalierDiagnostics

extension Entity {
  /// The exchanges of a file, visits apart.
  package static let contact = Entity(
    Words("contact", "contact"),
    plural: Words("contacts", "contacts"),
    gender: .masculine,
    parent: "household",
    summary: ["date", "channel", "target", "direction", "outcome"],
    event: EventTraits(date: "date"),
    indexes: [["date"]],
    help: Message(
      "A letter, message or call, with the tenant, the landlord or a third party.",
      "Un courrier, un message ou un appel, avec le locataire, le bailleur ou un tiers."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date du contact", "Date contact", "Date d'envoi"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the contact.", "Le jour du contact.")
      ),
      Field(
        Words("channel", "canal", synonyms: ["Moyen", "Mode de contact"]),
        .enumeration("channel"),
        .plain,
        [.required],
        help: Message("The way it went.", "Le moyen employé.")
      ),
      Field(
        Words("target", "cible", synonyms: ["Destinataire"]),
        .enumeration("target"),
        .plain,
        [.required],
        standard: "tenant",
        help: Message("Whom it was with.", "Avec qui.")
      ),
      Field(
        Words("direction", "sens"),
        .enumeration("direction"),
        .plain,
        [.required],
        standard: "outgoing",
        help: Message("Which way it went.", "Dans quel sens.")
      ),
      Field(
        Words("author", "auteur"),
        .enumeration("author"),
        .plain,
        [.required],
        standard: "team",
        help: Message(
          "Who made it; only the team's count in waves, results and delays.",
          "Qui l'a fait ; seuls ceux de l'équipe comptent dans les vagues, résultats et délais."
        )
      ),
      Field(
        Words("outcome", "retour", synonyms: ["Retour du contact"]),
        .enumeration("outcome"),
        .dated,
        standard: "sent",
        help: Message("What came back.", "Ce qui est revenu.")
      ),
      Field(
        Words("wave", "vague"),
        .number,
        .derived(
          .wave(condition: "author = team and target = tenant and direction = outgoing", gap: 3)
        ),
        help: Message(
          "The number of the wave it belongs to.",
          "Le numéro de la vague dont il fait partie."
        )
      ),
      Field(
        Words("template", "modèle"),
        .text,
        .plain,
        [.kept],
        help: Message(
          "The template of a letter that 'write' has made.",
          "Le modèle d'un courrier fait par « rédiger »."
        )
      ),
      Field(
        Words("file", "fichier"),
        .text,
        .plain,
        [.kept],
        help: Message(
          "The file that holds the letter, to be printed.",
          "Le fichier où se trouve le courrier, à imprimer."
        )
      ),
    ] + Field.recording
  )
}
