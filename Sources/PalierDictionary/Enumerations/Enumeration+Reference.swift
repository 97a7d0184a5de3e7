import PalierDiagnostics

extension Enumeration {
  /// What a district is.
  package static let districtKind = Enumeration(
    "district_kind",
    french: "nature_secteur",
    [
      EnumerationValue(
        1,
        Words("tad", "tad"),
        Message("Council district", "Territoire d'action départementale")
      ),
      EnumerationValue(
        2,
        Words("sts", "sts"),
        Message("Council service district", "Service territorialisé")
      ),
      EnumerationValue(3, Words("epci", "epci"), Message("Intercommunal body", "EPCI")),
      EnumerationValue(4, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// What an organisation does.
  package static let organisationKind = Enumeration(
    "organisation_kind",
    french: "nature_organisme",
    [
      EnumerationValue(1, Words("operator", "opérateur"), Message("Operator", "Opérateur")),
      EnumerationValue(2, Words("partner", "partenaire"), Message("Partner", "Partenaire")),
      EnumerationValue(
        3,
        Words("service", "service", synonyms: ["CCAS", "MDS"]),
        Message("Social service", "Service social")
      ),
      EnumerationValue(4, Words("court", "tribunal"), Message("Court", "Tribunal")),
      EnumerationValue(5, Words("bank", "banque"), Message("Bank", "Banque")),
      EnumerationValue(6, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// What a landlord is.
  package static let landlordKind = Enumeration(
    "landlord_kind",
    french: "nature_bailleur",
    [
      EnumerationValue(
        1,
        Words(
          "individual",
          "personne_physique",
          synonyms: ["Physique", "Propriétaire occupant", "Particuliers"]
        ),
        Message("Individual", "Particulier")
      ),
      EnumerationValue(
        2,
        Words("family_company", "sci_familiale", synonyms: ["SCI"]),
        Message("Family company", "SCI familiale")
      ),
      EnumerationValue(
        3,
        Words("company", "personne_morale", synonyms: ["Morale", "Société"]),
        Message("Company", "Personne morale")
      ),
      EnumerationValue(
        4,
        Words("social", "bailleur_social", synonyms: ["hlm", "HLM", "Organisme HLM"]),
        Message("Social landlord", "Bailleur social")
      ),
    ]
  )

  /// A worker's trade.
  package static let workerProfile = Enumeration(
    "worker_profile",
    french: "profil",
    [
      EnumerationValue(
        1,
        Words("legal", "juridique", synonyms: ["Juridique"]),
        Message("Legal", "Juriste")
      ),
      EnumerationValue(
        2,
        Words("social", "social", synonyms: ["CESF", "Assistante sociale", "Assistant social"]),
        Message("Social", "Travailleur social")
      ),
      EnumerationValue(
        3,
        Words("coordinator", "coordination", synonyms: ["Coordinatrice"]),
        Message("Coordinator", "Coordinateur")
      ),
      EnumerationValue(4, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// What a row of the official list of communes is.
  package static let communeKind = Enumeration(
    "commune_kind",
    french: "nature_commune",
    [
      EnumerationValue(1, Words("com", "com"), Message("Commune", "Commune")),
      EnumerationValue(2, Words("comd", "comd"), Message("Delegated commune", "Commune déléguée")),
      EnumerationValue(3, Words("coma", "coma"), Message("Associated commune", "Commune associée")),
      EnumerationValue(
        4,
        Words("arm", "arm"),
        Message("Municipal district", "Arrondissement municipal")
      ),
      EnumerationValue(
        5,
        Words("former", "ancienne"),
        Message("Former commune", "Ancienne commune")
      ),
    ]
  )

  /// What a published figure counts.
  package static let unit = Enumeration(
    "unit",
    french: "unité",
    [
      EnumerationValue(
        1,
        Words("cases", "cas", synonyms: ["Nombre"]),
        Message("Cases", "Situations")
      ),
      EnumerationValue(2, Words("percent", "pourcent"), Message("Percent", "Pour cent")),
      EnumerationValue(3, Words("euro", "euro"), Message("Euros", "Euros")),
    ]
  )
}
