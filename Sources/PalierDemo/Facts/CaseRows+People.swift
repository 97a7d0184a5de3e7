import PalierValues

extension CaseRows {
  /// The people of the home and the ways to reach them: the same for all files of one household.
  mutating func addPeople(_ builder: inout FactBuilder) {
    var people = DemoRandom(seed: seed, subject: UInt64(plan.people) << 8 | 1)
    let tenant = DemoNames.person(&people)
    let number = people.number(1_000_000...9_999_999)
    let row = builder.add(tenant, as: "tenant", of: household, number: number)
    if people.chance(35) {
      let isSameName = people.chance(60)
      let other = DemoNames.person(&people, surname: isSameName ? tenant.surname : nil)
      builder.add(other, as: "co_tenant", of: household)
    }
    let house = people.number(1...180)
    let street = people.pick(DemoNames.streets) ?? ""
    let town = plan.territory == "91" ? ", \(EssonneCommune.all[plan.commune].name)" : ""
    let known = plan.referredOn
    addAddress("\(house) \(street)\(town)", known, &builder)
    if hasPhone(people) {
      let digits = padded(people.below(10_000), to: 4)
      // A block that no subscriber has, kept for fiction.
      detail("phone", "06 39 98 \(digits.prefix(2)) \(digits.suffix(2))", known, row, &builder)
    }
    if people.chance(45) {
      let name = "locataire\(padded(plan.people, to: 5))@courriel.example"
      detail("email", name, known, row, &builder)
    }
  }

  /// Whether a phone number is known: always where something hangs on it.
  private func hasPhone(_ people: DemoRandom) -> Bool {
    var people = people
    switch plan.contact {
    case .returned, .calledIn, .reached: return true
    case .untouched, .unanswered: return people.chance(75)
    }
  }

  // Where mail came back, the address is no longer of use; who moved has another.
  private func addAddress(_ address: String, _ known: CivilDate, _ builder: inout FactBuilder) {
    var values: [String: Value] = [
      "kind": builder.word("detail_kind", "address"), "value": .text(address),
      "source": .text("assignation"), "known_since": .date(known),
      "state": builder.word("detail_state", "usable"),
    ]
    var later: [DemoFact.Change] = []
    var returned: CivilDate?
    switch plan.contact {
    case .returned(let day): returned = day
    case .reached(_, let day): returned = day
    case .untouched, .calledIn, .unanswered: break
    }
    if let returned {
      later = [DemoFact.Change("state", builder.word("detail_state", "npai"), on: returned)]
    }
    if let moved = plan.movedOn { values["valid_until"] = .date(moved) }
    builder.add(
      "contact_detail",
      of: household,
      recorded(known, into: values),
      on: ["state": known],
      later: later
    )
    guard let moved = plan.movedOn else { return }
    detail("address", "4 résidence les Mimosas, Massy", moved, nil, &builder)
  }

  private func detail(
    _ kind: String,
    _ value: String,
    _ known: CivilDate,
    _ person: Int64?,
    _ builder: inout FactBuilder
  ) {
    var values: [String: Value] = [
      "kind": builder.word("detail_kind", kind), "value": .text(value),
      "known_since": .date(known), "state": builder.word("detail_state", "usable"),
    ]
    values["person"] = person.map(Value.row)
    builder.add(
      "contact_detail",
      of: household,
      recorded(known, into: values),
      on: ["state": known]
    )
  }
}
