package import PalierDiagnostics

extension Lexer {
  /// The tongue in which a text is written, by most of the words that belong to one tongue only;
  /// nil when as many are of the other.
  package static func tongue(of source: SourceText) -> Tongue? {
    let balance = Lexer(source).tokens.reduce(0) { sum, token in
      switch token.word.flatMap(Lexicon.tongue(of:)) {
      case .english: sum + 1
      case .french: sum - 1
      case nil: sum
      }
    }
    return balance == 0 ? nil : balance > 0 ? .english : .french
  }
}
