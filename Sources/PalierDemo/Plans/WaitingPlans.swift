import PalierValues

/// The files that the team hasn't received, and the duplicates: none counts as identified.
struct WaitingPlans {
  private var random: DemoRandom
  private var plans: [CasePlan] = []
  private let first: Int

  /// The plans, numbered after those of the team.
  static func make(seed: UInt64, after team: [CasePlan]) -> [CasePlan] {
    var maker = WaitingPlans(random: DemoRandom(seed: seed, subject: 2), first: team.count + 1)
    maker.addEligible()
    maker.addIneligible()
    maker.addSent()
    maker.addDuplicates(of: team)
    maker.deal()
    maker.linkEarlier(team)
    return maker.plans
  }

  private init(random: DemoRandom, first: Int) {
    self.random = random
    self.first = first
  }

  private mutating func add(
    _ count: Int,
    stage: String? = "cdp",
    _ change: (inout CasePlan, inout DemoRandom, Int) -> Void = { _, _, _ in }
  ) {
    for place in 0..<count {
      let day = DemoCalendar.day(2022, 8, 22).adding(days: random.number(0...46))
      let origins = ["ccapex_transfer", "council_transfer", "social_referral"]
      var plan = CasePlan(
        subject: first + plans.count,
        referredOn: DemoCalendar.workdayBefore(min(day, DemoCalendar.day(2022, 10, 7))),
        origin: random.pick(origins) ?? "ccapex_transfer"
      )
      plan.stage = stage
      plan.socialServices = random.chance(65) ? "not_known" : "not_followed"
      change(&plan, &random, place)
      plans.append(plan)
    }
  }

  // Unreached files at the assignation are all the team's, so those that wait have had a command to
  // pay, or have called by themselves.
  private mutating func addEligible() {
    add(46) { plan, _, place in
      if place == 3 {
        plan.waiting = .withdrawn
        plan.batch = Batch(
          day: DemoCalendar.day(2022, 9, 2),
          month: DemoCalendar.day(2022, 9, 1),
          number: 1
        )
        plan.referredOn = DemoCalendar.day(2022, 8, 29)
      }
    }
    add(6, stage: "assignation") { plan, random, _ in
      let day = DemoCalendar.workday(plan.referredOn.adding(days: 2))
      plan.contact = .calledIn(min(day, DemoCalendar.day(2022, 10, 7)))
      plan.hearing = .ahead(
        DemoCalendar.workday(DemoCalendar.day(2022, 12, 1).adding(days: random.number(0...30)))
      )
    }
  }

  private mutating func addIneligible() {
    add(6) { plan, _, _ in plan.sector = "social" }
    add(6) { plan, _, _ in plan.socialServices = "followed" }
    add(4) { plan, _, _ in plan.opposedOn = DemoCalendar.workday(plan.referredOn) }
    add(7) { plan, _, _ in plan.socialServices = nil }
    add(4, stage: "arrears")
    add(2, stage: "judgment") { plan, _, _ in
      plan.hearing = .held(DemoCalendar.workdayBefore(plan.referredOn.adding(days: -50)))
    }
    add(2, stage: "cql") { plan, _, _ in
      plan.hearing = .held(DemoCalendar.workdayBefore(plan.referredOn.adding(days: -90)))
    }
    add(2, stage: nil)
    add(3) { plan, _, _ in plan.territory = "77" }
    add(2) { plan, _, _ in plan.territory = "94" }
  }

  // June had no place left: two files still wait for one.
  private mutating func addSent() {
    add(3) { plan, _, _ in
      plan.batch = Intake.secondBatch
      plan.referredOn = DemoCalendar.day(2022, 9, 27)
      plan.waiting = .inTransit
    }
    add(2) { plan, _, _ in
      plan.referredOn = DemoCalendar.day(2022, 6, 13)
      plan.batch = Batch(
        day: DemoCalendar.day(2022, 6, 20),
        month: DemoCalendar.day(2022, 6, 1),
        number: 1
      )
      plan.waiting = .onTheList
    }
    add(4) { plan, _, place in
      let month = place < 2 ? 7 : 8
      plan.batch = Batch(
        day: DemoCalendar.workday(DemoCalendar.day(2022, month, 2)),
        month: DemoCalendar.day(2022, month, 1),
        number: 1
      )
      plan.referredOn = DemoCalendar.day(2022, month - 1, 25)
      plan.waiting = .refused
    }
  }

  // The same household sent twice: the second file is closed within days, and leaves every count.
  private mutating func addDuplicates(of team: [CasePlan]) {
    let twice = team.filter { $0.subject % 60 == 17 }.prefix(6)
    for original in twice {
      let received = original.receivedOn ?? original.referredOn
      var plan = CasePlan(
        subject: first + plans.count,
        referredOn: received,
        origin: "social_referral"
      )
      plan.people = original.subject
      plan.stage = "cdp"
      plan.receivedOn = DemoCalendar.workday(received.adding(days: 6))
      plan.landlord = original.landlord
      plan.commune = original.commune
      plan.closings = [
        CasePlan.Closing(day: DemoCalendar.workday(received.adding(days: 9)), exit: "duplicate")
      ]
      plans.append(plan)
    }
  }

  private mutating func deal() {
    let communes = CommuneDeal.deal(plans.count, districts: 1...7, &random)
    for (index, commune) in communes.enumerated() where plans[index].closings.isEmpty {
      plans[index].commune = commune
    }
  }

  // A household that comes back with another procedure has a file of its own, tied to the first.
  private mutating func linkEarlier(_ team: [CasePlan]) {
    let closed = team.filter { plan in
      guard let day = plan.closedOn else { return false }
      return day < DemoCalendar.day(2022, 7, 1) && plan.supportedOn != nil
    }
    for (index, earlier) in zip(plans.indices.dropFirst(8), closed.prefix(4)) {
      plans[index].previous = earlier.subject
      plans[index].people = earlier.subject
      plans[index].commune = earlier.commune
    }
  }
}
