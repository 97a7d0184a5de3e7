import PalierCasework
import PalierDictionary
import PalierStore
import PalierValues
import Testing

/// A team's desk on a day: rows, and the verbs done to them.
struct Desk {
  let book: CaseBook
  private let context: CaseworkContext
  let today: CivilDate

  init(
    today iso: String = "2023-12-15",
    settings: CaseworkSettings = CaseworkSettings(),
    file: String? = nil
  ) throws {
    today = try day(iso)
    book = try CaseBook()
    context = CaseworkContext(
      today: today,
      actor: "frene",
      dictionary: .standard,
      settings: settings,
      fileDate: try file.map(day),
      digest: { "digest of \($0.utf8.count)" }
    )
  }

  /// Runs a verb as one statement.
  private func run(_ body: (Casework) throws -> VerbOutcome) throws -> VerbOutcome {
    let outcome = try book.write { try body(Casework(writer: $0, context: context)) }
    return try #require(outcome)
  }

  func create(_ entity: String, _ values: [String: Value]) throws -> VerbOutcome {
    try run { try $0.create(entity, values) }
  }

  /// A household, received early, that nothing has happened to.
  func household(
    _ reference: String = "91-2021-0001",
    _ values: [String: Value] = [:]
  ) throws -> Int64 {
    var all: [String: Value] = ["reference": .text(reference)]
    all.merge(values) { $1 }
    let outcome = try create("household", all)
    try #require(outcome.refusals.isEmpty, "\(outcome.refusals)")
    return try #require(outcome.done.first)
  }

  @discardableResult
  func perform(
    _ action: Action,
    _ rows: Int64...,
    of entity: String = "household"
  ) throws -> VerbOutcome {
    try perform(action, on: rows, of: entity)
  }

  func perform(
    _ action: Action,
    on rows: [Int64],
    of entity: String
  ) throws -> VerbOutcome {
    try run { try $0.perform(action, on: rows, of: entity) }
  }

  @discardableResult
  func add(_ child: String, _ values: [String: Value], to id: Int64) throws -> VerbOutcome {
    try perform(.add(child, [id: values]), id)
  }

  @discardableResult
  func act(
    _ kind: String,
    _ iso: String,
    of id: Int64,
    _ more: [String: Value] = [:]
  ) throws -> VerbOutcome {
    var values: [String: Value] = [
      "kind": try member("act", "kind", kind), "date": try date(iso),
    ]
    values.merge(more) { $1 }
    return try add("act", values, to: id)
  }

  @discardableResult
  func contact(
    _ channel: String,
    _ iso: String,
    of id: Int64,
    _ more: [String: Value] = [:]
  ) throws -> VerbOutcome {
    var values: [String: Value] = [
      "channel": try member("contact", "channel", channel), "date": try date(iso),
    ]
    values.merge(more) { $1 }
    return try add("contact", values, to: id)
  }

  @discardableResult
  func set(
    _ values: [String: Value],
    on iso: String? = nil,
    _ id: Int64,
    of entity: String = "household"
  ) throws -> VerbOutcome {
    try perform(.set([id: values], on: iso.map(day)), id, of: entity)
  }

  /// A row that no verb made.
  @discardableResult
  func insert(
    _ entity: String,
    of parent: Int64? = nil,
    _ values: [String: Value]
  ) throws -> Int64 {
    let dated = CaseDictionary.standard.entity(named: entity)?.fields
      .filter { $0.kind == .dated && values[$0.name] != nil }.map(\.name)
    let dates = Dictionary(uniqueKeysWithValues: (dated ?? []).map { ($0, today) })
    let id = try book.write { writer in
      try writer.insert(entity, parent: parent, values: values, dates: dates)
    }
    return try #require(id)
  }

  func organisation(_ name: String, _ kind: String = "operator") throws -> Int64 {
    try insert(
      "organisation",
      ["name": .text(name), "kind": member("organisation", "kind", kind)]
    )
  }

  /// A transfer in a state, as an earlier month left it.
  func transfer(_ state: String, of household: Int64) throws -> Int64 {
    try insert(
      "transfer",
      of: household,
      [
        "date": .date(today), "month": .month(CalendarMonth(containing: today)),
        "operator": reference(organisation("Érable")), "batch": number(1),
        "flow": member("transfer", "flow", "monthly_transfer"),
        "state": member("transfer", "state", state),
      ]
    )
  }

  func children(_ entity: String, of id: Int64) throws -> [StoredRow] {
    try book.children(entity, of: id)
  }
}
