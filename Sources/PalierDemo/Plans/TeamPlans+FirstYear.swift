import PalierValues

extension TeamPlans {
  // At the end of 2021: 29 reached, 20 letters returned, 77 without an answer, eight of which come
  // back in January. On 10 October 2022 eight of the 126 are supported, ten still chased.
  mutating func planFirstYear() {
    var early = received(DemoCalendar.day(2021, 4, 1), DemoCalendar.day(2021, 11, 30))
    var december = received(DemoCalendar.day(2021, 12, 1), DemoCalendar.day(2021, 12, 31))
    let reached = take(29, from: &early)
    let returned = take(20, from: &early)
    let late = take(8, from: &december)
    planReached(reached)
    planReturned(returned)
    for (place, index) in late.enumerated() {
      let day = DemoCalendar.workday(DemoCalendar.day(2022, 1, 4).adding(days: place + 1))
      plans[index].contact = .returned(day)
      finish(index, .lost(isLater: false))
    }
    visitSilent(early.sorted(), returned)
    var silent = early + december
    for index in take(12, from: &silent) {
      reachLater(index)
      finish(index, .supportedClosed)
    }
    for index in take(10, from: &silent) {
      reachLater(index)
      finish(index, .declined)
    }
    for index in take(10, from: &silent) {
      plans[index].contact = .unanswered(isChased: true)
      finish(index, .chased(isLater: true))
    }
    for (place, index) in silent.sorted().enumerated() {
      plans[index].contact = .unanswered(isChased: true)
      finish(index, .lost(isLater: place >= 12))
      guard place < 2 else { continue }
      clear(index, exit: "debt_cleared", on: DemoCalendar.day(2021, 12, 20).adding(days: place))
    }
  }

  // 24 of the 29 are supported, 26 are visited at home, twelve of them twice; three have paid all.
  private mutating func planReached(_ reached: [Int]) {
    for (place, index) in reached.enumerated() {
      let taken = plans[index].takenOn ?? plans[index].referredOn
      let day = DemoCalendar.workday(taken.adding(days: random.number(7...11)))
      plans[index].contact = .reached(day, returnedOn: nil)
      if place < 26 {
        let visit = DemoCalendar.workday(day.adding(days: random.number(2...5)))
        plans[index].visits.append(CasePlan.Visit(day: visit, course: .done("met")))
        if place < 12 {
          let second = DemoCalendar.workday(visit.adding(days: random.number(5...8)))
          plans[index].visits.append(CasePlan.Visit(day: second, course: .done("met")))
        }
      }
      if place < 24 {
        plans[index].supportedOn = DemoCalendar.workday(day.adding(days: random.number(10...60)))
        finish(index, place % 3 == 2 ? .supportedOpen : .supportedClosed)
      } else {
        finish(index, .declined)
      }
      // Among the closed ones only: an open file keeps its debt.
      if [0, 3, 6].contains(place) {
        let day = DemoCalendar.workdayBefore(DemoCalendar.day(2021, 12, 10).adding(days: place))
        clear(index, exit: "debt_cleared", on: day)
      }
    }
  }

  private mutating func planReturned(_ returned: [Int]) {
    for (place, index) in returned.enumerated() {
      let taken = plans[index].takenOn ?? plans[index].referredOn
      let day = DemoCalendar.workday(taken.adding(days: random.number(6...12)))
      if place % 5 == 4 {
        let reached = DemoCalendar.workday(
          DemoCalendar.day(2022, 1, 10).adding(days: random.number(0...60))
        )
        plans[index].contact = .reached(reached, returnedOn: day)
        plans[index].supportedOn = DemoCalendar.workday(reached.adding(days: 14))
        finish(index, .supportedClosed)
      } else {
        plans[index].contact = .returned(day)
        finish(index, .lost(isLater: place % 5 >= 2 && place < 15))
      }
    }
  }

  // Without an answer the team goes there unannounced: 25 doors stay closed, ten homes are empty.
  private mutating func visitSilent(_ silent: [Int], _ returned: [Int]) {
    let visited =
      silent.prefix(25).map { ($0, "absent") } + returned.prefix(10).map { ($0, "empty") }
    for (index, outcome) in visited {
      let taken = plans[index].takenOn ?? plans[index].referredOn
      let day = DemoCalendar.workday(taken.adding(days: random.number(14...22)))
      plans[index].visits.append(
        CasePlan.Visit(day: day, isAnnounced: false, course: .done(outcome))
      )
    }
  }

  private mutating func reachLater(_ index: Int) {
    let day = DemoCalendar.workday(
      DemoCalendar.day(2022, 1, 10).adding(days: random.number(0...70))
    )
    plans[index].contact = .reached(day, returnedOn: nil)
    plans[index].visits.append(
      CasePlan.Visit(day: DemoCalendar.workday(day.adding(days: 5)), course: .done("met"))
    )
  }

  mutating func clear(_ index: Int, exit: String, on day: CivilDate) {
    plans[index].clearedOn = day
    guard let last = plans[index].closings.last else { return }
    plans[index].closings = [CasePlan.Closing(day: last.day, exit: exit)]
  }

  // Ten landlords called the partner before the end of 2021, two of them twice.
  mutating func addLandlordCalls() {
    let early = received(DemoCalendar.day(2021, 4, 1), DemoCalendar.day(2021, 11, 30))
    for place in 0..<10 {
      let index = early[place * early.count / 10]
      let taken = plans[index].takenOn ?? plans[index].referredOn
      plans[index].landlord = place * 5 + 1
      plans[index].landlordCalls = [DemoCalendar.workday(taken.adding(days: 4 + place))]
      if place < 2 {
        plans[index].landlordCalls.append(DemoCalendar.workday(taken.adding(days: 26)))
      }
    }
    for index in received(DemoCalendar.day(2022, 2, 1), DemoCalendar.day(2022, 6, 30))
    where random.chance(15) {
      let taken = plans[index].takenOn ?? plans[index].referredOn
      plans[index].landlordCalls = [DemoCalendar.workday(taken.adding(days: 7))]
    }
  }
}
