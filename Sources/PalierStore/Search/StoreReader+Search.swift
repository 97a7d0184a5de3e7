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
    var scores = SearchScores(reader: self)
    // The longest word first: it narrows most.
    let meanings = try Vocabulary(reader: self).meanings(of: parts).enumerated().sorted {
      ($0.element.weight, $1.offset) > ($1.element.weight, $0.offset)
    }
    for (_, meaning) in meanings { try scores.add(meaning.near, weight: meaning.weight) }
    return try scores.best(limit).map { household, score in
      SearchHit(
        household: household,
        worth: score.total,
        reasons: try score.found.compactMap { try reason($0) }
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
    let isMarked = word.first == SearchTerms.phoneMark || word.first == SearchTerms.referenceMark
    return SearchHit.Reason(kind: kind, term: isMarked ? String(word.dropFirst()) : word)
  }
}

/// What the rows found so far are worth.
struct SearchScores {
  /// A term by which a row was found.
  struct Found: Hashable {
    let term: Int64
    let kind: Int64
  }

  struct Score {
    var total = 0.0
    var found: [Found] = []
  }

  /// More rows than these have a word in common: it only tells those apart that another word found.
  private static let common = 20_000
  /// How many of the rows found are looked at for such a word.
  private static let candidates = 2_000
  /// How many files of one landlord are looked at.
  private static let filesOfLandlord = 200

  let reader: StoreReader
  private var scores: [Int64: Score] = [:]

  init(reader: StoreReader) {
    self.reader = reader
  }

  /// Adds what a part of the query is worth to each row; of several terms the best counts.
  mutating func add(_ near: [Vocabulary.Near], weight: Double) throws {
    var best: [Int64: (worth: Double, found: Found)] = [:]
    func note(_ row: Int64, _ worth: Double, _ found: Found) {
      if worth > best[row]?.worth ?? 0 { best[row] = (worth, found) }
    }
    var weight = weight
    for near in near {
      let rows = try self.rows(of: near.term)
      if rows.count >= Self.common, !scores.isEmpty {
        weight = min(weight, 0.5)
        for row in leading {
          if let kind = try kind(of: near.term, row) {
            note(row, near.worth, Found(term: near.term, kind: kind))
          }
        }
        continue
      }
      for (row, kind) in rows {
        let found = Found(term: near.term, kind: kind)
        guard kind == SearchKind.landlord.rawValue else {
          // The name in use is what people say first.
          let less = kind == SearchKind.surname.rawValue ? 0 : 0.004 * Double(kind)
          note(row, near.worth - less, found)
          continue
        }
        for file in try files(ofLandlord: row) { note(file, near.worth * 0.8, found) }
      }
    }
    for (row, match) in best {
      scores[row, default: Score()].total += match.worth * weight
      scores[row, default: Score()].found.append(match.found)
    }
  }

  /// The rows worth most; of equal ones the latest.
  func best(_ limit: Int) -> [(Int64, Score)] {
    let first = scores.sorted { ($0.value.total, $0.key) > ($1.value.total, $1.key) }.prefix(limit)
    // A row that fits half as well as the best is noise beside it.
    let least = (first.first?.value.total ?? 0) * 0.55
    return first.filter { $0.value.total >= least }.map { ($0.key, $0.value) }
  }

  private var leading: [Int64] {
    guard scores.count > Self.candidates else { return Array(scores.keys) }
    return scores.sorted { $0.value.total > $1.value.total }.prefix(Self.candidates).map(\.key)
  }

  private func rows(of term: Int64) throws -> [(row: Int64, kind: Int64)] {
    let sql = "select row, kind from search_word where term = ? limit \(Self.common)"
    return try reader.engine(sql) { statement in
      try statement.bind(term, at: 1)
      var rows: [(row: Int64, kind: Int64)] = []
      while try statement.step() {
        rows.append((statement.integer(0) ?? 0, statement.integer(1) ?? 0))
      }
      return rows
    }
  }

  private func kind(of term: Int64, _ row: Int64) throws -> Int64? {
    try reader.integers(
      "select kind from search_word where term = ? and row = ? and kind < ? limit 1",
      [.integer(term), .integer(row), .integer(SearchKind.landlord.rawValue)]
    ).first
  }

  private func files(ofLandlord landlord: Int64) throws -> [Int64] {
    try reader.integers(
      "select id from household where landlord = ? order by id desc limit ?",
      [.integer(landlord), .integer(Int64(Self.filesOfLandlord))]
    )
  }
}
