import PalierDiagnostics
import PalierDictionary
import PalierValues

extension Finding {
  static let gone = Finding(
    "row-gone",
    Message("the row no longer exists", "la ligne n'existe plus"),
    remedy: Message("ask the question again", "reposer la question")
  )

  static func unknownField(_ field: String, of entity: Message) -> Finding {
    Finding(
      "unknown-field",
      Message(
        "\(entity.english) has no field \(field)",
        "\(entity.french) n'a pas de champ \(field)"
      ),
      remedy: Message("leave it out", "le retirer")
    )
  }

  static func keptField(_ field: Message) -> Finding {
    Finding(
      "kept-field",
      Message(
        "\(field.english) is kept by the program",
        "\(field.french) est tenu par le programme"
      ),
      remedy: Message("leave it out", "le retirer")
    )
  }

  static func required(_ field: Message) -> Finding {
    Finding(
      "required-field",
      Message("\(field.english) is required", "\(field.french) est obligatoire"),
      remedy: Message("give \(field.english)", "donner \(field.french)")
    )
  }

  static func outOfLimits(_ field: Message, _ limits: Limits) -> Finding {
    let whole = limits.isWhole
    let english: String
    let french: String
    if let most = limits.most {
      english = "from \(limits.least) to \(most)"
      french = "de \(limits.least) à \(most)"
    } else {
      english = "not less than \(limits.least)"
      french = "jamais moins de \(limits.least)"
    }
    return Finding(
      "out-of-limits",
      Message(
        "\(field.english) is \(whole ? "a whole number, " : "")\(english)",
        "\(field.french) : \(whole ? "un nombre entier, " : "")\(french)"
      ),
      remedy: Message("give another value, or none", "donner une autre valeur, ou aucune")
    )
  }

  static func notUnique(_ field: Message, _ value: String) -> Finding {
    Finding(
      "not-unique",
      Message(
        "another row has \(field.english) \(value)",
        "une autre ligne a \(field.french) \(value)"
      ),
      remedy: Message("give another one", "en donner un autre")
    )
  }

  static func correctInstead(_ field: Message) -> Finding {
    Finding(
      "event-field",
      Message(
        "\(field.english) of an event isn't set: what happened is corrected",
        "\(field.french) d'un évènement ne se modifie pas : un fait se corrige"
      ),
      remedy: Message(
        "correct { \(field.english): … } because \"…\"",
        "corriger { \(field.french): … } parce_que \"…\""
      )
    )
  }

  static func derived(_ field: Message, verb: Message) -> Finding {
    Finding(
      "derived-field",
      Message(
        "\(field.english) is worked out from recorded facts",
        "\(field.french) se déduit des faits enregistrés"
      ),
      remedy: Message("use \(verb.english)", "utiliser \(verb.french)")
    )
  }

  static func futureDated(_ day: CivilDate) -> Finding {
    Finding(
      "future-fact",
      Message("dated \(day.iso), after today", "daté du \(day.french), après aujourd'hui"),
      remedy: Message("check the date", "vérifier la date")
    )
  }

  static let reasonMissing = Finding(
    "reason-missing",
    Message("a reason is needed", "il faut un motif"),
    remedy: Message("because \"…\"", "parce_que \"…\"")
  )

  static func notAnEvent(_ entity: Message) -> Finding {
    Finding(
      "not-an-event",
      Message(
        "\(entity.english) isn't an event: it is changed, not corrected",
        "\(entity.french) n'est pas un évènement : il se modifie, ne se corrige pas"
      ),
      remedy: Message("use set", "utiliser mettre")
    )
  }

  static func belongsToNothing(_ entity: Message) -> Finding {
    Finding(
      "not-movable",
      Message(
        "\(entity.english) doesn't belong to a household",
        "\(entity.french) n'appartient pas à un ménage"
      ),
      remedy: Message("only what belongs to one moves", "seul ce qui en dépend se déplace")
    )
  }

  static func ownVerb(_ child: Message, _ verb: Message) -> Finding {
    Finding(
      "own-verb",
      Message(
        "\(child.english) isn't added so: a verb makes it",
        "\(child.french) ne s'ajoute pas ainsi : un verbe s'en charge"
      ),
      remedy: Message("use \(verb.english)", "utiliser \(verb.french)")
    )
  }
}
