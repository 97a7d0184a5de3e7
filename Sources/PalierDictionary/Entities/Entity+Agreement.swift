import PalierDiagnostics

extension Entity {
  /// The agreements with operators.
  package static let agreement = Entity(
    Words("agreement", "convention"),
    plural: Words("agreements", "conventions"),
    gender: .feminine,
    label: "operator",
    summary: ["territory", "operator", "valid_from", "valid_until", "stages"],
    help: Message(
      "The terms on which an operator takes files of a territory.",
      "Les termes auxquels un opérateur prend les dossiers d'un territoire."
    ),
    fields: [
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        .plain,
        [.required],
        help: Message("The territory.", "Le territoire.")
      ),
      Field(
        Words("operator", "opérateur"),
        .reference("organisation"),
        help: Message("The operator.", "L'opérateur.")
      ),
      Field(
        Words("partner", "partenaire"),
        .reference("organisation"),
        help: Message("The partner.", "Le partenaire.")
      ),
      Field(
        Words("valid_from", "valable_du"),
        .date,
        help: Message("The first day it holds.", "Le premier jour où elle vaut.")
      ),
      Field(
        Words("valid_until", "valable_jusque", headed: "valable jusqu'au"),
        .date,
        help: Message("The last day it holds.", "Le dernier jour où elle vaut.")
      ),
      Field(
        Words("stages", "stades"),
        .set("stage"),
        help: Message("The stages it covers.", "Les stades qu'elle couvre.")
      ),
      Field(
        Words("districts", "secteurs"),
        .references("district"),
        help: Message(
          "The districts it covers; unknown when all.",
          "Les secteurs qu'elle couvre ; inconnu si tous."
        )
      ),
      Field(
        Words("least_debt", "dette_minimale"),
        .money,
        limits: .amount,
        help: Message("The least debt.", "La dette minimale.")
      ),
      Field(
        Words("levels", "niveaux"),
        .text,
        help: Message(
          "What each level of vulnerability means.",
          "Ce que signifie chaque niveau de vulnérabilité."
        )
      ),
      Field(
        Words(
          "vulnerability_basis",
          "base_vulnérabilité",
          headed: "base légale des vulnérabilités"
        ),
        .text,
        help: Message(
          "The legal basis for recording vulnerabilities.",
          "La base légale pour noter les vulnérabilités."
        )
      ),
      Field(
        Words("blanks_count", "blancs_comptent"),
        .boolean,
        .plain,
        [.required],
        standard: "false",
        help: Message(
          "Whether a household whose social follow-up is unknown counts as not followed.",
          "Si un ménage au suivi social inconnu compte comme non accompagné."
        )
      ),
      Field(
        Words("fte", "etp", headed: "ETP"),
        .number,
        limits: .amount,
        help: Message("Full-time equivalents.", "Équivalents temps plein.")
      ),
      Field(
        Words("sharing_agreed", "partage_convenu"),
        .boolean,
        help: Message(
          "Whether there is a data-sharing convention.",
          "S'il existe une convention de partage de données."
        )
      ),
      Field(
        Words("sharing_agreed_on", "partage_convenu_le"),
        .date,
        help: Message("The day of that convention.", "Le jour de cette convention.")
      ),
    ]
  )
}
