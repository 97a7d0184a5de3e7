import PalierDiagnostics

extension Enumeration {
  /// Whether a visit was announced.
  package static let visitKind = Enumeration(
    "visit_kind",
    french: "nature_visite",
    [
      EnumerationValue(
        1,
        Words("appointed", "rendez_vous", synonyms: ["RDV"]),
        Message("By appointment", "Sur rendez-vous")
      ),
      EnumerationValue(
        2,
        Words("unannounced", "inopinée"),
        Message("Unannounced", "Visite inopinée")
      ),
    ]
  )

  /// Where a visit takes place.
  package static let place = Enumeration(
    "place",
    french: "lieu",
    [
      EnumerationValue(
        1,
        Words("home", "domicile", synonyms: ["VAD"]),
        Message("At home", "Domicile")
      ),
      EnumerationValue(
        2,
        Words("near_home", "proximité", synonyms: ["permanence", "Antenne", "CCAS"]),
        Message("Near home", "Proche du domicile")
      ),
      EnumerationValue(
        3,
        Words("office", "bureau", synonyms: ["Structure"]),
        Message("At the office", "Bureau de l'équipe")
      ),
      EnumerationValue(4, Words("court", "tribunal"), Message("At the court", "Tribunal")),
    ]
  )

  /// Whether a visit took place.
  package static let visitState = Enumeration(
    "visit_state",
    french: "état_visite",
    [
      EnumerationValue(1, Words("planned", "prévue"), Message("Planned", "Prévue")),
      EnumerationValue(
        2,
        Words("done", "faite", synonyms: ["Réalisée", "Fait"]),
        Message("Done", "Faite")
      ),
      EnumerationValue(3, Words("cancelled", "annulée"), Message("Cancelled", "Annulée")),
    ]
  )

  /// What came of a visit.
  package static let visitOutcome = Enumeration(
    "visit_outcome",
    french: "résultat_visite",
    [
      EnumerationValue(
        1,
        Words("met", "rencontré", synonyms: ["Rencontrée"]),
        Message("Household met", "Ménage rencontré")
      ),
      EnumerationValue(
        2,
        Words("absent", "absent", synonyms: ["Absente"]),
        Message("Absent", "Absent")
      ),
      EnumerationValue(3, Words("refused", "refus"), Message("Refused", "Refus")),
      EnumerationValue(
        4,
        Words("empty", "vide", synonyms: ["vacant"]),
        Message("Home empty", "Logement vide")
      ),
    ]
  )
}
