import PalierValues

/// The procedure, the contacts and the state of the work.
extension Ledger {
  static let stages = [
    "arrears", "cdp", "assignation", "hearing", "judgment", "cql", "rfp", "cfp", "eviction",
  ]

  /// The stage that an act reaches; a refused police assistance leaves it at the request.
  func stageWord(of act: LedgerRow) -> String? {
    guard let kind = told("kind", act, nil) else { return nil }
    return kind == "cfp_refused" ? "rfp" : Ledger.stages.contains(kind) ? kind : nil
  }

  func isHeld(_ act: LedgerRow, _ day: CivilDate?) -> Bool { told("state", act, day) == "held" }

  /// The rank of the furthest stage among acts that took place.
  func stageRank(_ row: LedgerRow, _ day: CivilDate?) -> Int? {
    events("act", of: row, on: day).filter { isHeld($0, day) }
      .compactMap { stageWord(of: $0).flatMap(Ledger.stages.firstIndex) }.max()
  }

  func stageOn(_ row: LedgerRow, _ day: CivilDate?) -> Value {
    guard let rank = stageRank(row, day) else { return .unknown }
    let reached = events("act", of: row, on: day).filter {
      isHeld($0, day) && stageWord(of: $0) == Ledger.stages[rank]
    }
    return dates(reached.map { $0.values["date"] }).min().map(Value.date) ?? .unknown
  }

  func latestHearing(_ row: LedgerRow, _ day: CivilDate?) -> LedgerRow? {
    events("act", of: row, on: day).last {
      told("kind", $0, day) == "hearing" && told("state", $0, day) != "cancelled"
    }
  }

  private func isOurs(_ contact: LedgerRow) -> Bool {
    told("author", contact, nil) == "team" && told("target", contact, nil) == "tenant"
  }

  /// The wave of a contact: those within three days of a wave's first belong to it.
  func wave(of contact: LedgerRow, on day: CivilDate?) -> Value {
    guard let parent = contact.parent, let household = row("household", parent) else {
      return .unknown
    }
    var count: Int64 = 0
    var start: CivilDate?
    for other in events("contact", of: household, on: day)
    where isOurs(other) && told("direction", other, day) == "outgoing" {
      guard case .date(let date)? = other.values["date"] else { continue }
      if start.map({ date.day - $0.day > 3 }) ?? true {
        count += 1
        start = date
      }
      if other === contact { return Number(whole: count).map(Value.number) ?? .unknown }
    }
    return .unknown
  }

  func contactResult(_ row: LedgerRow, _ day: CivilDate?) -> String {
    let contacts = events("contact", of: row, on: day).filter { isOurs($0) }
    let answered = contacts.contains {
      told("direction", $0, day) == "incoming"
        || ["reply", "refused"].contains(told("outcome", $0, day))
    }
    let met = events("visit", of: row, on: day).contains {
      ["met", "refused"].contains(told("outcome", $0, day))
    }
    if answered || met { return "reached" }
    let letter = contacts.last {
      told("direction", $0, day) == "outgoing"
        && ["letter", "registered_letter"].contains(told("channel", $0, day))
    }
    return letter.map { told("outcome", $0, day) == "npai" } == true ? "npai" : "no_contact"
  }

  /// The first of contract signed and adhesion.
  func supportedOn(_ row: LedgerRow, _ day: CivilDate?) -> Value {
    let signed = events("contract", of: row, on: day).map { $0.values["signed_on"] }
    return dates(signed + [value("adhered_on", of: row, on: day)]).min().map(Value.date) ?? .unknown
  }

  /// Of a closed file: as of its closing day.
  func progress(_ row: LedgerRow, _ day: CivilDate?) -> String {
    var day = day
    if case .date(let closed) = value("closed_on", of: row, on: day) {
      day = day.map { min($0, closed) } ?? closed
    }
    if supportedOn(row, day).isKnown { return "supported_now" }
    if contactResult(row, day) == "reached" { return "in_touch" }
    let last = events("contact", of: row, on: day).compactMap { contact -> Int64? in
      if case .number(let number) = wave(of: contact, on: day) { number.whole } else { nil }
    }.max()
    return last.map { $0 >= 2 ? "chased" : "first_letter" } ?? "to_process"
  }

  /// The latest attempt either way, or visit done.
  func lastContactOn(_ row: LedgerRow, _ day: CivilDate?) -> Value {
    latestDate(
      events("contact", of: row, on: day).filter { isOurs($0) }.map { $0.values["date"] }
        + events("visit", of: row, on: day).filter { told("state", $0, day) == "done" }
        .map { $0.values["date"] }
    )
  }

  /// The latest day on which the household was reached.
  func lastExchangeOn(_ row: LedgerRow, _ day: CivilDate?) -> Value {
    let contacts = events("contact", of: row, on: day).filter { isOurs($0) }
    let incoming = contacts.filter { told("direction", $0, day) == "incoming" }
    let replies = contacts.filter { told("outcome", $0, day) == "reply" }
    let visits = events("visit", of: row, on: day).filter { told("outcome", $0, day) == "met" }
    return latestDate(
      (incoming + visits).map { $0.values["date"] }
        + replies.map { value("outcome_on", of: $0, on: day) }
    )
  }

  /// Where the file stands in the team's work.
  func status(_ row: LedgerRow, _ day: CivilDate?) -> String {
    if value("closed_on", of: row, on: day).isKnown { return "closed" }
    let isTaken = value("taken_on", of: row, on: day).isKnown
    // A transfer that was taken back leaves the file where it was before.
    let transfer = events("transfer", of: row, on: day).map { told("state", $0, day) }
      .last { $0 != "withdrawn" }
    if !isTaken, transfer == "refused" { return "refused" }
    if value("watch", of: row, on: day) == .boolean(true) { return "watch" }
    if isTaken { return "open" }
    switch transfer {
    case "sent": return "in_transit"
    case "waiting": return "waiting"
    default: return "to_process"
    }
  }
}
