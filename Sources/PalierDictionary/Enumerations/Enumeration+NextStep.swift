import PalierDiagnostics

extension Enumeration {
  /// What a team does next with a household.
  package static let nextStep = Enumeration(
    "next_step",
    french: "prochaine_démarche",
    [
      EnumerationValue(
        1,
        Words("no_action", "aucune_action"),
        Message("Nothing to do", "Rien à faire")
      ),
      EnumerationValue(
        2,
        Words("tell_coordinator", "prévenir_coordination"),
        Message("Opposed: tell the coordinator", "Opposition : prévenir la coordination")
      ),
      EnumerationValue(
        3,
        Words("first_letters", "premiers_courriers"),
        Message("First letters to tenant and landlord", "Premiers courriers locataire et bailleur")
      ),
      EnumerationValue(
        4,
        Words("unannounced_visit", "visite_inopinée"),
        Message("Unannounced visit", "Visite inopinée")
      ),
      EnumerationValue(
        5,
        Words("away_from_home", "hors_domicile"),
        Message("Call, or meet near the home", "Appeler, ou rencontrer près du domicile")
      ),
      EnumerationValue(
        6,
        Words("find_address", "chercher_adresse"),
        Message("Search for an address", "Chercher une adresse")
      ),
      EnumerationValue(
        7,
        Words("appointment", "rendez_vous"),
        Message("Make an appointment", "Prendre rendez-vous")
      ),
      EnumerationValue(
        8,
        Words("propose_contract", "proposer_contrat"),
        Message("Propose the contract", "Proposer le contrat")
      ),
      EnumerationValue(
        9,
        Words("step_due", "démarche_à_faire"),
        Message("The step due first", "La démarche due la première")
      ),
      EnumerationValue(
        10,
        Words("chaser", "relancer"),
        Message("Chaser by an allowed channel", "Relance par un canal permis")
      ),
      EnumerationValue(
        11,
        Words("followup_due", "faire_veille"),
        Message("Follow-up", "Veille")
      ),
      EnumerationValue(
        12,
        Words("wait_for_answer", "attendre_réponse"),
        Message("Wait for the answer", "Attendre la réponse")
      ),
      EnumerationValue(
        13,
        Words("review_closure", "revoir_clôture"),
        Message("Review for closure", "Revue en vue de clôture")
      ),
    ]
  )
}
