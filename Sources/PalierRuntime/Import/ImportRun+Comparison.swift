import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

extension ImportRun {
  /// Finds out what a row adds to the store.
  func compare(_ plan: inout PlannedRow) throws {
    if isForm { return try compareForm(&plan) }
    if let parent = plan.parent { return try compareChild(&plan, of: parent) }
    guard let row = try stored(plan) else {
      guard mapping.makesRows else {
        throw reason(
          "reference",
          plan.row,
          field: entity.key.first,
          Message(
            "no \(entity.singular.english) has it, and the file doesn’t say enough to make one",
            "\(entity.singular.french) inconnu, et le fichier n’en dit pas assez pour le créer"
          )
        )
      }
      plan.deed = .create
      try fillPlace(&plan)
      return
    }
    var completion = RowCompletion()
    try compareFields(plan, with: row, &completion)
    if entity.name == "household" { try compareFacts(plan, with: row, &completion) }
    plan.deed = completion.isEmpty ? .nothing : .complete(row.id, completion)
  }

  /// A row that its sibling key finds is completed; any other is there when all of it is.
  private func compareChild(_ plan: inout PlannedRow, of parent: Int64) throws {
    let given = plan.values
    let siblings = try writer.children(entity.name, of: parent)
    func has(_ row: StoredRow, _ field: String) -> Bool {
      (row[field].isKnown || given[field] != nil) && row[field] == given[field]
    }
    let key = entity.siblingKey
    if !key.isEmpty, let row = siblings.first(where: { row in key.allSatisfy { has(row, $0) } }) {
      var completion = RowCompletion()
      try compareFields(plan, with: row, &completion)
      plan.deed = completion.isEmpty ? .nothing : .complete(row.id, completion)
      return
    }
    let isThere = siblings.contains { row in given.allSatisfy { row[$0.key] == $0.value } }
    plan.deed = isThere ? .nothing : .create
  }

  /// Whether a value that the store has otherwise is replaced.
  var replaces: Bool { options.overwrites || !mapping.makesRows }

  /// The row of the store with the same identity.
  private func stored(_ plan: PlannedRow) throws -> StoredRow? {
    let fields = identity
    guard let first = fields.first, let value = plan.values[first.name] else { return nil }
    var found: [Int64]
    if case .text(let text) = value, first.attributes.contains(.searched) {
      found = try writer.find(entity.name, first.name, folded: text)
    } else {
      found = try writer.find(entity.name, first.name, value)
    }
    for id in found {
      guard let row = try writer.row(entity.name, id) else { continue }
      let isSame = fields.dropFirst().allSatisfy { field in
        keyValue(row[field.name], field) == keyValue(plan.values[field.name], field)
      }
      if isSame { return row }
    }
    return nil
  }

  private func compareFields(
    _ plan: PlannedRow,
    with row: StoredRow,
    _ completion: inout RowCompletion
  ) throws {
    for (name, value) in plan.values.sorted(by: { $0.key < $1.key }) {
      guard let field = entity.field(named: name), !field.isDerived else { continue }
      guard row[name] != value, !isKey(field) else { continue }
      if row[name].isKnown { try differ(plan, name, stored: row[name], given: value) }
      if !row[name].isKnown || replaces { completion.values[name] = value }
    }
    guard let place = plan.landlord else { return }
    let stored = row["landlord"]
    if let id = landlords.id(place), stored == .reference(Reference(id: id)) { return }
    if stored.isKnown {
      let name = mapping.heading(of: "landlord").map { plan.row[$0.column] } ?? ""
      try differ(plan, "landlord", stored: stored, given: .text(name))
    }
    // The landlord may have to be made first: the value is filled in when the row is written.
    if !stored.isKnown || replaces { completion.values["landlord"] = .unknown }
  }

  private func isKey(_ field: Field) -> Bool {
    identity.contains { $0.name == field.name }
  }

  func differ(_ plan: PlannedRow, _ field: String, stored: Value, given: Value) throws {
    report.differences.append(
      ImportDifference(
        line: plan.row.line,
        label: plan.label,
        field: field,
        stored: try called(stored, field),
        given: try called(given, field),
        isTaken: replaces
      )
    )
  }

  /// A value, a row by what people call it.
  private func called(_ value: Value, _ field: String) throws -> Value {
    guard case .reference(let reference) = value,
      case .reference(let target)? = entity.field(named: field)?.type
    else { return value }
    return .text(try casework.label(target, reference.id))
  }

  /// The territory of the commune's department and the district that covers it.
  private func fillPlace(_ plan: inout PlannedRow) throws {
    guard entity.name == "household", case .reference(let commune)? = plan.values["commune"]
    else { return }
    if plan.values["territory"] == nil, let id = try resolver.territory(ofCommune: commune.id) {
      plan.values["territory"] = .reference(Reference(id: id))
    }
    if plan.values["district"] == nil, let id = try resolver.district(ofCommune: commune.id) {
      plan.values["district"] = .reference(Reference(id: id))
    }
  }
}

extension Field {
  /// Whether the value is worked out from facts.
  var isDerived: Bool {
    switch kind {
    case .plain, .dated: false
    case .derived, .defined: true
    }
  }
}
