import PalierValues

/// Writes the rows of one planned file.
struct CaseRows {
  let plan: CasePlan
  let rows: ReferenceRows
  let seed: UInt64
  /// The reference of the file, and the row of the earlier file of the same household.
  let reference: String
  let previous: Int64?
  var random: DemoRandom
  var household: Int64 = 0

  init(
    _ plan: CasePlan,
    _ rows: ReferenceRows,
    seed: UInt64,
    reference: String,
    previous: Int64?
  ) {
    self.plan = plan
    self.rows = rows
    self.seed = seed
    self.reference = reference
    self.previous = previous
    random = DemoRandom(seed: seed, subject: UInt64(plan.subject) << 8)
  }

  /// The household and everything that belongs to it.
  mutating func write(to builder: inout FactBuilder) {
    addHousehold(&builder)
    addPeople(&builder)
    addActs(&builder)
    addDebts(&builder)
    addTransfers(&builder)
    addDiagnoses(&builder)
    addContacts(&builder)
    addVisits(&builder)
    addSupport(&builder)
    addClosings(&builder)
    addSurvey(&builder)
  }

  /// What an event keeps of its own recording: nothing is known before the file was referred.
  func recorded(_ day: CivilDate, into values: [String: Value]) -> [String: Value] {
    let known = Value.date(max(day, plan.referredOn))
    return values.merging(["known_on": known, "recorded_on": known]) { given, _ in given }
  }

  private mutating func addHousehold(_ builder: inout FactBuilder) {
    var values: [String: Value] = [
      "reference": .text(reference),
      "person_key": .text("F\(padded(plan.people, to: 5))"),
      "programme": builder.word("programme", "mobile_team"),
      "sector": builder.word("sector", plan.sector),
      "origin": builder.word("origin", plan.origin),
      "reasons": builder.set("reason", random.chance(6) ? ["arrears", "nuisance"] : ["arrears"]),
      "referred_on": .date(plan.referredOn),
      "vulnerability_level": .whole(random.number(0...3)),
    ]
    values["territory"] = rows.territories[plan.territory].map(Value.row)
    if plan.territory == "91" {
      values["commune"] = .row(rows.communes[plan.commune])
      values["district"] = rows.district(ofCommune: plan.commune).map(Value.row)
    } else {
      values["commune"] = random.pick(rows.distantCommunes[plan.territory] ?? []).map(Value.row)
    }
    let landlords = plan.sector == "social" ? rows.socialLandlords : rows.privateLandlords
    let landlord = random.below(landlords.count)
    values["landlord"] = .row(landlords[plan.landlord ?? landlord])
    values["previous"] = previous.map(Value.row)
    values["social_services"] = plan.socialServices.map { builder.word("social_services", $0) }
    values["received_on"] = plan.receivedOn.map(Value.date)
    values["taken_on"] = plan.takenOn.map(Value.date)
    values["opposed_on"] = plan.opposedOn.map(Value.date)
    if plan.receivedOn != nil {
      values["entry_stage"] = builder.word("stage", plan.takenOn == nil ? "cdp" : "assignation")
    }
    if !plan.limits.isEmpty {
      values["contact_limits"] = builder.set("contact_limit", plan.limits)
    }
    addCircumstances(&values, builder)
    var dates: [String: CivilDate] = [:]
    var later: [DemoFact.Change] = []
    if let received = plan.receivedOn {
      values["operator"] = .row(rows.operatorTeam)
      values["partner"] = .row(rows.partner)
      dates["operator"] = received
      dates["partner"] = received
    }
    if let taken = plan.takenOn {
      assignWorkers(&values, &dates, on: taken)
      addSafety(&values, &dates, &later, taken, builder)
    }
    household = builder.add("household", values, on: dates, later: later)
  }

  private mutating func addCircumstances(_ values: inout [String: Value], _ builder: FactBuilder) {
    let shapes = [
      ("single", 1, 0), ("single", 1, 0), ("couple", 2, 0), ("single_parent", 1, 1),
      ("single_parent", 1, 2), ("couple_children", 2, 2), ("couple_children", 2, 3),
    ]
    let (shape, adults, children) = shapes[random.below(shapes.count)]
    let rent = random.number(420...980)
    values["composition"] = builder.word("composition", shape)
    values["adults"] = .whole(adults)
    values["children"] = .whole(children)
    let activities = ["employed", "employed", "unemployed", "self_employed", "retired", "other"]
    values["activity"] = builder.word("activity", activities[random.below(activities.count)])
    values["rent"] = .euros(rent)
    values["charges"] = .euros(random.number(40...160))
    if random.chance(85) { values["income"] = .euros(random.number(480...2_600)) }
    let age = random.number(500...4_500)
    values["lease_on"] = .date(plan.referredOn.adding(days: -age))
    if random.chance(7) {
      values["spoken_language"] = .text(random.chance(50) ? "portugais" : "anglais")
      values["interpreter"] = .boolean(random.chance(50))
    }
    if case .reached = plan.contact, plan.supportedOn != nil, random.chance(35) {
      values["adhered_on"] = plan.supportedOn.map(Value.date)
    }
  }

  private mutating func assignWorkers(
    _ values: inout [String: Value],
    _ dates: inout [String: CivilDate],
    on day: CivilDate
  ) {
    values["worker"] = random.pick(rows.socialWorkers).map(Value.row)
    values["co_worker"] = random.pick(rows.legalWorkers).map(Value.row)
    dates["worker"] = day
    dates["co_worker"] = day
  }

  // Visits are allowed until something happened that asks for care.
  private func addSafety(
    _ values: inout [String: Value],
    _ dates: inout [String: CivilDate],
    _ later: inout [DemoFact.Change],
    _ taken: CivilDate,
    _ builder: FactBuilder
  ) {
    values["home_visit"] = builder.word("home_visit", "allowed")
    dates["home_visit"] = taken
    guard plan.homeVisit != "allowed" else { return }
    let done = plan.visits.filter { $0.course != .planned && $0.course != .cancelled }.map(\.day)
    let day = min((done.max() ?? taken).adding(days: 1), DemoCalendar.today)
    later.append(
      DemoFact.Change("home_visit", builder.word("home_visit", plan.homeVisit), on: day)
    )
    values["home_visit_reason"] = .text(
      plan.homeVisit == "forbidden" ? "Menaces lors d'un entretien" : "Chien non tenu"
    )
    values["home_visit_review_on"] = .date(DemoCalendar.today.adding(days: 80))
  }
}
