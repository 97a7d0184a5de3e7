import PalierDiagnostics

extension Field {
  /// How a household came to the team, who follows it, and with what care.
  static let householdFollowup: [Field] = [
    Field(
      Words(
        "vulnerability_level",
        "niveau_vulnérabilité",
        headed: "niveau de vulnérabilité",
        synonyms: ["Vulnérabilité a priori"]
      ),
      .number,
      privacy: .sensitive,
      [.told],
      limits: Limits(from: 0, to: 3, isWhole: true),
      help: Message(
        "From 0 to 3, a priori, by the agreement's scale.",
        "De 0 à 3, a priori, selon l'échelle de la convention."
      )
    ),
    Field(
      Words("vulnerability", "vulnérabilité"),
      .set("vulnerability"),
      privacy: .sensitive,
      help: Message(
        "Vulnerabilities, where the agreement records the legal basis.",
        "Les vulnérabilités, si la convention en porte la base légale."
      )
    ),
    Field(
      Words(
        "social_services",
        "services_sociaux",
        synonyms: [
          "Suivi service social", "Suivi social", "Suivi", "Suivi par un service social",
          "Connu des services sociaux", "Accompagnement social",
        ]
      ),
      .enumeration("social_services"),
      privacy: .sensitive,
      [.told],
      help: Message(
        "Whether social services know and follow the household.",
        "Si les services sociaux connaissent et suivent le ménage."
      )
    ),
    Field(
      Words("origin", "origine", synonyms: ["Origine du dossier", "Origine de la demande"]),
      .enumeration("origin"),
      help: Message(
        "How the household came to the team.",
        "Comment le ménage est arrivé à l'équipe."
      )
    ),
    Field(
      Words("second_origin", "seconde_origine"),
      .enumeration("origin"),
      help: Message(
        "The other way by which the same household came.",
        "L'autre voie par laquelle le même ménage est arrivé."
      )
    ),
    Field(
      Words(
        "referred_on",
        "orienté_le",
        synonyms: ["Date d'orientation", "Date orientation", "Date de transmission"]
      ),
      .date,
      .plain,
      [.happening],
      help: Message("The day the household was referred.", "Le jour de l'orientation.")
    ),
    Field(
      Words("received_on", "reçu_le", synonyms: ["Date de réception", "Date réception"]),
      .date,
      .plain,
      [.happening],
      help: Message(
        "The day the operator received the file.",
        "Le jour où l'opérateur a reçu le dossier."
      )
    ),
    Field(
      Words(
        "taken_on",
        "pris_en_charge_le",
        synonyms: ["Date de prise en charge", "Prise en charge"]
      ),
      .date,
      .plain,
      [.happening],
      help: Message(
        "The day the operator took the file.",
        "Le jour de la prise en charge par l'opérateur."
      )
    ),
    Field(
      Words(
        "entry_stage",
        "stade_entrée",
        headed: "stade à l'entrée",
        synonyms: ["Stade d'entrée", "Stade à l'entrée"]
      ),
      .enumeration("stage"),
      help: Message("The stage at reception.", "Le stade à la réception.")
    ),
    Field(
      Words("operator", "opérateur", synonyms: ["Opérateur en charge"]),
      .reference("organisation"),
      .dated,
      help: Message("The organisation in charge.", "L'organisme chargé du ménage.")
    ),
    Field(
      Words("partner", "partenaire"),
      .reference("organisation"),
      .dated,
      help: Message(
        "The organisation that works with the operator.",
        "L'organisme qui travaille avec l'opérateur."
      )
    ),
    Field(
      Words("worker", "intervenant", synonyms: ["Référent", "Intervenant social"]),
      .reference("worker"),
      .dated,
      help: Message("The worker in charge.", "La personne qui suit le ménage.")
    ),
    Field(
      Words("co_worker", "second_intervenant", synonyms: ["Co-intervenant"]),
      .reference("worker"),
      .dated,
      help: Message("The worker of the other profile.", "L'intervenant de l'autre profil.")
    ),
    Field(
      Words("home_visit", "vad", headed: "VAD", synonyms: ["Visite à domicile autorisée"]),
      .enumeration("home_visit"),
      .dated,
      privacy: .sensitive,
      help: Message("Whether the home may be visited.", "Si le logement peut être visité.")
    ),
    Field(
      Words("home_visit_reason", "vad_motif", headed: "motif de la limite des VAD"),
      .text,
      privacy: .sensitive,
      [.guarded],
      help: Message(
        "Why home visits are limited; for the coordinator alone.",
        "Pourquoi les visites sont limitées ; pour la coordination."
      )
    ),
    Field(
      Words("home_visit_review_on", "vad_à_revoir_le", headed: "VAD à revoir le"),
      .date,
      privacy: .sensitive,
      help: Message(
        "Past this day the limit has to be reviewed.",
        "Passé ce jour, la limite est à revoir."
      )
    ),
    Field(
      Words("watch", "veille"),
      .boolean,
      .dated,
      help: Message(
        "Whether the household is in a watch period.",
        "Si le ménage est en période de veille."
      )
    ),
    Field(
      Words("contact_limits", "limites", synonyms: ["Limites de contact"]),
      .set("contact_limit"),
      privacy: .sensitive,
      help: Message(
        "The channels that the household doesn't want.",
        "Les canaux que le ménage refuse."
      )
    ),
    Field(
      Words(
        "opposed_on",
        "opposition_le",
        headed: "date d'opposition",
        synonyms: ["Date d'opposition"]
      ),
      .date,
      .plain,
      privacy: .sensitive,
      [.happening, .told],
      help: Message(
        "The day the household opposed sharing; blocks transfers.",
        "Le jour de l'opposition au partage ; bloque les transferts."
      )
    ),
    Field(
      Words(
        "adhered_on",
        "adhésion_le",
        headed: "date d'adhésion",
        synonyms: ["Date d'adhésion", "Adhésion"]
      ),
      .date,
      .plain,
      [.happening],
      help: Message(
        "The day the household accepted to be supported.",
        "Le jour où le ménage a accepté l'accompagnement."
      )
    ),
  ]
}
