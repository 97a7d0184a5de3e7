import PalierDiagnostics

extension Entity {
  /// The referrals of a household by social services.
  package static let referral = Entity(
    Words("referral", "signalement"),
    plural: Words("referrals", "signalements"),
    gender: .masculine,
    parent: "household",
    label: "date",
    summary: ["date", "service", "state", "reason"],
    event: EventTraits(date: "date"),
    help: Message(
      "A social service's request that the team take a household.",
      "La demande d'un service social que l'équipe prenne un ménage."
    ),
    fields: [
      Field(
        Words("date", "date", synonyms: ["Date du signalement"]),
        .date,
        .plain,
        [.required],
        standard: "today",
        help: Message("The day of the referral.", "Le jour du signalement.")
      ),
      Field(
        Words("service", "service"),
        .reference("organisation"),
        help: Message("The service that asks.", "Le service qui demande.")
      ),
      Field(
        Words("operator", "opérateur"),
        .reference("organisation"),
        help: Message(
          "The operator that is asked, when a territory has several.",
          "L'opérateur sollicité, si le territoire en a plusieurs."
        )
      ),
      Field(
        Words("state", "état"),
        .enumeration("transfer_state"),
        .dated,
        standard: "proposed",
        help: Message("Where it stands.", "Où il en est.")
      ),
      Field(
        Words("failed_contact_on", "échec_contact_le", headed: "échec de contact le"),
        .date,
        .plain,
        [.happening],
        help: Message(
          "The day of a failed contact by the service.",
          "Le jour d'un contact sans succès du service."
        )
      ),
      Field(
        Words("reason", "motif"),
        .text,
        help: Message("Why it was refused or withdrawn.", "Pourquoi il a été refusé ou retiré.")
      ),
    ] + Field.recording
  )
}
