import PalierDiagnostics

extension Entity {
  /// The examinations of cases.
  package static let review = Entity(
    Words("review", "passage"),
    plural: Words("reviews", "passages"),
    gender: .masculine,
    parent: "commission",
    siblingKey: ["household"],
    label: "household",
    summary: ["household", "origin", "complex", "opinion"],
    indexes: [["household"]],
    help: Message(
      "One examination of a case in a sitting.",
      "Un examen d'une situation dans une séance."
    ),
    fields: [
      Field(
        Words("household", "ménage", synonyms: ["Dossier"]),
        .reference("household"),
        privacy: .indirect,
        [.counted],
        help: Message(
          "The household, when the register knows it.",
          "Le ménage, si le registre le connaît."
        )
      ),
      Field(
        Words("origin", "origine", synonyms: ["Origine de la saisine"]),
        .enumeration("review_origin"),
        help: Message("Who brought the case.", "Qui a saisi la commission.")
      ),
      Field(
        Words("complex", "complexe"),
        .boolean,
        privacy: .sensitive,
        [.counted, .told],
        help: Message("Whether the case is complex.", "Si la situation est complexe.")
      ),
      Field(
        Words("epci", "epci", headed: "EPCI"),
        .reference("epci"),
        help: Message("The intercommunal body of the home.", "L'intercommunalité du logement.")
      ),
      Field(
        Words("opinion", "avis"),
        .text,
        privacy: .sensitive,
        [.told],
        help: Message("What the commission recommends.", "Ce que la commission préconise.")
      ),
      Field(
        Words("sent_to", "adressé_à"),
        .text,
        help: Message("To whom the opinion went.", "À qui l'avis a été adressé.")
      ),
      Field(
        Words("answer", "réponse"),
        .text,
        privacy: .sensitive,
        [.told],
        help: Message("What they answered.", "Ce qu'ils ont répondu.")
      ),
      Field(
        Words("followed_up_on", "suivi_le"),
        .date,
        .plain,
        [.happening],
        help: Message("The day the opinion was followed up.", "Le jour du suivi de l'avis.")
      ),
    ]
  )
}
