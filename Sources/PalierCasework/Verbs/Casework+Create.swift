import PalierDiagnostics
import PalierDictionary
import PalierStore
package import PalierValues

extension Casework {
  /// Makes a row; of a household, the derived fields given become its first facts.
  package func create(
    _ entity: String,
    _ values: [String: Value],
    parent: Int64? = nil
  ) throws -> VerbOutcome {
    let kind = try declared(entity)
    var start = StartingState(values: values)
    var findings = Findings()
    if entity == "household" { findings.refusals = start.takeDerived(casework: self) }
    let (draft, problems) = try draft(kind, start.remaining)
    findings.append(problems)
    let label = self.label(draft)
    var outcome = VerbOutcome()
    if let conflict = try keyConflict(draft) { findings.refuse(conflict) }
    guard findings.refusals.isEmpty else {
      outcome.refuse(findings.refusals, entity: entity, id: nil, label: label)
      outcome.tell(kind, "created", "créé")
      return outcome
    }
    let id = try insert(draft, of: parent)
    outcome.done.append(id)
    outcome.created.append(CreatedRow(entity: entity, id: id))
    outcome.warn(findings.warnings, entity: entity, id: id, label: label)
    if entity == "household" {
      try recordStart(start, of: id, label: label, &outcome)
    }
    outcome.tell(kind, "created", "créé")
    return outcome
  }

  private func label(_ draft: Draft) -> String {
    let entity = draft.entity
    for field in [entity.label].compactMap({ $0 }) + entity.key {
      if case .text(let text) = draft.values[field] { return text }
    }
    return entity.singular.english
  }

  /// Another row with the same key, where the key isn't one unique field.
  private func keyConflict(_ draft: Draft) throws -> Finding? {
    let entity = draft.entity
    let fields = entity.key.compactMap { entity.field(named: $0) }
    guard let first = fields.first, let value = draft.values[first.name],
      !fields.contains(where: { $0.attributes.contains(.unique) }), entity.parent == nil
    else { return nil }
    for id in try writer.find(entity.name, first.name, value) {
      guard let row = try writer.row(entity.name, id) else { continue }
      if fields.allSatisfy({ row[$0.name] == draft.values[$0.name] ?? .unknown }),
        sameTerritory(row, draft)
      {
        return .notUnique(name(first), self.label(draft))
      }
    }
    return nil
  }

  /// Rows with a territory of their own, as quotas, are told apart by it too.
  private func sameTerritory(_ row: StoredRow, _ draft: Draft) -> Bool {
    row["territory"] == draft.values["territory"] ?? .unknown
      && row["year"] == draft.values["year"] ?? .unknown
  }

  /// The first facts of a new household, dated by what is known of it.
  private func recordStart(
    _ start: StartingState,
    of id: Int64,
    label: String,
    _ outcome: inout VerbOutcome
  ) throws {
    guard let household = try writer.row("household", id) else { return }
    let began =
      household.date("received_on") ?? household.date("referred_on") ?? context.today
    for (child, values) in try start.facts(began: began, casework: self) {
      let (draft, findings) = try checkedChild(declared(child), values, of: household)
      for finding in findings.refusals {
        outcome.warn([finding], entity: child, id: nil, label: label)
      }
      guard findings.refusals.isEmpty else { continue }
      let added = try insert(draft, of: id)
      outcome.created.append(CreatedRow(entity: child, id: added))
      outcome.warn(findings.warnings, entity: child, id: added, label: label)
    }
    if start.opensWatch {
      try writer.setDated(
        "household",
        id,
        "watch",
        .boolean(true),
        on: toldOn
      )
    }
  }
}
