import PalierValues

/// The 425 files that the team has received, planned so that the published counts hold.
struct TeamPlans {
  /// What becomes of a file.
  enum Role: Hashable, Sendable {
    case firstLetter
    /// Open, chased without an answer, at the assignation or after.
    case chased(isLater: Bool)
    case supportedOpen
    case supportedClosed
    /// Reached, but the household wanted no support.
    case declined
    /// Never reached, closed at the assignation or after.
    case lost(isLater: Bool)
  }

  var random: DemoRandom
  var plans: [CasePlan] = []

  /// The plans, in the order of reception.
  static func make(seed: UInt64) -> [CasePlan] {
    var maker = TeamPlans(random: DemoRandom(seed: seed, subject: 1))
    maker.receive()
    maker.planFirstYear()
    maker.planSecondYear()
    maker.addLandlordCalls()
    maker.addOddities()
    maker.addPlannedVisits()
    return maker.plans
  }

  private mutating func receive() {
    let arrivals = Intake.months.flatMap { $0.arrivals(&random) }
    let early = arrivals.count { $0.receivedOn < DemoCalendar.day(2021, 11, 1) }
    let firstYear = arrivals.count { $0.receivedOn <= DemoCalendar.firstCount }
    let communes =
      CommuneDeal.deal(early, districts: 1...3, &random)
      + CommuneDeal.deal(firstYear - early, districts: 1...7, &random)
      + CommuneDeal.deal(arrivals.count - firstYear, districts: 1...7, &random)
    for (index, (arrival, commune)) in zip(arrivals, communes).enumerated() {
      let referred =
        arrival.batch?.day
        ?? DemoCalendar.workdayBefore(arrival.receivedOn.adding(days: -random.number(2...9)))
      var plan = CasePlan(subject: index + 1, referredOn: referred, origin: arrival.origin)
      plan.receivedOn = arrival.receivedOn
      plan.takenOn = DemoCalendar.workday(arrival.receivedOn.adding(days: random.number(0...2)))
      plan.commune = commune
      plan.batch = arrival.batch
      if arrival.batch != nil, index >= firstYear, index % 16 == 7 { plan.stageSent = "cdp" }
      plan.socialServices = random.chance(60) ? "not_known" : "not_followed"
      plans.append(plan)
    }
  }

  /// So many of the files still free, by chance, taken from the free ones.
  mutating func take(_ count: Int, from free: inout [Int]) -> [Int] {
    random.shuffle(&free)
    let taken = Array(free.prefix(count))
    free.removeFirst(min(count, free.count))
    return taken.sorted()
  }

  /// The files received between two days, both included.
  func received(_ from: CivilDate, _ through: CivilDate) -> [Int] {
    plans.indices.filter { index in
      guard let day = plans[index].receivedOn else { return false }
      return from <= day && day <= through
    }
  }
}
