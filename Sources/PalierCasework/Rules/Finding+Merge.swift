import PalierDiagnostics
import PalierValues

extension Finding {
  static let mergedWithItself = Finding(
    "merged-with-itself",
    Message("this is the file that stays", "c'est le dossier qui reste"),
    remedy: Message("leave it out", "le retirer")
  )

  static func alreadyMerged(_ other: String) -> Finding {
    Finding(
      "already-merged",
      Message("merged with \(other) already", "déjà fusionné avec \(other)"),
      remedy: Message("nothing is to be done", "il n'y a rien à faire")
    )
  }

  static func keptIsMerged(_ other: String) -> Finding {
    Finding(
      "merged-away",
      Message(
        "the file that would stay was itself merged with \(other)",
        "le dossier qui resterait a lui-même été fusionné avec \(other)"
      ),
      remedy: Message("merge with \(other)", "fusionner avec \(other)")
    )
  }

  static func keptIsClosed(_ closed: CivilDate) -> Finding {
    Finding(
      "merged-into-closed",
      Message(
        "the file that would stay was closed on \(closed.iso), and this one is open",
        "le dossier qui resterait est clos depuis le \(closed.french), et celui-ci est ouvert"
      ),
      remedy: Message(
        "reopen it first, or merge the other way round",
        "le rouvrir d'abord, ou fusionner dans l'autre sens"
      )
    )
  }

  static func mergedOtherwise(_ fields: [Message], _ kept: String) -> Finding {
    Finding(
      "merged-otherwise",
      Message(
        "\(fields.map(\.english).joined(separator: ", ")): as \(kept) has it",
        "\(fields.map(\.french).joined(separator: ", ")) : comme dans \(kept)"
      ),
      remedy: Message("set what is wrong", "mettre ce qui est faux à jour")
    )
  }

  static func heldTwice(_ operators: [String]) -> Finding {
    Finding(
      "held-twice",
      Message(
        "several operators have it: \(operators.joined(separator: ", "))",
        "plusieurs opérateurs l'ont : \(operators.joined(separator: ", "))"
      ),
      remedy: Message(
        "agree on one, and set the other's transfer to withdrawn",
        "convenir d'un seul, et retirer le transfert de l'autre"
      )
    )
  }
}
