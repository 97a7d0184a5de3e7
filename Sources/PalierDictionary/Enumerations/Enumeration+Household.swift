import PalierDiagnostics

extension Enumeration {
  /// The programme that a household is followed under.
  package static let programme = Enumeration(
    "programme",
    french: "programme",
    [
      EnumerationValue(
        1,
        Words("mobile_team", "équipe_mobile", synonyms: ["Équipe mobile PEX"]),
        Message("Mobile team", "Équipe mobile")
      ),
      EnumerationValue(
        2,
        Words("mediation", "médiation"),
        Message("Eviction mediation", "Médiation expulsion")
      ),
      EnumerationValue(
        3,
        Words("ccapex", "ccapex"),
        Message("Known through a commission", "Connu par la CCAPEX")
      ),
      EnumerationValue(4, Words("masp", "masp"), Message("Personalised social support", "MASP")),
    ]
  )

  /// Who lets the home: the private market or a social landlord.
  package static let sector = Enumeration(
    "sector",
    french: "parc",
    [
      EnumerationValue(
        1,
        Words("private", "privé", synonyms: ["Bailleur privé", "Locatif privé"]),
        Message("Private", "Parc privé")
      ),
      EnumerationValue(
        2,
        Words(
          "social",
          "social",
          synonyms: ["hlm", "HLM", "Public", "Parc public", "Locatif social"]
        ),
        Message("Social", "Parc social")
      ),
    ]
  )

  /// Who lives in the home.
  package static let composition = Enumeration(
    "composition",
    french: "composition",
    [
      EnumerationValue(
        1,
        Words("single", "seule", synonyms: ["Seul", "Isolé"]),
        Message("Person alone", "Personne seule")
      ),
      EnumerationValue(
        2,
        Words("couple", "couple", synonyms: ["Couple sans enfant"]),
        Message("Couple", "Couple")
      ),
      EnumerationValue(
        3,
        Words("single_parent", "monoparentale", synonyms: ["Parent isolé"]),
        Message("Single parent", "Famille monoparentale")
      ),
      EnumerationValue(
        4,
        Words("couple_children", "couple_enfants"),
        Message("Couple with children", "Couple avec enfants")
      ),
      EnumerationValue(5, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// What the tenant lives from.
  package static let activity = Enumeration(
    "activity",
    french: "activité",
    [
      EnumerationValue(
        1,
        Words("employed", "salarié", synonyms: ["Salariée", "CDI", "CDD"]),
        Message("Employed", "Salarié")
      ),
      EnumerationValue(
        2,
        Words("self_employed", "indépendant", synonyms: ["Indépendante"]),
        Message("Self-employed", "Indépendant")
      ),
      EnumerationValue(
        3,
        Words("unemployed", "sans_emploi", synonyms: ["Demandeur d'emploi", "Chômage"]),
        Message("Without work", "Sans emploi")
      ),
      EnumerationValue(
        4,
        Words("retired", "retraité", synonyms: ["Retraitée", "Retraite"]),
        Message("Retired", "Retraité")
      ),
      EnumerationValue(
        5,
        Words("student", "étudiant", synonyms: ["Étudiante"]),
        Message("Student", "Étudiant")
      ),
      EnumerationValue(6, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// Why the landlord acts.
  package static let reason = Enumeration(
    "reason",
    french: "motif",
    [
      EnumerationValue(
        1,
        Words("arrears", "impayé", synonyms: ["Impayés"]),
        Message("Unpaid rent", "Impayé de loyer")
      ),
      EnumerationValue(
        2,
        Words("nuisance", "troubles_voisinage", synonyms: ["troubles"]),
        Message("Nuisance to neighbours", "Troubles de voisinage")
      ),
      EnumerationValue(
        3,
        Words("upkeep", "entretien", synonyms: ["Incurie"]),
        Message("Upkeep of the home", "Défaut d'entretien")
      ),
    ]
  )

  /// A vulnerability that the household lives with.
  package static let vulnerability = Enumeration(
    "vulnerability",
    french: "vulnérabilité",
    [
      EnumerationValue(1, Words("health", "santé"), Message("Health", "Santé")),
      EnumerationValue(2, Words("addiction", "addiction"), Message("Addiction", "Addiction")),
      EnumerationValue(
        3,
        Words("mental", "psychique"),
        Message("Mental health", "Santé psychique")
      ),
      EnumerationValue(4, Words("violence", "violences"), Message("Violence", "Violences")),
      EnumerationValue(5, Words("disability", "handicap"), Message("Disability", "Handicap")),
    ]
  )
}
