import PalierDiagnostics

extension Enumeration {
  /// What a body is.
  package static let bodyKind = Enumeration(
    "body_kind",
    french: "nature_instance",
    [
      EnumerationValue(
        1,
        Words("ccapex", "ccapex"),
        Message("Eviction prevention commission", "CCAPEX")
      ),
      EnumerationValue(
        2,
        Words("clil", "clil"),
        Message("Local commission on rent arrears", "CLIL")
      ),
    ]
  )

  /// How far a body's making has come.
  package static let bodyState = Enumeration(
    "body_state",
    french: "état_instance",
    [
      EnumerationValue(1, Words("renewed", "renouvelée"), Message("Renewed", "Renouvelée")),
      EnumerationValue(
        2,
        Words("experimental", "expérimentale"),
        Message("Experimental", "Expérimentale")
      ),
      EnumerationValue(3, Words("initiated", "initiée"), Message("Initiated", "Initiée")),
    ]
  )

  /// How many landlords a body works with.
  package static let landlordReach = Enumeration(
    "landlord_reach",
    french: "étendue_bailleurs",
    [
      EnumerationValue(1, Words("one", "un_bailleur"), Message("One landlord", "Un seul bailleur")),
      EnumerationValue(
        2,
        Words("several", "plusieurs_bailleurs"),
        Message("Several landlords", "Plusieurs bailleurs")
      ),
    ]
  )

  /// What a sitting of a commission is for.
  package static let commissionKind = Enumeration(
    "commission_kind",
    french: "nature_commission",
    [
      EnumerationValue(
        1,
        Words("strategic", "stratégique"),
        Message("Strategic", "Comité stratégique")
      ),
      EnumerationValue(2, Words("policy", "doctrinale"), Message("Policy", "CCAPEX doctrinale")),
      EnumerationValue(
        3,
        Words("operational", "opérationnelle", synonyms: ["case_panel"]),
        Message("Operational", "CCAPEX opérationnelle")
      ),
      EnumerationValue(4, Words("local", "locale"), Message("Local", "CCAPEX locale")),
      EnumerationValue(
        5,
        Words("clil", "clil", synonyms: ["local_panel"]),
        Message("Local panel on arrears", "CLIL")
      ),
      EnumerationValue(
        6,
        Words("steering", "pilotage", synonyms: ["copil"]),
        Message("Steering", "Comité de pilotage")
      ),
      EnumerationValue(
        7,
        Words("technical", "technique", synonyms: ["cotech"]),
        Message("Technical", "Comité technique")
      ),
      EnumerationValue(
        8,
        Words("mediation", "médiation"),
        Message("Mediation", "Commission de médiation")
      ),
      EnumerationValue(
        9,
        Words("subcommission", "sous_commission"),
        Message("Sub-commission", "Sous-commission")
      ),
    ]
  )

  /// Whether a sitting took place.
  package static let commissionState = Enumeration(
    "commission_state",
    french: "état_commission",
    [
      EnumerationValue(1, Words("planned", "prévue"), Message("Planned", "Prévue")),
      EnumerationValue(2, Words("held", "tenue"), Message("Held", "Tenue")),
      EnumerationValue(3, Words("cancelled", "annulée"), Message("Cancelled", "Annulée")),
    ]
  )

  /// Who brought a case before a commission.
  package static let reviewOrigin = Enumeration(
    "review_origin",
    french: "origine_saisine",
    [
      EnumerationValue(
        1,
        Words("social_landlord", "bailleur_social"),
        Message("Social landlord", "Bailleur social")
      ),
      EnumerationValue(
        2,
        Words("private_landlord", "bailleur_privé"),
        Message("Private landlord", "Bailleur privé")
      ),
      EnumerationValue(
        3,
        Words("reported", "signalé"),
        Message("Reported case", "Dossier signalé")
      ),
      EnumerationValue(4, Words("comed", "comed"), Message("Mediation commission", "COMED")),
    ]
  )

  /// What a meeting is.
  package static let meetingKind = Enumeration(
    "meeting_kind",
    french: "nature_réunion",
    [
      EnumerationValue(
        1,
        Words("information", "information"),
        Message("Information", "Information")
      ),
      EnumerationValue(2, Words("team", "équipe"), Message("Team", "Équipe")),
      EnumerationValue(3, Words("flash", "flash"), Message("Flash", "Flash")),
      EnumerationValue(4, Words("workshop", "atelier"), Message("Workshop", "Atelier")),
      EnumerationValue(
        5,
        Words("steering", "pilotage", synonyms: ["copil"]),
        Message("Steering", "Comité de pilotage")
      ),
      EnumerationValue(
        6,
        Words("technical", "technique", synonyms: ["cotech"]),
        Message("Technical", "Comité technique")
      ),
    ]
  )
}
