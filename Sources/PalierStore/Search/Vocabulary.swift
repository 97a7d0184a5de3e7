import PalierSQL

/// The terms that a part of a query may mean, with how far each is from what was typed.
struct Vocabulary {
  /// A term, and what its nearness is worth: 1 for the same.
  struct Near {
    let term: Int64
    var worth: Double
  }

  /// More near words than these are no help.
  private static let limit = 120
  /// Shorter numbers have too many others near to them.
  private static let phoneDigits = 9
  private static let referenceDigits = 9

  let reader: StoreReader

  /// What a part of a query may mean, and what it is worth.
  struct Meaning {
    var near: [Near]
    let weight: Double
  }

  /// The meanings of the parts; two words typed as one are two of them.
  func meanings(of parts: [SearchQuery.Part]) throws -> [Meaning] {
    let words = parts.compactMap(\.word)
    var nearWords = try near(words)[...]
    var meanings: [Meaning] = []
    for part in parts {
      var near = part.word == nil ? [] : nearWords.removeFirst()
      if let phone = part.phone { near += try phones(phone) }
      if let end = part.end { near += try ending(with: end) }
      if let reference = part.reference { near += try references(reference) }
      if near.isEmpty, let word = part.word {
        meanings += try halves(of: word).map { Meaning(near: $0, weight: part.weight) }
      } else {
        meanings.append(Meaning(near: near, weight: part.weight))
      }
    }
    return meanings
  }

  /// The words near to each, for all of which the vocabulary is gone through once.
  private func near(_ words: [String]) throws -> [[Near]] {
    var found = [[Near]](repeating: [], count: words.count)
    let patterns = words.enumerated().map { (index: $0, word: $1, pattern: WordPattern($1)) }
    for (index, word, _) in patterns where word.first?.isNumber == true {
      found[index] = try beginning(with: word)
    }
    let letters = patterns.filter { $0.word.first?.isLetter == true }
    guard !letters.isEmpty else { return found }
    // Marks and digits come before the letters; what comes behind those of ASCII is a letter too.
    try reader.engine("select id, word from search_term where word >= 'a'") { statement in
      while try statement.step() {
        guard let term = statement.integer(0) else { continue }
        statement.withBytes(1) { bytes in
          for (index, word, pattern) in letters {
            let worth = Self.worth(of: bytes, for: word, pattern)
            if worth > 0 { found[index].append(Near(term: term, worth: worth)) }
          }
        }
      }
    }
    return found.map { Array($0.sorted { $0.worth > $1.worth }.prefix(Self.limit)) }
  }

