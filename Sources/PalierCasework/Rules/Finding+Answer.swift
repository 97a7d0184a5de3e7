import PalierDiagnostics
import PalierValues

extension Finding {
  static func answeredBeforeSent(_ answered: CivilDate, _ sent: CivilDate) -> Finding {
    Finding(
      "answered-before-sent",
      Message(
        "the answer is of \(answered.iso), and the transfer stands since \(sent.iso)",
        "la réponse est du \(answered.french), et le transfert en est là depuis le \(sent.french)"
      ),
      remedy: Message("check the dates", "vérifier les dates")
    )
  }

  static let refusedWithoutReason = Finding(
    "refused-without-reason",
    Message("refused without a reason", "refusé sans motif"),
    remedy: Message("ask the operator for it", "le demander à l'opérateur")
  )

  static func hearingPassedInTransit(_ hearing: CivilDate) -> Finding {
    Finding(
      "hearing-passed",
      Message(
        "the hearing of \(hearing.iso) was over when the operator received the file",
        "l'audience du \(hearing.french) était passée quand l'opérateur a reçu le dossier"
      ),
      remedy: Message(
        "ask for the judgment instead of preparing the hearing",
        "demander le jugement au lieu de préparer l'audience"
      )
    )
  }

  static let leftUpstreamInTransit = Finding(
    "stage-jumped",
    Message(
      "the order to leave came between sending and reception",
      "le commandement de quitter les lieux est venu entre l'envoi et la réception"
    ),
    remedy: Message(
      "check that the agreement covers the new stage",
      "vérifier que la convention couvre le nouveau stade"
    )
  )

  static let reachedAndWithoutContact = Finding(
    "return-contradicts",
    Message(
      "the return says that the household was reached, and closed for want of contact",
      "le retour dit le ménage joint, et clos pour absence de contact"
    ),
    remedy: Message("ask the operator which is right", "demander à l'opérateur ce qui est juste")
  )

  static let exitOfOpenFile = Finding(
    "return-contradicts",
    Message(
      "the return gives an exit to a file that it doesn't call closed; the exit isn't taken",
      "le retour donne une sortie à un dossier qu'il ne dit pas clos ; elle n'est pas retenue"
    ),
    remedy: Message("ask the operator which is right", "demander à l'opérateur ce qui est juste")
  )

  static func visitBeforeTransfer(_ visit: CivilDate, _ sent: CivilDate) -> Finding {
    Finding(
      "visit-before-transfer",
      Message(
        "the visit of \(visit.iso) is before the transfer of \(sent.iso)",
        "la visite du \(visit.french) précède le transfert du \(sent.french)"
      ),
      remedy: Message("check the date", "vérifier la date")
    )
  }

  static func returnedByNobody(_ state: Message) -> Finding {
    Finding(
      "return-contradicts",
      Message(
        "the operator returns a file whose transfer is \(state.english) here",
        "l'opérateur rend compte d'un dossier dont le transfert est ici \(state.french)"
      ),
      remedy: Message(
        "import its acknowledgement first",
        "importer d'abord son accusé de réception"
      )
    )
  }
}
