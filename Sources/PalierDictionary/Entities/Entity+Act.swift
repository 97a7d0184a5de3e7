import PalierDiagnostics

extension Entity {
  /// The acts of a procedure.
  package static let act = Entity(
    Words("act", "acte"),
    plural: Words("acts", "actes"),
    gender: .masculine,
    parent: "household",
    label: "kind",
    summary: ["date", "kind", "state"],
    event: EventTraits(date: "date", plan: .init("state", ["scheduled"])),
    indexes: [["date"]],
    help: Message(
      "A step of the procedure: notice, summons, hearing, judgment, eviction.",
      "Un pas de la procédure : commandement, assignation, audience, jugement, expulsion."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date de l'acte", "Date acte"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the act.", "Le jour de l'acte.")
      ),
      Field(
        Words("kind", "nature", synonyms: ["Type d'acte", "Nature de l'acte"]),
        .enumeration("act_kind"),
        .plain,
        [.required],
        help: Message("What the act is.", "Ce qu'est l'acte.")
      ),
      Field(
        Words("at", "heure", synonyms: ["Heure d'audience"]),
        .time,
        help: Message("The time of day.", "L'heure.")
      ),
      Field(
        Words("state", "état"),
        .enumeration("act_state"),
        .dated,
        standard: "choose { kind = hearing or date > today: scheduled, else: held }",
        help: Message("Whether it took place.", "S'il a eu lieu.")
      ),
      Field(
        Words("stage", "stade"),
        .enumeration("stage"),
        .derived(.expression(ActDerivations.stage)),
        help: Message("The stage that the act reaches.", "Le stade que l'acte atteint.")
      ),
      Field(
        Words(
          "bailiff",
          "commissaire_de_justice",
          synonyms: ["Huissier", "Étude", "Commissaire de justice"]
        ),
        .text,
        privacy: .indirect,
        help: Message("The officer who served it.", "L'officier qui l'a délivré.")
      ),
      Field(
        Words("regularity", "régularité"),
        .enumeration("regularity"),
        help: Message(
          "Whether it was checked and found regular.",
          "S'il a été vérifié et trouvé régulier."
        )
      ),
      Field(
        Words("court", "tribunal", synonyms: ["Juridiction"]),
        .text,
        help: Message("The court.", "Le tribunal.")
      ),
      Field(
        Words("room", "salle"),
        .text,
        help: Message("The room.", "La salle.")
      ),
      Field(
        Words("case_number", "numéro_rg", headed: "numéro RG", synonyms: ["N° RG", "RG"]),
        .text,
        privacy: .indirect,
        help: Message("The court's case number.", "Le numéro au répertoire général.")
      ),
      Field(
        Words("appearance", "comparution"),
        .enumeration("appearance"),
        privacy: .sensitive,
        [.counted, .told],
        help: Message(
          "Whether the tenant came to the hearing.",
          "Si le locataire est venu à l'audience."
        )
      ),
      Field(
        Words(
          "judgment",
          "issue_jugement",
          headed: "issue du jugement",
          synonyms: ["Issue du jugement"]
        ),
        .enumeration("judgment_outcome"),
        privacy: .sensitive,
        [.counted, .told],
        help: Message("What the judgment decided.", "Ce que le jugement a décidé.")
      ),
      Field(
        Words("title", "titre", synonyms: ["Titre exécutoire"]),
        .enumeration("enforceable_title"),
        help: Message("What an eviction is founded on.", "Sur quoi l'expulsion est fondée.")
      ),
      Field(
        Words("planned_on", "prévu_le"),
        .date,
        help: Message("The day for which it was planned.", "Le jour pour lequel il était prévu.")
      ),
      Field(
        Words("with_police", "avec_police"),
        .boolean,
        help: Message("Whether the police assisted.", "Si la force publique était présente.")
      ),
      Field(
        Words("lawful", "licite"),
        .boolean,
        privacy: .sensitive,
        [.told],
        help: Message("Whether it was lawful.", "S'il était licite.")
      ),
      Field(
        Words("exception", "exception"),
        .text,
        privacy: .sensitive,
        help: Message("Why a protection didn't hold.", "Pourquoi une protection ne jouait pas.")
      ),
      Field(
        Words("suspended_until", "suspendu_jusque", headed: "suspendu jusqu'au"),
        .date,
        help: Message(
          "The day until which it suspends the procedure.",
          "Le jour jusqu'auquel il suspend la procédure."
        )
      ),
    ] + Field.recording
  )
}
