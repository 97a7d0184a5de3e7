import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Gives fields new values; a row with one value that can't be given keeps all of its own.
  func set(
    _ values: [Int64: [String: Value]],
    on day: CivilDate?,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    let day = day ?? context.today
    var outcome = VerbOutcome()
    for id in rows {
      guard let row = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      let label = try label(row)
      let (changes, findings) = try changes(values[id] ?? [:], on: day, row, of: entity)
      guard findings.refusals.isEmpty else {
        outcome.refuse(findings.refusals, entity: entity.name, id: id, label: label)
        continue
      }
      guard !changes.isEmpty else {
        outcome.unchanged.append(id)
        continue
      }
      var warnings = findings.warnings
      if day > context.today, changes.hasDated { warnings.append(.futureDated(day)) }
      warnings += try apply(changes, on: day, to: row, of: entity, &outcome)
      outcome.done.append(id)
      outcome.warn(warnings, entity: entity.name, id: id, label: label)
    }
    outcome.tell(entity, "changed", "modifié")
    return outcome
  }

  /// What a `set` writes for one row.
  private struct Changes {
    var plain: [String: Value] = [:]
    var dated: [String: Value] = [:]
    var added: [Draft] = []
    /// Contact details that end.
    var ended: [Int64] = []

    var isEmpty: Bool { plain.isEmpty && dated.isEmpty && added.isEmpty && ended.isEmpty }
    var hasDated: Bool { !dated.isEmpty || !added.isEmpty || !ended.isEmpty }
  }

  private func changes(
    _ values: [String: Value],
    on day: CivilDate,
    _ row: StoredRow,
    of entity: Entity
  ) throws -> (Changes, Findings) {
    var changes = Changes()
    var findings = Findings()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = entity.field(named: name) else {
        findings.refuse(.unknownField(name, of: noun(entity)))
        continue
      }
      if field.attributes.contains(.kept) {
        findings.refuse(.keptField(self.name(field)))
        continue
      }
      switch field.kind {
      // Why a request was refused is said with the state, not corrected afterwards.
      case .plain where entity.event != nil && !(name == "reason" && values["state"] != nil):
        findings.refuse(.correctInstead(self.name(field)))
      case .plain:
        if let finding = try refusal(field, value, row, of: entity) {
          findings.refuse(finding)
        } else if row[name] != value {
          changes.plain[name] = value
        }
      case .dated:
        if let finding = try refusal(field, value, row, of: entity)
          ?? stateRefusal(field, value, on: day, row)
        {
          findings.refuse(finding)
        } else if row[name] != value || (row.date(name + "_on").map { day < $0 } ?? false) {
          changes.dated[name] = value
        }
      case .derived where entity.name == "household":
        try derivedChange(field, value, on: day, row, &changes, &findings)
      case .derived, .defined:
        findings.refuse(.derived(self.name(field), verb: verb(for: name)))
      }
    }
    if let finding = futureHappening(entity, changes.plain) { findings.warn(finding) }
    return (changes, findings)
  }

  private func refusal(
    _ field: Field,
    _ value: Value,
    _ row: StoredRow,
    of entity: Entity
  ) throws -> Finding? {
    if field.attributes.contains(.required), !value.isKnown { return .required(name(field)) }
    return try duplicate(field, of: entity, value, except: row.id) ?? outOfLimits(field, value)
  }

  /// Why a visit, a transfer or a referral can't be put in a state by hand.
  private func stateRefusal(
    _ field: Field,
    _ value: Value,
    on day: CivilDate,
    _ row: StoredRow
  ) throws -> Finding? {
    guard field.name == "state", let state = word(row.entity, "state", value) else { return nil }
    switch (row.entity, state) {
    case ("transfer", "sent"): return .stateBySending()
    case ("referral", "accepted"):
      guard word(row, "state") != "accepted", let id = row.parent,
        let household = try writer.row("household", id)
      else { return nil }
      return try acceptanceRefusals(row, household, on: day).first
    case ("visit", "planned"):
      guard let kind = context.dictionary.entity(named: "visit"), let id = row.parent,
        let household = try writer.row("household", id)
      else { return nil }
      var draft = Draft(entity: kind, values: row.fields)
      draft.values["state"] = value
      return try visitFindings(draft, household: household).refusals.first
    default: return nil
    }
  }

  /// The three derived fields that record a fact, and watch periods.
  private func derivedChange(
    _ field: Field,
    _ value: Value,
    on day: CivilDate,
    _ household: StoredRow,
    _ changes: inout Changes,
    _ findings: inout Findings
  ) throws {
    switch field.name {
    case "phone", "email", "address":
      let current = try currentDetail(field.name, of: household)
      guard case .text(let text) = value else {
        if let current { changes.ended.append(current.id) }
        return
      }
      guard current?.text("value") != text else { return }
      let (draft, problems) = try detail(field.name, text, since: day)
      findings.append(problems)
      changes.added.append(draft)
    case "status" where word("household", "status", value) == "watch":
      if let closing = try currentClosing(of: household), let closed = closing.date("date") {
        findings.refuse(.alreadyClosed(closed))
      } else if !household.isTrue("watch") {
        changes.dated["watch"] = .boolean(true)
      }
    case "status":
      findings.refuse(
        .derived(
          name(field),
          verb: verb(forStatus: word("household", "status", value) ?? "")
        )
      )
    default: findings.refuse(.derived(name(field), verb: verb(for: field.name)))
    }
  }

  /// The contact detail of a kind that is in use.
  func currentDetail(_ kind: String, of household: StoredRow) throws -> StoredRow? {
    try writer.children("contact_detail", of: household.id)
      .filter { detail in
        word(detail, "kind") == kind && word(detail, "state") == "usable"
          && detail.date("valid_until") == nil
      }
      .max {
        ($0.date("known_since")?.day ?? 0, $0.id) < ($1.date("known_since")?.day ?? 0, $1.id)
      }
  }

  /// A new contact detail.
  func detail(
    _ kind: String,
    _ text: String,
    since day: CivilDate
  ) throws -> (Draft, Findings) {
    try draft(
      declared("contact_detail"),
      [
        "kind": member("contact_detail", "kind", kind), "value": .text(text),
        "known_since": .date(day),
      ]
    )
  }

  private func apply(
    _ changes: Changes,
    on day: CivilDate,
    to row: StoredRow,
    of entity: Entity,
    _ outcome: inout VerbOutcome
  ) throws -> [Finding] {
    if !changes.plain.isEmpty {
      try writer.update(entity.name, row.id, changes.plain)
    }
    for (field, value) in changes.dated.sorted(by: { $0.key < $1.key }) {
      try writer.setDated(entity.name, row.id, field, value, on: day)
    }
    for draft in changes.added {
      let id = try insert(draft, of: row.id)
      outcome.created.append(CreatedRow(entity: draft.entity.name, id: id))
    }
    for id in changes.ended {
      try writer.update("contact_detail", id, ["valid_until": .date(day)])
    }
    if entity.name == "referral", let state = changes.dated["state"],
      word("referral", "state", state) == "accepted", let id = row.parent,
      let household = try writer.row("household", id)
    {
      return try accept(row, of: household, on: day)
    }
    if entity.name == "household", let visits = changes.dated["home_visit"],
      word("household", "home_visit", visits) == "forbidden"
    {
      return try cancelPlannedHomeVisits(of: row, on: day)
    }
    return []
  }
}
