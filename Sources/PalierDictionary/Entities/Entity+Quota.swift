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
        limits: .count,
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
          state = accepted) + \
          count(referrals where quota.flow = social_referral and state = accepted and \
          state_on in quota.year and (quota.month is unknown or state_on in quota.month) and \
          (operator is unknown or operator = quota.operator) and \
          (quota.territory is unknown or household.territory = quota.territory))
          """
        ),
        help: Message("Transfers and referrals accepted.", "Transferts et signalements acceptés.")
      ),
      Field(
        Words("refused", "refusé"),
        .number,
        .defined(
          """
          count(transfers where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state = refused) + \
          count(referrals where quota.flow = social_referral and state = refused and \
          state_on in quota.year and (quota.month is unknown or state_on in quota.month) and \
          (operator is unknown or operator = quota.operator) and \
          (quota.territory is unknown or household.territory = quota.territory))
          """
        ),
        help: Message("Transfers and referrals refused.", "Transferts et signalements refusés.")
      ),
      Field(
        Words("waiting", "en_attente"),
        .number,
        .defined(
          """
          count(transfers where operator = quota.operator and flow = quota.flow and \
          (month = quota.month or quota.month is unknown and month in quota.year) and \
          (quota.territory is unknown or household.territory = quota.territory) and \
          state = waiting) + \
          count(referrals where quota.flow = social_referral and state = waiting and \
          state_on in quota.year and (quota.month is unknown or state_on in quota.month) and \
          (operator is unknown or operator = quota.operator) and \
          (quota.territory is unknown or household.territory = quota.territory))
          """
        ),
        help: Message(
          "Transfers and referrals waiting for a place.",
          "Transferts et signalements en attente d'une place."
        )
      ),
      Field(
        Words("left", "reste"),
        .number,
        .defined("volume - used"),
        help: Message("Places left.", "Places restantes.")
      ),
      Field(
        Words("runs_out_on", "épuisement_le"),
        .date,
        .defined(
          """
          choose { left > 0 and used > 0 and today >= \(begin) and today <= \(end) \
          and \(projected) <= \(end): \(projected) }
          """
        ),
        help: Message(
          "When no place will be left at the pace so far; unknown where the places last.",
          "Quand il ne restera plus de place au rythme actuel ; inconnu si les places suffisent."
        )
      ),
    ]
  )

  private static let begin = "(first_day(month) or else first_day(year))"
  private static let end = "(last_day(month) or else last_day(year))"

  // Today is one of the days that the places were used in.
  private static let projected = """
    \(begin) + 1 day * (volume * (days(\(begin), today) + 1) / used) - 1 day
    """
}
