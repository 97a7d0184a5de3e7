import PalierDiagnostics
import PalierValues

extension Finding {
  static func limited(_ channel: Message, _ limit: Message) -> Finding {
    Finding(
      "contact-limit",
      Message(
        "the household refuses this channel, \(channel.english) (\(limit.english))",
        "le ménage refuse ce canal, \(channel.french) (\(limit.french))"
      ),
      remedy: Message("use another channel", "utiliser un autre canal")
    )
  }

  static func returnedMail(_ letter: CivilDate, _ back: CivilDate) -> Finding {
    Finding(
      "returned-mail",
      Message(
        "the letter of \(letter.iso) came back on \(back.iso) and the address hasn't changed",
        "le courrier du \(letter.french) est revenu le \(back.french) et l'adresse n'a pas changé"
      ),
      remedy: Message(
        "record the new address, or use another channel",
        "noter la nouvelle adresse, ou utiliser un autre canal"
      )
    )
  }

  static func letterBeforeReception(_ received: CivilDate) -> Finding {
    Finding(
      "letter-before-reception",
      Message(
        "the letter is dated before the file was received, on \(received.iso)",
        "le courrier est daté d'avant la réception du dossier, le \(received.french)"
      ),
      remedy: Message(
        "check the date, or give author: service",
        "vérifier la date, ou donner auteur: service"
      )
    )
  }

  static func outcomeBeforeContact(_ date: CivilDate) -> Finding {
    Finding(
      "outcome-before-contact",
      Message(
        "the outcome is dated before the contact of \(date.iso)",
        "le retour est daté d'avant le contact du \(date.french)"
      ),
      remedy: Message("check the dates", "vérifier les dates")
    )
  }
}
