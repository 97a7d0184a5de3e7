import PalierDiagnostics
import PalierValues

extension Finding {
  static func delayTooShort(
    _ delay: LegalDelay,
    _ version: LegalDelay.Version,
    from: Message,
    to: Message,
    began: CivilDate,
    due: CivilDate
  ) -> Finding {
    Finding(
      delay.rule,
      Message(
        "\(to.english) before \(due.iso): \(length(version).english) after the \(from.english) of "
          + "\(began.iso) (\(version.source.english))",
        "\(to.french) avant le \(due.french) : \(length(version).french) après \(from.french) du "
          + "\(began.french) (\(version.source.french))"
      ),
      remedy: Message(
        "check both dates, or have the act's regularity examined",
        "vérifier les deux dates, ou faire examiner la régularité de l'acte"
      )
    )
  }

  private static func length(_ version: LegalDelay.Version) -> Message {
    switch version.length {
    case .days(let days) where days % 7 == 0:
      Message("\(days / 7) weeks", "\(days / 7) semaines")
    case .days(let days): Message("\(days) days", "\(days) jours")
    case .months(let months): Message("\(months) months", "\(months) mois")
    }
  }

  static func winterTruce(_ truce: WinterTruce) -> Finding {
    Finding(
      "winter-truce",
      Message(
        "eviction inside the winter truce, \(truce.from.iso) to \(truce.through.iso) "
          + "(\(truce.source.english))",
        "expulsion pendant la trêve hivernale, du \(truce.from.french) au "
          + "\(truce.through.french) (\(truce.source.french))"
      ),
      remedy: Message("give lawful and exception", "donner licite et exception")
    )
  }

  static func withoutTitle(_ act: Message, missing: [Message]) -> Finding {
    Finding(
      "no-enforceable-title",
      Message(
        "\(act.english) without recorded \(missing.map(\.english).joined(separator: " and "))",
        "\(act.french) sans \(missing.map(\.french).joined(separator: " ni ")) enregistré"
      ),
      remedy: Message(
        "add the missing act, or give lawful and exception",
        "ajouter l'acte manquant, ou donner licite et exception"
      )
    )
  }

  static func skipped(_ missing: [Message]) -> Finding {
    Finding(
      "stage-skipped",
      Message(
        "no act recorded for \(missing.map(\.english).joined(separator: ", "))",
        "aucun acte enregistré pour \(missing.map(\.french).joined(separator: ", "))"
      ),
      remedy: Message("add it when it is known", "l'ajouter quand il est connu")
    )
  }

  static func outOfOrder(_ other: Message, _ day: CivilDate) -> Finding {
    Finding(
      "act-out-of-order",
      Message(
        "dated against the order of the procedure: \(other.english) is of \(day.iso)",
        "date contraire à l'ordre de la procédure : \(other.french) est du \(day.french)"
      ),
      remedy: Message("check both dates", "vérifier les deux dates")
    )
  }

  static func newProcedure(_ ended: CivilDate) -> Finding {
    Finding(
      "new-procedure",
      Message(
        "the procedure ended on \(ended.iso): this act begins another, a new file",
        "la procédure a pris fin le \(ended.french) : cet acte en ouvre une autre, un nouveau "
          + "dossier"
      ),
      remedy: Message(
        "create household { previous: … } and move the act there",
        "créer ménage { précédent: … } et y déplacer l'acte"
      )
    )
  }

  static func stageNotAbove(_ reached: Message) -> Finding {
    Finding(
      "stage-not-above",
      Message(
        "the file has reached \(reached.english) already",
        "le dossier a déjà atteint \(reached.french)"
      ),
      remedy: Message("use add act for another act", "utiliser ajouter acte pour un autre acte")
    )
  }
}
