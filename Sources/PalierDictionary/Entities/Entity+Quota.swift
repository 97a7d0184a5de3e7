import PalierDiagnostics

extension Entity {
  /// The volumes agreed with operators.
  package static let quota = Entity(
    Words("quota", "quota"),
    plural: Words("quotas", "quotas"),
    gender: .masculine,
    key: ["operator", "month", "flow"],
    label: "operator",
    summary: ["operator", "month", "flow", "volume", "used", "left"],
    help: Message(
      "How many files an operator takes in a month, or in a year, by a flow.",
      "Combien de dossiers un opérateur prend dans un mois, ou dans l'année, par un flux."
    ),
    fields: [
      Field(
        Words("territory", "territoire"),
        .reference("territory"),
        help: Message(
          "The territory, when the operator has several.",
          "Le territoire, si l'opérateur en a plusieurs."
        )
      ),
      Field(
        Words("operator", "opérateur"),
        .reference("organisation"),
        .plain,
        [.required],
        help: Message("The operator.", "L'opérateur.")
      ),
      Field(
        Words("year", "année"),
        .year,
        .plain,
        [.required],
        help: Message("The year.", "L'année.")
      ),
      Field(
        Words("month", "mois"),
        .month,
        help: Message(
          "The month; unknown for a volume of the year.",
          "Le mois ; inconnu pour un volume annuel."
        )
      ),
      Field(
        Words("flow", "flux"),
        .enumeration("flow"),
        .plain,
        [.required],
        standard: "monthly_transfer",
        help: Message("The flow.", "Le flux.")
      ),
      Field(
        Words("volume", "volume", synonyms: ["Nombre de places"]),
        .number,
        .plain,
        [.required],
        help: Message("How many files.", "Combien de dossiers.")
      ),
      Field(
        Words("used", "utilisé"),
        .number,
        .defined(
          """
          distinct(transfers.household where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state in (sent, received, accepted)) + \
          distinct(referrals.household where quota.flow = social_referral and state = accepted and \
          state_on in quota.year and (quota.month is unknown or state_on in quota.month) and \
          (operator is unknown or operator = quota.operator) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          household.origin = social_referral)
          """
        ),
        help: Message(
          "Places used: households sent, received or accepted, each once; referrals accepted.",
          "Places prises : ménages envoyés, reçus ou acceptés, une fois chacun ; signalements acceptés."
        )
      ),
      Field(
        Words("accepted", "accepté"),
        .number,
        .defined(
          """
          count(transfers where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state = accepted)
          """
        ),
        help: Message("Transfers accepted.", "Transferts acceptés.")
      ),
      Field(
        Words("refused", "refusé"),
        .number,
        .defined(
          """
          count(transfers where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state = refused)
          """
        ),
        help: Message("Transfers refused.", "Transferts refusés.")
      ),
      Field(
        Words("waiting", "en_attente"),
        .number,
        .defined(
          """
          count(transfers where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state = waiting)
          """
        ),
        help: Message("Transfers waiting for a place.", "Transferts en attente d'une place.")
      ),
      Field(
        Words("left", "reste"),
        .number,
        .defined("volume - used"),
        help: Message("Places left.", "Places restantes.")
      ),
    ]
  )
}
