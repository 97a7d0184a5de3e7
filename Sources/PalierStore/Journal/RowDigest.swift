import PalierSQL

/// The digest of a change: what the row said after it, and what the journal keeps of before, each
/// signed with the household's key, so that neither can be altered or guessed.
enum RowDigest {
  static func make(_ key: MessageAuthenticator, row: [UInt8], old: String?) -> [UInt8] {
    let after = key.code(of: row)
    guard let old else { return after }
    return after + key.code(of: Array(old.utf8))
  }

  /// The facts of a row in one fixed form; of a row that is gone, its identity alone.
  ///
  /// Facts without a value aren't written, so that a field added to the dictionary later leaves
  /// the digests of the rows as they are.
  static func canonical(
    _ layout: EntityLayout,
    _ id: Int64,
    _ row: RowFacts?,
    past: [String: [PastValue]]
  ) -> [UInt8] {
    var text = CanonicalBytes()
    text.append(layout.name)
    text.append(id)
    guard let row else { return text.bytes }
    text.append(row.parent)
    for position in layout.canonicalOrder where row.values[position] != .null {
      text.append(layout.facts[position].name)
      text.append(row.values[position])
    }
    for (field, values) in past.sorted(by: { $0.key < $1.key }) {
      text.append(field + "@")
      for value in values {
        text.append(value.day)
        text.append(value.sequence)
        text.append(value.value)
      }
    }
    return text.bytes
  }
}
