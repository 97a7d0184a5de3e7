import PalierCasework
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

extension ImportRun {
  /// Compares a household's starting state with the facts that the store has.
  ///
  /// What the file says is there when a fact says it, even if later facts have changed the state
  /// since: a register read again doesn't take a household back.
  func compareFacts(
    _ plan: PlannedRow,
    with row: StoredRow,
    _ completion: inout RowCompletion
  ) throws {
    try compareDetails(plan, with: row, &completion)
    try compareDebt(plan, with: row, &completion)
    try compareActs(plan, with: row, &completion)
    for role in ["tenant", "co_tenant"] {
      guard case .text(let text)? = plan.values[role] else { continue }
      try comparePerson(text, role, plan, with: row)
    }
  }

  private func compareDetails(
    _ plan: PlannedRow,
    with row: StoredRow,
    _ completion: inout RowCompletion
  ) throws {
    let details = try writer.children("contact_detail", of: row.id)
    for kind in ["address", "phone", "email"] {
      let known = details.filter { isMember($0, "kind", kind) }
      if case .text(let text)? = plan.values[kind],
        !known.contains(where: { isSame($0.text(of: "value"), text) })
      {
        if let stored = known.last {
          try differ(plan, kind, stored: stored["value"], given: .text(text))
        }
        if known.isEmpty || replaces { completion.values[kind] = .text(text) }
      }
      for case .text(let text) in plan.further[kind] ?? []
      where !known.contains(where: { isSame($0.text(of: "value"), text) }) {
        completion.facts.append(("contact_detail", detail(kind, text, since: context.today)))
      }
    }
  }

  private func compareDebt(
    _ plan: PlannedRow,
    with row: StoredRow,
    _ completion: inout RowCompletion
  ) throws {
    guard let amount = plan.values["debt"] else { return }
    let day = debtDay(plan)
    let debts = try writer.children("debt", of: row.id)
    let isThere = debts.contains { debt in
      debt["amount"] == amount && (day.map { debt["date"] == .date($0) } ?? true)
    }
    guard !isThere else { return }
    if let stored = debts.last { try differ(plan, "debt", stored: stored["amount"], given: amount) }
    guard debts.isEmpty || replaces else { return }
    completion.facts.append(
      ("debt", ["amount": amount, "date": .date(day ?? context.today)])
    )
  }

  private func compareActs(
    _ plan: PlannedRow,
    with row: StoredRow,
    _ completion: inout RowCompletion
  ) throws {
    let acts = try writer.children("act", of: row.id)
      .filter { !isMember($0, "state", "cancelled") }
    if let stage = plan.values["stage"], let kind = word("household", "stage", stage) {
      let day = plan.values["stage_on"]
      let isThere = acts.contains { act in
        isMember(act, "kind", kind) && (day.map { act["date"] == $0 } ?? true)
      }
      if !isThere {
        if row["stage"].isKnown { try differ(plan, "stage", stored: row["stage"], given: stage) }
        if acts.isEmpty || replaces {
          completion.facts.append(("act", act(kind, "held", day ?? .date(context.today))))
        }
      }
    }
    if let day = plan.values["hearing_on"] {
      let hearings = acts.filter { isMember($0, "kind", "hearing") }
      guard !hearings.contains(where: { $0["date"] == day }) else { return }
      if let stored = hearings.last {
        try differ(plan, "hearing_on", stored: stored["date"], given: day)
      }
      guard hearings.isEmpty || replaces else { return }
      var hearing = act("hearing", "scheduled", day)
      hearing["at"] = plan.values["hearing_at"]
      hearing["court"] = plan.values["court"]
      completion.facts.append(("act", hearing))
    }
  }

  /// A tenant of another name is only told: it may be a correction, or somebody else's file.
  private func comparePerson(
    _ text: String,
    _ role: String,
    _ plan: PlannedRow,
    with row: StoredRow
  ) throws {
    let people = try writer.children("person", of: row.id).filter { isMember($0, "role", role) }
    let given = Set(TextForm.folded(text).split { $0 == " " || $0 == "." })
    let isThere = people.contains { person in
      ["surname", "given_name", "birth_name"].allSatisfy { field in
        person.text(of: field).map { name in
          field == "birth_name"
            || Set(TextForm.folded(name).split(separator: " ")).isSubset(of: given)
        } ?? true
      }
    }
    guard !isThere else { return }
    report.differences.append(
      ImportDifference(
        line: plan.row.line,
        label: plan.label,
        field: role,
        stored: people.first.map { .text(label($0)) } ?? .unknown,
        given: .text(text),
        isTaken: false
      )
    )
  }

  private func label(_ person: StoredRow) -> String {
    ["title", "surname", "given_name"].compactMap { person.text(of: $0) }.joined(separator: " ")
  }

  /// The day of a row's debt: its own, the option's, or the act's; nil leaves it to the start.
  func debtDay(_ plan: PlannedRow) -> CivilDate? {
    if case .date(let day)? = plan.values["debt_on"] { return day }
    if let day = options.dated { return day }
    if case .date(let day)? = plan.values["stage_on"] { return day }
    return nil
  }

  func detail(_ kind: String, _ text: String, since day: CivilDate) -> [String: Value] {
    [
      "kind": member("contact_detail", "kind", kind), "value": .text(text),
      "known_since": .date(day),
    ]
  }

  private func act(_ kind: String, _ state: String, _ day: Value) -> [String: Value] {
    ["kind": member("act", "kind", kind), "state": member("act", "state", state), "date": day]
  }

  private func isSame(_ stored: String?, _ given: String) -> Bool {
    stored.map { TextForm.folded($0) == TextForm.folded(given) } ?? false
  }

  private func isMember(_ row: StoredRow, _ field: String, _ word: String) -> Bool {
    row[field] == member(row.entity, field, word)
  }

  /// The value of a field's enumeration that an identifier names.
  func member(_ entity: String, _ field: String, _ word: String) -> Value {
    guard let code = enumeration(entity, field)?.value(named: word)?.code else { return .unknown }
    return .member(code)
  }

  func word(_ entity: String, _ field: String, _ value: Value) -> String? {
    guard case .member(let code) = value else { return nil }
    return enumeration(entity, field)?.value(code: code)?.words.english
  }

  private func enumeration(_ entity: String, _ field: String) -> Enumeration? {
    guard
      case .enumeration(let name)? = context.dictionary.imported(named: entity)?
        .field(named: field)?.type
    else { return nil }
    return context.dictionary.enumeration(named: name)
  }
}
