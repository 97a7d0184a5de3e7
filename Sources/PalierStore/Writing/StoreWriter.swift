import GRDB
import PalierDictionary
import PalierSQL
package import PalierValues

/// Changes the store inside one entry of the journal; only valid in the closure that it is given to.
///
/// It checks that what is written fits the dictionary's tables; the rules of the work are not its
/// business.
package final class StoreWriter: StoreReader {
  let state: WriteState
  var entry: EntryState

  init(reader: StoreReader, state: WriteState, entry: EntryState) {
    self.state = state
    self.entry = entry
    super.init(
      database: reader.database,
      layouts: reader.layouts,
      path: reader.path,
      work: reader.work
    )
  }

  /// Adds a row.
  ///
  /// `values` holds the known recorded values, and `dates` the day from which each dated one holds.
  /// The identity that it gives back is never given to another row.
  @discardableResult
  package func insert(
    _ entity: String,
    parent: Int64? = nil,
    values: [String: Value],
    dates: [String: CivilDate] = [:]
  ) throws -> Int64 {
    let layout = try layouts.layout(of: entity)
    try checkParent(parent, of: layout)
    let facts = try newFacts(layout, values: values, dates: dates)
    let id = try takeID(of: entity)
    try add(layout, id: id, RowFacts(parent: parent, values: facts), past: [:])
    return id
  }

  /// Changes plain fields of a row; `unknown` clears one.
  package func update(_ entity: String, _ id: Int64, _ values: [String: Value]) throws {
    let layout = try layouts.layout(of: entity)
    var update = RowUpdate()
    for (name, value) in values {
      let position = try position(of: name, in: layout)
      let fact = layout.facts[position]
      guard !fact.isDated else { throw StoreError(.missingDay, "\(entity).\(name)") }
      update.values[position] = try StoredFact.binding(of: value, for: fact, in: entity)
    }
    try apply(update, to: layout, id)
  }

  /// Gives a dated field the value that holds from a day on.
  ///
  /// A later day than the present value's sends that one to the history; an earlier day goes into
  /// the history itself; the same day replaces.
  package func setDated(
    _ entity: String,
    _ id: Int64,
    _ field: String,
    _ value: Value,
    on day: CivilDate
  ) throws {
    let layout = try layouts.layout(of: entity)
    let position = try position(of: field, in: layout)
    let fact = layout.facts[position]
    guard let companion = fact.companion else {
      throw StoreError(.unknownField, "\(entity).\(field)")
    }
    guard let row = try facts(layout, id) else { throw StoreError(.unknownRow, "\(entity) \(id)") }
    let binding = try StoredFact.binding(of: value, for: fact, in: entity)
    let new = Int64(day.day)
    var update = RowUpdate()
    if case .integer(let since) = row.values[companion], new != since {
      var past = try pastValues(entity, id, field)
      let kept =
        new > since
        ? PastValue(day: since, sequence: 0, value: row.values[position])
        : PastValue(day: new, sequence: 0, value: binding)
      past.removeAll { $0.day == kept.day }
      past.append(kept)
      past.sort { $0.day < $1.day }
      update.past[field] = past
      if new > since { update.set(binding, day: new, at: position, companion) }
    } else {
      update.set(binding, day: new, at: position, companion)
    }
    try apply(update, to: layout, id)
  }

  /// Takes a row away, with the rows that belong to it.
  package func delete(_ entity: String, _ id: Int64) throws {
    let layout = try layouts.layout(of: entity)
    guard let row = try facts(layout, id) else { throw StoreError(.unknownRow, "\(entity) \(id)") }
    for child in layouts.dictionary.children(of: entity) {
      let sql =
        "select id from \(EntityLayout.quoted(child.name))"
        + " where \(EntityLayout.quoted(entity)) = ? order by id desc"
      for childID in try integers(sql, [.integer(id)]) { try delete(child.name, childID) }
    }
    try unlink(entity, id)
    try remove(layout, id: id, row)
  }

  /// Gives a row to another parent.
  package func move(_ entity: String, _ id: Int64, to parent: Int64) throws {
    let layout = try layouts.layout(of: entity)
    try checkParent(parent, of: layout)
    try apply(RowUpdate(parent: parent), to: layout, id)
  }

  func checkParent(_ parent: Int64?, of layout: EntityLayout) throws {
    guard let owner = layout.parent else {
      guard parent == nil else { throw StoreError(.unknownField, "\(layout.name).parent") }
      return
    }
    guard let parent else { throw StoreError(.missingValue, "\(layout.name).\(owner)") }
    let isThere = try engine(layout.parentCheck) { statement in
      try statement.bind(parent, at: 1)
      return try statement.step()
    }
    guard isThere else { throw StoreError(.unknownRow, "\(owner) \(parent)") }
  }

  private func position(of field: String, in layout: EntityLayout) throws -> Int {
    guard let position = layout.position(of: field), !layout.facts[position].isCompanion else {
      throw StoreError(.unknownField, "\(layout.name).\(field)")
    }
    return position
  }
}
