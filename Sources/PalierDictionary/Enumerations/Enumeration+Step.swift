import PalierDiagnostics

extension Enumeration {
  /// What a step of the support is.
  package static let stepKind = Enumeration(
    "step_kind",
    french: "nature_démarche",
    [
      EnumerationValue(
        1,
        Words("landlord_mediation", "médiation_bailleur", synonyms: ["mediation"]),
        Message("Mediation with the landlord", "Médiation avec le bailleur")
      ),
      EnumerationValue(
        2,
        Words("repayment_plan", "plan_apurement", synonyms: ["échéancier"]),
        Message("Repayment plan", "Plan d'apurement")
      ),
      EnumerationValue(
        3,
        Words("fsl", "fsl", synonyms: ["arrears_fund"]),
        Message("Arrears fund", "Demande de FSL")
      ),
      EnumerationValue(
        4,
        Words("over_indebtedness", "surendettement", synonyms: ["bdf"]),
        Message("Over-indebtedness file", "Dossier de surendettement")
      ),
      EnumerationValue(
        5,
        Words("action_logement", "action_logement"),
        Message("Action Logement aid", "Aides Action Logement")
      ),
      EnumerationValue(
        6,
        Words("social_housing", "dls"),
        Message("Social housing application", "Demande de logement social")
      ),
      EnumerationValue(
        7,
        Words("dalo", "dalo", synonyms: ["right_to_housing"]),
        Message("Right to housing claim", "Recours DALO")
      ),
      EnumerationValue(
        8,
        Words("siao", "siao", synonyms: ["shelter"]),
        Message("Shelter application", "SIAO (hébergement)")
      ),
      EnumerationValue(
        9,
        Words("council_worker", "ts_cd", synonyms: ["social_worker"]),
        Message("Council social worker", "Travailleur social du CD")
      ),
      EnumerationValue(
        10,
        Words("benefits", "droits"),
        Message("Opening of benefits", "Ouverture de droits")
      ),
      EnumerationValue(
        11,
        Words("hearing_preparation", "préparation_audience", synonyms: ["hearing_prep"]),
        Message("Preparation of the hearing", "Préparation à l'audience")
      ),
      EnumerationValue(12, Words("masp", "masp"), Message("Personalised social support", "MASP")),
      EnumerationValue(13, Words("avdl", "avdl"), Message("Support to and in housing", "AVDL")),
      EnumerationValue(
        14,
        Words("landlord_guarantees", "garanties"),
        Message("Landlord guarantees", "Garanties bailleur")
      ),
      EnumerationValue(
        15,
        Words("legal_aid", "aide_juridictionnelle", synonyms: ["aj"]),
        Message("Legal aid", "Aide juridictionnelle")
      ),
      EnumerationValue(
        16,
        Words("temporary_housing", "hébergement_temporaire"),
        Message("Temporary housing", "Hébergement temporaire")
      ),
      EnumerationValue(
        17,
        Words("collective_agreement", "accord_collectif"),
        Message("Collective agreement", "Accord collectif")
      ),
      EnumerationValue(
        18,
        Words("emergency_115", "urgence_115"),
        Message("Emergency line 115", "Appel au 115")
      ),
      EnumerationValue(
        19,
        Words("police_information", "information_police"),
        Message("Information of the police", "Information de la police")
      ),
    ]
  )

  /// Who carries a step out.
  package static let stepMode = Enumeration(
    "step_mode",
    french: "mode",
    [
      EnumerationValue(1, Words("direct", "directe"), Message("By the team", "Directe")),
      EnumerationValue(
        2,
        Words("mainstream", "droit_commun", synonyms: ["orientation"]),
        Message("By mainstream services", "Orientation vers le droit commun")
      ),
      EnumerationValue(
        3,
        Words("other_operator", "autre_opérateur"),
        Message("By another operator", "Autre opérateur")
      ),
    ]
  )

  /// Where a step stands.
  package static let stepState = Enumeration(
    "step_state",
    french: "état_démarche",
    [
      EnumerationValue(1, Words("recommended", "préconisée"), Message("Recommended", "Préconisée")),
      EnumerationValue(2, Words("todo", "à_faire"), Message("To do", "À faire")),
      EnumerationValue(3, Words("started", "engagée"), Message("Started", "Engagée")),
      EnumerationValue(4, Words("done", "réalisée"), Message("Done", "Réalisée")),
      EnumerationValue(5, Words("rejected", "refusée"), Message("Rejected", "Refusée")),
      EnumerationValue(6, Words("dropped", "abandonnée"), Message("Dropped", "Abandonnée")),
    ]
  )

  /// Who answers a survey.
  package static let respondent = Enumeration(
    "respondent",
    french: "répondant",
    [
      EnumerationValue(1, Words("household", "ménage"), Message("The household", "Ménage")),
      EnumerationValue(2, Words("landlord", "bailleur"), Message("The landlord", "Bailleur")),
    ]
  )

  /// Who may read a note.
  package static let readers = Enumeration(
    "readers",
    french: "lecteurs",
    [
      EnumerationValue(1, Words("own", "soi"), Message("Its author alone", "Son auteur seul")),
      EnumerationValue(2, Words("team", "équipe"), Message("The team", "Équipe")),
      EnumerationValue(
        3,
        Words("partner", "partenaire"),
        Message("The team and its partner", "Équipe et partenaire")
      ),
    ]
  )
}
