import PalierDiagnostics

extension Field {
  /// The words that a team works by, worked out in the question.
  static let householdWords: [Field] = [
    Field(
      Words("eligible", "éligible"),
      .boolean,
      .defined(HouseholdWords.eligible),
      help: Message(
        "Whether the household may be transferred under an agreement in force today.",
        "Si le ménage peut être transféré selon une convention en vigueur aujourd'hui."
      ),
      source: frame
    ),
    Field(
      Words("waves", "vagues"),
      .number,
      .defined("max(contacts.wave)"),
      help: Message(
        "How many waves of contacts the team has sent; unknown before the first.",
        "Le nombre de vagues de sollicitation envoyées ; inconnu avant la première."
      ),
      source: feedback
    ),
    Field(
      Words("last_wave_on", "dernière_vague_le"),
      .date,
      .defined("min(contacts.date where wave = household.waves)"),
      help: Message(
        "The first day of the last wave of contacts.",
        "Le premier jour de la dernière vague de sollicitation."
      ),
      source: feedback
    ),
    Field(
      Words("unreached", "non_joint"),
      .boolean,
      .defined("status = open and contacted = false"),
      help: Message(
        "Whether the file is open and nobody was reached yet.",
        "Si le dossier est en cours et que personne n'a encore été joint."
      ),
      source: feedback
    ),
    Field(
      Words("upcoming_hearing", "audience_proche"),
      .boolean,
      .defined(HouseholdWords.upcomingHearing),
      help: Message(
        "Whether a hearing is scheduled within 21 days, today included.",
        "Si une audience est prévue dans les 21 jours, aujourd'hui compris."
      ),
      source: teams
    ),
    Field(
      Words("chaser_channel", "canal_relance", headed: "canal de relance"),
      .enumeration("channel"),
      .defined(HouseholdWords.chaserChannel),
      privacy: .sensitive,
      help: Message(
        "The first channel by which a chaser may go out: letter, email, SMS or call.",
        "Le premier canal permis pour une relance : courrier, courriel, SMS ou appel."
      ),
      source: feedback
    ),
    Field(
      Words("to_chase", "à_relancer"),
      .boolean,
      .defined(HouseholdWords.toChase),
      help: Message(
        "Whether a chaser is due: not reached, 15 days after the last wave, before the third.",
        "Si une relance est due : non joint, 15 jours après la dernière vague, avant la troisième."
      ),
      source: feedback
    ),
    Field(
      Words("followup_due_on", "veille_due_le"),
      .date,
      .defined("last_exchange_on + 15 days"),
      help: Message(
        "The day the follow-up is due: 15 calendar days after the last exchange.",
        "Le jour où la veille est due : 15 jours après le dernier échange."
      ),
      source: frame
    ),
    Field(
      Words("late_followup", "veille_en_retard"),
      .boolean,
      .defined(
        "status != closed and followup_due_on < today and \(HouseholdWords.followupMissing)"
      ),
      help: Message(
        "Whether the follow-up of the last exchange is overdue.",
        "Si la veille qui suit le dernier échange est en retard."
      ),
      source: frame
    ),
    Field(
      Words("due_step", "démarche_due"),
      .enumeration("step_kind"),
      .defined("first(steps where \(HouseholdWords.openStep) sort by due_on).kind"),
      privacy: .sensitive,
      help: Message("The open step that is due first.", "La démarche ouverte due la première.")
    ),
    Field(
      Words("next_step", "prochaine_démarche"),
      .enumeration("next_step"),
      .defined(HouseholdWords.nextStep),
      privacy: .sensitive,
      help: Message(
        "What the team does next, by the order of its work.",
        "Ce que l'équipe fait ensuite, selon l'ordre de son travail."
      ),
      source: feedback
    ),
  ]

  private static let frame = Message(
    "the frame of the mobile teams, December 2020",
    "document de cadrage des équipes mobiles, décembre 2020"
  )

  private static let feedback = Message(
    "the order of contacts told by the ADIL of Essonne, October 2022; 15 days, 3 waves and 21 days "
      + "are a team's own settings",
    "enchaînement des contacts décrit par l'ADIL de l'Essonne, octobre 2022 ; 15 jours, 3 vagues "
      + "et 21 jours sont des réglages d'équipe"
  )

  private static let teams = Message(
    "a team's own setting: the days that a visit before the hearing takes",
    "réglage d'équipe : le temps d'une visite avant l'audience"
  )
}
