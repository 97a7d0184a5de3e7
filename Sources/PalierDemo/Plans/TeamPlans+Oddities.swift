import PalierValues

extension TeamPlans {
  private var openSupported: [Int] {
    plans.indices.filter { plans[$0].supportedOn != nil && plans[$0].closedOn == nil }
  }

  private var openChased: [Int] {
    plans.indices.filter {
      plans[$0].supportedOn == nil && plans[$0].closedOn == nil
        && plans[$0].contact != .unanswered(isChased: false)
    }
  }

  // What real registers hold: hearings that nobody reported, files closed too early, people who
  // moved, channels that they refuse.
  mutating func addOddities() {
    var unreported = 0
    for index in openSupported {
      guard unreported < 8, case .held(let day) = plans[index].hearing, day < DemoCalendar.today
      else { continue }
      plans[index].hearing = .unreported(day)
      plans[index].stage = "assignation"
      unreported += 1
    }
    let settled = openSupported.filter {
      plans[$0].supportedOn.map { $0 < DemoCalendar.day(2022, 6, 1) } ?? false
    }
    for index in settled.prefix(3) {
      guard let supported = plans[index].supportedOn else { continue }
      let closed = DemoCalendar.workday(supported.adding(days: 40))
      plans[index].closings = [
        CasePlan.Closing(
          day: closed,
          exit: "mainstream",
          reopenedOn: DemoCalendar.workday(closed.adding(days: 24))
        )
      ]
    }
    for index in openSupported.dropFirst(3).prefix(6) {
      plans[index].movedOn = plans[index].supportedOn?.adding(days: 3)
    }
    for (place, index) in plans.indices.filter({ $0 % 23 == 11 }).enumerated() {
      plans[index].limits = [["no_sms"], ["no_email"], ["no_sms", "no_email"]][place % 3]
    }
  }

  // Eight visits today, twelve on the other days of the week; two workers where the file says so,
  // and none at the home where it is forbidden.
  mutating func addPlannedVisits() {
    let supported = openSupported
    for (place, index) in supported.suffix(14).enumerated() {
      let days = place < 5 ? 0 : 1 + place % 4
      plan(index, days: days, place: "home", isAnnounced: true)
      if place % 4 == 1 { plans[index].homeVisit = "in_pairs" }
    }
    for (place, index) in openChased.suffix(6).enumerated() {
      plan(index, days: place < 3 ? 0 : place - 1, place: "home", isAnnounced: false)
      if place == 1 { plans[index].homeVisit = "in_pairs" }
    }
    for (place, index) in supported.prefix(4).enumerated() {
      plans[index].homeVisit = "forbidden"
      if place == 0 {
        plans[index].visits.append(
          CasePlan.Visit(day: DemoCalendar.today.adding(days: 2), course: .cancelled)
        )
        plan(index, days: 2, place: "office", isAnnounced: true)
      }
    }
    for index in openChased.filter({ $0 % 9 == 2 }) where plans[index].homeVisit == "allowed" {
      plans[index].homeVisit = "in_pairs"
    }
  }

  private mutating func plan(_ index: Int, days: Int, place: String, isAnnounced: Bool) {
    plans[index].visits.append(
      CasePlan.Visit(
        day: DemoCalendar.today.adding(days: days),
        place: place,
        isAnnounced: isAnnounced,
        course: .planned
      )
    )
  }
}
