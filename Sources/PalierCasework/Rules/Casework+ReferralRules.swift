import PalierDictionary
import PalierStore
import PalierValues

// Referrals by social services: what a service has done before, and a volume for the year.
extension Casework {
  /// What is to be said of a new referral; one that comes accepted is judged as an acceptance.
  func referralFindings(_ draft: Draft, household: StoredRow) throws -> Findings {
    let referral = draft.row(of: household.id)
    if word(referral, "state") == "accepted" {
      return Findings(refusals: try acceptanceRefusals(referral, household, on: toldOn))
    }
    var findings = Findings()
    if try !hasFailedContact(referral, household) { findings.warn(.noFailedContact) }
    if try isTaken(household, besides: referral) {
      findings.warn(.takenInCharge)
    } else if try isReferredBefore(referral, household) {
      findings.warn(.referredTwice)
    }
    return findings
  }

  /// Why a referral can't be accepted on a day.
  func acceptanceRefusals(
    _ referral: StoredRow,
    _ household: StoredRow,
    on day: CivilDate
  ) throws -> [Finding] {
    var refusals: [Finding] = []
    if try !hasFailedContact(referral, household) { refusals.append(.noFailedContact) }
    if word(household, "sector") == "social" {
      refusals.append(.notPrivate(name("household", "sector", household["sector"])))
    }
    if word(household, "social_services") == "followed" { refusals.append(.followed) }
    if let opposed = household.date("opposed_on") { refusals.append(.opposedToSharing(opposed)) }
    if try currentClosing(of: household) != nil { refusals.append(.closedFile) }
    // Whoever is taken already uses no second place.
    if refusals.isEmpty, try !isTaken(household, besides: referral),
      let volume = try referralVolume(referral, household, on: day), volume.isExhausted
    {
      refusals.append(.referralsExhausted(volume.volume, day.components.year))
    }
    return refusals
  }

  /// Takes an accepted household in charge; one that came another way before keeps that one's place.
  ///
  /// - Returns: What the service may be told.
  func accept(_ referral: StoredRow, of household: StoredRow, on day: CivilDate) throws -> [Finding]
  {
    let social = try member("household", "origin", "social_referral")
    let isTaken = try isTaken(household, besides: referral)
    var facts: [String: Value] = [:]
    if household["origin"].isKnown {
      if household["origin"] != social, !household["second_origin"].isKnown {
        facts["second_origin"] = social
      }
    } else if !isTaken {
      facts["origin"] = social
    }
    if !isTaken {
      let referred = referral["date"]
      for (field, value) in [
        ("referred_on", referred), ("received_on", .date(day)), ("taken_on", .date(day)),
      ] where !household[field].isKnown {
        facts[field] = value
      }
    }
    if !facts.isEmpty { try writer.update("household", household.id, facts) }
    return isTaken ? [.takenInCharge] : []
  }

  /// Whether the service tried in vain before it asked: as the referral says, or as a contact of its
  /// own tells.
  private func hasFailedContact(_ referral: StoredRow, _ household: StoredRow) throws -> Bool {
    let asked = referral.date("date") ?? context.today
    if let failed = referral.date("failed_contact_on") { return failed <= asked }
    let failures: Set = ["no_reply", "npai", "wrong_address", "bounced", "refused"]
    return try writer.children("contact", of: household.id).contains { contact in
      word(contact, "author") == "service"
        && word(contact, "outcome").map(failures.contains) ?? false
        && (contact.date("date").map { $0 <= asked } ?? false)
    }
  }

  private func isTaken(_ household: StoredRow, besides referral: StoredRow) throws -> Bool {
    if household.date("taken_on") != nil { return true }
    let others = try writer.children("referral", of: household.id).contains { other in
      other.id != referral.id && word(other, "state") == "accepted"
    }
    guard !others else { return true }
    return try writer.children("transfer", of: household.id).contains { transfer in
      ["sent", "received", "accepted"].contains(word(transfer, "state"))
    }
  }

  private func isReferredBefore(
    _ referral: StoredRow,
    _ household: StoredRow
  ) throws -> Bool {
    try writer.children("referral", of: household.id).contains { other in
      other.id != referral.id && ["proposed", "waiting", "received"].contains(word(other, "state"))
    }
  }

  /// The places of the civil year in which a referral is accepted; nil where no volume is set.
  private func referralVolume(
    _ referral: StoredRow,
    _ household: StoredRow,
    on day: CivilDate
  ) throws -> TransferVolume? {
    let flow = try member("quota", "flow", "social_referral")
    let year = CalendarYear(day.components.year)
    let quota = try writer.find("quota", "flow", flow).compactMap { try writer.row("quota", $0) }
      .first { quota in
        quota["year"] == .year(year) && quota.month("month") == nil
          && (quota.reference("territory").map { $0 == household.reference("territory") } ?? true)
          && (referral.reference("operator").map { $0 == quota.reference("operator") } ?? true)
      }
    guard let quota, let volume = quota.whole("volume") else { return nil }
    let origin = try member("household", "origin", "social_referral")
    let used = try writer.find("household", "origin", origin).filter { id in
      guard let file = try writer.row("household", id) else { return false }
      return try isCounted(file, quota, year)
    }
    return TransferVolume(quota: quota.id, volume: volume, used: Int64(used.count))
  }

  private func isCounted(
    _ household: StoredRow,
    _ quota: StoredRow,
    _ year: CalendarYear
  ) throws -> Bool {
    guard quota.reference("territory").map({ $0 == household.reference("territory") }) ?? true
    else {
      return false
    }
    return try writer.children("referral", of: household.id).contains { referral in
      word(referral, "state") == "accepted"
        && referral.date("state_on").map { CalendarYear($0.components.year) == year } ?? false
        && (referral.reference("operator").map { $0 == quota.reference("operator") } ?? true)
    }
  }
}
