import PalierDiagnostics

extension Entity {
  /// The territories of the programme.
  package static let territory = Entity(
    Words("territory", "territoire"),
    plural: Words("territories", "territoires"),
    gender: .masculine,
    key: ["code"],
    label: "name",
    summary: ["region", "code", "name", "fte", "budget"],
    help: Message(
      "A territory with a mobile team, as published.",
      "Un territoire doté d'une équipe mobile, tel que publié."
    ),
    fields: [
      Field(
        Words("region", "région"),
        .text,
        help: Message("The region.", "La région.")
      ),
      Field(
        Words("code", "code", synonyms: ["Département", "Dép", "DEP"]),
        .text,
        .plain,
        [.required, .unique],
        help: Message("The department's code.", "Le code du département.")
      ),
      Field(
        Words("name", "nom", synonyms: ["Libellé", "LIBELLE"]),
        .text,
        .plain,
        [.required, .searched],
        help: Message("The name.", "Le nom.")
      ),
      Field(
        Words("fte", "etp", headed: "ETP", synonyms: ["ETP financés"]),
        .number,
        limits: .amount,
        help: Message("Full-time equivalents.", "Équivalents temps plein.")
      ),
      Field(
        Words("budget", "budget", synonyms: ["Budget alloué"]),
        .money,
        limits: .amount,
        help: Message("Money of a year.", "Les crédits d'une année.")
      ),
    ]
  )
}
