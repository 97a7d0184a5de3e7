/// A set of keywords, a bit each: the parser asks for keywords at every token.
package struct KeywordSet: Hashable, Sendable {
  private var bits: UInt128 = 0

  package init() {}

  package init(_ keywords: [Keyword]) {
    for keyword in keywords { insert(keyword) }
  }

  package var isEmpty: Bool { bits == 0 }

  /// The keywords in the order of their declaration.
  package var keywords: [Keyword] {
    Keyword.allCases.filter(contains)
  }

  package func contains(_ keyword: Keyword) -> Bool {
    bits >> UInt128(keyword.rawValue) & 1 == 1
  }

  package mutating func insert(_ keyword: Keyword) {
    bits |= 1 << UInt128(keyword.rawValue)
  }

  package func intersects(_ other: KeywordSet) -> Bool {
    bits & other.bits != 0
  }

  package mutating func subtract(_ other: KeywordSet) {
    bits &= ~other.bits
  }
}
