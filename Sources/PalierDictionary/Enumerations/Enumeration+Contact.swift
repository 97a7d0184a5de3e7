import PalierDiagnostics

extension Enumeration {
  /// The way a contact goes.
  package static let channel = Enumeration(
    "channel",
    french: "canal",
    [
      EnumerationValue(
        1,
        Words("letter", "courrier", synonyms: ["lettre"]),
        Message("Letter", "Courrier simple")
      ),
      EnumerationValue(
        2,
        Words("registered_letter", "lrar", synonyms: ["recommandé", "Lettre recommandée"]),
        Message("Registered letter", "Courrier recommandé avec AR")
      ),
      EnumerationValue(
        3,
        Words("email", "courriel", synonyms: ["Mail", "E-mail"]),
        Message("Email", "Courriel")
      ),
      EnumerationValue(4, Words("sms", "sms", synonyms: ["texto"]), Message("Text message", "SMS")),
      EnumerationValue(
        5,
        Words("call", "appel", synonyms: ["tel", "Téléphone"]),
        Message("Telephone call", "Appel téléphonique")
      ),
      EnumerationValue(
        6,
        Words("notice", "avis_passage", synonyms: ["visit_notice"]),
        Message("Notice left at the door", "Avis de passage")
      ),
      EnumerationValue(7, Words("other", "autre"), Message("Other", "Autre")),
    ]
  )

  /// Whom a contact is with.
  package static let target = Enumeration(
    "target",
    french: "cible",
    [
      EnumerationValue(
        1,
        Words("tenant", "locataire", synonyms: ["Ménage"]),
        Message("Tenant", "Locataire")
      ),
      EnumerationValue(
        2,
        Words("landlord", "bailleur", synonyms: ["Propriétaire"]),
        Message("Landlord", "Bailleur")
      ),
      EnumerationValue(3, Words("third_party", "tiers"), Message("Third party", "Tiers")),
    ]
  )

  /// Which way a contact goes.
  package static let direction = Enumeration(
    "direction",
    french: "sens_contact",
    [
      EnumerationValue(
        1,
        Words("outgoing", "sortant", synonyms: ["Envoyé", "Émis"]),
        Message("Outgoing", "Sortant")
      ),
      EnumerationValue(
        2,
        Words("incoming", "entrant", synonyms: ["Reçu"]),
        Message("Incoming", "Entrant")
      ),
    ]
  )

  /// Who made a contact.
  package static let author = Enumeration(
    "author",
    french: "auteur",
    [
      EnumerationValue(1, Words("team", "équipe"), Message("The team", "Équipe")),
      EnumerationValue(
        2,
        Words("service", "service"),
        Message("A social service", "Service social")
      ),
    ]
  )

  /// What came back from a contact.
  package static let outcome = Enumeration(
    "outcome",
    french: "retour",
    [
      EnumerationValue(
        1,
        Words("sent", "envoyé", synonyms: ["Courrier envoyé", "Envoyée"]),
        Message("Sent", "Envoyé")
      ),
      EnumerationValue(
        2,
        Words("reply", "réponse", synonyms: ["Répondu", "Contact établi"]),
        Message("Reply", "Réponse")
      ),
      EnumerationValue(
        3,
        Words("no_reply", "sans_réponse", synonyms: ["Non réclamé", "Pas de réponse"]),
        Message("No reply", "Sans réponse")
      ),
      EnumerationValue(
        4,
        Words("npai", "npai", synonyms: ["pnd", "returned", "N.P.A.I.", "Retour courrier"]),
        Message("Returned mail", "Courrier revenu NPAI")
      ),
      EnumerationValue(
        5,
        Words("refused", "refusé", synonyms: ["Refusée"]),
        Message("Refused", "Refusé")
      ),
      EnumerationValue(
        6,
        Words(
          "wrong_address",
          "adresse_erronée",
          synonyms: ["bad_address", "Boîte non identifiable"]
        ),
        Message("Wrong address", "Adresse insuffisante")
      ),
      EnumerationValue(
        7,
        Words("bounced", "rejeté", synonyms: ["rejet"]),
        Message("Bounced", "Rejet SMS ou courriel")
      ),
    ]
  )
}
