import PalierDiagnostics
import PalierSyntax
import PalierValues

/// Tells whether tokens are a sentence of the grammar, without the parser.
///
/// It knows the rules of the syntax alone: the lexer has read words and literals. A line break may
/// or may not separate, so it accepts more than the parser does, never less.
struct GrammarRecognizer {
  private let rules: [String: GrammarNode]
  private var tokens: [Token] = []
  private var known: [Place: Set<Int>] = [:]

  private struct Place: Hashable {
    let rule: String
    let position: Int
  }

  init(_ grammar: Grammar) {
    rules = Dictionary(uniqueKeysWithValues: grammar.rules.map { ($0.name, $0.node) })
  }

  /// Whether a text is a sentence of a rule, its interpolations included.
  mutating func accepts(_ text: String, as rule: String = "program") -> Bool {
    accepts(Lexer(SourceText(name: "test", text: text)).tokens.dropLast(), as: rule)
  }

  private mutating func accepts(_ tokens: some Collection<Token>, as rule: String) -> Bool {
    self.tokens = Array(tokens)
    known = [:]
    guard ends(of: .rule(rule), from: 0).contains(self.tokens.count) else { return false }
    return tokens.allSatisfy { token in
      guard case .text(let segments) = token.kind else { return true }
      return segments.allSatisfy { segment in
        guard case .interpolation(let inner) = segment else { return true }
        return accepts(inner.dropLast(), as: "question")
      }
    }
  }

  /// Where a part that begins at a place may end.
  private mutating func ends(of node: GrammarNode, from position: Int) -> Set<Int> {
    switch node {
    case .terminal(let text): return matches(text, position) ? [position + 1] : []
    case .special: return []
    case .rule(let name): return ends(ofRule: name, from: position)
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, from: position)) }
    case .sequence(let parts):
      var places: Set<Int> = [position]
      for part in parts {
        places = places.reduce(into: []) { $0.formUnion(ends(of: part, from: $1)) }
        if places.isEmpty { break }
      }
      return places
    case .optional(let part): return ends(of: part, from: position).union([position])
    case .repetition(let part):
      var all: Set<Int> = [position]
      var waiting = [position]
      while let place = waiting.popLast() {
        for end in ends(of: part, from: place) where all.insert(end).inserted {
          waiting.append(end)
        }
      }
      return all
    }
  }

  private mutating func ends(ofRule name: String, from position: Int) -> Set<Int> {
    let place = Place(rule: name, position: position)
    if let ends = known[place] { return ends }
    let found: Set<Int>
    if let node = rules[name] {
      found = ends(of: node, from: position)
    } else {
      found = lexicalEnds(of: name, from: position)
    }
    known[place] = found
    return found
  }

  private func lexicalEnds(of rule: String, from position: Int) -> Set<Int> {
    guard position < tokens.count else { return [] }
    let token = tokens[position]
    if rule == "separator" {
      if token.symbol == .semicolon { return [position + 1] }
      return token.startsLine ? [position] : []
    }
    return token.matches(rule, before: tokens.dropFirst(position + 1).first) ? [position + 1] : []
  }

  /// Whether a token is the word or sign of a terminal.
  private func matches(_ terminal: String, _ position: Int) -> Bool {
    guard position < tokens.count else { return false }
    let token = tokens[position]
    if let symbol = token.symbol { return symbol.rawValue == terminal }
    guard let word = token.word else { return false }
    let isKeyword = token.readings.keywords.contains { keyword in
      (keyword.entry.english.words.first ?? keyword.entry.french.words.first) == terminal
    }
    return isKeyword || Function.named(word)?.rawValue == terminal
      || (terminal == "a" && word == "a")
  }
}

extension Token {
  /// Whether it is a word or literal of a lexical rule.
  fileprivate func matches(_ rule: String, before next: Token?) -> Bool {
    switch (rule, kind) {
    case ("name", .word(let word, _)): !Lexicon.reserved.contains(word) || next?.symbol == .dot
    case ("anyname", .word): true
    case ("known", .word(let word, _)): Function.named(word) != nil
    case ("unit", .word(let word, _)): TimeUnit.named(word) != nil
    case ("number", .number), ("money", .money), ("percent", .percent), ("date", .date),
      ("time", .time), ("month", .month), ("quarter", .quarter), ("text", .text):
      true
    case ("whole", .number(let number)): number.whole != nil
    case ("title", .text(let segments)):
      !segments.contains { if case .interpolation = $0 { true } else { false } }
    default: false
    }
  }
}
