import PalierDiagnostics

extension Field {
  /// What is kept of a household's procedure and debt, from its acts and debts.
  static let householdProcedure: [Field] = [
    Field(
      Words(
        "stage",
        "stade",
        synonyms: [
          "Stade de la procédure", "Stade procédure", "Stade actuel", "Étape de la procédure",
        ]
      ),
      .enumeration("stage"),
      .derived(.expression("max(acts.stage where state = held)")),
      help: Message(
        "The furthest stage among the acts that took place.",
        "Le stade le plus avancé parmi les actes tenus."
      )
    ),
    Field(
      Words(
        "stage_on",
        "stade_le",
        headed: "date du stade",
        synonyms: [
          "Date de l'acte", "Date acte", "Date d'acte", "Date du stade", "Date du dernier acte",
        ]
      ),
      .date,
      .derived(.expression("min(acts.date where state = held and stage = household.stage)")),
      help: Message("The day the stage was first reached.", "Le jour où le stade a été atteint.")
    ),
    Field(
      Words("phase", "volet"),
      .enumeration("phase"),
      .derived(.expression("choose { stage <= judgment: upstream, stage >= cql: downstream }")),
      help: Message(
        "Before or after the order to leave; hearing and judgment are before it.",
        "Avant ou après l'ordre de quitter les lieux ; audience et jugement sont avant."
      )
    ),
    Field(
      Words(
        "hearing_on",
        "audience_le",
        headed: "date d'audience",
        synonyms: ["Date d'audience", "Date audience", "Date de l'audience", "Audience"]
      ),
      .date,
      .derived(.expression("max(acts.date where kind = hearing and state != cancelled)")),
      help: Message(
        "The day of the last hearing that isn't cancelled, past or to come.",
        "Le jour de la dernière audience non annulée, passée ou à venir."
      )
    ),
    Field(
      Words(
        "hearing_at",
        "audience_à",
        headed: "heure d'audience",
        synonyms: ["Heure d'audience", "Heure de l'audience", "Heure audience"]
      ),
      .time,
      .derived(.expression("latest(acts where kind = hearing and state != cancelled).at")),
      help: Message("The time of that hearing.", "L'heure de cette audience.")
    ),
    Field(
      Words("court", "tribunal", synonyms: ["Tribunal compétent", "Juridiction"]),
      .text,
      .derived(.expression("latest(acts where kind = hearing and state != cancelled).court")),
      help: Message("The court of that hearing.", "Le tribunal de cette audience.")
    ),
    Field(
      Words(
        "debt",
        "dette",
        synonyms: [
          "Dette (€)", "Dette en euros", "Montant dette", "Montant de la dette", "Dette locative",
          "Montant impayé", "Dette actuelle",
        ]
      ),
      .money,
      .derived(.expression("latest(debts).amount")),
      privacy: .sensitive,
      [.told],
      help: Message("The latest known debt.", "La dernière dette connue.")
    ),
    Field(
      Words(
        "debt_on",
        "dette_le",
        headed: "date de la dette",
        synonyms: ["Date de la dette", "Date dette"]
      ),
      .date,
      .derived(.expression("latest(debts).date")),
      privacy: .sensitive,
      [.told],
      help: Message("The day of the latest known debt.", "Le jour de la dernière dette connue.")
    ),
    Field(
      Words(
        "debt_at_entry",
        "dette_entrée",
        headed: "dette à l'entrée",
        synonyms: ["Dette à l'entrée", "Dette initiale"]
      ),
      .money,
      .derived(
        .expression(
          "latest(debts where date <= household.received_on).amount or else first(debts).amount"
        )
      ),
      privacy: .sensitive,
      [.told],
      help: Message(
        "The debt known at reception, else the first.",
        "La dette connue à la réception, sinon la première."
      )
    ),
    Field(
      Words("last_owed_on", "dernière_dette_le", headed: "dernière dette due le"),
      .date,
      .derived(.expression("max(debts.date where amount > 0 €)")),
      privacy: .sensitive,
      [.told],
      help: Message(
        "The last day on which something was owed.",
        "Le dernier jour où une dette était due."
      )
    ),
    Field(
      Words("debt_cleared", "dette_soldée"),
      .boolean,
      .derived(.expression("debt <= 0 € and last_owed_on is known")),
      privacy: .sensitive,
      [.told],
      help: Message(
        "Whether a debt there was has been paid.",
        "Si une dette qui existait a été payée."
      )
    ),
    Field(
      Words("procedure_end", "fin_procédure", headed: "fin de procédure"),
      .enumeration("procedure_end"),
      .derived(.expression(HouseholdDerivations.procedureEnd)),
      help: Message("What ended the procedure.", "Ce qui a mis fin à la procédure.")
    ),
    Field(
      Words("procedure_ended_on", "procédure_finie_le", synonyms: ["Date de fin de procédure"]),
      .date,
      .derived(.expression(HouseholdDerivations.procedureEndedOn)),
      help: Message("The day the procedure ended.", "Le jour où la procédure a pris fin.")
    ),
    Field(
      Words("suspended_until", "suspendu_jusque", headed: "suspendu jusqu'au"),
      .date,
      .derived(.expression("max(acts.suspended_until where state = held)")),
      help: Message(
        "The day until which delays or over-indebtedness suspend the procedure.",
        "Le jour jusqu'auquel des délais ou un surendettement suspendent la procédure."
      )
    ),
    Field(
      Words("dsf_no_response", "carence_dsf", headed: "carence au DSF"),
      .boolean,
      .derived(.expression("any(diagnoses where kind = dsf and result = no_response)")),
      privacy: .sensitive,
      [.told],
      help: Message(
        "Whether the household left a social and financial diagnosis unanswered.",
        "Si le ménage n'a pas répondu à un diagnostic social et financier."
      )
    ),
  ]
}
