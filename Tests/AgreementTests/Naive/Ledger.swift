import PalierDictionary
import PalierValues

/// The facts of a store as plain rows, and what every field of them holds at any day.
///
/// A day is always the end of it, the facts being those known now; nil is the present, in which
/// every recorded row stands, whatever its date.
final class Ledger {
  let dictionary = CaseDictionary.standard
  private var tables: [String: [LedgerRow]] = [:]
  private var families: [String: [Int64: [LedgerRow]]] = [:]
  private var known: [Question: Value] = [:]
  private var pasts: [Question: [LedgerRow.DatedValue]] = [:]

  /// A field of a row on a day: asked once.
  private struct Question: Hashable {
    let row: ObjectIdentifier
    let field: String
    let day: CivilDate?
  }

  func insert(_ row: LedgerRow) {
    tables[row.entity, default: []].append(row)
    forget()
  }

  func delete(_ row: LedgerRow) {
    tables[row.entity]?.removeAll { $0 === row }
    for child in dictionary.children(of: row.entity) {
      for orphan in rows(child.name) where orphan.parent == row.id { delete(orphan) }
    }
    forget()
  }

  /// Facts have changed: nothing worked out before holds any more.
  func forget() {
    families = [:]
    known = [:]
    pasts = [:]
  }

  func knownPast(of field: String, of row: LedgerRow) -> [LedgerRow.DatedValue]? {
    pasts[Question(row: ObjectIdentifier(row), field: field, day: nil)]
  }

  func keep(_ past: [LedgerRow.DatedValue], of field: String, of row: LedgerRow) {
    pasts[Question(row: ObjectIdentifier(row), field: field, day: nil)] = past
  }

  /// All rows of an entity in the order of recording.
  func rows(_ entity: String) -> [LedgerRow] { tables[entity] ?? [] }

  func row(_ entity: String, _ id: Int64) -> LedgerRow? {
    rows(entity).first { $0.id == id }
  }

  /// The row that a value refers to.
  func row(_ entity: String, _ value: Value) -> LedgerRow? {
    guard case .reference(let reference) = value else { return nil }
    return row(entity, reference.id)
  }

  func children(_ entity: String, of parent: LedgerRow) -> [LedgerRow] {
    if families[entity] == nil {
      families[entity] = Dictionary(grouping: rows(entity)) { $0.parent ?? 0 }
    }
    return families[entity]?[parent.id] ?? []
  }

  /// What a field of a row holds on a day, be it told or worked out.
  func value(_ field: String, of row: LedgerRow, on day: CivilDate?) -> Value {
    let question = Question(row: ObjectIdentifier(row), field: field, day: day)
    if let value = known[question] { return value }
    let value = answer(field, of: row, on: day)
    known[question] = value
    return value
  }

  private func answer(_ field: String, of row: LedgerRow, on day: CivilDate?) -> Value {
    guard let entity = dictionary.entity(named: row.entity) else { return .unknown }
    if field == entity.parent {
      return row.parent.map { .reference(Reference(id: $0)) } ?? .unknown
    }
    guard let declared = entity.field(named: field) else {
      // The day of a dated field's latest value, be it that there is none any more.
      guard field.hasSuffix("_on"),
        let held = row.held(String(field.dropLast(3)), on: day)
      else { return .unknown }
      return .date(held.day)
    }
    switch declared.kind {
    case .plain:
      let value = row.values[field] ?? .unknown
      if declared.attributes.contains(.happening), let day, case .date(let date) = value,
        date > day
      {
        return .unknown
      }
      return value
    case .dated: return row.held(field, on: day)?.value ?? .unknown
    case .derived, .defined: return workedOut(field, of: row, on: day)
    }
  }

  /// Whether a row is there at the end of a day.
  func isThere(_ row: LedgerRow, on day: CivilDate?) -> Bool {
    guard let day, let entity = dictionary.entity(named: row.entity) else { return true }
    if let event = entity.event {
      if case .date(let date)? = row.values[event.date], date <= day { return true }
      guard let plan = event.plan, case .date(let heard)? = row.values["known_on"], heard <= day,
        let state = word(value(plan.field, of: row, on: day), plan.field, of: row)
      else { return false }
      return plan.values.contains(state)
    }
    if row.entity == "household" { return hasBegun(row, by: day) }
    guard !entity.begins.isEmpty else { return true }
    return entity.begins.contains { field in
      if case .date(let date)? = row.values[field] { date <= day } else { false }
    }
  }

  /// A household begins with the earliest of its first dates and its events; a plan, even one that
  /// has been held since, with the day it was known.
  private func hasBegun(_ household: LedgerRow, by day: CivilDate) -> Bool {
    for field in ["referred_on", "received_on", "taken_on"] {
      if case .date(let date)? = household.values[field], date <= day { return true }
    }
    return dictionary.children(of: "household").contains { child in
      guard let event = child.event else { return false }
      let first = [event.date] + (event.plan == nil ? [] : ["known_on"])
      return children(child.name, of: household).contains { row in
        dates(first.map { row.values[$0] }).contains { $0 <= day }
      }
    }
  }

  /// The English word of a value of an enumeration.
  func word(_ value: Value, _ field: String, of row: LedgerRow) -> String? {
    guard case .member(let code) = value,
      case .enumeration(let name)? = dictionary.entity(named: row.entity)?.field(named: field)?.type
    else { return nil }
    return dictionary.enumeration(named: name)?.value(code: code)?.words.english
  }

  /// A value of an enumeration by its English word.
  func member(_ word: String?, of enumeration: String) -> Value {
    guard let word,
      let value = dictionary.enumeration(named: enumeration)?.value(named: word)
    else { return .unknown }
    return .member(value.code)
  }
}
