import PalierDiagnostics

extension Enumeration {
  /// How a file ended.
  package static let exit = Enumeration(
    "exit",
    french: "sortie",
    [
      EnumerationValue(
        1,
        Words("debt_cleared", "dette_soldée"),
        Message("Debt cleared", "Dette soldée")
      ),
      EnumerationValue(
        2,
        Words("plan_respected", "plan_respecté"),
        Message("Repayment plan kept", "Plan d'apurement respecté")
      ),
      EnumerationValue(
        3,
        Words(
          "payment_resumed",
          "reprise_paiement",
          synonyms: ["Reprise de paiement", "Reprise du loyer"]
        ),
        Message("Payments resumed", "Reprise du paiement")
      ),
      EnumerationValue(
        4,
        Words("rehoused", "relogement", synonyms: ["relogé", "Relogée"]),
        Message("Rehoused", "Relogement")
      ),
      EnumerationValue(
        5,
        Words("mainstream", "droit_commun", synonyms: ["Orientation droit commun"]),
        Message("Handed to mainstream services", "Relais du droit commun")
      ),
      EnumerationValue(6, Words("masp", "masp"), Message("Personalised social support", "MASP")),
      EnumerationValue(
        7,
        Words("other_operator", "autre_opérateur"),
        Message("Other operator", "Autre opérateur")
      ),
      EnumerationValue(
        8,
        Words("household_refused", "refus_ménage", synonyms: ["Refus"]),
        Message("Refused by the household", "Refus du ménage")
      ),
      EnumerationValue(
        9,
        Words("not_joined", "non_adhésion", synonyms: ["Pas d'adhésion"]),
        Message("Didn't join", "Non-adhésion")
      ),
      EnumerationValue(
        10,
        Words("no_contact", "absence_contact"),
        Message("No contact", "Absence de contact")
      ),
      EnumerationValue(
        11,
        Words("npai_left", "npai_départ", synonyms: ["NPAI", "Départ", "Locataire parti"]),
        Message("Left, mail returned", "NPAI, départ du logement")
      ),
      EnumerationValue(
        12,
        Words("out_of_scope", "hors_périmètre", synonyms: ["hors_secteur"]),
        Message("Out of scope", "Hors périmètre")
      ),
      EnumerationValue(
        13,
        Words("deceased", "décédé", synonyms: ["Décédée"]),
        Message("Deceased", "Décès")
      ),
      EnumerationValue(14, Words("duplicate", "doublon"), Message("Duplicate", "Doublon")),
      EnumerationValue(
        15,
        Words("evicted", "expulsion", synonyms: ["expulsé"]),
        Message("Evicted", "Expulsion")
      ),
      EnumerationValue(
        16,
        Words("court_proceedings", "procédure_judiciaire"),
        Message("Court proceedings go on", "Procédure judiciaire")
      ),
    ]
  )

  /// What an exit means for the household.
  package static let exitDirection = Enumeration(
    "exit_direction",
    french: "sens",
    [
      EnumerationValue(
        1,
        Words("positive", "positive", synonyms: ["Positif"]),
        Message("Positive", "Positive")
      ),
      EnumerationValue(2, Words("neutral", "neutre"), Message("Neutral", "Neutre")),
      EnumerationValue(
        3,
        Words("negative", "négative", synonyms: ["Négatif"]),
        Message("Negative", "Négative")
      ),
      EnumerationValue(
        4,
        Words("left_out", "exclu"),
        Message("Left out of every count", "Exclue des bilans")
      ),
    ]
  )
}
