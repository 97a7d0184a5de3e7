import PalierDiagnostics

extension Enumeration {
  /// What a diagnosis is.
  package static let diagnosisKind = Enumeration(
    "diagnosis_kind",
    french: "nature_diagnostic",
    [
      EnumerationValue(
        1,
        Words("dsf", "dsf"),
        Message("Social and financial diagnosis", "Diagnostic social et financier")
      ),
      EnumerationValue(
        2,
        Words("diagnosis", "diagnostic"),
        Message("Diagnosis before the order to leave", "Diagnostic amont")
      ),
      EnumerationValue(
        3,
        Words("evaluation", "évaluation"),
        Message("Evaluation after the order to leave", "Évaluation aval")
      ),
      EnumerationValue(4, Words("inquiry", "enquête"), Message("Inquiry", "Enquête")),
    ]
  )

  /// What came of a diagnosis.
  package static let diagnosisResult = Enumeration(
    "diagnosis_result",
    french: "résultat_diagnostic",
    [
      EnumerationValue(1, Words("done", "réalisé", synonyms: ["Fait"]), Message("Done", "Réalisé")),
      EnumerationValue(
        2,
        Words("no_response", "carence", synonyms: ["Sans réponse"]),
        Message("No response", "Carence")
      ),
      EnumerationValue(3, Words("refused", "refusé"), Message("Refused", "Refusé")),
    ]
  )

  /// Why rent went unpaid.
  package static let cause = Enumeration(
    "cause",
    french: "cause",
    [
      EnumerationValue(
        1,
        Words("job_loss", "perte_emploi"),
        Message("Loss of work", "Perte d'emploi")
      ),
      EnumerationValue(
        2,
        Words("income_drop", "baisse_ressources"),
        Message("Drop of income", "Baisse de ressources")
      ),
      EnumerationValue(
        3,
        Words("separation", "séparation", synonyms: ["Divorce"]),
        Message("Separation", "Séparation")
      ),
      EnumerationValue(
        4,
        Words("health", "santé", synonyms: ["Maladie"]),
        Message("Health", "Santé")
      ),
      EnumerationValue(
        5,
        Words("disputed_debt", "dette_contestée"),
        Message("Disputed debt", "Dette contestée")
      ),
      EnumerationValue(
        6,
        Words("unfit_housing", "non_décence", synonyms: ["Logement indécent"]),
        Message("Unfit housing", "Non-décence")
      ),
      EnumerationValue(
        7,
        Words("lost_rights", "rupture_droits"),
        Message("Lost benefits", "Rupture de droits")
      ),
      EnumerationValue(8, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )
}
