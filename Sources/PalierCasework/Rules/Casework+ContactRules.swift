import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// What the rules of contact have against a contact: the household's limits, returned mail.
  func contactFindings(_ draft: Draft, household: StoredRow) throws -> Findings {
    let contact = draft.row(of: household.id)
    var findings = Findings()
    guard let date = contact.date("date") else { return findings }
    if let outcome = draft.dates["outcome"], outcome < date {
      findings.warn(.outcomeBeforeContact(date))
    }
    guard isOurs(contact) else { return findings }
    if let limit = limit(contact, of: household) { findings.refuse(limit) }
    guard isLetter(contact) else { return findings }
    if let returned = try returnedMail(before: date, household) { findings.refuse(returned) }
    if let received = household.date("received_on"), date < received {
      findings.warn(.letterBeforeReception(received))
    }
    return findings
  }

  /// Whether the team wrote to the tenant.
  private func isOurs(_ contact: StoredRow) -> Bool {
    word(contact, "author") == "team" && word(contact, "target") == "tenant"
      && word(contact, "direction") == "outgoing"
  }

  private func isLetter(_ contact: StoredRow) -> Bool {
    ["letter", "registered_letter"].contains(word(contact, "channel"))
  }

  private func limit(_ contact: StoredRow, of household: StoredRow) -> Finding? {
    let limit: String? =
      switch word(contact, "channel") {
      case "letter", "registered_letter": "no_letter"
      case "sms": "no_sms"
      case "email": "no_email"
      case "call": "no_call"
      default: nil
      }
    guard let limit, words(household, "contact_limits").contains(limit) else { return nil }
    let code = enumeration("household", "contact_limits")?.value(named: limit)?.code
    return .limited(
      name("contact", "channel", contact["channel"]),
      name("household", "contact_limits", code.map(Value.member) ?? .unknown)
    )
  }

  /// The latest letter, when it was back by that day and no other address is known since.
  private func returnedMail(before day: CivilDate, _ household: StoredRow) throws -> Finding? {
    let letters = try writer.children("contact", of: household.id).filter { contact in
      isOurs(contact) && isLetter(contact) && (contact.date("date").map { $0 <= day } ?? false)
    }
    let latest = letters.max { left, right in
      (left.date("date")?.day ?? 0, left.id) < (right.date("date")?.day ?? 0, right.id)
    }
    guard let latest, word(latest, "outcome") == "npai", let sent = latest.date("date") else {
      return nil
    }
    let back = latest.date("outcome_on") ?? sent
    guard back <= day else { return nil }
    let moved = try writer.children("contact_detail", of: household.id).contains { detail in
      word(detail, "kind") == "address" && word(detail, "state") == "usable"
        && detail.date("valid_until") == nil
        && (detail.date("known_since").map { $0 > sent && $0 <= day } ?? false)
    }
    return moved ? nil : .returnedMail(sent, back)
  }
}
