import PalierDemo
import PalierDictionary
import PalierValues
import Testing

/// The files that wait for a transfer, the months' volumes, and what registers are full of.
struct CircuitTests {
  private let register: Register

  init() throws {
    register = Register(try DemoData.make())
  }

  private var waiting: [DemoFact] {
    register.households.filter { register.status($0) == "to_process" }
  }

  private func isCovered(_ household: DemoFact) -> Bool {
    let territory = register.row("territory", household.values["territory"])
    return territory.flatMap { register.text($0, "code") } == "91"
      && ["cdp", "assignation"].contains(register.stage(household))
  }

  private func isActive(_ household: DemoFact) -> Bool {
    register.children("transfer", of: household).contains {
      !["refused", "withdrawn"].contains(register.word($0, "state"))
    }
  }

  @Test func `forty files or more may be transferred this month`() {
    let eligible = waiting.filter { file in
      let services = register.word(file, "social_services")
      return register.word(file, "sector") == "private" && isCovered(file) && !isActive(file)
        && file.values["opposed_on"] == nil && services != nil && services != "followed"
    }
    #expect(eligible.count >= 40)
    #expect(eligible.allSatisfy { register.date($0, "received_on") == nil })
  }

  @Test func `some files can't be transferred, for each reason`() {
    #expect(waiting.contains { register.word($0, "sector") == "social" })
    #expect(waiting.contains { register.word($0, "social_services") == "followed" })
    #expect(waiting.contains { register.word($0, "social_services") == nil })
    #expect(waiting.contains { $0.values["opposed_on"] != nil })
    #expect(waiting.contains { register.stage($0) == "judgment" })
    #expect(waiting.contains { register.stage($0) == nil })
    #expect(waiting.contains { !isCovered($0) && register.stage($0) == "cdp" })
    let others = register.households.tally { register.status($0) }
    #expect((others["in_transit"] ?? 0) > 0)
    #expect((others["waiting"] ?? 0) > 0)
    #expect((others["refused"] ?? 0) > 0)
  }

  @Test func `one month alone has no place left, and October 2022 has some`() throws {
    var used: [Value: Int] = [:]
    for household in register.households {
      for transfer in register.children("transfer", of: household)
      where ["sent", "received", "accepted"].contains(register.word(transfer, "state")) {
        used[try #require(transfer.values["month"]), default: 0] += 1
      }
    }
    let quotas = register.all("quota").filter { register.word($0, "flow") == "monthly_transfer" }
    #expect(quotas.count == 21)
    var full: [Value] = []
    for quota in quotas {
      let month = try #require(quota.values["month"])
      guard case .number(let volume) = quota.values["volume"] else { continue }
      let count = used[month] ?? 0
      #expect(count <= Int(volume.whole ?? 0))
      if count == Int(volume.whole ?? 0) { full.append(month) }
    }
    #expect(full == [CalendarMonth(year: 2022, month: 6).map(Value.month)])
  }

  @Test func `the files of a batch left on one day`() {
    var days: [String: Set<Value>] = [:]
    for household in register.households {
      for transfer in register.children("transfer", of: household)
      where register.word(transfer, "state") != "waiting" {
        let month = transfer.values["month"].map { "\($0)" } ?? ""
        let number = transfer.values["batch"].map { "\($0)" } ?? ""
        if let day = transfer.values["date"] { days[month + number, default: []].insert(day) }
      }
    }
    #expect(days.values.allSatisfy { $0.count == 1 })
    #expect(days.count == 19)
  }

  @Test func `visits are planned for today and this week, safely`() {
    var today = 0
    var week = 0
    var pairs = 0
    for household in register.households {
      let safety = register.word(household, "home_visit")
      for visit in register.children("visit", of: household)
      where register.word(visit, "state") == "planned" {
        guard case .date(let day) = visit.values["date"],
          case .references(let workers) = visit.values["workers"]
        else { continue }
        if day == DemoCalendar.today { today += 1 } else { week += 1 }
        #expect(day >= DemoCalendar.today && day <= DemoCalendar.today.adding(days: 4))
        #expect(safety != "forbidden" || register.word(visit, "place") != "home")
        guard safety == "in_pairs" else { continue }
        #expect(workers.count == 2)
        pairs += 1
      }
    }
    #expect(today == 8)
    #expect(week == 13)
    #expect(pairs >= 2)
    #expect(register.team.count { register.word($0, "home_visit") == "forbidden" } == 4)
  }

  @Test func `the register has what real ones have`() {
    let files = register.households
    let unreported = files.filter { file in
      register.events("act", of: file, asOf: DemoCalendar.today).contains {
        register.word($0, "kind") == "hearing" && register.word($0, "state") == "scheduled"
      }
    }
    #expect(unreported.count == 8)
    #expect(files.count { register.exit($0) == "duplicate" } == 6)
    #expect(files.count { $0.values["previous"] != nil } == 4)
    #expect(files.count { $0.values["contact_limits"] != nil } > 10)
    let reopened = files.filter { file in
      register.children("closing", of: file).contains { $0.values["reopened_on"] != nil }
    }
    #expect(reopened.count == 3)
    let moved = files.filter { file in
      register.children("contact_detail", of: file).contains { $0.values["valid_until"] != nil }
    }
    #expect(moved.count == 6)
    let cancelled = files.filter { file in
      register.children("visit", of: file).contains { register.word($0, "state") == "cancelled" }
    }
    #expect(cancelled.count == 1)
    let jumped = files.filter { file in
      register.children("transfer", of: file).contains {
        register.word($0, "stage_received") != nil
          && register.word($0, "stage_received") != register.word($0, "stage_sent")
      }
    }
    #expect(jumped.count >= 5)
    #expect(Set(jumped.map(\.id)).isDisjoint(with: register.firstYear.map(\.id)))
  }

  @Test func `nothing of a closed file is later than its closing`() {
    for file in register.households {
      guard let closed = register.children("closing", of: file).last,
        closed.values["reopened_on"] == nil, let day = register.date(closed, "date")
      else { continue }
      for entity in ["contact", "visit", "debt", "step"] {
        for event in register.children(entity, of: file) {
          #expect((register.date(event, "date") ?? day) <= day, "\(entity) \(event.id)")
        }
      }
      for contract in register.children("contract", of: file) {
        #expect((register.date(contract, "signed_on") ?? day) <= day)
      }
    }
  }

  @Test func `acts follow the order and the delays of the procedure`() throws {
    let ranks = [
      "arrears", "cdp", "assignation", "hearing", "judgment", "cql", "rfp", "cfp", "eviction",
    ]
    for file in register.households {
      var days: [String: CivilDate] = [:]
      for act in register.children("act", of: file) {
        guard case .date(let day) = act.values["date"] else { continue }
        days[register.word(act, "kind") ?? ""] = day
      }
      let known = ranks.compactMap { days[$0] }
      #expect(known == known.sorted())
      if let served = days["assignation"], let paid = days["cdp"] {
        #expect(served.day - paid.day >= 60)
      }
      guard let served = days["assignation"], let heard = days["hearing"] else { continue }
      #expect(heard.day - served.day >= 42)
      if let evicted = days["eviction"] { #expect((4...10).contains(evicted.components.month)) }
    }
  }
}
