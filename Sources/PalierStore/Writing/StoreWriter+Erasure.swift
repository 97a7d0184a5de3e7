import PalierDictionary
import PalierSQL
package import PalierValues

extension StoreWriter {
  /// Makes a household say of nobody, for good: clears what its dictionary calls erased in its rows
  /// and in those of others that speak of it, and destroys what the journal keeps of before.
  package func anonymise(household id: Int64, on day: CivilDate) throws {
    let word = try property(.tongue) == "fr" ? "anonymisé" : "anonymised"
    try clear(StoreLayouts.household, id, word)
    for (layout, field) in try outsideReferences {
      let sql =
        "select id from \(EntityLayout.quoted(layout.name))"
        + " where \(EntityLayout.quoted(field.name)) = ?"
      for row in try integers(sql, [.integer(id)]) {
        if layout.root == StoreLayouts.household {
          // Another file names this one, and would tell whose it was.
          try update(layout.name, row, [field.name: .unknown])
        } else {
          try clearRow(layout, row, word)
        }
      }
    }
    try update(StoreLayouts.household, id, ["anonymised_on": .date(day)])
    try unlink(StoreLayouts.household, id)
    try forget(household: id)
  }

  private func clear(_ entity: String, _ id: Int64, _ word: String) throws {
    let layout = try layouts.layout(of: entity)
    try clearRow(layout, id, word)
    for child in layouts.dictionary.children(of: entity) {
      let sql =
        "select id from \(EntityLayout.quoted(child.name))"
        + " where \(EntityLayout.quoted(entity)) = ? order by id"
      for childID in try integers(sql, [.integer(id)]) { try clear(child.name, childID, word) }
    }
  }

  /// Clears a row; a text that may not be missing becomes a word that says why.
  private func clearRow(_ layout: EntityLayout, _ id: Int64, _ word: String) throws {
    var cleared = RowUpdate()
    for field in layout.entity.fields where field.isErased {
      guard let position = layout.position(of: field.name) else { continue }
      let fact = layout.facts[position]
      if fact.isRequired {
        let text = field.attributes.contains(.unique) ? "\(word)-\(id)" : word
        cleared.values[position] = .text(text)
      } else {
        cleared.values[position] = .null
        if let companion = fact.companion { cleared.values[companion] = .null }
      }
      if fact.isDated { cleared.past[field.name] = [] }
    }
    try apply(cleared, to: layout, id)
  }
}
