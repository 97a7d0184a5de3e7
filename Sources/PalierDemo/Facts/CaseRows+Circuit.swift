import PalierValues

extension CaseRows {
  /// The file's way to the operator.
  mutating func addTransfers(_ builder: inout FactBuilder) {
    if plan.origin == "social_referral" { addReferral(&builder) }
    guard let batch = plan.batch else { return }
    let month = CalendarMonth(containing: batch.month)
    var values: [String: Value] = [
      "date": .date(batch.day), "month": .month(month), "operator": .row(rows.operatorTeam),
      "flow": builder.word("flow", "monthly_transfer"), "batch": .whole(batch.number),
    ]
    let sent = plan.stageSent ?? (plan.takenOn == nil ? "cdp" : "assignation")
    values["stage_sent"] = builder.word("stage", sent)
    var state = "sent"
    var later: [DemoFact.Change] = []
    func change(_ word: String, _ day: CivilDate) -> DemoFact.Change {
      DemoFact.Change("state", builder.word("transfer_state", word), on: day)
    }
    switch plan.waiting {
    case nil:
      guard let received = plan.receivedOn, let taken = plan.takenOn else { return }
      values["stage_received"] = builder.word("stage", "assignation")
      later = [change("received", received)]
      if taken > received { later.append(change("accepted", taken)) }
      if taken == received { later = [change("accepted", taken)] }
    case .inTransit: break
    case .onTheList: state = "waiting"
    case .refused:
      values["reason"] = .text("Hors périmètre : ménage déjà suivi par un autre service")
      later = [change("refused", DemoCalendar.workday(batch.day.adding(days: 5)))]
    case .withdrawn:
      values["reason"] = .text("Envoyé par erreur")
      later = [change("withdrawn", DemoCalendar.workday(batch.day.adding(days: 2)))]
    }
    values["state"] = builder.word("transfer_state", state)
    builder.add(
      "transfer",
      of: household,
      recorded(batch.day, into: values),
      on: ["state": batch.day],
      later: later
    )
  }

  private mutating func addReferral(_ builder: inout FactBuilder) {
    var values: [String: Value] = [
      "date": .date(plan.referredOn), "state": builder.word("transfer_state", "received"),
      "failed_contact_on": .date(DemoCalendar.workdayBefore(plan.referredOn.adding(days: -2))),
    ]
    values["service"] = random.pick(rows.services).map(Value.row)
    var later: [DemoFact.Change] = []
    if let taken = plan.takenOn {
      later = [DemoFact.Change("state", builder.word("transfer_state", "accepted"), on: taken)]
    }
    builder.add(
      "referral",
      of: household,
      recorded(plan.referredOn, into: values),
      on: ["state": plan.referredOn],
      later: later
    )
  }

  // At the assignation the council asks for the social and financial diagnosis; most households of
  // the team had not answered it.
  mutating func addDiagnoses(_ builder: inout FactBuilder) {
    guard plan.takenOn != nil, random.chance(80) else { return }
    let asked = DemoCalendar.workday(plan.servedOn.adding(days: 1))
    let due = asked.adding(days: 60)
    var values: [String: Value] = [
      "kind": builder.word("diagnosis_kind", "dsf"), "requested_on": .date(asked),
      "due_on": .date(due),
    ]
    if due <= plan.limit {
      let isDone = plan.supportedOn != nil && random.chance(75)
      values["result"] = builder.word("diagnosis_result", isDone ? "done" : "no_response")
      values["met"] = .boolean(isDone)
      values["sent_on"] = .date(DemoCalendar.workdayBefore(due))
      if isDone {
        let causes = ["job_loss", "income_drop", "separation", "health", "lost_rights", "other"]
        values["causes"] = builder.set("cause", [causes[random.below(causes.count)]])
      }
    }
    builder.add("diagnosis", of: household, recorded(asked, into: values))
  }

  /// The closings, and the reopening of a file that was closed too early.
  func addClosings(_ builder: inout FactBuilder) {
    for closing in plan.closings {
      var values: [String: Value] = [
        "date": .date(closing.day), "exit": builder.word("exit", closing.exit),
      ]
      values["reopened_on"] = closing.reopenedOn.map(Value.date)
      if closing.exit == "mainstream", let service = rows.services.first {
        values["handed_to"] = .row(service)
      }
      builder.add("closing", of: household, recorded(closing.day, into: values))
    }
  }

  // Two weeks after the end, households that were supported are asked; two of three answer.
  mutating func addSurvey(_ builder: inout FactBuilder) {
    guard plan.supportedOn != nil, let closed = plan.closedOn, plan.subject % 3 != 0 else { return }
    let day = DemoCalendar.workday(closed.adding(days: 14))
    guard day <= DemoCalendar.today else { return }
    let values: [String: Value] = [
      "date": .date(day), "who": builder.word("respondent", "household"),
      "score": .whole(3 + plan.subject % 5 / 2),
    ]
    builder.add("survey", of: household, recorded(day, into: values))
  }
}
