import PalierDictionary
import PalierSQL
import PalierValues

extension StoreReader {
  /// The labels of an entity's rows that begin with a text, whatever its case and accents.
  ///
  /// - Returns: Each label once, in their order; none for an entity whose label isn't searched.
  package func labels(of entity: String, beginning text: String, limit: Int) throws -> [String] {
    let layout = try layouts.layout(of: entity)
    guard let label = layout.entity.label ?? layout.entity.key.first,
      let position = layout.position(of: label), let folded = layout.facts[position].folded
    else { return [] }
    let column = EntityLayout.quoted(label)
    let order = EntityLayout.quoted(folded)
    // The last code point ends the range, so that an index serves it.
    let sql = """
      select distinct \(column), \(order) from \(EntityLayout.quoted(entity))
      where \(order) >= ? and \(order) < ? order by \(order), \(column) limit ?
      """
    let beginning = TextForm.folded(text)
    return try engine(sql) { statement in
      try statement.bind([
        .text(beginning), .text(beginning + "\u{10FFFF}"), .integer(Int64(max(0, limit))),
      ])
      var labels: [String] = []
      while try statement.step() { statement.text(0).map { labels.append($0) } }
      return labels
    }
  }

  /// The keys of an entity's rows that begin with a text, in their order.
  package func keys(of entity: String, beginning text: String, limit: Int) throws -> [String] {
    let layout = try layouts.layout(of: entity)
    guard let key = layout.entity.key.first, layout.entity.field(named: key)?.type == .text else {
      return []
    }
    let column = EntityLayout.quoted(key)
    let sql = """
      select \(column) from \(EntityLayout.quoted(entity))
      where \(column) >= ? and \(column) < ? order by \(column) limit ?
      """
    return try engine(sql) { statement in
      try statement.bind([
        .text(text), .text(text + "\u{10FFFF}"), .integer(Int64(max(0, limit))),
      ])
      var keys: [String] = []
      while try statement.step() { statement.text(0).map { keys.append($0) } }
      return keys
    }
  }
}
