import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Adds a child row to each row.
  func add(
    _ child: String,
    _ values: [Int64: [String: Value]],
    to rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    let kind = try declared(child)
    guard kind.parent == entity.name else {
      throw CaseworkError.notAChild(child, of: entity.name)
    }
    var outcome = VerbOutcome()
    for id in rows {
      guard let parent = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      let (draft, findings) = try checkedChild(kind, values[id] ?? [:], of: parent)
      let label = try label(parent)
      guard findings.refusals.isEmpty else {
        outcome.refuse(findings.refusals, entity: entity.name, id: id, label: label)
        continue
      }
      let added = try insert(draft, of: id)
      outcome.created.append(CreatedRow(entity: child, id: added))
      outcome.done.append(id)
      var warnings = findings.warnings
      if child == "referral", let referral = try writer.row("referral", added),
        word(referral, "state") == "accepted"
      {
        warnings += try accept(referral, of: parent, on: referral.date("state_on") ?? toldOn)
      }
      outcome.warn(warnings, entity: child, id: added, label: label)
    }
    outcome.tell(kind, "added", "ajouté")
    return outcome
  }

  /// A child row with its defaults, and what the rules have to say about it.
  func checkedChild(
    _ kind: Entity,
    _ values: [String: Value],
    of parent: StoredRow
  ) throws -> (Draft, Findings) {
    var (draft, findings) = try draft(kind, values)
    guard findings.refusals.isEmpty else { return (draft, findings) }
    var rules = Findings()
    switch kind.name {
    case "contact": rules = try contactFindings(draft, household: parent)
    case "visit": rules = try visitFindings(draft, household: parent)
    case "referral": rules = try referralFindings(draft, household: parent)
    case "act": rules.warnings = try actFindings(draft.row(of: parent.id), household: parent)
    case "closing":
      rules.refuse(.ownVerb(noun(kind), Message("close as …", "clore comme …")))
    case "transfer"
    where ["sent", "received", "accepted"].contains(
      word("transfer", "state", draft.values["state"] ?? .unknown)
    ) && context.fileDate == nil:
      rules.refuse(.ownVerb(noun(kind), Message("transfer to …", "transférer à …")))
    default: break
    }
    findings.append(context.fileDate == nil ? rules : rules.asTold)
    return (draft, findings)
  }

  /// Writes a draft; an outcome that came later than its event follows it as its own value.
  func insert(_ draft: Draft, of parent: Int64?) throws -> Int64 {
    var first = draft
    var later: (field: String, value: Value, day: CivilDate)?
    if draft.entity.name == "contact", let date = eventDate(draft),
      let day = draft.dates["outcome"], day > date, let outcome = draft.values["outcome"]
    {
      let sent = try member("contact", "outcome", "sent")
      if outcome != sent {
        first.values["outcome"] = sent
        first.dates["outcome"] = date
        later = ("outcome", outcome, day)
      }
    }
    let id = try writer.insert(
      draft.entity.name,
      parent: parent,
      values: first.values,
      dates: first.dates
    )
    if let later {
      try writer.setDated(
        draft.entity.name,
        id,
        later.field,
        later.value,
        on: later.day
      )
    }
    return id
  }

  func noun(_ entity: Entity) -> Message {
    Message(entity.singular.english, entity.singular.french)
  }
}
