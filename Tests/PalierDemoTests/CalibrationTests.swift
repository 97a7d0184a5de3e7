import PalierDemo
import PalierValues
import Testing

/// The published figures of the team, on several seeds.
struct CalibrationTests {
  static let seeds: [UInt64] = [DemoData.standardSeed, 1, 2_022]

  private func register(_ seed: UInt64) throws -> Register {
    Register(try DemoData.make(seed: seed))
  }

  @Test(arguments: seeds)
  func `the 126 files of 2021 are private, at the assignation, and come faster from November`(
    seed: UInt64
  ) throws {
    let register = try register(seed)
    let files = register.firstYear
    #expect(files.count == 126)
    #expect(files.allSatisfy { register.word($0, "sector") == "private" })
    #expect(files.allSatisfy { register.word($0, "entry_stage") == "assignation" })
    #expect(
      files.allSatisfy { register.stage($0, asOf: DemoCalendar.firstCount) == "assignation" }
    )
    let received = files.compactMap { register.date($0, "received_on") }
    #expect(received.min().map { $0.iso.prefix(7) } == "2021-04")
    let months = received.tally { $0.iso.prefix(7) }
    let before = months.filter { $0.key < "2021-11" }.map(\.value).max() ?? 0
    #expect((months["2021-11"] ?? 0) > before && (months["2021-12"] ?? 0) > before)
  }

  @Test(arguments: seeds)
  func `three districts send files until October 2021, seven afterwards`(seed: UInt64) throws {
    let register = try register(seed)
    let november = Register.day(2021, 11, 1)
    func districts(_ files: [DemoFact]) -> Int { Set(files.map { $0.values["district"] }).count }
    let received = register.team.filter { register.date($0, "received_on") != nil }
    #expect(
      districts(received.filter { (register.date($0, "received_on") ?? november) < november }) == 3
    )
    #expect(
      districts(received.filter { (register.date($0, "received_on") ?? november) >= november }) == 7
    )
  }

  @Test(arguments: seeds)
  func `at the end of 2021 the 126 split into 77, 29 and 20`(seed: UInt64) throws {
    let register = try register(seed)
    let then = register.firstYear.tally {
      register.contactResult($0, asOf: DemoCalendar.firstCount)
    }
    #expect(then == ["no_contact": 77, "reached": 29, "npai": 20])
    let now = register.firstYear.tally { register.contactResult($0) }
    #expect(now["npai"] != 20 && now["reached"] != 29 && now["no_contact"] != 77)
  }

  @Test(arguments: seeds)
  func `six letters of December 2021 or more come back in January`(seed: UInt64) throws {
    let register = try register(seed)
    let late = register.firstYear.flatMap { register.children("contact", of: $0) }.filter {
      letter in
      let sent = register.date(letter, "date")?.iso.hasPrefix("2021-12") ?? false
      let back = letter.later.contains {
        $0.field == "outcome" && $0.day.iso.hasPrefix("2022-01")
      }
      return sent && back && register.word(letter, "outcome") == "npai"
    }
    #expect(late.count >= 6)
  }

  @Test(arguments: seeds)
  func `by the end of 2021 there are 73 home visits, 10 landlords and 5 cleared debts`(
    seed: UInt64
  ) throws {
    let register = try register(seed)
    let end = DemoCalendar.firstCount
    let files = register.firstYear
    let visits = files.flatMap { register.events("visit", of: $0, asOf: end) }.filter {
      register.word($0, "place") == "home" && register.word($0, "state", asOf: end) == "done"
    }
    #expect(visits.count == 73)
    let called = files.filter { file in
      register.events("contact", of: file, asOf: end).contains {
        register.word($0, "target") == "landlord" && register.word($0, "direction") == "incoming"
      }
    }
    #expect(Set(called.map { $0.values["landlord"] }).count == 10)
    #expect(files.count { register.isCleared($0, asOf: end) } == 5)
  }

  @Test(arguments: seeds)
  func `Corbeil-Essonnes and Chilly-Mazarin come first`(seed: UInt64) throws {
    let register = try register(seed)
    for files in [register.team, register.firstYear] {
      let counts = files.tally { register.row("commune", $0.values["commune"])?.values["name"] }
      let ranked = counts.sorted { $0.value > $1.value }
      #expect(ranked.first?.key == .text("Corbeil-Essonnes"))
      #expect(ranked.dropFirst().first?.key == .text("Chilly-Mazarin"))
      #expect(ranked[1].value > ranked[2].value)
    }
  }

  @Test(arguments: seeds)
  func `on 10 October 2022 there are 425 files, of which 108 supported and the 126`(
    seed: UInt64
  ) throws {
    let register = try register(seed)
    let identified = register.team.filter { register.date($0, "received_on") != nil }
    #expect(identified.count == 425)
    #expect(identified.count { register.supportedOn($0) != nil } == 108)
    #expect(Set(identified.map(\.id)).isSuperset(of: register.firstYear.map(\.id)))
    #expect(identified.tally { register.status($0) } == ["open": 200, "closed": 225])
    let october = identified.count {
      register.date($0, "received_on").map { $0.iso.hasPrefix("2022-10") } ?? false
    }
    #expect(october == 44)
  }

  @Test(arguments: seeds)
  func `the 200 open files split into 46, 44 and 110`(seed: UInt64) throws {
    let register = try register(seed)
    let open = register.households.filter { register.status($0) == "open" }
    #expect(
      open.tally { register.progress($0) } == [
        "supported_now": 46, "first_letter": 44, "chased": 110,
      ]
    )
  }

  @Test(arguments: seeds)
  func `unreached files at the assignation are 87 open with a hearing ahead and 64 closed`(
    seed: UInt64
  ) throws {
    let register = try register(seed)
    let files = register.households.filter {
      register.stage($0) == "assignation" && register.contactResult($0) != "reached"
    }
    #expect(files.tally { register.status($0) } == ["open": 87, "closed": 64])
    let hearings = files.filter { register.status($0) == "open" }.compactMap(register.hearing)
    #expect(hearings.count == 87)
    #expect(hearings.allSatisfy { $0 > DemoCalendar.today })
    #expect(hearings.count { $0 <= DemoCalendar.today.adding(days: 21) } >= 10)
  }

  @Test
  func `the twenty-six territories have the published means`() throws {
    let rows = try register(DemoData.standardSeed).all("territory")
    #expect(rows.count == 26)
    var fte: Int64 = 0
    var budget: Int64 = 0
    for row in rows {
      if case .number(let number) = row.values["fte"] { fte += number.scaled }
      if case .money(let money) = row.values["budget"] { budget += money.cents }
    }
    #expect(fte == 99 * Number.scale)
    #expect(budget == 388_320_000)
  }

  @Test func `the case commission sat 27 and 32 times, on 193 and 192 situations`() throws {
    let register = try register(DemoData.standardSeed)
    let held = register.all("commission").filter {
      register.word($0, "kind") == "operational" && register.word($0, "state") == "held"
    }
    func year(_ sitting: DemoFact) -> String {
      String(register.date(sitting, "date")?.iso.prefix(4) ?? "")
    }
    #expect(held.tally(year) == ["2020": 27, "2021": 32])
    let examined = held.flatMap { sitting in
      register.children("review", of: sitting).map { _ in year(sitting) }
    }
    #expect(examined.tally { $0 } == ["2020": 193, "2021": 192])
    let ahead = register.all("commission").filter { register.word($0, "state") == "planned" }
    #expect(ahead.map { $0.values["date"] } == [.date(Register.day(2022, 10, 18))])
    let agenda = ahead.flatMap { register.children("review", of: $0) }
    #expect(agenda.count == 6)
    #expect(agenda.allSatisfy { $0.values["household"]?.isKnown ?? false })
    #expect(examined.count + agenda.count == register.all("review").count)
  }

  @Test(arguments: seeds)
  func `the other programmes have closed files alone, and some homes that mustn't be visited`(
    seed: UInt64
  ) throws {
    let register = try register(seed)
    let mediation = register.households.filter { register.word($0, "programme") == "mediation" }
    let entered = mediation.filter {
      register.date($0, "taken_on").map { $0.iso.hasPrefix("2016") } ?? false
    }
    #expect(entered.count == 19)
    #expect(mediation.allSatisfy { register.word($0, "sector") == "social" })
    #expect(mediation.contains { register.word($0, "home_visit") == "forbidden" })
    let measures = register.households.filter { register.word($0, "programme") == "masp" }
    #expect(measures.count == register.all("measure").count)
    #expect((mediation + measures).allSatisfy { register.status($0) == "closed" })
  }
}

extension Register {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(day: 0)
  }
}
