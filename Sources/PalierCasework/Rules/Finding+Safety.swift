import PalierDiagnostics
import PalierValues

extension Finding {
  /// The reason stays with the coordinator: the message doesn't tell it.
  static func homeVisitForbidden(review: CivilDate?, today: CivilDate) -> Finding {
    let late = review.map { $0 < today } ?? false
    return Finding(
      "home-visit-forbidden",
      Message(
        "no home visit to this household; see the coordinator" + (late ? " (to review)" : ""),
        "pas de visite à domicile chez ce ménage ; voir la coordination"
          + (late ? " (à revoir)" : "")
      ),
      remedy: Message(
        "meet near_home or at the office, or call",
        "rencontrer en proximité ou au bureau, ou appeler"
      )
    )
  }

  static func visitInPairs(_ count: Int) -> Finding {
    Finding(
      "home-visit-in-pairs",
      Message(
        "a home visit to this household needs two workers, \(count) given",
        "une visite à domicile chez ce ménage demande deux intervenants, \(count) donné"
      ),
      remedy: Message("name both in workers", "nommer les deux dans intervenants")
    )
  }

  static func homeVisitToReview(_ day: CivilDate) -> Finding {
    Finding(
      "home-visit-review",
      Message(
        "the home visit rule was to be reviewed by \(day.iso): to review, not allowed",
        "la consigne de visite était à revoir avant le \(day.french) : à revoir, non autorisée"
      ),
      remedy: Message("review it with the coordinator", "la revoir avec la coordination")
    )
  }

  static func plannedVisitCancelled(_ date: CivilDate) -> Finding {
    Finding(
      "planned-visit-cancelled",
      Message(
        "the home visit planned for \(date.iso) is cancelled",
        "la visite à domicile prévue le \(date.french) est annulée"
      ),
      remedy: Message("meet elsewhere", "rencontrer ailleurs")
    )
  }
}
