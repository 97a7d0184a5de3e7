import PalierSQL

/// A household that was found, and by what.
package struct SearchHit: Hashable, Sendable {
  /// What a part of the query was found in.
  package struct Reason: Hashable, Sendable {
    package let kind: SearchKind
    /// The term that was found, without its mark.
    package let term: String
  }

  package let household: Int64
  /// How well it fits: about one per part of the query.
  package let worth: Double
  package let reasons: [Reason]
}

extension StoreReader {
  /// The households that the words of a query lead to, the likeliest first.
  package func search(_ text: String, limit: Int) throws -> [SearchHit] {
    let parts = SearchQuery(text).parts
    guard !parts.isEmpty, limit > 0 else { return [] }
    var scores = try SearchScores(reader: self)
    // A word that few rows have narrows most, and of those the longest.
    let meanings = try Vocabulary(reader: self).meanings(of: parts).enumerated().map {
      (offset: $0, meaning: $1, isCommon: try scores.isCommon($1.near))
    }
    let ordered = meanings.sorted { left, right in
      if left.isCommon != right.isCommon { return right.isCommon }
      return (left.meaning.weight, right.offset) > (right.meaning.weight, left.offset)
    }
    for (_, meaning, _) in ordered { try scores.add(meaning.near, weight: meaning.weight) }
    return try scores.best(limit).map { household, total in
      SearchHit(
        household: household,
        worth: total,
        reasons: try scores.found(household).compactMap { try reason($0) }
      )
    }
  }

  private func reason(_ found: SearchScores.Found) throws -> SearchHit.Reason? {
    guard let kind = SearchKind(rawValue: found.kind) else { return nil }
    let word = try engine("select word from search_term where id = ?") { statement in
      try statement.bind(found.term, at: 1)
      return try statement.step() ? statement.text(0) : nil
    }
    guard let word else { return nil }
    let isMarked = word.first.map { SearchTerms.marks.contains($0) } ?? false
    return SearchHit.Reason(kind: kind, term: isMarked ? String(word.dropFirst()) : word)
  }
}
