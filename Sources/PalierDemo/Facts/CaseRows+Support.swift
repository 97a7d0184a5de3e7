import PalierValues

extension CaseRows {
  /// The visits done, cancelled and planned.
  mutating func addVisits(_ builder: inout FactBuilder) {
    for visit in plan.visits {
      let isDone: Bool
      var later: [DemoFact.Change] = []
      var values: [String: Value] = [
        "date": .date(visit.day), "place": builder.word("place", visit.place),
        "kind": builder.word("visit_kind", visit.isAnnounced ? "appointed" : "unannounced"),
        "at": TimeOfDay(minutes: 9 * 60 + 30 * random.below(16)).map(Value.time) ?? .unknown,
      ]
      switch visit.course {
      case .done(let outcome):
        isDone = true
        values["outcome"] = builder.word("visit_outcome", outcome)
      case .planned: isDone = false
      case .cancelled:
        isDone = false
        let day = DemoCalendar.today.adding(days: -3)
        later = [DemoFact.Change("state", builder.word("visit_state", "cancelled"), on: day)]
      }
      let known =
        isDone ? visit.day : DemoCalendar.workdayBefore(DemoCalendar.today.adding(days: -6))
      values["state"] = builder.word("visit_state", isDone ? "done" : "planned")
      values["workers"] = .references(visitors(visit))
      values["known_on"] = .date(known)
      values["recorded_on"] = .date(known)
      builder.add("visit", of: household, values, on: ["state": known], later: later)
    }
  }

  // Both workers go where one alone must not, and to every unannounced visit.
  private mutating func visitors(_ visit: CasePlan.Visit) -> [Reference] {
    let social = random.pick(rows.socialWorkers) ?? 0
    let legal = random.pick(rows.legalWorkers) ?? 0
    let isPair = plan.homeVisit == "in_pairs" || !visit.isAnnounced
    return (isPair ? [legal, social] : [social]).map { Reference(id: $0) }
  }

  /// The contract, the steps of the support and its follow-up.
  mutating func addSupport(_ builder: inout FactBuilder) {
    guard let supported = plan.supportedOn else {
      addReminder(&builder)
      return
    }
    builder.add(
      "contract",
      of: household,
      recorded(supported, into: ["signed_on": .date(supported)])
    )
    let kinds = [
      "repayment_plan", "fsl", "landlord_mediation", "benefits", "hearing_preparation",
      "social_housing", "over_indebtedness", "legal_aid", "action_logement", "council_worker",
      "dalo", "siao", "landlord_guarantees",
    ]
    for place in 0..<random.number(2...4) {
      let kind = kinds[(plan.subject * 5 + place * 3) % kinds.count]
      let day = DemoCalendar.workday(supported.adding(days: place * 6 + random.number(1...4)))
      guard day <= plan.limit else { break }
      addStep(kind, day, &builder)
    }
    let due = supported.adding(days: 15)
    var followup: [String: Value] = ["due_on": .date(due)]
    if due <= plan.limit, random.chance(75) {
      followup["done_on"] = .date(min(DemoCalendar.workday(due), plan.limit))
      followup["steps_started"] = .boolean(plan.subject % 5 != 0)
      // Where nobody else takes over there is nothing to say of the handover.
      if plan.subject % 3 != 0 { followup["handover_effective"] = .boolean(plan.subject % 3 == 1) }
    }
    builder.add("followup", of: household, recorded(supported, into: followup))
    if random.chance(25) {
      builder.add(
        "note",
        of: household,
        recorded(
          supported,
          into: [
            "date": .date(supported),
            "author": random.pick(rows.socialWorkers).map(Value.row) ?? .unknown,
            "text": .text("Souhaite rester dans le logement et reprendre le loyer courant."),
            "readers": builder.word("readers", "team"),
          ]
        )
      )
    }
  }

  private mutating func addStep(_ kind: String, _ day: CivilDate, _ builder: inout FactBuilder) {
    let due = DemoCalendar.workday(day.adding(days: random.number(15...60)))
    var values: [String: Value] = [
      "date": .date(day), "kind": builder.word("step_kind", kind),
      "mode": builder.word("step_mode", random.chance(70) ? "direct" : "mainstream"),
      "state": builder.word("step_state", "todo"), "due_on": .date(due),
    ]
    if kind == "fsl" || kind == "repayment_plan" {
      values["amount"] = .euros(random.number(300...4_000))
    }
    var later: [DemoFact.Change] = []
    // No step stays open in a closed file.
    if due <= plan.limit, random.chance(70) {
      values["done_on"] = .date(due)
      later = [DemoFact.Change("state", builder.word("step_state", "done"), on: due)]
    } else if let closed = plan.closedOn {
      later = [DemoFact.Change("state", builder.word("step_state", "dropped"), on: closed)]
    } else if random.chance(50) {
      later = [DemoFact.Change("state", builder.word("step_state", "started"), on: day)]
    }
    builder.add(
      "step",
      of: household,
      recorded(day, into: values),
      on: ["state": day],
      later: later
    )
  }

  private mutating func addReminder(_ builder: inout FactBuilder) {
    guard plan.takenOn != nil, plan.closedOn == nil, random.chance(15) else { return }
    let day = DemoCalendar.workdayBefore(DemoCalendar.today.adding(days: -4))
    guard let taken = plan.takenOn, taken <= day else { return }
    builder.add(
      "reminder",
      of: household,
      recorded(
        day,
        into: [
          "date": .date(day),
          "due_on": .date(DemoCalendar.workday(day.adding(days: random.number(4...18)))),
          "worker": random.pick(rows.socialWorkers).map(Value.row) ?? .unknown,
          "text": .text("Vérifier l'adresse auprès du bailleur"),
        ]
      )
    )
  }
}
