import PalierDiagnostics

extension Field {
  /// What a household is, where it lives and who lets its home.
  static let householdIdentity: [Field] = [
    Field(
      Words(
        "reference",
        "référence",
        synonyms: [
          "N° dossier", "N° de dossier", "N° du dossier", "Numéro de dossier", "Numéro dossier",
          "Référence dossier", "Dossier", "Réf", "Ref dossier", "ID dossier",
        ]
      ),
      .text,
      .plain,
      privacy: .indirect,
      [.required, .unique],
      help: Message(
        "The file's number, never built from a name.",
        "Le numéro du dossier, jamais construit d'après un nom."
      )
    ),
    Field(
      Words("person_key", "clé", synonyms: ["Clé personne", "Identifiant ménage"]),
      .text,
      privacy: .indirect,
      help: Message(
        "The same people across several files.",
        "Les mêmes personnes dans plusieurs dossiers."
      )
    ),
    Field(
      Words("programme", "programme", synonyms: ["Dispositif"]),
      .enumeration("programme"),
      standard: "mobile_team",
      help: Message(
        "The programme that follows the household.",
        "Le dispositif qui suit le ménage."
      )
    ),
    Field(
      Words("territory", "territoire", synonyms: ["Département", "Dép"]),
      .reference("territory"),
      privacy: .indirect,
      [.counted],
      help: Message(
        "The territory whose team is in charge.",
        "Le territoire dont l'équipe est chargée."
      )
    ),
    Field(
      Words("district", "secteur", synonyms: ["TAD", "STS", "Secteur TAD"]),
      .reference("district"),
      privacy: .indirect,
      [.counted],
      help: Message(
        "The social district, from the commune at reception.",
        "Le secteur social, d'après la commune à la réception."
      )
    ),
    Field(
      Words(
        "commune",
        "commune",
        synonyms: [
          "Code INSEE", "INSEE", "Code commune", "Code commune INSEE", "CODGEO",
          "Commune du logement", "Nom de la commune", "commune_name", "Nom commune", "Ville",
        ]
      ),
      .reference("commune"),
      privacy: .indirect,
      [.counted],
      help: Message("The commune of the home.", "La commune du logement.")
    ),
    Field(
      Words(
        "sector",
        "parc",
        synonyms: ["Parc (privé/social)", "Parc privé/social", "Type de parc", "Nature du parc"]
      ),
      .enumeration("sector"),
      help: Message("Private or social housing.", "Parc privé ou parc social.")
    ),
    Field(
      Words("landlord", "bailleur", synonyms: ["Nom du bailleur", "Nom bailleur", "Propriétaire"]),
      .reference("landlord"),
      help: Message("Who lets the home.", "Qui loue le logement.")
    ),
    Field(
      Words(
        "composition",
        "composition",
        synonyms: ["Situation familiale", "Composition familiale", "Composition du ménage"]
      ),
      .enumeration("composition"),
      privacy: .indirect,
      help: Message("Who lives in the home.", "Qui vit dans le logement.")
    ),
    Field(
      Words("adults", "adultes", synonyms: ["Nb adultes", "Nombre d'adultes"]),
      .number,
      privacy: .indirect,
      limits: .count,
      help: Message("How many adults.", "Le nombre d'adultes.")
    ),
    Field(
      Words(
        "children",
        "enfants",
        synonyms: ["Nb enfants", "Nombre d'enfants", "Enfants à charge"]
      ),
      .number,
      privacy: .indirect,
      limits: .count,
      help: Message("How many children.", "Le nombre d'enfants.")
    ),
    Field(
      Words(
        "activity",
        "activité",
        synonyms: ["Situation professionnelle", "Activité professionnelle"]
      ),
      .enumeration("activity"),
      privacy: .indirect,
      help: Message("What the tenant lives from.", "L'activité du locataire.")
    ),
    Field(
      Words(
        "income",
        "ressources",
        synonyms: ["Ressources mensuelles", "Revenus", "Revenus mensuels"]
      ),
      .money,
      privacy: .sensitive,
      [.told],
      limits: .amount,
      help: Message("Income of a month.", "Les ressources d'un mois.")
    ),
    Field(
      Words(
        "rent",
        "loyer",
        synonyms: [
          "Loyer hors charges", "Loyer HC", "Loyer mensuel", "Montant du loyer", "Loyer (€)",
        ]
      ),
      .money,
      privacy: .sensitive,
      [.told],
      limits: .amount,
      help: Message("Rent of a month, without charges.", "Le loyer d'un mois, hors charges.")
    ),
    Field(
      Words("charges", "charges", synonyms: ["Montant des charges", "Charges (€)"]),
      .money,
      privacy: .sensitive,
      [.told],
      limits: .amount,
      help: Message("Charges of a month.", "Les charges d'un mois.")
    ),
    Field(
      Words("lease_on", "bail_du", synonyms: ["Date du bail", "Date de bail", "Bail"]),
      .date,
      help: Message(
        "The day of the lease, which decides the legal delays.",
        "La date du bail, dont dépendent les délais légaux."
      )
    ),
    Field(
      Words("reasons", "motifs", synonyms: ["Motif de la procédure"]),
      .set("reason"),
      privacy: .sensitive,
      [.told],
      help: Message("Why the landlord acts.", "Pourquoi le bailleur agit.")
    ),
    Field(
      Words("previous", "précédent", synonyms: ["Dossier précédent"]),
      .reference("household"),
      privacy: .indirect,
      help: Message(
        "The earlier file of the same household.",
        "Le dossier antérieur du même ménage."
      )
    ),
    Field(
      Words("merged_with", "fusionné_avec"),
      .reference("household"),
      .plain,
      privacy: .indirect,
      [.kept],
      help: Message(
        "The file with which this duplicate was merged.",
        "Le dossier avec lequel ce doublon a été fusionné."
      )
    ),
    Field(
      Words("spoken_language", "langue_parlée", synonyms: ["Langue"]),
      .text,
      privacy: .sensitive,
      help: Message("The language that the household speaks.", "La langue que parle le ménage.")
    ),
    Field(
      Words("interpreter", "interprète"),
      .boolean,
      privacy: .sensitive,
      help: Message("Whether an interpreter is needed.", "S'il faut un interprète.")
    ),
  ]
}
