import PalierDiagnostics
import PalierValues

extension Finding {
  static func notPrivate(_ sector: Message) -> Finding {
    Finding(
      "transfer-sector",
      Message(
        "only the private sector is transferred; sector is \(sector.english)",
        "seul le parc privé est transféré ; parc est \(sector.french)"
      ),
      remedy: Message(
        "set sector = private if that is wrong",
        "mettre parc = privé si c'est faux"
      )
    )
  }

  static func noAgreement(territory: String, operatorName: String, _ month: CalendarMonth)
    -> Finding
  {
    Finding(
      "transfer-agreement",
      Message(
        "no agreement of \(territory.isEmpty ? "an unknown territory" : territory) with "
          + "\(operatorName) is in force in \(month.iso)",
        "aucune convention de \(territory.isEmpty ? "un territoire inconnu" : territory) avec "
          + "\(operatorName) n'est en vigueur en \(month.french)"
      ),
      remedy: Message(
        "record the agreement, or choose another operator or month",
        "enregistrer la convention, ou choisir un autre opérateur ou mois"
      )
    )
  }

  static func stageOutside(_ stage: Message) -> Finding {
    Finding(
      "transfer-stage",
      Message(
        "the agreement doesn't cover stage \(stage.english)",
        "la convention ne couvre pas le stade \(stage.french)"
      ),
      remedy: Message(
        "record the acts that are missing, if any",
        "enregistrer les actes manquants éventuels"
      )
    )
  }

  static func districtOutside(_ district: String) -> Finding {
    Finding(
      "transfer-district",
      Message(
        "the agreement doesn't cover district \(district.isEmpty ? "unknown" : district)",
        "la convention ne couvre pas le secteur \(district.isEmpty ? "inconnu" : district)"
      ),
      remedy: Message("choose the operator of that district", "choisir l'opérateur du secteur")
    )
  }

  static let debtBelow = Finding(
    "transfer-debt",
    Message(
      "the debt is below the agreement's, or unknown",
      "la dette est sous celle de la convention, ou inconnue"
    ),
    remedy: Message("add debt { amount: … }", "ajouter dette { montant: … }")
  )

  static let followed = Finding(
    "transfer-followed",
    Message(
      "social services follow the household",
      "les services sociaux accompagnent le ménage"
    ),
    remedy: Message(
      "leave it to them, or update social_services",
      "le leur laisser, ou mettre à jour services_sociaux"
    )
  )

  static let socialServicesBlank = Finding(
    "transfer-followed-blank",
    Message(
      "nothing says whether social services follow the household",
      "rien ne dit si les services sociaux accompagnent le ménage"
    ),
    remedy: Message(
      "set social_services = not_followed, once asked",
      "mettre services_sociaux = non_accompagné, après demande"
    )
  )

  static func opposed(_ day: CivilDate) -> Finding {
    Finding(
      "transfer-opposed",
      Message(
        "the household opposed the sharing on \(day.iso)",
        "le ménage s'est opposé au partage le \(day.french)"
      ),
      remedy: Message("keep the file", "garder le dossier")
    )
  }

  static func openElsewhere(_ operatorName: String) -> Finding {
    Finding(
      "transfer-open-file",
      Message(
        "the household has an open file with \(operatorName)",
        "le ménage a un dossier ouvert chez \(operatorName)"
      ),
      remedy: Message("close that file first", "clore d'abord ce dossier")
    )
  }

  static let closedFile = Finding(
    "transfer-closed",
    Message("the file is closed", "le dossier est clôturé"),
    remedy: Message("reopen it first", "le rouvrir d'abord")
  )

  static func alreadyTransferred(_ state: Message, _ month: CalendarMonth?) -> Finding {
    Finding(
      "transfer-active",
      Message(
        "the procedure has a transfer already, \(state.english)"
          + (month.map { ", for \($0.iso)" } ?? ""),
        "la procédure a déjà un transfert, \(state.french)"
          + (month.map { ", pour \($0.french)" } ?? "")
      ),
      remedy: Message(
        "withdraw it first: set state = withdrawn",
        "le retirer d'abord : mettre état = retiré"
      )
    )
  }

  static func volumeExhausted(_ volume: Int64, _ month: CalendarMonth) -> Finding {
    Finding(
      "volume-exhausted",
      Message(
        "the volume of \(month.iso), \(volume), is used up",
        "le volume de \(month.french), \(volume), est épuisé"
      ),
      remedy: Message(
        "transfer for the next month, or raise the quota",
        "transférer pour le mois suivant, ou relever le quota"
      )
    )
  }

  static func noVolume(_ month: CalendarMonth) -> Finding {
    Finding(
      "no-volume",
      Message("no volume is set for \(month.iso)", "aucun volume n'est fixé pour \(month.french)"),
      remedy: Message("create quota { … }", "créer quota { … }")
    )
  }

  static let noSharingAgreement = Finding(
    "no-sharing-agreement",
    Message(
      "the agreement has no data-sharing convention",
      "la convention n'a pas de volet de partage des données"
    ),
    remedy: Message("record sharing_agreed_on", "enregistrer partage_convenu_le")
  )

  static func stateBySending() -> Finding {
    Finding(
      "sent-by-transfer",
      Message(
        "a transfer is sent by the verb, which checks it",
        "un transfert s'envoie par le verbe, qui le vérifie"
      ),
      remedy: Message(
        "transfer to … for …",
        "transférer à … pour …"
      )
    )
  }
}
