import PalierValues

extension CaseRows {
  /// The acts that lead to the planned stage, and the hearing.
  mutating func addActs(_ builder: inout FactBuilder) {
    guard let stage = plan.stage else { return }
    switch stage {
    case "arrears":
      act("arrears", plan.referredOn.adding(days: -20), [:], &builder)
      return
    case "cdp":
      command(plan.referredOn.adding(days: -random.number(12...38)), &builder)
      return
    default: break
    }
    command(plan.servedOn.adding(days: -random.number(65...105)), &builder)
    serve(&builder)
    addHearing(&builder)
    guard case .held(let heard) = plan.hearing else { return }
    for later in ["judgment", "cql", "rfp", "cfp", "eviction"] {
      guard stage != "hearing" else { break }
      let day = DemoCalendar.workdayBefore(
        heard.adding(days: CasePlan.days(fromHearingTo: later))
      )
      act(later, day, details(of: later, builder), &builder)
      if later == stage { break }
    }
  }

  private mutating func details(of kind: String, _ builder: FactBuilder) -> [String: Value] {
    switch kind {
    case "judgment":
      let isStayed = plan.supportedOn != nil && plan.stage == "judgment"
      return ["judgment": builder.word("judgment_outcome", isStayed ? "stayed" : "firm")]
    case "eviction":
      return [
        "title": builder.word("enforceable_title", "judgment"), "lawful": .boolean(true),
        "with_police": .boolean(random.chance(70)),
      ]
    default: return [:]
    }
  }

  private mutating func command(_ day: CivilDate, _ builder: inout FactBuilder) {
    let bailiff = "Étude \(random.pick(DemoNames.surnames) ?? "")"
    act("cdp", DemoCalendar.workdayBefore(day), ["bailiff": .text(bailiff)], &builder)
  }

  private mutating func serve(_ builder: inout FactBuilder) {
    let regularity = random.chance(80) ? "unchecked" : random.chance(70) ? "regular" : "irregular"
    act(
      "assignation",
      plan.servedOn,
      ["regularity": builder.word("regularity", regularity)],
      &builder
    )
  }

  private func act(
    _ kind: String,
    _ day: CivilDate,
    _ values: [String: Value],
    _ builder: inout FactBuilder
  ) {
    var all = values
    all["kind"] = builder.word("act_kind", kind)
    all["date"] = .date(day)
    all["state"] = builder.word("act_state", "held")
    builder.add("act", of: household, recorded(day, into: all), on: ["state": day])
  }

  // A hearing is known from the assignation, and only its own day says whether it took place.
  private mutating func addHearing(_ builder: inout FactBuilder) {
    let day: CivilDate
    var later: [DemoFact.Change] = []
    var values: [String: Value] = [:]
    switch plan.hearing {
    case .unscheduled: return
    case .ahead(let date), .unreported(let date): day = date
    case .held(let date):
      day = date
      later = [DemoFact.Change("state", builder.word("act_state", "held"), on: date)]
      values["appearance"] = appearance(builder)
    case .adjourned(let date):
      day = date
      later = [DemoFact.Change("state", builder.word("act_state", "adjourned"), on: date)]
    case .cancelled(let date):
      // Struck out some weeks before its day.
      day = DemoCalendar.workday(date.adding(days: 25))
      later = [DemoFact.Change("state", builder.word("act_state", "cancelled"), on: date)]
    }
    let isNorth = plan.territory == "91" && EssonneCommune.all[plan.commune].district == 2
    let hour = TimeOfDay(minutes: 9 * 60 + 30 * random.below(8))
    values["date"] = .date(day)
    values["kind"] = builder.word("act_kind", "hearing")
    values["state"] = builder.word("act_state", "scheduled")
    values["at"] = hour.map(Value.time)
    values["court"] = .text(
      isNorth ? "Tribunal de proximité de Longjumeau" : "Tribunal judiciaire d'Évry-Courcouronnes"
    )
    let known = plan.referredOn
    values["known_on"] = .date(known)
    values["recorded_on"] = .date(known)
    builder.add(
      "act",
      of: household,
      values,
      on: ["state": min(plan.servedOn, known)],
      later: later
    )
  }

  private mutating func appearance(_ builder: FactBuilder) -> Value? {
    let roll = random.below(100)
    guard roll >= 5 else { return nil }
    if plan.supportedOn != nil {
      return builder.word(
        "appearance",
        roll < 70 ? "present" : roll < 85 ? "represented" : "absent"
      )
    }
    return builder.word("appearance", roll < 30 ? "present" : roll < 36 ? "represented" : "absent")
  }

  /// What was owed at the referral, and what became of it.
  mutating func addDebts(_ builder: inout FactBuilder) {
    guard plan.stage != nil || plan.receivedOn != nil else { return }
    let amount = random.number(900...14_000)
    debt(amount, plan.referredOn, "assignation", &builder)
    if let taken = plan.takenOn, random.chance(60) {
      let day = DemoCalendar.workday(taken.adding(days: random.number(25...50)))
      if day <= plan.limit, plan.clearedOn.map({ day < $0 }) ?? true {
        let rest = max(150, amount + random.number(-900...1_200))
        debt(rest, day, "bailleur", isResumed: random.chance(30), &builder)
      }
    }
    if let cleared = plan.clearedOn {
      debt(0, cleared, "bailleur", isResumed: true, &builder)
    }
  }

  private func debt(
    _ euros: Int,
    _ day: CivilDate,
    _ source: String,
    isResumed: Bool? = nil,
    _ builder: inout FactBuilder
  ) {
    var values: [String: Value] = [
      "date": .date(day), "amount": .euros(euros), "source": .text(source),
    ]
    values["rent_resumed"] = isResumed.map(Value.boolean)
    builder.add("debt", of: household, recorded(day, into: values))
  }
}
