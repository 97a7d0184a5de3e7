import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierStore
import PalierValues

extension ImportRun {
  /// The row with its references found.
  func resolved(_ mapped: MappedRow) throws -> PlannedRow {
    var values: [String: Value] = [:]
    var plan = PlannedRow(row: mapped.row, label: "", values: [:], further: mapped.further)
    for (name, cell) in mapped.values.sorted(by: { $0.key < $1.key }) {
      switch cell {
      case .value(let value): values[name] = value
      case .reference(let text) where name == entity.parent:
        plan.parent = try identity(text, name, field: name, mapped.row)
      case .reference(let text):
        guard let target = target(of: name), target != "landlord", target != "commune" else {
          continue
        }
        values[name] = try reference(text, target, name, mapped.row)
      case .references(let texts):
        guard let target = target(of: name) else { continue }
        values[name] = .references(
          try texts.map { Reference(id: try identity($0, target, field: name, mapped.row)) }
        )
      }
    }
    if entity.parent != nil, plan.parent == nil {
      throw reason(
        "reference",
        mapped.row,
        field: entity.parent,
        Message("the cell is blank", "la cellule est vide")
      )
    }
    try placeCommune(mapped, &values)
    try placeLandlord(mapped, &plan)
    plan.values = values
    let label = plan.values[entity.key.first ?? ""] ?? .unknown
    if case .text(let text) = label {
      return PlannedRow(
        row: plan.row,
        label: text,
        values: values,
        further: plan.further,
        parent: plan.parent,
        landlord: plan.landlord
      )
    }
    return plan
  }

  private func target(of field: String) -> String? {
    guard let field = context.dictionary.field(named: field, of: entity) else { return nil }
    return switch field.type {
    case .reference(let name), .references(let name): name
    default: nil
    }
  }

  private func reference(
    _ text: String,
    _ target: String,
    _ field: String,
    _ row: SheetRow,
    department: String? = nil
  ) throws -> Value {
    .reference(
      Reference(id: try identity(text, target, field: field, row, department: department))
    )
  }

  private func identity(
    _ text: String,
    _ target: String,
    field: String,
    _ row: SheetRow,
    department: String? = nil
  ) throws -> Int64 {
    let code = field == entity.parent ? "reference" : field
    let words = context.dictionary.entity(named: target)?.singular
    let (english, french) = (words?.english ?? target, words?.french ?? target)
    switch try resolver.resolve(text, target, department: department) {
    case .row(let id): return id
    case .none:
      throw reason(
        code,
        row,
        field: field,
        Message("no \(english) is known by it", "rien sous ce nom ou ce code : \(french)")
      )
    case .several:
      throw reason(
        code,
        row,
        field: field,
        Message("several answer to it: \(english)", "plusieurs y répondent : \(french)")
      )
    }
  }

  /// The commune by its code, else by its name; the name beside a code is only compared.
  private func placeCommune(_ mapped: MappedRow, _ values: inout [String: Value]) throws {
    for field in entity.fields where field.type == .reference("commune") {
      var name: String?
      if case .text(let text)? = mapped.parts[field.name]?["name"] { name = text }
      var given = name
      if case .reference(let text)? = mapped.values[field.name] { given = text }
      guard let given else { continue }
      let territory = try territoryCode(values["territory"])
      let value = try reference(
        given,
        "commune",
        field.name,
        mapped.row,
        department: territory
      )
      values[field.name] = value
      guard case .reference(let commune) = value else { continue }
      if let name, TextForm.folded(name) != TextForm.folded(try resolver.commune(commune.id).name),
        !resolver.isFormerName(name, of: commune.id)
      {
        counts.otherNames.append(mapped.row.line)
      }
    }
  }

  private func territoryCode(_ value: Value?) throws -> String? {
    guard case .reference(let territory)? = value else { return nil }
    return try writer.row("territory", territory.id)?.text(of: "code")
  }

  private func placeLandlord(_ mapped: MappedRow, _ plan: inout PlannedRow) throws {
    guard target(of: "landlord") == "landlord" else { return }
    let parts = mapped.parts["landlord"] ?? [:]
    var name: String?
    if case .text(let text)? = parts["name"] { name = text }
    if case .reference(let text)? = mapped.values["landlord"] { name = text }
    guard let name else { return }
    plan.landlord = try landlords.place(name: name, details: parts)
  }
}
