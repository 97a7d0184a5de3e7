import PalierDiagnostics

extension Enumeration {
  /// How far a procedure has come.
  ///
  /// Codes stay below 63, for sets of stages, with room between.
  package static let stage = Enumeration(
    "stage",
    french: "stade",
    ordered: true,
    [
      EnumerationValue(
        5,
        Words(
          "arrears",
          "impayé",
          synonyms: ["impaye_constitue", "arriéré", "Dette", "Impayé de loyer"]
        ),
        Message("Unpaid rent", "Impayé constitué")
      ),
      EnumerationValue(
        10,
        Words("cdp", "cdp", synonyms: ["notice_to_pay", "commandement", "Commandement de payer"]),
        Message("Notice to pay", "Commandement de payer")
      ),
      EnumerationValue(
        15,
        Words(
          "assignation",
          "assignation",
          synonyms: ["summons", "citation", "Assignation en justice"]
        ),
        Message("Summons", "Assignation")
      ),
      EnumerationValue(
        20,
        Words("hearing", "audience", synonyms: ["Jugement en attente", "Audience tenue"]),
        Message("Hearing", "Audience")
      ),
      EnumerationValue(
        25,
        Words(
          "judgment",
          "jugement",
          synonyms: ["décision", "ordonnance", "Décision de justice", "Jugement rendu"]
        ),
        Message("Judgment", "Jugement")
      ),
      EnumerationValue(
        30,
        Words("cql", "cql", synonyms: ["notice_to_quit", "Commandement de quitter"]),
        Message("Notice to quit", "Commandement de quitter les lieux")
      ),
      EnumerationValue(
        35,
        Words(
          "rfp",
          "rfp",
          synonyms: [
            "police_request", "Demande de concours", "Demande de concours de la force publique",
          ]
        ),
        Message("Police assistance requested", "Réquisition de la force publique")
      ),
      EnumerationValue(
        40,
        Words(
          "cfp",
          "cfp",
          synonyms: ["police_granted", "Accord", "CFP accordé", "Concours de la force publique"]
        ),
        Message("Police assistance granted", "Concours de la force publique accordé")
      ),
      EnumerationValue(
        45,
        Words("eviction", "expulsion", synonyms: ["expulsé", "Expulsion effective"]),
        Message("Eviction", "Expulsion")
      ),
    ]
  )

  /// The side of the order to leave that a procedure is on.
  package static let phase = Enumeration(
    "phase",
    french: "volet",
    [
      EnumerationValue(1, Words("upstream", "amont"), Message("Upstream", "Amont")),
      EnumerationValue(2, Words("downstream", "aval"), Message("Downstream", "Aval")),
    ]
  )

  /// What ended a procedure.
  package static let procedureEnd = Enumeration(
    "procedure_end",
    french: "fin_procédure",
    [
      EnumerationValue(
        1,
        Words("debt_cleared", "dette_soldée"),
        Message("Debt cleared", "Dette soldée")
      ),
      EnumerationValue(2, Words("withdrawn", "désistement"), Message("Withdrawn", "Désistement")),
      EnumerationValue(3, Words("dismissed", "rejet"), Message("Dismissed", "Rejet de la demande")),
      EnumerationValue(
        4,
        Words("delays_respected", "délais_respectés"),
        Message("Delays respected", "Délais respectés")
      ),
      EnumerationValue(5, Words("left", "départ"), Message("Left", "Départ volontaire")),
      EnumerationValue(6, Words("rehoused", "relogement"), Message("Rehoused", "Relogement")),
      EnumerationValue(7, Words("evicted", "expulsion"), Message("Evicted", "Expulsion")),
    ]
  )
}
