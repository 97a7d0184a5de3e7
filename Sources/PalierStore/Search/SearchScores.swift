import PalierSQL

/// What the rows found so far are worth.
///
/// What they are worth stands in arrays by the rows' identities: words that many thousands of rows
/// have are put together in a few milliseconds.
struct SearchScores {
  /// A term by which a row was found.
  struct Found: Hashable {
    let term: Int64
    let kind: Int64
  }

  /// The best that a part of the query says of a row; worth nothing where it says nothing.
  private struct Match {
    var worth: Float = 0
    /// The place of the term among those near to the part.
    var term: UInt16 = 0
    var kind: UInt16 = 0
  }

  /// A part of the query: the terms near to it, and what they say of each row.
  private struct Part {
    let near: [Vocabulary.Near]
    var matches: [Match]
    /// The rows of which it says something.
    var rows: [Int] = []

    mutating func note(_ row: Int, _ worth: Float, term: Int, kind: Int64) {
      guard matches.indices.contains(row), worth > matches[row].worth else { return }
      if matches[row].worth == 0 { rows.append(row) }
      matches[row] = Match(worth: worth, term: UInt16(term), kind: UInt16(kind))
    }
  }

  /// More rows than these have a word in common: it only tells those apart that another word found.
  private static let common = 20_000
  /// How many of the rows found are looked at for such a word.
  private static let candidates = 2_000
  /// How many files of one landlord are looked at.
  private static let filesOfLandlord = 200

  let reader: StoreReader
  private var parts: [Part] = []
  private var totals: [Float]
  private var rows: [Int] = []

  init(reader: StoreReader) throws {
    self.reader = reader
    let last = try reader.integers("select coalesce(max(id), 0) from household").first ?? 0
    totals = [Float](repeating: 0, count: Int(last) + 1)
  }

  /// Whether the likeliest of some terms stands in so many rows that it doesn't tell them apart.
  func isCommon(_ near: [Vocabulary.Near]) throws -> Bool {
    guard let likeliest = near.max(by: { $0.worth < $1.worth }) else { return false }
    let sql = "select 1 from search_word where term = ? limit 1 offset \(Self.common - 1)"
    return try !reader.integers(sql, [.integer(likeliest.term)]).isEmpty
  }

  /// Adds what a part of the query is worth to each row; of several terms the best counts.
  mutating func add(_ near: [Vocabulary.Near], weight: Double) throws {
    var part = Part(near: near, matches: [Match](repeating: Match(), count: totals.count))
    var weight = weight
    for (place, near) in near.enumerated() {
      let found = try self.rows(of: near.term)
      if found.count >= Self.common, !rows.isEmpty {
        weight = min(weight, 0.5)
        for row in leading(Self.candidates) {
          guard let kind = try kind(of: near.term, Int64(row)) else { continue }
          part.note(row, Float(near.worth), term: place, kind: kind)
        }
        continue
      }
      for (row, kind) in found {
        guard kind == SearchKind.landlord.rawValue else {
          // The name in use is what people say first.
          let less = kind == SearchKind.surname.rawValue ? 0 : 0.004 * Double(kind)
          part.note(Int(row), Float(near.worth - less), term: place, kind: kind)
          continue
        }
        for file in try files(ofLandlord: row) {
          part.note(Int(file), Float(near.worth * 0.8), term: place, kind: kind)
        }
      }
    }
    for row in part.rows {
      if totals[row] == 0 { rows.append(row) }
      totals[row] += part.matches[row].worth * Float(weight)
    }
    parts.append(part)
  }

  /// The rows worth most; of equal ones the latest.
  func best(_ limit: Int) -> [(household: Int64, total: Double)] {
    let first = leading(limit)
    // A row that fits half as well as the best is noise beside it.
    let least = (first.first.map { totals[$0] } ?? 0) * 0.55
    return first.filter { totals[$0] >= least }.map { (Int64($0), Double(totals[$0])) }
  }

  /// The terms by which a row was found, one for each part of the query that found it.
  func found(_ household: Int64) -> [Found] {
    parts.compactMap { part in
      let match = part.matches[Int(household)]
      guard match.worth > 0 else { return nil }
      return Found(term: part.near[Int(match.term)].term, kind: Int64(match.kind))
    }
  }

  private func leading(_ count: Int) -> [Int] {
    // Positive numbers are in the order of their bits: worth and row are sorted as one number.
    let keys = rows.map { UInt64(totals[$0].bitPattern) << 32 | UInt64($0) }
    return keys.sorted(by: >).prefix(count).map { Int($0 & 0xFFFF_FFFF) }
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
