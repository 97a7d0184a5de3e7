import PalierDiagnostics

extension Enumeration {
  /// Whether social services know and follow the household.
  package static let socialServices = Enumeration(
    "social_services",
    french: "services_sociaux",
    [
      EnumerationValue(
        1,
        Words(
          "not_known",
          "non_connu",
          synonyms: ["unknown_to_services", "Inconnu des services sociaux"]
        ),
        Message("Not known to social services", "Non connu des services sociaux")
      ),
      EnumerationValue(
        2,
        Words(
          "not_followed",
          "non_accompagné",
          synonyms: [
            "known_not_followed", "connu_non_accompagne", "Non", "Non suivi", "Pas de suivi",
          ]
        ),
        Message("Known, not followed", "Connu, non accompagné")
      ),
      EnumerationValue(
        3,
        Words("followed", "accompagné", synonyms: ["Oui", "Suivi", "Suivie", "X", "1"]),
        Message("Followed by social services", "Suivi par un service social")
      ),
    ]
  )

  /// How a household came to the team.
  package static let origin = Enumeration(
    "origin",
    french: "origine",
    [
      EnumerationValue(
        1,
        Words(
          "ccapex_transfer",
          "transfert_ccapex",
          synonyms: ["monthly_transfer", "Transfert", "CCAPEX"]
        ),
        Message("Monthly transfer", "Transfert mensuel du secrétariat CCAPEX")
      ),
      EnumerationValue(
        2,
        Words("social_referral", "signalement_social", synonyms: ["referral", "signalement"]),
        Message("Referral by a social service", "Signalement d'un service social")
      ),
      EnumerationValue(
        3,
        Words(
          "council_transfer",
          "transfert_cd",
          synonyms: ["county_transfer", "Conseil départemental"]
        ),
        Message("Council transfer", "Transfert du Conseil départemental")
      ),
      EnumerationValue(
        4,
        Words("landlord", "bailleur", synonyms: ["Saisine du bailleur"]),
        Message("Landlord", "Bailleur")
      ),
      EnumerationValue(
        5,
        Words("self", "spontané", synonyms: ["self_referral", "Spontanée"]),
        Message("The household itself", "Demande du ménage")
      ),
    ]
  )

  /// A channel that the household doesn't want to be reached by.
  package static let contactLimit = Enumeration(
    "contact_limit",
    french: "limite_contact",
    [
      EnumerationValue(
        1,
        Words("no_letter", "pas_de_courrier"),
        Message("No letters", "Pas de courrier")
      ),
      EnumerationValue(2, Words("no_sms", "pas_de_sms"), Message("No text messages", "Pas de SMS")),
      EnumerationValue(
        3,
        Words("no_email", "pas_de_courriel"),
        Message("No email", "Pas de courriel")
      ),
      EnumerationValue(4, Words("no_call", "pas_d_appel"), Message("No calls", "Pas d'appel")),
    ]
  )

  /// Whether the home may be visited.
  package static let homeVisit = Enumeration(
    "home_visit",
    french: "vad",
    [
      EnumerationValue(
        1,
        Words("allowed", "autorisée"),
        Message("Home visit allowed", "VAD autorisée")
      ),
      EnumerationValue(
        2,
        Words("in_pairs", "binôme", synonyms: ["pair_only", "À deux"]),
        Message("In pairs only", "VAD à deux")
      ),
      EnumerationValue(
        3,
        Words("forbidden", "interdite"),
        Message("Home visit forbidden", "VAD interdite")
      ),
    ]
  )
}
