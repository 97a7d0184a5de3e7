package import PalierDiagnostics
package import PalierDictionary
import PalierSyntax
import PalierValues

/// Tells what the words of a line are while it is typed, so that each can be coloured.
package struct Colouring: Sendable {
  /// What a part of a text is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case keyword
    /// An entity, a field, a function, a name that was given.
    case name
    /// A value of an enumeration.
    case value
    case text
    case number
    case comment
    case error
  }

  /// A part of a text and what it is.
  package struct Part: Hashable, Sendable {
    package let range: SourceRange
    package let kind: Kind
  }

  private let kinds: [String: Kind]

  /// Learns the words of a dictionary.
  package init(dictionary: CaseDictionary) {
    var kinds: [String: Kind] = [:]
    func learn(_ words: Words, _ kind: Kind) {
      for word in [words.english, words.french] {
        let folded = TextForm.foldedWord(word)
        // A word that is several things is a name first: where it is a value it still reads well.
        if kinds[folded] == nil { kinds[folded] = kind }
      }
    }
    for entity in dictionary.entities {
      learn(entity.plural, .name)
      learn(entity.singular, .name)
      for field in dictionary.allFields(of: entity) { learn(field.words, .name) }
    }
    for enumeration in dictionary.enumerations {
      for value in enumeration.values { learn(value.words, .value) }
    }
    self.kinds = kinds
  }

  /// The parts of a text, in order; `wrong` are the places of what is known to be wrong.
  package func parts(
    of source: SourceText,
    in environment: Environment,
    wrong: [SourceRange] = []
  ) -> [Part] {
    let lexer = Lexer(source)
    var parts: [Part] = []
    for token in lexer.tokens where !token.isEnd {
      if wrong.contains(where: { $0.lower <= token.range.lower && token.range.upper <= $0.upper }) {
        parts.append(Part(range: token.range, kind: .error))
      } else if let kind = kind(of: token, environment) {
        parts.append(Part(range: token.range, kind: kind))
      }
    }
    parts += lexer.comments.map { Part(range: $0.range, kind: .comment) }
    return parts.sorted { $0.range.lower < $1.range.lower }
  }

  private func kind(of token: Token, _ environment: Environment) -> Kind? {
    switch token.kind {
    case .word(let folded, let readings):
      if Lexicon.isReserved(folded) { return .keyword }
      if let kind = kinds[folded] { return kind }
      if environment.binding(for: folded) != nil { return .name }
      if Function.named(folded) != nil { return .name }
      return readings.isEmpty ? nil : .keyword
    case .number, .money, .percent, .date, .time, .month, .quarter: return .number
    case .text: return .text
    case .symbol, .end: return nil
    case .invalid: return .error
    }
  }
}
