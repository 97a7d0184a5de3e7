import PalierValues

/// What somebody types to find a household, taken apart.
struct SearchQuery {
  /// A part of the query, each way of reading it.
  struct Part: Hashable {
    /// A folded word; nil where the part is a number too long to be one.
    var word: String?
    /// A telephone number or its beginning.
    var phone: String?
    /// The last digits of a telephone number, its zeros included.
    var end: String?
    /// The beginning of a reference.
    var reference: String?

    /// What it is worth to find it: one or two letters say little.
    var weight: Double {
      guard phone == nil, let word else { return 1.1 }
      return word.count < 3 ? 0.3 : 1 + 0.001 * Double(min(word.count, 20))
    }
  }

  private(set) var parts: [Part] = []

  /// More parts than these say nothing more.
  private static let limit = 12
  /// Fewer digits than these are a number of a street.
  private static let leastDigits = 4
  /// As many digits as people remember of the end of a telephone number.
  private static let ends = SearchTerms.endDigits...8

  init(_ text: String) {
    var digits: [Substring] = []
    for token in text.split(whereSeparator: \.isWhitespace) {
      if Self.isNumber(token) {
        digits.append(token)
      } else {
        addNumber(&digits)
        addWords(token)
      }
    }
    addNumber(&digits)
    parts = Array(parts.prefix(Self.limit))
  }

  private static func isNumber(_ token: Substring) -> Bool {
    token.contains(where: \.isNumber)
      && token.allSatisfy { ($0.isNumber && $0.isASCII) || "+.-/()".contains($0) }
  }

  /// Numbers that follow each other are one, as people write telephone numbers.
  private mutating func addNumber(_ tokens: inout [Substring]) {
    defer { tokens = [] }
    guard !tokens.isEmpty else { return }
    let digits = tokens.joined().filter(\.isNumber)
    guard digits.count >= Self.leastDigits else {
      for token in tokens { addWords(token) }
      return
    }
    var part = Part()
    // A postal code is a word of an address.
    if digits.count == 5 { part.word = digits }
    part.phone = SearchTerms.phone(tokens.joined())
    part.end = Self.ends.contains(digits.count) ? digits : nil
    part.reference = SearchTerms.reference(digits)
    parts.append(part)
  }

  private mutating func addWords(_ token: Substring) {
    let words = SearchTerms.words(String(token.prefix { $0 != "@" }))
    // A reference may hold letters.
    if words.count > 1, token.contains(where: \.isNumber) {
      parts.append(Part(reference: SearchTerms.reference(words.joined())))
      return
    }
    parts += words.map {
      Part(word: $0, reference: Int($0) == nil ? nil : SearchTerms.reference($0))
    }
  }
}
