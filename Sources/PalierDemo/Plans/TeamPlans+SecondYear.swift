import PalierValues

extension TeamPlans {
  // On 10 October 2022, of the files received that year: 44 received in October and written to
  // once, 100 chased, 38 supported, 30 supported and closed, 35 declined, 52 never reached.
  mutating func planSecondYear() {
    var spring = received(DemoCalendar.day(2022, 1, 1), DemoCalendar.day(2022, 6, 30))
    var summer = received(DemoCalendar.day(2022, 7, 1), DemoCalendar.day(2022, 8, 31))
    var september = received(DemoCalendar.day(2022, 9, 1), DemoCalendar.day(2022, 9, 30))
    let october = received(DemoCalendar.day(2022, 10, 1), DemoCalendar.today)
    give(.chased(isLater: true), to: take(57, from: &spring))
    give(.supportedOpen, to: take(16, from: &spring))
    give(.supportedClosed, to: take(30, from: &spring))
    give(.declined, to: take(26, from: &spring))
    give(.lost(isLater: false), to: take(24, from: &spring))
    give(.lost(isLater: true), to: spring.sorted())
    give(.chased(isLater: false), to: take(19, from: &summer))
    give(.supportedOpen, to: take(9, from: &summer))
    give(.declined, to: take(9, from: &summer))
    give(.lost(isLater: false), to: summer.sorted())
    give(.chased(isLater: false), to: take(24, from: &september))
    give(.supportedOpen, to: september.sorted())
    give(.firstLetter, to: october)
  }

  private mutating func give(_ role: Role, to indices: [Int]) {
    for (place, index) in indices.enumerated() {
      let taken = plans[index].takenOn ?? plans[index].referredOn
      switch role {
      case .firstLetter:
        plans[index].contact = .unanswered(isChased: false)
      case .chased, .lost:
        let returned = DemoCalendar.workday(taken.adding(days: random.number(6...12)))
        plans[index].contact =
          place % 7 == 3 ? .returned(returned) : .unanswered(isChased: true)
        if random.chance(40), taken.adding(days: 25) < DemoCalendar.today {
          plans[index].visits.append(
            CasePlan.Visit(
              day: DemoCalendar.workday(taken.adding(days: random.number(18...22))),
              isAnnounced: false,
              course: .done(place % 7 == 3 ? "empty" : "absent")
            )
          )
        }
      case .supportedOpen, .supportedClosed, .declined:
        let day = DemoCalendar.workday(taken.adding(days: random.number(5...9)))
        // Returned mail, then a call: the address was wrong, the household is still there.
        let returned = place % 9 == 4 ? DemoCalendar.workdayBefore(day.adding(days: -1)) : nil
        plans[index].contact = .reached(day, returnedOn: returned)
        let visit = DemoCalendar.workday(day.adding(days: random.number(1...3)))
        plans[index].visits.append(
          CasePlan.Visit(
            day: visit,
            place: random.chance(80) ? "home" : "near_home",
            course: .done(role == .declined && random.chance(50) ? "refused" : "met")
          )
        )
        guard role != .declined else { break }
        plans[index].supportedOn = DemoCalendar.workdayBefore(
          min(visit.adding(days: random.number(1...20)), DemoCalendar.day(2022, 10, 7))
        )
      }
      finish(index, role)
    }
  }

