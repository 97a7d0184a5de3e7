/// What a name or an operand is asked for, so that completion knows what to offer.
package enum NameRole: Int, Hashable, Sendable, CaseIterable {
  /// Rows that a sentence is about: an entity, a name, a defined question.
  case source
  /// An operand: a field, a name, a value, a function, a literal.
  case operand
  /// What follows a dot.
  case member
  /// The name behind `$`.
  case sigil
  /// A field that takes a value: `set`, `correct`, a record, `show all except`.
  case field
  /// An entity by its singular: `create`, `history of`, `move to`, `import … as`.
  case entity
  /// A child of the rows: `add`.
  case child
  case stage
  case exit
  case chart
  case format
  case type
  case task
  /// A name of the user's own, for which nothing can be offered.
  case new
  /// A unit of time, after a number or `last`.
  case unit
  /// A plain text: a title, a file, a reason.
  case text
  /// A plain number.
  case number
  /// The end of the statement.
  case end
}

/// Something that the parser would have accepted.
package enum Expectation: Hashable, Sendable {
  case keyword(Keyword)
  case name(NameRole)
  case symbol(Symbol)
}

/// All that the parser would have accepted at one place.
///
/// Names and symbols are few: lists, each of them once. For the first set of a type a program
/// spends more than for a whole question.
package struct Expectations: Hashable, Sendable {
  package internal(set) var keywords = KeywordSet()
  package internal(set) var names: [NameRole] = []
  package internal(set) var symbols: [Symbol] = []

  package init() {}

  /// Each of them, in a stable order.
  package var all: [Expectation] {
    NameRole.allCases.filter(names.contains).map(Expectation.name)
      + keywords.keywords.map(Expectation.keyword)
      + Symbol.allCases.filter(symbols.contains).map(Expectation.symbol)
  }

  mutating func insert(_ role: NameRole) {
    if !names.contains(role) { names.append(role) }
  }

  mutating func insert(_ symbol: Symbol) {
    if !symbols.contains(symbol) { symbols.append(symbol) }
  }

  package func contains(_ expectation: Expectation) -> Bool {
    switch expectation {
    case .keyword(let keyword): keywords.contains(keyword)
    case .name(let role): names.contains(role)
    case .symbol(let symbol): symbols.contains(symbol)
    }
  }
}
