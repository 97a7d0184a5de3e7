import PalierDiagnostics

extension Finding {
  static let noFailedContact = Finding(
    "no-failed-contact",
    Message(
      "the service has told of no contact in vain before it asked",
      "le service n'a signalé aucun contact sans succès avant sa demande"
    ),
    remedy: Message(
      "give failed_contact_on, or add contact { author: service, outcome: no_reply, … }",
      "donner échec_contact_le, ou ajouter contact { auteur: service, retour: sans_réponse, … }"
    )
  )

  static let takenInCharge = Finding(
    "taken-in-charge",
    Message(
      "already taken in charge: it takes no second place, and the service is told just that",
      "déjà pris en charge : pas de seconde place, et le service n'apprend rien d'autre"
    ),
    remedy: Message(
      "answer “already taken in charge”, without anything of the file",
      "répondre « déjà pris en charge », sans rien du dossier"
    )
  )

  static let referredTwice = Finding(
    "referred-twice",
    Message(
      "this household has been referred before, and waits for an answer",
      "ce ménage a déjà été signalé, et attend une réponse"
    ),
    remedy: Message("accept one: it takes one place", "accepter l'un : il prend une place")
  )

  static func referralsExhausted(_ volume: Int64, _ year: Int) -> Finding {
    Finding(
      "volume-exhausted",
      Message(
        "the \(volume) referrals of \(year) are all taken",
        "les \(volume) signalements de \(year) sont tous pris"
      ),
      remedy: Message("set state = waiting", "mettre état = en_attente")
    )
  }
}
