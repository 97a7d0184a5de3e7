import PalierCasework
import PalierDictionary
import PalierStore
import PalierValues

extension ImportRun {
  /// More days than one wave of contacts takes.
  private static let waveDays = 3

  /// The contacts from which a return's result and progress follow, where the store has none.
  func addContacts(
    _ said: ReturnedRow,
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ transfer: StoredRow,
    _ facts: inout FormFacts
  ) throws {
    let isReached = word(household, "contact_result") == "reached"
    if said.isReached {
      if !isReached {
        if said.reachedOn == nil, said.visitedOn == nil { counts.datedByReturn += 1 }
        facts.children.append(
          ("contact", incoming(on: said.reachedOn ?? said.visitedOn ?? said.day))
        )
      }
      if said.isSupported, date(household["supported_on"]) == nil {
        counts.datedByReturn += 1
        facts.household["adhered_on"] = .date(said.day)
      }
    } else if said.isUnreached, isReached, let given = plan.values["result"] {
      tellDifference(plan, "result", stored: result("reached"), given: given)
    }
    try addLetters(said, plan, household, transfer, &facts)
    let isTold =
      facts.children.contains { $0.entity == "contact" }
      || facts.states.contains { $0.entity == "contact" }
    if isTold, let given = plan.values["result"] {
      tellDifference(plan, "result", stored: known(household), given: given, isTaken: true)
    }
  }

  /// What the store knows of the contacts, in the words of a return.
  private func known(_ household: StoredRow) -> Value {
    switch word(household, "contact_result") {
    case "reached": result("reached")
    case "npai": result("npai")
    default: result(word(household, "progress") ?? "to_process")
    }
  }

  private func addLetters(
    _ said: ReturnedRow,
    _ plan: PlannedRow,
    _ household: StoredRow,
    _ transfer: StoredRow,
    _ facts: inout FormFacts
  ) throws {
    let letters = try writer.children("contact", of: household.id).filter(isOurLetter)
    var days = try missingLetters(said, household, transfer, plan)
    let isBack = said.isReturnedMail && word(household, "contact_result") != "npai"
    // Somebody was reached: what came back before doesn't matter any more, and is told above.
    let comesBack = isBack && word(household, "contact_result") != "reached"
    if comesBack, days.isEmpty {
      let last = letters.max { (day($0, "date"), $0.id) < (day($1, "date"), $1.id) }
      if let last {
        let back = ["outcome": member("contact", "outcome", "npai")]
        let since = date(last["outcome_on"]) ?? said.day
        facts.states.append(("contact", last.id, back, max(said.day, since)))
      } else {
        days = [said.day]
      }
    }
    for (index, day) in days.enumerated() {
      let outcome = comesBack && index == days.count - 1 ? "npai" : "sent"
      facts.children.append(("contact", letter(on: day, outcome)))
    }
    counts.datedByReturn += days.count
  }

  /// The days of the letters that must have gone out for as many waves as the return speaks of.
  private func missingLetters(
    _ said: ReturnedRow,
    _ household: StoredRow,
    _ transfer: StoredRow,
    _ plan: PlannedRow
  ) throws -> [CivilDate] {
    let contacts = try writer.children("contact", of: household.id)
    let waves = contacts.compactMap { contact -> (wave: Int64, day: CivilDate)? in
      guard case .number(let number) = contact["wave"], let wave = number.whole,
        let day = date(contact["date"])
      else { return nil }
      return (wave, day)
    }
    let known = Int(waves.map(\.wave).max() ?? 0)
    guard known < said.waves else { return [] }
    let began = waves.filter { $0.wave == 1 }.map(\.day).min()
    guard said.waves == 2 else { return [said.day] }
    // The first letter isn't told of: it went out when the operator took the file.
    let first = began ?? date(household["taken_on"]) ?? date(transfer["state_on"]) ?? said.day
    guard said.day.day > first.day + Self.waveDays else {
      if let given = plan.values["result"] ?? plan.values["progress"] {
        let field = plan.values["result"] == nil ? "progress" : "result"
        tellDifference(plan, field, stored: result("first_letter"), given: given)
      }
      return began == nil ? [said.day] : []
    }
    return began == nil ? [first, said.day] : [said.day]
  }

  private func isOurLetter(_ contact: StoredRow) -> Bool {
    word(contact, "author") == "team" && word(contact, "target") == "tenant"
      && word(contact, "direction") == "outgoing"
      && ["letter", "registered_letter"].contains(word(contact, "channel"))
  }

  private func result(_ word: String) -> Value {
    member(entity.name, "result", word)
  }

  private func letter(on day: CivilDate, _ outcome: String) -> [String: Value] {
    [
      "date": .date(day), "channel": member("contact", "channel", "letter"),
      "outcome": member("contact", "outcome", outcome),
    ]
  }

  private func incoming(on day: CivilDate) -> [String: Value] {
    [
      "date": .date(day), "channel": member("contact", "channel", "other"),
      "direction": member("contact", "direction", "incoming"),
    ]
  }
}
