import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

/// A row about to be added: its values, and the days from which dated ones hold.
struct Draft {
  let entity: Entity
  var values: [String: Value] = [:]
  var dates: [String: CivilDate] = [:]

  /// The row as the rules see it, before it has an identity.
  func row(of parent: Int64?) -> StoredRow {
    StoredRow(entity: entity.name, id: 0, parent: parent, fields: values)
  }
}

extension Casework {
  /// The day from which what is told now is known.
  var toldOn: CivilDate { context.fileDate ?? context.today }

  /// The values of a new row with its defaults, and what its fields have against it.
  func draft(_ entity: Entity, _ given: [String: Value]) throws -> (Draft, Findings) {
    var draft = Draft(entity: entity)
    var findings = Findings()
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      if let field = entity.field(named: name) {
        if let finding = refusalToGive(field) {
          findings.refuse(finding)
        } else if value.isKnown {
          draft.values[name] = value
        }
      } else if let dated = datedField(entity, companion: name) {
        if case .date(let day) = value { draft.dates[dated.name] = day }
      } else {
        findings.refuse(
          .unknownField(name, of: Message(entity.singular.english, entity.singular.french))
        )
      }
    }
    if entity.field(named: "known_on") != nil { draft.values["known_on"] = .date(toldOn) }
    // Standards may look at the row's own date, which has one too.
    for field in entity.fields where draft.values[field.name] == nil && given[field.name] == nil {
      draft.values[field.name] = standard(field, of: draft)
    }
    for field in entity.fields {
      if field.attributes.contains(.required), draft.values[field.name] == nil {
        findings.refuse(.required(name(field)))
      }
      if let finding = try duplicate(field, of: entity, draft.values[field.name], except: nil)
        ?? outOfLimits(field, draft.values[field.name])
      {
        findings.refuse(finding)
      }
    }
    dateValues(&draft)
    if let finding = futureFact(draft) ?? futureHappening(entity, draft.values) {
      findings.warn(finding)
    }
    return (draft, findings)
  }

  /// Why a statement can't give a field its value.
  func refusalToGive(_ field: Field) -> Finding? {
    if field.attributes.contains(.kept) { return .keptField(name(field)) }
    switch field.kind {
    case .plain, .dated: return nil
    case .derived, .defined: return .derived(name(field), verb: verb(for: field.name))
    }
  }

  /// The dated field whose day the companion tells: `outcome_on` of `outcome`.
  func datedField(_ entity: Entity, companion: String) -> Field? {
    guard companion.hasSuffix("_on"),
      let field = entity.field(named: String(companion.dropLast(3)))
    else { return nil }
    return field.kind == .dated ? field : nil
  }

  /// Why a unique value can't be taken, when another row has it.
  func duplicate(
    _ field: Field,
    of entity: Entity,
    _ value: Value?,
    except id: Int64?
  ) throws -> Finding? {
    guard field.attributes.contains(.unique), let value, value.isKnown else { return nil }
    let others = try writer.find(entity.name, field.name, value).filter { $0 != id }
    guard !others.isEmpty else { return nil }
    if case .text(let text) = value { return .notUnique(name(field), text) }
    return .notUnique(name(field), "")
  }

  /// That a happening of a row that is no event itself lies ahead, which is a slip of the hand.
  func futureHappening(_ entity: Entity, _ values: [String: Value]) -> Finding? {
    guard entity.event == nil else { return nil }
    return entity.fields.lazy.filter { $0.attributes.contains(.happening) }.compactMap { field in
      guard case .date(let day)? = values[field.name], day > self.context.today else { return nil }
      return .futureDated(day)
    }.first
  }

  /// Why a number or an amount can't be, when it is beyond what its field can hold.
  func outOfLimits(_ field: Field, _ value: Value?) -> Finding? {
    guard let limits = field.limits, let value, !limits.hold(value) else { return nil }
    return .outOfLimits(name(field), limits)
  }

  private func standard(_ field: Field, of draft: Draft) -> Value? {
    guard field.kind == .plain || field.kind == .dated, let text = field.standard else {
      return nil
    }
    switch (draft.entity.name, field.name) {
    case ("act", "state"):
      let isHearing = word("act", "kind", draft.values["kind"] ?? .unknown) == "hearing"
      return try? member("act", "state", isHearing || isAhead(draft) ? "scheduled" : "held")
    case ("visit", "state"):
      return try? member("visit", "state", isAhead(draft) ? "planned" : "done")
    default: return literal(text, field, of: draft.entity)
    }
  }

  private func literal(_ text: String, _ field: Field, of entity: Entity) -> Value? {
    switch field.type {
    case .date where text == "today": return .date(context.today)
    case .month where text == "this month":
      return .month(CalendarMonth(containing: context.today))
    case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    case .number: return Int64(text).flatMap(Number.init(whole:)).map(Value.number)
    case .enumeration: return try? member(entity.name, field.name, text)
    case .text: return .text(text)
    default: return nil
    }
  }

  private func isAhead(_ draft: Draft) -> Bool {
    eventDate(draft).map { $0 > context.today } ?? false
  }

  func eventDate(_ draft: Draft) -> CivilDate? {
    guard let field = draft.entity.event?.date, case .date(let day) = draft.values[field] else {
      return nil
    }
    return day
  }

  /// Dated values hold from the event's day; those of an event ahead, from the day it is told.
  private func dateValues(_ draft: inout Draft) {
    let event = eventDate(draft)
    let day = event.map { min($0, toldOn) } ?? toldOn
    for field in draft.entity.fields
    where field.kind == .dated && draft.values[field.name] != nil && draft.dates[field.name] == nil
    {
      draft.dates[field.name] = day
    }
  }

  private func isPlan(_ draft: Draft) -> Bool {
    guard let plan = draft.entity.event?.plan,
      let state = word(draft.entity.name, plan.field, draft.values[plan.field] ?? .unknown)
    else { return false }
    return plan.values.contains(state)
  }

  private func futureFact(_ draft: Draft) -> Finding? {
    guard let event = draft.entity.event, event.date != "due_on", !isPlan(draft),
      let day = eventDate(draft), day > context.today
    else { return nil }
    return .futureDated(day)
  }
}
