import PalierDiagnostics
import PalierValues

extension Finding {
  static let letterOfClosedFile = Finding(
    "letter-closed",
    Message("the file is closed", "le dossier est clôturé"),
    remedy: Message("reopen it first", "le rouvrir d'abord")
  )

  static func letterOpposed(_ day: CivilDate) -> Finding {
    Finding(
      "letter-opposed",
      Message(
        "the household said on \(day.iso) that it is opposed",
        "le ménage a dit son opposition le \(day.french)"
      ),
      remedy: Message("tell the coordinator", "en parler à la coordination")
    )
  }

  static let noUsableAddress = Finding(
    "letter-no-address",
    Message("no usable address is known", "aucune adresse valable n'est connue"),
    remedy: Message(
      "record the address, or use another channel",
      "noter l'adresse, ou utiliser un autre canal"
    )
  )

  static let noLandlord = Finding(
    "letter-no-landlord",
    Message("the landlord isn't known", "le bailleur n'est pas connu"),
    remedy: Message("set landlord = …", "mettre bailleur = …")
  )

  static func landlordWithoutAddress(_ name: String) -> Finding {
    Finding(
      "letter-no-address",
      Message(
        "the address of the landlord isn't known, \(name)",
        "l'adresse du bailleur n'est pas connue, \(name)"
      ),
      remedy: Message(
        "landlords where name = … set address = …",
        "bailleurs dont nom = … mettre adresse = …"
      )
    )
  }

  static func letterBlank(_ field: String) -> Finding {
    Finding(
      "letter-blank",
      Message(
        "the letter says {\(field)}, which isn't known",
        "le courrier dit {\(field)}, qui n'est pas connu"
      ),
      remedy: Message(
        "record it, or tell the letter what to say then: {choose { \(field) is known: …, else: … }}",
        "le noter, ou donner au courrier de quoi le remplacer : "
          + "{choisir { \(field) est connu: …, sinon: … }}"
      )
    )
  }

  static func letterWritten(_ template: String) -> Finding {
    Finding(
      "letter-written",
      Message(
        "'\(template)' was written to it today already",
        "« \(template) » lui a déjà été écrit aujourd'hui"
      ),
      remedy: Message("undo takes the letters back", "annuler reprend les courriers")
    )
  }
}
