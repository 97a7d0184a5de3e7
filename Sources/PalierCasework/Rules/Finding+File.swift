import PalierDiagnostics
import PalierValues

extension Finding {
  static func alreadyClosed(_ day: CivilDate) -> Finding {
    Finding(
      "already-closed",
      Message(
        "the file was closed on \(day.iso)",
        "le dossier a été clôturé le \(day.french)"
      ),
      remedy: Message("reopen it first", "le rouvrir d'abord")
    )
  }

  static func closedInFuture(_ day: CivilDate) -> Finding {
    Finding(
      "closing-after-today",
      Message("\(day.iso) is after today", "le \(day.french) est après aujourd'hui"),
      remedy: Message("close it on that day", "le clore ce jour-là")
    )
  }

  static func eventAfterClosing(_ event: Message, _ day: CivilDate) -> Finding {
    Finding(
      "event-after-closing",
      Message(
        "the last event is later: \(event.english) of \(day.iso)",
        "le dernier évènement est postérieur : \(event.french) du \(day.french)"
      ),
      remedy: Message(
        "close on \(day.iso) or later",
        "clore le \(day.french) ou après"
      )
    )
  }

  static func openSteps(_ count: Int) -> Finding {
    Finding(
      "open-steps",
      Message(
        count == 1
          ? "a step is open and nobody owns it" : "\(count) steps are open and nobody owns them",
        count == 1
          ? "une démarche est ouverte et n'a pas de responsable"
          : "\(count) démarches sont ouvertes et sans responsable"
      ),
      remedy: Message(
        "name an owner, or set state = dropped",
        "nommer un responsable, ou mettre état = abandonné"
      )
    )
  }

  static func fileStillOpen(_ status: Message) -> Finding {
    Finding(
      "file-still-open",
      Message(
        "somebody works on the file: its status is \(status.english)",
        "le dossier est en travail : son statut est \(status.french)"
      ),
      remedy: Message(
        "close as …, or set state = withdrawn of its transfer, first",
        "d'abord clore comme …, ou mettre état = retiré de son transfert"
      )
    )
  }

  static let procedureRunning = Finding(
    "procedure-running",
    Message("the procedure goes on", "la procédure continue"),
    remedy: Message(
      "leave out those of 'retention_to_decide' until somebody has decided",
      "laisser ceux de « conservation_à_décider » tant que personne n'a décidé"
    )
  )

  static let notClosed = Finding(
    "not-closed",
    Message("the file isn't closed", "le dossier n'est pas clôturé"),
    remedy: Message("nothing to do", "rien à faire")
  )

  static let placesTaken = Finding(
    "places-taken",
    Message(
      "both places are taken by others",
      "les deux places sont prises par d'autres"
    ),
    remedy: Message(
      "set worker = … or set co_worker = …",
      "mettre intervenant = … ou mettre second_intervenant = …"
    )
  )

  static func notAssignable(_ kind: Message) -> Finding {
    Finding(
      "not-assignable",
      Message(
        "a file is given to an operator or a partner; this is \(kind.english)",
        "un dossier se confie à un opérateur ou un partenaire ; ceci est \(kind.french)"
      ),
      remedy: Message(
        "close as … to hand it over, or set the organisation's kind",
        "clore comme … pour passer le relais, ou mettre nature de l'organisme"
      )
    )
  }

  static func leftTheHouse(_ what: Message, remedy: Message) -> Finding {
    Finding(
      "left-the-house",
      Message(
        "\(what.english) has left the house",
        "\(what.french) est déjà parti"
      ),
      remedy: remedy
    )
  }
}