  /// How far from a word of some length another may be.
  private static func allowance(_ length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3: 1
    case 4...9: 2
    default: 3
    }
  }

  private static func worth(
    of bytes: UnsafeBufferPointer<UInt8>,
    for word: String,
    _ pattern: WordPattern
  ) -> Double {
    let longer = bytes.count - pattern.length
    let allowed = allowance(pattern.length)
    if longer > 0, pattern.length > 1, bytes.starts(with: word.utf8) {
      // The rest is still to be typed; the less of it, the likelier.
      return 0.9 - 0.01 * Double(min(longer, 20))
    }
    guard abs(longer) <= allowed else { return 0 }
    let distance = pattern.distance(to: bytes)
    guard distance <= allowed else { return 0 }
    let worth = 1 - Double(distance) / Double(max(bytes.count, pattern.length))
    return distance < max(bytes.count, pattern.length) ? max(worth, 0.1) : 0
  }

  /// Two words typed as one, of which at least one is right.
  private func halves(of word: String) throws -> [[Near]] {
    let letters = Array(word)
    guard letters.count >= 6 else { return [] }
    var known: [(half: Near, other: String)] = []
    for place in 3...(letters.count - 3) {
      let (left, right) = (String(letters[..<place]), String(letters[place...]))
      let terms = (try exact(left), try exact(right))
      if let left = terms.0, let right = terms.1 {
        return [left, right].map { [Near(term: $0, worth: 0.9)] }
      }
      if let left = terms.0 { known.append((Near(term: left, worth: 0.9), right)) }
      if let right = terms.1 { known.append((Near(term: right, worth: 0.9), left)) }
    }
    guard !known.isEmpty else { return [] }
    let others = try near(known.map(\.other))
    let best = others.indices.max {
      (others[$0].first?.worth ?? 0) < (others[$1].first?.worth ?? 0)
    }
    guard let best else { return [] }
    return [[known[best].half], others[best].map { Near(term: $0.term, worth: $0.worth * 0.9) }]
  }

  private func exact(_ word: String) throws -> Int64? {
    try reader.integers("select id from search_term where word = ?", [.text(word)]).first
  }

  /// The terms that begin with a text; the same one first.
  private func beginning(with text: String) throws -> [Near] {
    let sql = """
      select id, word = ?1 from search_term where word >= ?1 and word < ?2 order by word limit ?3
      """
    return try reader.engine(sql) { statement in
      try statement.bind([
        .text(text), .text(text + "\u{10FFFF}"), .integer(Int64(Self.limit)),
      ])
      var found: [Near] = []
      while try statement.step() {
        guard let term = statement.integer(0) else { continue }
        found.append(Near(term: term, worth: statement.integer(1) == 1 ? 1 : 0.9))
      }
      return found
    }
  }

  /// References that begin so, or whose last number it is without its zeros, as people say it; else
  /// those that one wrong digit leads to.
  private func references(_ reference: String) throws -> [Near] {
    var found = try beginning(with: reference)
    let short = SearchTerms.reference(SearchTerms.withoutZeros(String(reference.dropFirst())))
    if short != reference, let term = try exact(short) {
      found.append(Near(term: term, worth: 0.9))
    }
    guard found.isEmpty, reference.count > Self.referenceDigits else { return found }
    return try besides(reference)
  }

  /// Numbers that begin with the digits, else those that one wrong digit leads to.
  private func phones(_ phone: String) throws -> [Near] {
    let found = try beginning(with: phone)
    guard found.isEmpty, phone.count > Self.phoneDigits else { return found }
    return try besides(phone)
  }

  /// The numbers that end with some digits: those of the rows that have the last of them.
  private func ending(with digits: String) throws -> [Near] {
    let sql = """
      select distinct t.id from search_word e
      join search_word w on w.row = e.row and w.kind = e.kind
      join search_term t on t.id = w.term
      where e.term = (select id from search_term where word = ?1) and e.kind = ?2
        and t.word like ?3 limit ?4
      """
    let end = "\(SearchTerms.phoneMark)%\(digits)"
    return try reader.engine(sql) { statement in
      try statement.bind([
        .text(SearchTerms.end(of: digits)), .integer(SearchKind.phone.rawValue),
        .text(end), .integer(Int64(Self.limit)),
      ])
      var found: [Near] = []
      while try statement.step() {
        statement.integer(0).map { found.append(Near(term: $0, worth: 0.8)) }
      }
      return found
    }
  }

  /// The terms that have one digit otherwise, one more or one less, or two of them swapped; the mark
  /// before them stays.
  private func besides(_ number: String) throws -> [Near] {
    let digits = Array(number)
    var others: Set<String> = []
    func add(_ change: (inout [Character]) -> Void) {
      var other = digits
      change(&other)
      others.insert(String(other))
    }
    for place in 1...digits.count {
      for digit in "0123456789" {
        add { $0.insert(digit, at: place) }
        if place < digits.count { add { $0[place] = digit } }
      }
      if place < digits.count { add { $0.remove(at: place) } }
      if place + 1 < digits.count { add { $0.swapAt(place, place + 1) } }
    }
    others.remove(number)
    return try others.sorted().compactMap { try exact($0) }.map { Near(term: $0, worth: 0.85) }
  }
}
