import PalierDiagnostics

extension Enumeration {
  /// Where a file stands in the team's work.
  package static let status = Enumeration(
    "status",
    french: "statut",
    [
      EnumerationValue(
        1,
        Words("to_process", "à_traiter", synonyms: ["nouveau"]),
        Message("To process", "À traiter")
      ),
      EnumerationValue(
        2,
        Words("in_transit", "en_transit", synonyms: ["Transmis"]),
        Message("In transit", "En transit")
      ),
      EnumerationValue(3, Words("waiting", "en_attente"), Message("Waiting", "En attente")),
      EnumerationValue(
        4,
        Words("open", "en_cours", synonyms: ["ouvert", "actif", "Dossier en cours"]),
        Message("Open", "En cours")
      ),
      EnumerationValue(
        5,
        Words("watch", "veille", synonyms: ["Veille post-intervention"]),
        Message("Watch", "Veille")
      ),
      EnumerationValue(
        6,
        Words("closed", "clôturé", synonyms: ["clos", "fermé", "Dossier clôturé"]),
        Message("Closed", "Clôturé")
      ),
      EnumerationValue(
        7,
        Words("refused", "refusé", synonyms: ["rejected", "Refusé par l'opérateur"]),
        Message("Refused", "Refusé")
      ),
    ]
  )

  /// Whether the household was reached.
  package static let contactResult = Enumeration(
    "contact_result",
    french: "résultat_contact",
    [
      EnumerationValue(
        1,
        Words(
          "no_contact",
          "absence",
          synonyms: ["absence_contact", "sans_contact", "injoignable"]
        ),
        Message("No contact", "Absence de contact")
      ),
      EnumerationValue(
        2,
        Words("reached", "établi", synonyms: ["contact_etabli", "joint"]),
        Message("Reached", "Contact établi")
      ),
      EnumerationValue(
        3,
        Words("npai", "npai", synonyms: ["pnd", "returned_mail", "N.P.A.I.", "Retour courrier"]),
        Message("Returned mail", "Courrier revenu NPAI")
      ),
    ]
  )

  /// How far the work with a household has come.
  package static let progress = Enumeration(
    "progress",
    french: "avancement",
    [
      EnumerationValue(
        1,
        Words("to_process", "à_traiter", synonyms: ["nouveau"]),
        Message("To process", "À traiter")
      ),
      EnumerationValue(
        2,
        Words("first_letter", "premier_courrier", synonyms: ["Courrier envoyé", "1er courrier"]),
        Message("First letter sent", "Contacté par un premier courrier")
      ),
      EnumerationValue(
        3,
        Words("chased", "relancé", synonyms: ["reminded", "Relance", "Relancés"]),
        Message("Chased", "Relancé")
      ),
      EnumerationValue(
        4,
        Words("in_touch", "en_lien", synonyms: ["contact_sans_adhesion"]),
        Message("In touch", "Contact sans adhésion")
      ),
      EnumerationValue(
        5,
        Words("supported_now", "en_accompagnement", synonyms: ["Accompagnement"]),
        Message("Supported", "Accompagné")
      ),
    ]
  )
}
