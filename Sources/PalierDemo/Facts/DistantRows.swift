import PalierDictionary
import PalierValues

/// Writes the households that make a store large: of the other territories, so that the figures of
/// the Essonne stay what they are.
struct DistantRows {
  private let rows: ReferenceRows
  private let seed: UInt64
  private let territories: [(code: String, row: Int64, communes: [Int64])]

  init(_ rows: ReferenceRows, seed: UInt64) {
    self.rows = rows
    self.seed = seed
    territories = DistantCommunes.table.compactMap { item in
      guard let row = rows.territories[item.territory],
        let communes = rows.distantCommunes[item.territory]
      else { return nil }
      return (item.territory, row, communes)
    }
  }

  /// The rows of the household with a number.
  func write(_ number: Int, to builder: inout FactBuilder) {
    guard !territories.isEmpty else { return }
    var random = DemoRandom(seed: seed, subject: UInt64(number) << 8 | 5)
    let territory = territories[number % territories.count]
    let referred = DemoCalendar.day(2021, 4, 1).adding(days: random.below(540))
    let isTaken = random.chance(75)
    let year = referred.components.year
    var values: [String: Value] = [
      "reference": .text("\(territory.code)-\(year)-\(padded(number, to: 7))"),
      "programme": builder.word("programme", "mobile_team"), "territory": .row(territory.row),
      "sector": builder.word("sector", random.chance(88) ? "private" : "social"),
      "origin": builder.word("origin", "ccapex_transfer"), "referred_on": .date(referred),
      "commune": .row(territory.communes[random.below(territory.communes.count)]),
      "landlord": .row(rows.privateLandlords[random.below(rows.privateLandlords.count)]),
    ]
    if random.chance(80) {
      values["social_services"] = builder.word("social_services", "not_followed")
    }
    let received = referred.adding(days: random.number(1...6))
    if isTaken {
      values["received_on"] = .date(received)
      values["taken_on"] = .date(received)
    }
    let household = builder.add("household", values)
    builder.add(DemoNames.person(&random), as: "tenant", of: household)
    let event = Event(household: household, known: referred)
    addActs(event, &random, &builder)
    event.add(
      "debt",
      referred,
      ["amount": .euros(random.number(700...16_000))],
      to: &builder
    )
    if isTaken { addWork(event, received, &random, &builder) }
  }

  /// The household that events belong to, and the day they are known from.
  private struct Event {
    let household: Int64
    let known: CivilDate

    func add(
      _ entity: String,
      _ day: CivilDate,
      _ values: [String: Value],
      state: (field: String, value: Value)? = nil,
      to builder: inout FactBuilder
    ) {
      var all = values
      let recorded = Value.date(max(day, known))
      all["date"] = .date(day)
      all["known_on"] = recorded
      all["recorded_on"] = recorded
      var dates: [String: CivilDate] = [:]
      if let state {
        all[state.field] = state.value
        dates[state.field] = day
      }
      builder.add(entity, of: household, all, on: dates)
    }
  }

  private func addActs(_ event: Event, _ random: inout DemoRandom, _ builder: inout FactBuilder) {
    let held = (field: "state", value: builder.word("act_state", "held"))
    let served = event.known.adding(days: -random.number(5...20))
    event.add(
      "act",
      served,
      ["kind": builder.word("act_kind", "assignation")],
      state: held,
      to: &builder
    )
    let heard = served.adding(days: random.number(65...150))
    let state = builder.word("act_state", heard <= DemoCalendar.today ? "held" : "scheduled")
    var values: [String: Value] = [
      "date": .date(heard), "kind": builder.word("act_kind", "hearing"), "state": state,
      "known_on": .date(event.known), "recorded_on": .date(event.known),
    ]
    if heard <= DemoCalendar.today, random.chance(90) {
      values["appearance"] = builder.word("appearance", random.chance(55) ? "absent" : "present")
    }
    builder.add(
      "act",
      of: event.household,
      values,
      on: ["state": heard <= DemoCalendar.today ? heard : event.known]
    )
  }

  private func addWork(
    _ event: Event,
    _ received: CivilDate,
    _ random: inout DemoRandom,
    _ builder: inout FactBuilder
  ) {
    let roll = random.below(100)
    let outcome = roll < 30 ? "reply" : roll < 45 ? "npai" : "no_reply"
    let answered = min(received.adding(days: random.number(6...20)), DemoCalendar.today)
    builder.add(
      "contact",
      of: event.household,
      [
        "date": .date(received), "channel": builder.word("channel", "letter"),
        "target": builder.word("target", "tenant"),
        "direction": builder.word("direction", "outgoing"),
        "author": builder.word("author", "team"), "outcome": builder.word("outcome", outcome),
        "known_on": .date(received), "recorded_on": .date(received),
      ],
      on: ["outcome": answered]
    )
    if outcome == "reply", random.chance(70) {
      let signed = min(answered.adding(days: 10), DemoCalendar.today)
      builder.add(
        "contract",
        of: event.household,
        ["signed_on": .date(signed), "known_on": .date(signed), "recorded_on": .date(signed)]
      )
    }
    let closed = answered.adding(days: random.number(60...200))
    guard closed < DemoCalendar.today, random.chance(60) else { return }
    let exits = outcome == "reply" ? ["debt_cleared", "mainstream", "rehoused"] : ["no_contact"]
    event.add(
      "closing",
      closed,
      ["exit": builder.word("exit", random.pick(exits) ?? "no_contact")],
      to: &builder
    )
  }
}
