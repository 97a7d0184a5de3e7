import PalierSQL

/// The new facts of a row: only those that are given change.
struct RowUpdate {
  var parent: Int64?
  var values: [Int: SQLBinding] = [:]
  var past: [String: [PastValue]] = [:]

  mutating func set(_ value: SQLBinding, day: Int64, at position: Int, _ companion: Int) {
    values[position] = value
    values[companion] = .integer(day)
  }
}

extension StoreWriter {
  /// Changes a row and journals the facts that are really other than before.
  func apply(_ update: RowUpdate, to layout: EntityLayout, _ id: Int64) throws {
    guard let before = try facts(layout, id) else {
      throw StoreError(.unknownRow, "\(layout.name) \(id)")
    }
    let pastBefore = try pastValues(layout, id)
    var after = before
    var pastAfter = pastBefore
    var old = OldFacts()
    for (position, value) in update.values where before.values[position] != value {
      let fact = layout.facts[position]
      guard value != .null || !fact.isRequired else {
        throw StoreError(.missingValue, "\(layout.name).\(fact.name)")
      }
      old.values[fact.name] = before.values[position]
      after.values[position] = value
    }
    for (field, values) in update.past where pastBefore[field] ?? [] != values {
      old.past[field] = pastBefore[field] ?? []
      pastAfter[field] = values.isEmpty ? nil : values
    }
    if let parent = update.parent, parent != before.parent {
      old.parent = before.parent
      after.parent = parent
    }
    guard !old.isEmpty else { return }
    let isMoved = old.parent != nil
    let former = try touch(layout, id: id, parent: before.parent)
    try write(old, after, to: layout, id)
    for field in old.past.keys { try replacePast(pastAfter[field] ?? [], of: layout, id, field) }
    let root = try touch(layout, id: id, parent: after.parent)
    for root in [former, root] {
      noteNames(of: layout, root) { isMoved || old.values[$0] != nil }
    }
    let operation: RowChange.Operation = old.parent == nil ? .update : .move
    try record(layout, id, root: root, operation, old: old, after: after, past: pastAfter)
  }

  private func write(
    _ old: OldFacts,
    _ after: RowFacts,
    to layout: EntityLayout,
    _ id: Int64
  ) throws {
    var columns: [String] = []
    var bindings: [SQLBinding] = []
    for (position, fact) in layout.facts.enumerated() where old.values[fact.name] != nil {
      columns.append(fact.name)
      bindings.append(after.values[position])
      guard let folded = fact.folded else { continue }
      columns.append(folded)
      bindings.append(StoreWriter.folded(after.values[position]))
    }
    if old.parent != nil, let owner = layout.parent, let parent = after.parent {
      columns.append(owner)
      bindings.append(.integer(parent))
    }
    guard !columns.isEmpty else { return }
    let list = columns.map { "\(EntityLayout.quoted($0)) = ?" }.joined(separator: ", ")
    try engine("update \(EntityLayout.quoted(layout.name)) set \(list) where id = ?") { statement in
      try statement.bind(bindings + [.integer(id)])
      try statement.run()
    }
  }

  private func replacePast(
    _ values: [PastValue],
    of layout: EntityLayout,
    _ id: Int64,
    _ field: String
  ) throws {
    try engine("delete from history where entity = ? and row = ? and field = ?") { statement in
      try statement.bind([.text(layout.name), .integer(id), .text(field)])
      try statement.run()
    }
    try writePast(values, of: layout.name, id, field)
  }
}
