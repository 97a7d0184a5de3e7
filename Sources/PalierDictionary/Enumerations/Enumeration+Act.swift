import PalierDiagnostics

extension Enumeration {
  /// What an act of a procedure is.
  package static let actKind = Enumeration(
    "act_kind",
    french: "nature_acte",
    [
      EnumerationValue(
        1,
        Words("arrears", "impayé", synonyms: ["Impayé constitué"]),
        Message("Unpaid rent reported", "Signalement d'impayé")
      ),
      EnumerationValue(
        2,
        Words("cdp", "cdp", synonyms: ["notice_to_pay", "commandement"]),
        Message("Notice to pay", "Commandement de payer")
      ),
      EnumerationValue(
        3,
        Words("assignation", "assignation", synonyms: ["summons", "citation"]),
        Message("Summons", "Assignation")
      ),
      EnumerationValue(4, Words("hearing", "audience"), Message("Hearing", "Audience")),
      EnumerationValue(
        5,
        Words("judgment", "jugement", synonyms: ["décision", "ordonnance"]),
        Message("Judgment", "Jugement")
      ),
      EnumerationValue(
        6,
        Words("cql", "cql", synonyms: ["notice_to_quit"]),
        Message("Notice to quit", "Commandement de quitter les lieux")
      ),
      EnumerationValue(
        7,
        Words("rfp", "rfp", synonyms: ["police_request", "Demande de concours"]),
        Message("Police assistance requested", "Réquisition de la force publique")
      ),
      EnumerationValue(
        8,
        Words("cfp", "cfp", synonyms: ["police_granted", "CFP accordé"]),
        Message("Police assistance granted", "Concours de la force publique accordé")
      ),
      EnumerationValue(
        9,
        Words("eviction", "expulsion", synonyms: ["Procès-verbal d'expulsion"]),
        Message("Eviction", "Expulsion")
      ),
      EnumerationValue(
        10,
        Words("notification", "signification"),
        Message("Judgment served", "Signification du jugement")
      ),
      EnumerationValue(
        11,
        Words("dsf_requested", "dsf_demandé"),
        Message("DSF requested", "DSF demandé")
      ),
      EnumerationValue(
        12,
        Words("dsf_submitted", "dsf_remis"),
        Message("DSF submitted", "DSF remis")
      ),
      EnumerationValue(
        13,
        Words("cfp_inquiry", "enquête_cfp"),
        Message("Inquiry before police assistance", "Enquête avant concours")
      ),
      EnumerationValue(
        14,
        Words("cfp_refused", "cfp_refusé", synonyms: ["CFP refusé"]),
        Message("Police assistance refused", "Concours de la force publique refusé")
      ),
      EnumerationValue(
        15,
        Words("grace_period", "délais_grâce"),
        Message("Time granted to leave", "Délais de grâce")
      ),
      EnumerationValue(
        16,
        Words("debt_suspension", "suspension_surendettement"),
        Message("Over-indebtedness suspension", "Suspension pour surendettement")
      ),
      EnumerationValue(
        17,
        Words("withdrawal", "désistement"),
        Message("Landlord withdrew", "Désistement du bailleur")
      ),
      EnumerationValue(
        18,
        Words("departure", "départ"),
        Message("Left the home", "Départ volontaire")
      ),
      EnumerationValue(19, Words("rehousing", "relogement"), Message("Rehoused", "Relogement")),
    ]
  )

  /// Whether an act took place.
  package static let actState = Enumeration(
    "act_state",
    french: "état_acte",
    [
      EnumerationValue(
        1,
        Words("scheduled", "prévu", synonyms: ["fixé", "Fixée", "Prévue"]),
        Message("Scheduled", "Prévu")
      ),
      EnumerationValue(
        2,
        Words("held", "tenu", synonyms: ["Tenue", "Réalisé", "Fait"]),
        Message("Held", "Tenu")
      ),
      EnumerationValue(
        3,
        Words("adjourned", "renvoyé", synonyms: ["Renvoyée", "Reporté", "Reportée"]),
        Message("Adjourned", "Renvoyé")
      ),
      EnumerationValue(
        4,
        Words("cancelled", "annulé", synonyms: ["Annulée"]),
        Message("Cancelled", "Annulé")
      ),
    ]
  )

  /// Whether an act was checked and found regular.
  package static let regularity = Enumeration(
    "regularity",
    french: "régularité",
    [
      EnumerationValue(1, Words("regular", "régulier"), Message("Regular", "Régulier")),
      EnumerationValue(2, Words("irregular", "irrégulier"), Message("Irregular", "Irrégulier")),
      EnumerationValue(3, Words("unchecked", "non_vérifié"), Message("Not checked", "Non vérifié")),
    ]
  )

  /// Whether the tenant came to the hearing.
  package static let appearance = Enumeration(
    "appearance",
    french: "comparution",
    [
      EnumerationValue(
        1,
        Words("present", "présent", synonyms: ["appeared", "comparant"]),
        Message("Present", "Présent")
      ),
      EnumerationValue(2, Words("represented", "représenté"), Message("Represented", "Représenté")),
      EnumerationValue(
        3,
        Words("absent", "absent", synonyms: ["no_show", "Non comparant", "Non-comparution"]),
        Message("Absent", "Absent (non-comparution)")
      ),
    ]
  )

  /// What a judgment decided.
  package static let judgmentOutcome = Enumeration(
    "judgment_outcome",
    french: "issue_jugement",
    [
      EnumerationValue(
        1,
        Words("firm", "ferme", synonyms: ["eviction_order"]),
        Message("Lease ended, order to leave", "Résiliation ferme")
      ),
      EnumerationValue(
        2,
        Words("stayed", "suspendue", synonyms: ["Délais accordés", "Clause suspendue"]),
        Message("Time to pay, clause suspended", "Délais avec clause suspendue")
      ),
      EnumerationValue(3, Words("dismissed", "rejet"), Message("Dismissed", "Rejet")),
      EnumerationValue(4, Words("withdrawn", "désistement"), Message("Withdrawn", "Désistement")),
      EnumerationValue(
        5,
        Words("inadmissible", "irrecevable"),
        Message("Inadmissible", "Irrecevabilité")
      ),
    ]
  )

  /// What an eviction is founded on.
  package static let enforceableTitle = Enumeration(
    "enforceable_title",
    french: "titre_exécutoire",
    [
      EnumerationValue(1, Words("judgment", "jugement"), Message("Judgment", "Jugement")),
      EnumerationValue(
        2,
        Words("conciliation", "conciliation"),
        Message("Conciliation record", "Procès-verbal de conciliation")
      ),
    ]
  )
}