  /// The procedure and the closing that go with a role.
  mutating func finish(_ index: Int, _ role: Role) {
    if plans[index].supportedOn == nil, role == .supportedClosed || role == .supportedOpen,
      case .reached(let day, _) = plans[index].contact
    {
      plans[index].supportedOn = DemoCalendar.workday(day.adding(days: random.number(7...30)))
    }
    let plan = plans[index]
    let received = plan.receivedOn ?? plan.referredOn
    switch role {
    case .firstLetter:
      let first = DemoCalendar.day(2022, 11, 14)
      plans[index].hearing = .ahead(DemoCalendar.workday(first.adding(days: random.number(0...70))))
    case .chased(isLater: false):
      // Files of the summer are heard within three weeks, those of September after.
      let isSoon = received < DemoCalendar.day(2022, 9, 1)
      let first = isSoon ? DemoCalendar.day(2022, 10, 11) : DemoCalendar.day(2022, 11, 3)
      let day = first.adding(days: random.number(0...(isSoon ? 17 : 45)))
      plans[index].hearing = .ahead(DemoCalendar.workday(day))
    case .chased(isLater: true):
      goOn(index, until: DemoCalendar.today)
    case .supportedOpen:
      if received < DemoCalendar.day(2022, 7, 1) {
        goOn(index, until: DemoCalendar.today)
      } else {
        let first = DemoCalendar.day(2022, 10, 12)
        let day = first.adding(days: random.number(0...60))
        plans[index].hearing = .ahead(DemoCalendar.workday(day))
      }
    case .supportedClosed:
      let supported = plan.supportedOn ?? received
      let earliest = max(supported.adding(days: 60), DemoCalendar.day(2022, 3, 1))
      close(
        index,
        on: earliest.adding(days: random.number(0...90)),
        [
          "debt_cleared", "plan_respected", "payment_resumed", "rehoused", "mainstream",
          "mainstream", "plan_respected", "court_proceedings", "masp",
        ]
      )
      goOn(index, until: plans[index].limit)
    case .declined:
      var earliest = received.adding(days: random.number(35...50))
      if case .reached(let day, _) = plan.contact { earliest = max(earliest, day.adding(days: 20)) }
      close(
        index,
        on: max(earliest, DemoCalendar.day(2022, 1, 17)),
        ["household_refused", "not_joined", "not_joined"]
      )
      goOn(index, until: plans[index].limit)
    case .lost(isLater: false):
      let earliest = max(
        received.adding(days: random.number(38...80)),
        DemoCalendar.day(2022, 1, 24)
      )
      close(index, on: earliest, lostExits(of: plan, isLater: false))
      let hearing = DemoCalendar.workday(received.adding(days: random.number(60...120)))
      plans[index].hearing =
        hearing <= plans[index].limit ? .adjourned(hearing) : .cancelled(plans[index].limit)
    case .lost(isLater: true):
      goOn(index, until: DemoCalendar.day(2022, 9, 30))
      guard case .held(let heard) = plans[index].hearing else { break }
      let end = heard.adding(days: CasePlan.days(fromHearingTo: plans[index].stage))
      let exits =
        plans[index].stage == "eviction" ? ["evicted"] : lostExits(of: plan, isLater: true)
      close(index, on: end.adding(days: random.number(4...9)), exits)
    }
  }

  private func lostExits(of plan: CasePlan, isLater: Bool) -> [String] {
    if case .returned = plan.contact { return ["npai_left", "npai_left", "out_of_scope"] }
    return isLater
      ? ["no_contact", "no_contact", "court_proceedings"]
      : ["no_contact", "no_contact", "other_operator", "out_of_scope"]
  }

  private mutating func close(_ index: Int, on day: CivilDate, _ exits: [String]) {
    let last = DemoCalendar.workdayBefore(min(day, DemoCalendar.day(2022, 10, 7)))
    let exit = random.pick(exits) ?? "no_contact"
    plans[index].closings = [CasePlan.Closing(day: last, exit: exit)]
    if exit == "debt_cleared" { plans[index].clearedOn = last.adding(days: -6) }
  }

  // The hearing is held in 2022, two months after the assignation at least; what follows it goes
  // as far as the days allow. A hearing after the last day has been struck out.
  private mutating func goOn(_ index: Int, until last: CivilDate) {
    let earliest = max(
      plans[index].servedOn.adding(days: 63 + random.number(0...25)),
      DemoCalendar.day(2022, 1, 4).adding(days: random.number(0...25))
    )
    let heard = DemoCalendar.workday(earliest)
    guard heard <= last else {
      plans[index].hearing = .cancelled(last)
      return
    }
    plans[index].hearing = .held(heard)
    let reachable = ["hearing", "judgment", "cql", "rfp", "cfp", "eviction"].filter {
      heard.adding(days: CasePlan.days(fromHearingTo: $0)) <= last
    }
    plans[index].stage = random.pick(reachable) ?? "hearing"
    if plans[index].stage == "eviction", plans[index].isReached || last == DemoCalendar.today {
      plans[index].stage = "judgment"
    }
  }
}

extension CasePlan {
  /// The day of the assignation.
  var servedOn: CivilDate {
    // A procedure that went on between the sending and the reception.
    if stageSent != nil { return referredOn }
    // One that was over the assignation long before it was referred.
    if receivedOn == nil, case .held(let heard) = hearing {
      return DemoCalendar.workdayBefore(heard.adding(days: -75))
    }
    var random = DemoRandom(seed: UInt64(subject), subject: 7)
    return DemoCalendar.workdayBefore(referredOn.adding(days: -random.number(5...14)))
  }

  /// How many days after the hearing a stage is reached.
  static func days(fromHearingTo stage: String?) -> Int {
    switch stage {
    case "judgment": 35
    case "cql": 65
    case "rfp": 130
    case "cfp": 165
    case "eviction": 180
    default: 0
    }
  }
}
