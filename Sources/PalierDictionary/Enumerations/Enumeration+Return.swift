import PalierDiagnostics

extension Enumeration {
  /// What a monthly return says in one word of the contacts with a household: how far they went
  /// where nobody was reached, else that somebody was.
  package static let returnResult = Enumeration(
    "return_result",
    french: "résultat_retour",
    [
      EnumerationValue(
        1,
        Words("to_process", "à_traiter", synonyms: ["nouveau", "À contacter"]),
        Message("To process", "À traiter")
      ),
      EnumerationValue(
        2,
        Words("first_letter", "premier_courrier", synonyms: ["Courrier envoyé", "1er courrier"]),
        Message("First letter sent", "Contacté par un premier courrier")
      ),
      EnumerationValue(
        3,
        Words("chased", "relancé", synonyms: ["reminded", "Relance", "Relancée"]),
        Message("Chased", "Relancé")
      ),
      EnumerationValue(
        4,
        Words(
          "no_contact",
          "absence",
          synonyms: ["absence_contact", "sans_contact", "injoignable"]
        ),
        Message("No contact", "Absence de contact")
      ),
      EnumerationValue(
        5,
        Words("npai", "npai", synonyms: ["pnd", "returned_mail", "N.P.A.I.", "Retour courrier"]),
        Message("Returned mail", "Courrier revenu NPAI")
      ),
      EnumerationValue(
        6,
        Words("reached", "établi", synonyms: ["contact_etabli", "joint", "en_lien", "Contacté"]),
        Message("Reached", "Contact établi")
      ),
      EnumerationValue(
        7,
        Words("supported_now", "en_accompagnement", synonyms: ["Accompagnement"]),
        Message("Supported", "Accompagné")
      ),
    ]
  )
}
