import PalierSQL
import PalierValues

extension StoreWriter {
  /// The facts of a new row, in the order of its layout.
  func newFacts(
    _ layout: EntityLayout,
    values: [String: Value],
    dates: [String: CivilDate]
  ) throws -> [SQLBinding] {
    var facts = [SQLBinding](repeating: .null, count: layout.facts.count)
    for (name, value) in values {
      guard let position = layout.position(of: name), !layout.facts[position].isCompanion else {
        throw StoreError(.unknownField, "\(layout.name).\(name)")
      }
      let fact = layout.facts[position]
      facts[position] = try StoredFact.binding(of: value, for: fact, in: layout.name)
      guard let companion = fact.companion, value.isKnown else { continue }
      guard let day = dates[name] else { throw StoreError(.missingDay, "\(layout.name).\(name)") }
      facts[companion] = .integer(Int64(day.day))
    }
    for (position, fact) in layout.facts.enumerated()
    where fact.isRequired && facts[position] == .null {
      throw StoreError(.missingValue, "\(layout.name).\(fact.name)")
    }
    return facts
  }

  /// The next identity of an entity.
  func takeID(of entity: String) throws -> Int64 {
    let next: Int64
    if let known = state.nextIDs[entity] {
      next = known
    } else {
      next = try StoreProperty.nextID(of: entity).value(in: database).flatMap { Int64($0) } ?? 1
    }
    state.nextIDs[entity] = next + 1
    return next
  }

  /// Writes a row that isn't there yet.
  func add(
    _ layout: EntityLayout,
    id: Int64,
    _ row: RowFacts,
    past: [String: [PastValue]]
  ) throws {
    try engine(layout.insertion) { statement in
      try statement.bind(id, at: 1)
      var next = 2
      if layout.parent != nil {
        try statement.bind(row.parent, at: next)
        next += 1
      }
      for value in row.values {
        try statement.bind(value, at: next)
        next += 1
      }
      for position in layout.foldedFacts {
        try statement.bind(StoreWriter.folded(row.values[position]), at: next)
        next += 1
      }
      try statement.run()
    }
    for (field, values) in past { try writePast(values, of: layout.name, id, field) }
    let root = try touch(layout, id: id, parent: row.parent)
    noteNames(of: layout, root) { _ in true }
    try record(layout, id, root: root, .insert, old: nil, after: row, past: past)
  }

  /// Takes a row away that nothing belongs to any more.
  func remove(_ layout: EntityLayout, id: Int64, _ row: RowFacts) throws {
    let past = try pastValues(layout, id)
    let root = try touch(layout, id: id, parent: row.parent)
    noteNames(of: layout, root) { _ in true }
    try engine("delete from \(EntityLayout.quoted(layout.name)) where id = ?") { statement in
      try statement.bind(id, at: 1)
      try statement.run()
    }
    if !past.isEmpty {
      try engine("delete from history where entity = ? and row = ?") { statement in
        try statement.bind([.text(layout.name), .integer(id)])
        try statement.run()
      }
    }
    var old = OldFacts(parent: row.parent, past: past)
    for (position, fact) in layout.facts.enumerated() where row.values[position] != .null {
      old.values[fact.name] = row.values[position]
    }
    try record(layout, id, root: root, .delete, old: old, after: nil, past: [:])
  }

  func writePast(
    _ values: [PastValue],
    of entity: String,
    _ id: Int64,
    _ field: String
  ) throws {
    for past in values {
      try engine("insert into history values (?, ?, ?, ?, ?, ?)") { statement in
        try statement.bind([
          .text(entity), .integer(id), .text(field), .integer(past.day), .integer(past.sequence),
          past.value,
        ])
        try statement.run()
      }
    }
  }

  /// Notes that the kept columns of a row's household have to be worked out again.
  @discardableResult
  func touch(_ layout: EntityLayout, id: Int64, parent: Int64?) throws -> Int64? {
    let root = try root(of: layout, id: id, parent: parent)
    if let root { state.touch(layout.root, root) }
    return root
  }

  /// Notes that a row's words for the search have to be taken again, if it has any.
  func noteNames(of layout: EntityLayout, _ root: Int64?, changed: (String) -> Bool) {
    guard let root, SearchKind.concerns(layout.name, changed) else { return }
    state.renamed[layout.root, default: []].insert(root)
  }

  static func folded(_ value: SQLBinding) -> SQLBinding {
    guard case .text(let text) = value else { return .null }
    return .text(TextForm.folded(text))
  }
}
