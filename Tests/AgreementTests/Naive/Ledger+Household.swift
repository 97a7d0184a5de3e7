import PalierDictionary
import PalierValues

/// The rules of the domain, said in the plainest way; each over the facts there on a day.
extension Ledger {
  func workedOut(_ field: String, of row: LedgerRow, on day: CivilDate?) -> Value {
    switch (row.entity, field) {
    case ("act", "stage"): member(stageWord(of: row), of: "stage")
    case ("contact", "wave"): wave(of: row, on: day)
    case ("closing", "exit_direction"): direction(of: row)
    case ("person", "label"):
      words(["title", "surname", "given_name"].map { value($0, of: row, on: day) })
    case ("household", _): household(field, row, day)
    default: .unknown
    }
  }

  private func household(_ field: String, _ row: LedgerRow, _ day: CivilDate?) -> Value {
    switch field {
    case "tenant", "co_tenant": name(of: field, row, day)
    case "phone", "email", "address": detail(field, row, day)
    case "stage": member(stageRank(row, day).map { Ledger.stages[$0] }, of: "stage")
    case "stage_on": stageOn(row, day)
    case "phase":
      member(stageRank(row, day).map { $0 < 5 ? "upstream" : "downstream" }, of: "phase")
    case "hearing_on": latestHearing(row, day)?.values["date"] ?? .unknown
    case "hearing_at": latestHearing(row, day).map { value("at", of: $0, on: day) } ?? .unknown
    case "court": latestHearing(row, day).map { value("court", of: $0, on: day) } ?? .unknown
    case "debt": debts(row, day).last?.values["amount"] ?? .unknown
    case "debt_on": debts(row, day).last?.values["date"] ?? .unknown
    case "debt_at_entry": debtAtEntry(row, day)
    case "last_owed_on":
      latestDate(debts(row, day).filter { amount($0) > 0 }.map { $0.values["date"] })
    case "debt_cleared": .boolean(isCleared(row, day))
    case "suspended_until":
      latestDate(
        events("act", of: row, on: day).filter { isHeld($0, day) }
          .map { $0.values["suspended_until"] }
      )
    case "dsf_no_response":
      .boolean(
        events("diagnosis", of: row, on: day).contains {
          told("kind", $0, day) == "dsf" && told("result", $0, day) == "no_response"
        }
      )
    case "closed_on": lastClosing(row, day)?.values["date"] ?? .unknown
    case "exit": lastClosing(row, day)?.values["exit"] ?? .unknown
    case "exit_direction": lastClosing(row, day).map { direction(of: $0) } ?? .unknown
    case "handed_to": lastClosing(row, day)?.values["handed_to"] ?? .unknown
    case "contact_result": member(contactResult(row, day), of: "contact_result")
    case "contacted": .boolean(contactResult(row, day) == "reached")
    case "supported_on": supportedOn(row, day)
    case "supported": .boolean(supportedOn(row, day).isKnown)
    case "progress": member(progress(row, day), of: "progress")
    case "last_contact_on": lastContactOn(row, day)
    case "last_exchange_on": lastExchangeOn(row, day)
    case "status": member(status(row, day), of: "status")
    case "followup_due_on":
      if case .date(let date) = lastExchangeOn(row, day) {
        .date(date.adding(days: 15))
      } else {
        .unknown
      }
    default: .unknown
    }
  }

  /// The events of a household by date, then in the order of recording.
  func events(_ entity: String, of household: LedgerRow, on day: CivilDate?) -> [LedgerRow] {
    let date = dictionary.entity(named: entity)?.event?.date ?? "date"
    return children(entity, of: household).filter { isThere($0, on: day) }.sorted { left, right in
      guard case .date(let first)? = left.values[date], case .date(let second)? = right.values[date]
      else { return false }
      return (first, left.id) < (second, right.id)
    }
  }

  /// The English word that a field of a row holds.
  func told(_ field: String, _ row: LedgerRow, _ day: CivilDate?) -> String? {
    word(value(field, of: row, on: day), field, of: row)
  }

  func latestDate(_ values: [Value?]) -> Value {
    dates(values).max().map(Value.date) ?? .unknown
  }

  func dates(_ values: [Value?]) -> [CivilDate] {
    values.compactMap { value in
      if case .date(let date)? = value { date } else { nil }
    }
  }

  private func words(_ values: [Value]) -> Value {
    let texts = values.compactMap { value -> String? in
      if case .text(let text) = value { text } else { nil }
    }
    return texts.isEmpty ? .unknown : .text(texts.joined(separator: " "))
  }

  private func name(of role: String, _ row: LedgerRow, _ day: CivilDate?) -> Value {
    children("person", of: row).first { told("role", $0, day) == role }
      .map { value("label", of: $0, on: day) } ?? .unknown
  }

  private func detail(_ kind: String, _ row: LedgerRow, _ day: CivilDate?) -> Value {
    events("contact_detail", of: row, on: day).last {
      told("kind", $0, day) == kind && told("state", $0, day) == "usable"
        && !value("valid_until", of: $0, on: day).isKnown
    }?.values["value"] ?? .unknown
  }

  private func debts(_ row: LedgerRow, _ day: CivilDate?) -> [LedgerRow] {
    events("debt", of: row, on: day)
  }

  private func amount(_ debt: LedgerRow) -> Int64 {
    if case .money(let money)? = debt.values["amount"] { money.cents } else { 0 }
  }

  private func debtAtEntry(_ row: LedgerRow, _ day: CivilDate?) -> Value {
    let debts = debts(row, day)
    if case .date(let received) = value("received_on", of: row, on: day),
      let entry = debts.last(where: { dates([$0.values["date"]]).contains { $0 <= received } })
    {
      return entry.values["amount"] ?? .unknown
    }
    return debts.first?.values["amount"] ?? .unknown
  }

  /// Whether nothing is owed any more of a debt that there was.
  private func isCleared(_ row: LedgerRow, _ day: CivilDate?) -> Bool {
    let debts = debts(row, day)
    guard let last = debts.last else { return false }
    return amount(last) <= 0 && debts.contains { amount($0) > 0 }
  }

  private func lastClosing(_ row: LedgerRow, _ day: CivilDate?) -> LedgerRow? {
    events("closing", of: row, on: day).last { !value("reopened_on", of: $0, on: day).isKnown }
  }

  private func direction(of closing: LedgerRow) -> Value {
    let exit = told("exit", closing, nil)
    let found = ExitDirections.table.first { entry in exit.map(entry.exits.contains) ?? false }
    return member(found?.direction, of: "exit_direction")
  }
}
