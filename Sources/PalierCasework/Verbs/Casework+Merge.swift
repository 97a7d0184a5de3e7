import PalierDiagnostics
import PalierDictionary
import PalierStore
import PalierValues

extension Casework {
  /// Merges duplicates into the file that stays: what it lacks moves over, and the duplicate is
  /// closed as one, with its reference and a way to the other.
  ///
  /// What both have the same stays with the duplicate, so that nothing is counted twice.
  func merge(
    _ rows: [Int64],
    of entity: Entity,
    into target: Int64,
    because reason: String
  ) throws -> VerbOutcome {
    try requireHousehold(entity, verb: "merge")
    var outcome = VerbOutcome()
    outcome.reason = reason
    for id in rows {
      guard let duplicate = try writer.row("household", id),
        let kept = try writer.row("household", target)
      else {
        outcome.refuseGone("household", id)
        continue
      }
      let label = try label(duplicate)
      var refusals = try mergeRefusals(duplicate, kept)
      if isBlank(reason) { refusals.insert(.reasonMissing, at: 0) }
      guard refusals.isEmpty else {
        outcome.refuse(refusals, entity: "household", id: id, label: label)
        continue
      }
      let differing = try fillBlanks(of: kept, from: duplicate)
      try moveFacts(of: duplicate, to: kept)
      try follow(duplicate, into: kept)
      try closeAsMerged(duplicate, into: kept, &outcome)
      outcome.done.append(id)
      var warnings = try mergeWarnings(duplicate, kept)
      if !differing.isEmpty { warnings.append(.mergedOtherwise(differing, try self.label(kept))) }
      outcome.warn(warnings, entity: "household", id: id, label: label)
    }
    outcome.tell(entity, "merged", "fusionné")
    return outcome
  }

  private func mergeRefusals(_ duplicate: StoredRow, _ kept: StoredRow) throws -> [Finding] {
    if duplicate.id == kept.id { return [.mergedWithItself] }
    if let other = duplicate.reference("merged_with") {
      return [.alreadyMerged(try label("household", other))]
    }
    if let other = kept.reference("merged_with") {
      return [.keptIsMerged(try label("household", other))]
    }
    if let closing = try currentClosing(of: kept), try currentClosing(of: duplicate) == nil,
      let closed = closing.date("date")
    {
      return [.keptIsClosed(closed)]
    }
    return []
  }

  /// Gives the file that stays what only the duplicate knows.
  ///
  /// - Returns: The fields that both know, otherwise.
  private func fillBlanks(of kept: StoredRow, from duplicate: StoredRow) throws -> [Message] {
    let entity = try declared("household")
    let own: Set = ["reference", "previous", "merged_with", "origin", "second_origin", "watch"]
    var blanks: [String: Value] = [:]
    var differing: [Message] = []
    for field in entity.fields where !own.contains(field.name) {
      let (stored, given) = (kept[field.name], duplicate[field.name])
      guard given.isKnown, stored != given, field.kind == .plain || field.kind == .dated else {
        continue
      }
      if stored.isKnown {
        differing.append(name(field))
      } else if field.kind == .dated {
        let day = duplicate.date(field.name + "_on") ?? context.today
        try writer.setDated("household", kept.id, field.name, given, on: day)
      } else {
        blanks[field.name] = given
      }
    }
    blanks.merge(origins(of: kept, duplicate)) { $1 }
    if !blanks.isEmpty { try writer.update("household", kept.id, blanks) }
    return differing
  }

  /// The two ways by which one household came.
  private func origins(of kept: StoredRow, _ duplicate: StoredRow) -> [String: Value] {
    let other = duplicate["origin"]
    guard other.isKnown, other != kept["origin"] else { return [:] }
    if !kept["origin"].isKnown { return ["origin": other] }
    return kept["second_origin"].isKnown ? [:] : ["second_origin": other]
  }

  private func moveFacts(of duplicate: StoredRow, to kept: StoredRow) throws {
    for child in context.dictionary.children(of: "household") where child.name != "closing" {
      let known = try writer.children(child.name, of: kept.id)
      for row in try writer.children(child.name, of: duplicate.id)
      where !known.contains(where: { isSame(row, $0) }) {
        try writer.move(child.name, row.id, to: kept.id)
      }
    }
  }

  /// Whether two rows record the same fact; each contact, visit and transfer took place by itself.
  private func isSame(_ row: StoredRow, _ other: StoredRow) -> Bool {
    func folded(_ row: StoredRow, _ field: String) -> String {
      row.text(field).map(TextForm.folded) ?? ""
    }
    func agree(_ fields: String...) -> Bool { fields.allSatisfy { row[$0] == other[$0] } }
    switch row.entity {
    case "person":
      let forms = [row, other].map {
        NameForms(
          surname: $0.text("surname"),
          birthName: $0.text("birth_name"),
          givenName: $0.text("given_name")
        )
      }
      let isNamedSame = forms[0] == forms[1] || !forms[0].names.isDisjoint(with: forms[1].names)
      return isNamedSame && agree("role")
        && (!row["born_on"].isKnown || agree("born_on"))
        && (!row["caf_number"].isKnown || agree("caf_number"))
    case "contact_detail": return agree("kind") && folded(row, "value") == folded(other, "value")
    case "act": return agree("kind", "date", "state")
    case "debt": return agree("date", "amount")
    default: return false
    }
  }

  /// Files that came after the duplicate come after the file that stays.
  private func follow(_ duplicate: StoredRow, into kept: StoredRow) throws {
    let reference = Value.reference(Reference(id: duplicate.id))
    for later in try writer.find("household", "previous", reference) where later != kept.id {
      try writer.update(
        "household",
        later,
        ["previous": .reference(Reference(id: kept.id))]
      )
    }
  }

  private func closeAsMerged(
    _ duplicate: StoredRow,
    into kept: StoredRow,
    _ outcome: inout VerbOutcome
  ) throws {
    try writer.update(
      "household",
      duplicate.id,
      ["merged_with": .reference(Reference(id: kept.id))]
    )
    var day = context.today
    if let closed = try currentClosing(of: duplicate)?.date("date") { day = max(day, closed) }
    let (draft, _) = try draft(
      declared("closing"),
      ["date": .date(day), "exit": try member("closing", "exit", "duplicate")]
    )
    let closing = try insert(draft, of: duplicate.id)
    outcome.created.append(CreatedRow(entity: "closing", id: closing))
  }

  /// Two operators may hold what is one household now.
  private func mergeWarnings(_ duplicate: StoredRow, _ kept: StoredRow) throws -> [Finding] {
    let held = try writer.children("transfer", of: kept.id).filter { transfer in
      ["sent", "received", "accepted"].contains(word(transfer, "state"))
    }
    let operators = Set(held.compactMap { $0.reference("operator") })
    guard operators.count > 1 else { return [] }
    return [.heldTwice(try operators.map { try label("organisation", $0) }.sorted())]
  }
}
