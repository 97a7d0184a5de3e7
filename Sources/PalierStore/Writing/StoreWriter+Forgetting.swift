import PalierDictionary
import PalierSQL

extension StoreWriter {
  /// Destroys the earlier values of a household in the journal, and the key that signed them.
  ///
  /// What identifies people in its rows is cleared first, by ordinary changes; the rows as they
  /// are then are signed with a new key. Rows that belong to others and speak of it, which their
  /// owner's key signs, are forgotten one by one.
  package func forget(household: Int64) throws {
    try engine("update journal_change set old = null where household = ?") { statement in
      try statement.bind(household, at: 1)
      try statement.run()
    }
    try refreshKeptColumns()
    state.forgetKeys()
    _ = try makeKey(of: household)
    state.hasForgotten = true
    try forget(StoreLayouts.household, household, household: household)
    for (layout, field) in try outsideReferences where layout.root != StoreLayouts.household {
      for id in try everReferring(layout, field, to: household) {
        try forgetRow(layout, id, root: nil)
      }
    }
  }

  /// The fields of other rows that refer to a household.
  var outsideReferences: [(layout: EntityLayout, field: Field)] {
    get throws {
      try layouts.dictionary.entities.filter { !$0.isLog }.flatMap { entity in
        try entity.fields.filter { $0.type == .reference(StoreLayouts.household) }.map {
          (try layouts.layout(of: entity.name), $0)
        }
      }
    }
  }

  /// The rows that refer to a household, or that did at some time.
  private func everReferring(
    _ layout: EntityLayout,
    _ field: Field,
    to household: Int64
  ) throws -> Set<Int64> {
    let table = EntityLayout.quoted(layout.name)
    let column = EntityLayout.quoted(field.name)
    let present = try integers(
      "select id from \(table) where \(column) = ?",
      [.integer(household)]
    )
    let past = try integers(
      """
      select distinct row from journal_change
      where entity = ? and old is not null and json_extract(old, ?) = ?
      """,
      [.text(layout.name), .text("$.\(field.name)"), .integer(household)]
    )
    return Set(present + past)
  }

  private func forget(_ entity: String, _ id: Int64, household: Int64) throws {
    let layout = try layouts.layout(of: entity)
    try forgetRow(layout, id, root: household)
    for child in layouts.dictionary.children(of: entity) {
      let sql =
        "select id from \(EntityLayout.quoted(child.name))"
        + " where \(EntityLayout.quoted(entity)) = ? order by id"
      for childID in try integers(sql, [.integer(id)]) {
        try forget(child.name, childID, household: household)
      }
    }
  }

  /// Destroys what a row was, whoever owned it then, and signs it as it is.
  private func forgetRow(_ layout: EntityLayout, _ id: Int64, root: Int64?) throws {
    try engine("update journal_change set old = null where entity = ? and row = ?") { statement in
      try statement.bind([.text(layout.name), .integer(id)])
      try statement.run()
    }
    let row = try facts(layout, id)
    let past = row == nil ? [:] : try pastValues(layout, id)
    try record(layout, id, root: root, .forget, old: nil, after: row, past: past)
  }
}
