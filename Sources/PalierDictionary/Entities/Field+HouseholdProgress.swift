import PalierDiagnostics

extension Field {
  /// What is kept of the work with a household, from its contacts, visits and closings.
  static let householdProgress: [Field] = [
    Field(
      Words(
        "closed_on",
        "clos_le",
        synonyms: ["Date de clôture", "Date clôture", "Date de sortie"]
      ),
      .date,
      .derived(.expression("latest(closings where reopened_on is unknown).date")),
      help: Message(
        "The day the file was closed; unknown when it is open or reopened.",
        "Le jour de la clôture ; inconnu si le dossier est ouvert ou rouvert."
      )
    ),
    Field(
      Words("exit", "sortie", synonyms: ["Motif de sortie", "Motif de clôture", "Motif sortie"]),
      .enumeration("exit"),
      .derived(.expression("latest(closings where reopened_on is unknown).exit")),
      privacy: .sensitive,
      [.told],
      help: Message("How the file ended.", "Comment le dossier s'est terminé.")
    ),
    Field(
      Words("exit_direction", "sens", synonyms: ["Sens de la sortie"]),
      .enumeration("exit_direction"),
      .derived(.expression("latest(closings where reopened_on is unknown).exit_direction")),
      privacy: .sensitive,
      [.told],
      help: Message(
        "What the exit means for the household.",
        "Ce que la sortie signifie pour le ménage."
      )
    ),
    Field(
      Words("handed_to", "relais"),
      .reference("organisation"),
      .derived(.expression("latest(closings where reopened_on is unknown).handed_to")),
      privacy: .sensitive,
      help: Message("The organisation that takes over.", "L'organisme qui prend le relais.")
    ),
    Field(
      Words(
        "contact_result",
        "résultat_contact",
        headed: "résultat de contact",
        synonyms: ["Résultat", "Résultat du contact", "Résultat des contacts"]
      ),
      .enumeration("contact_result"),
      .derived(.expression(HouseholdDerivations.contactResult)),
      help: Message(
        "Whether the household was reached; a landlord's answer never counts.",
        "Si le ménage a été joint ; la réponse d'un bailleur ne compte jamais."
      )
    ),
    Field(
      Words("contacted", "contacté"),
      .boolean,
      .derived(.expression("contact_result = reached")),
      help: Message("Whether the household was reached.", "Si le ménage a été joint.")
    ),
    Field(
      Words("supported_on", "accompagné_le", synonyms: ["Date d'accompagnement"]),
      .date,
      .derived(.expression("earliest(min(contracts.signed_on), adhered_on)")),
      help: Message(
        "The first of contract signed and adhesion.",
        "Le premier du contrat signé et de l'adhésion."
      )
    ),
    Field(
      Words("supported", "accompagné"),
      .boolean,
      .derived(.expression("supported_on is known")),
      help: Message(
        "Whether the household was ever supported.",
        "Si le ménage a jamais été accompagné."
      )
    ),
    Field(
      Words("progress", "avancement", synonyms: ["État d'avancement"]),
      .enumeration("progress"),
      .derived(.expression(HouseholdDerivations.progress)),
      help: Message(
        "How far the work has come; of a closed file, as of its closing day.",
        "Où en est le travail ; d'un dossier clos, au jour de la clôture."
      )
    ),
    Field(
      Words("last_contact_on", "dernier_contact", synonyms: ["Date du dernier contact"]),
      .date,
      .derived(
        .expression(
          """
          greatest(max(contacts.date where author = team and target = tenant), \
          max(visits.date where state = done))
          """
        )
      ),
      help: Message(
        "The latest attempt, either way, or visit done.",
        "La dernière tentative, dans un sens ou l'autre, ou visite faite."
      )
    ),
    Field(
      Words("last_exchange_on", "dernier_échange", synonyms: ["Date du dernier échange"]),
      .date,
      .derived(.expression(HouseholdDerivations.lastExchangeOn)),
      help: Message(
        "The latest time the household was reached.",
        "La dernière fois que le ménage a été joint."
      )
    ),
    Field(
      Words("status", "statut", synonyms: ["Statut du dossier", "État du dossier"]),
      .enumeration("status"),
      .derived(.expression(HouseholdDerivations.status)),
      help: Message(
        "Where the file stands in the team's work.",
        "Où en est le dossier dans le travail de l'équipe."
      )
    ),
  ]
}
