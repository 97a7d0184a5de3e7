import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Mends what was recorded wrongly of events; the journal keeps what was there, and why.
  func correct(
    _ values: [Int64: [String: Value]],
    because reason: String,
    _ rows: [Int64],
    of entity: Entity
  ) throws -> VerbOutcome {
    var outcome = VerbOutcome()
    outcome.reason = reason
    for id in rows {
      guard let row = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      let label = try label(row)
      var (plain, dated, refusals) = try corrections(values[id] ?? [:], row, of: entity)
      if isBlank(reason) { refusals.insert(.reasonMissing, at: 0) }
      if entity.event == nil { refusals.insert(.notAnEvent(noun(entity)), at: 0) }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: entity.name, id: id, label: label)
        continue
      }
      guard !plain.isEmpty || !dated.isEmpty else {
        outcome.unchanged.append(id)
        continue
      }
      if !plain.isEmpty { try writer.update(entity.name, id, plain) }
      for (field, change) in dated.sorted(by: { $0.key < $1.key }) {
        try writer.setDated(
          entity.name,
          id,
          field,
          change.value,
          on: change.day
        )
      }
      outcome.done.append(id)
      outcome.warn(
        try findingsAfter(entity, id),
        entity: entity.name,
        id: id,
        label: label
      )
    }
    outcome.tell(entity, "corrected", "corrigé")
    return outcome
  }

  private func corrections(
    _ values: [String: Value],
    _ row: StoredRow,
    of entity: Entity
  ) throws -> ([String: Value], [String: (value: Value, day: CivilDate)], [Finding]) {
    var plain: [String: Value] = [:]
    var dated: [String: (value: Value, day: CivilDate)] = [:]
    var refusals: [Finding] = []
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = entity.field(named: name) else {
        refusals.append(.unknownField(name, of: noun(entity)))
        continue
      }
      if let finding = refusalToGive(field) {
        refusals.append(finding)
      } else if field.attributes.contains(.required), !value.isKnown {
        refusals.append(.required(self.name(field)))
      } else if let finding = try duplicate(field, of: entity, value, except: row.id)
        ?? outOfLimits(field, value)
      {
        refusals.append(finding)
      } else if row[name] == value {
        continue
      } else if field.kind == .dated {
        // The latest value was wrong from its own day on.
        dated[name] = (value, row.date(name + "_on") ?? context.today)
      } else {
        plain[name] = value
      }
    }
    return (plain, dated, refusals)
  }

  /// What the law has to say about an act as it stands now.
  private func findingsAfter(_ entity: Entity, _ id: Int64) throws -> [Finding] {
    guard entity.name == "act", let act = try writer.row("act", id), let parent = act.parent,
      let household = try writer.row("household", parent)
    else { return [] }
    return try actFindings(act, household: household)
  }

  /// Gives events to the household that they belong to.
  func move(
    _ rows: [Int64],
    of entity: Entity,
    to target: Int64,
    because reason: String
  ) throws -> VerbOutcome {
    guard try writer.row("household", target) != nil else {
      throw CaseworkError.missingRow(entity: "household", id: target)
    }
    var outcome = VerbOutcome()
    outcome.reason = reason
    for id in rows {
      guard let row = try writer.row(entity.name, id) else {
        outcome.refuseGone(entity.name, id)
        continue
      }
      let refusals = [
        isBlank(reason) ? Finding.reasonMissing : nil,
        entity.parent == "household" ? nil : .belongsToNothing(noun(entity)),
        wasSent(row) ? .transferLeft : nil,
      ].compactMap { $0 }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: entity.name, id: id, label: try label(row))
        continue
      }
      guard row.parent != target else {
        outcome.unchanged.append(id)
        continue
      }
      try writer.move(entity.name, id, to: target)
      outcome.done.append(id)
    }
    outcome.tell(entity, "moved", "déplacé")
    return outcome
  }

  func isBlank(_ text: String?) -> Bool {
    text?.allSatisfy(\.isWhitespace) ?? true
  }

  /// Whether the row is a transfer that an operator has, or had.
  func wasSent(_ row: StoredRow) -> Bool {
    guard row.entity == "transfer", let state = word(row, "state") else { return false }
    return !["proposed", "waiting"].contains(state)
  }
}
