import PalierDiagnostics

extension Field {
  /// How long a file is kept, and whether it still says whose it was.
  static let householdRetention: [Field] = [
    Field(
      Words("anonymised_on", "anonymisé_le"),
      .date,
      .plain,
      [.kept, .happening],
      help: Message(
        "The day the file was made to say of nobody.",
        "Le jour où le dossier a été rendu anonyme."
      )
    ),
    Field(
      Words("retention_from", "conservation_depuis", headed: "conservation à compter du"),
      .date,
      .defined(HouseholdWords.retentionFrom),
      help: Message(
        "The day from which keeping is counted: last contact, else closing, else last event.",
        "Le jour d'où court la conservation : dernier contact, sinon clôture, sinon dernier évènement."
      ),
      source: retention
    ),
    Field(
      Words("retention_due_on", "conservation_jusque", headed: "à conserver jusqu'au"),
      .date,
      .defined("retention_from + 2 years"),
      help: Message(
        "The day on which the file has been kept long enough.",
        "Le jour où le dossier a été gardé assez longtemps."
      ),
      source: retention
    ),
    Field(
      Words("procedure_running", "procédure_en_cours"),
      .boolean,
      .defined(HouseholdWords.procedureRunning),
      help: Message(
        "Whether the procedure goes on: no end is known, and an act of two years or a delay that runs.",
        "Si la procédure continue : aucune fin connue, et un acte de deux ans ou un délai qui court."
      )
    ),
    Field(
      Words("past_retention", "conservation_échue"),
      .boolean,
      .defined("\(HouseholdWords.isPastItsDate) and not procedure_running"),
      help: Message(
        "Whether the file is past its date: not open, kept long enough, its procedure over or asleep.",
        "Si le dossier a passé sa date : non ouvert, gardé assez longtemps, procédure finie ou éteinte."
      ),
      source: retention
    ),
    Field(
      Words("retention_to_decide", "conservation_à_décider"),
      .boolean,
      .defined("\(HouseholdWords.isPastItsDate) and procedure_running"),
      help: Message(
        "Whether somebody has to decide: the file is past its date and its procedure goes on.",
        "Si quelqu'un doit décider : le dossier a passé sa date et sa procédure continue."
      ),
      source: retention
    ),
  ]

  private static let retention = Message(
    "the data protection authority's guide of 2023 for social and medico-social work: two years after "
      + "the last contact; a team's own setting",
    "référentiel de la CNIL sur les durées de conservation dans le social et le médico-social, 2023 : "
      + "deux ans après le dernier contact ; réglage d'équipe"
  )
}
