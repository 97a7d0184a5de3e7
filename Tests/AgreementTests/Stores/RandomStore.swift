import Foundation
import PalierDictionary
import PalierPlan
import PalierSemantics
import PalierStore
import PalierValues
import SeededRandom

/// A small store filled at random from a seed, and the same facts in a ledger.
///
/// The facts come in several entries: rows, then values that dated fields took later or earlier,
/// corrections, moves and deletions, so that kept columns are worked out bit by bit.
final class RandomStore {
  let seed: UInt64
  let today: CivilDate
  let store: CaseStore
  let ledger = Ledger()
  private let folder: String
  let path: String
  private let values: RandomValues
  private var random: SeededGenerator
  private var names = 0

  /// How many rows of each entity, or of each of its households, there are.
  static let shape: [(entity: String, count: Int)] = [
    ("territory", 3), ("epci", 2), ("organisation", 4), ("worker", 4), ("landlord", 4),
    ("commune", 5), ("district", 3), ("agreement", 3), ("body", 2), ("commission", 4),
    ("meeting", 5), ("statistic", 9), ("funding", 4), ("household", 30),
  ]
  static let children: [(entity: String, most: Int)] = [
    ("person", 3), ("contact_detail", 3), ("act", 5), ("contact", 6), ("visit", 4), ("debt", 4),
    ("contract", 2), ("closing", 2), ("transfer", 3), ("step", 4), ("diagnosis", 2),
    ("followup", 2), ("measure", 2), ("survey", 2), ("note", 2), ("referral", 2),
  ]

  init(seed: UInt64) throws {
    self.seed = seed
    random = SeededGenerator(seed: seed)
    today = CivilDate(day: 18_900 + random.upTo(400))
    values = RandomValues(today: today)
    folder = NSTemporaryDirectory() + "palier-agreement-\(UUID().uuidString)"
    path = folder + "/random.palier"
    store = try CaseStore.create(
      at: path,
      dictionary: .standard,
      createdOn: today
    )
    let derivations = CheckedDerivations(dictionary: .standard)
    try store.setDerivations(
      try DerivationPlan.make(dictionary: .standard, derivations: derivations),
      digest: "agreement"
    )
    try enter { writer in
      for (entity, count) in RandomStore.shape {
        for _ in 0..<count { try self.insert(entity, of: nil, writer) }
      }
    }
    for household in ledger.rows("household") {
      try enter { writer in
        for (entity, most) in RandomStore.children {
          for _ in 0..<self.random.upTo(most + 1) { try self.insert(entity, of: household, writer) }
        }
      }
    }
    try enter { writer in
      for commission in self.ledger.rows("commission") {
        for _ in 0..<self.random.upTo(4) { try self.insert("review", of: commission, writer) }
      }
    }
    for _ in 0..<8 { try enter { writer in try self.change(writer) } }
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func enter(_ body: (StoreWriter) throws -> Void) throws {
    let header = JournalHeader(actor: "tester", statement: "test", kind: .importing)
    try store.write(entry: header, body)
    ledger.forget()
  }

  private func insert(_ name: String, of parent: LedgerRow?, _ writer: StoreWriter) throws {
    guard let entity = values.dictionary.entity(named: name) else { return }
    var given: [String: Value] = [:]
    var dates: [String: CivilDate] = [:]
    let day = values.day(&random)
    if let event = entity.event { given[event.date] = .date(day) }
    for field in entity.fields where given[field.name] == nil {
      guard field.kind == .plain || field.kind == .dated else { continue }
      let value = self.value(of: field, in: entity, day)
      guard value.isKnown else { continue }
      given[field.name] = value
      if field.kind == .dated { dates[field.name] = firstDay(of: field, day, value) }
    }
    let id = try writer.insert(name, parent: parent?.id, values: given, dates: dates)
    var dated: [String: [LedgerRow.DatedValue]] = [:]
    for (field, day) in dates {
      dated[field] = [LedgerRow.DatedValue(day: day, value: given[field] ?? .unknown)]
      given[field] = nil
    }
    ledger.insert(LedgerRow(name, id: id, parent: parent?.id, values: given, dated: dated))
  }

  private func value(of field: Field, in entity: Entity, _ day: CivilDate) -> Value {
    switch field.name {
    // A plan is known before its day, an act of the past from its day on.
    case "known_on":
      return .date(day > today || random.chance(30) ? day.adding(days: -random.upTo(60)) : day)
    case "recorded_on": return .date(today)
    default: break
    }
    if field.attributes.contains(.kept) { return .unknown }
    if field.attributes.contains(.unique) || entity.key == [field.name] {
      names += 1
      return .text("\(random.pick("Orme", "Été", "zone"))-\(names)")
    }
    if !field.attributes.contains(.required), random.chance(25) { return .unknown }
    return values.value(of: field.type, rows: ledger.rows, &random)
  }

  /// A plan is made before its day; other values come on it or some days later.
  private func firstDay(of field: Field, _ day: CivilDate, _ value: Value) -> CivilDate {
    if field.name == "state", value == .member(1) { return day.adding(days: -random.upTo(60)) }
    return random.chance(60) ? day : day.adding(days: random.upTo(40))
  }

  /// Some rows get later values, corrections, other households, or go.
  private func change(_ writer: StoreWriter) throws {
    let entities = RandomStore.children.map(\.entity) + ["household", "household", "agreement"]
    for _ in 0..<30 {
      guard let name = random.pick(entities), let row = random.pick(ledger.rows(name)),
        let entity = values.dictionary.entity(named: name)
      else { continue }
      switch random.upTo(10) {
      // People are referred to by contact details.
      case 0 where entity.parent != nil && name != "person":
        try writer.delete(name, row.id)
        ledger.delete(row)
      case 1 where entity.parent == "household":
        guard let other = random.pick(ledger.rows("household")) else { continue }
        try writer.move(name, row.id, to: other.id)
        row.parent = other.id
      case 2...5: try correct(row, entity, writer)
      default: try date(row, entity, writer)
      }
      ledger.forget()
    }
  }

  private func correct(_ row: LedgerRow, _ entity: Entity, _ writer: StoreWriter) throws {
    let fields = entity.fields.filter {
      $0.kind == .plain && $0.attributes.isDisjoint(with: [.kept, .unique])
        && !entity.key.contains($0.name)
    }
    guard let field = random.pick(fields) else { return }
    let value =
      field.attributes.contains(.required) || random.chance(75)
      ? values.value(of: field.type, rows: ledger.rows, &random) : .unknown
    if field.attributes.contains(.required), !value.isKnown { return }
    try writer.update(entity.name, row.id, [field.name: value])
    row.values[field.name] = value
  }

  private func date(_ row: LedgerRow, _ entity: Entity, _ writer: StoreWriter) throws {
    guard let field = random.pick(entity.fields.filter { $0.kind == .dated }) else { return }
    let last = row.held(field.name, on: nil)?.day ?? values.day(&random)
    // Late entries come before the last value, some on its day.
    let day = last.adding(days: random.chance(70) ? random.upTo(60) : -random.upTo(40))
    let isUnknown = !field.attributes.contains(.required) && random.chance(12)
    let value = isUnknown ? .unknown : values.value(of: field.type, rows: ledger.rows, &random)
    guard value.isKnown || isUnknown else { return }
    try writer.setDated(entity.name, row.id, field.name, value, on: day)
    // What is told of a day again is told instead.
    row.dated[field.name]?.removeAll { $0.day == day }
    row.dated[field.name, default: []].append(LedgerRow.DatedValue(day: day, value: value))
  }
}
