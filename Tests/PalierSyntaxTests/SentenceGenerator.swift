import PalierDiagnostics
import PalierSyntax
import SeededRandom

/// Derives sentences from the grammar at random, the branches seen least first.
///
/// The rules of the syntax give words with spaces between them, those of words and literals glue
/// their parts. What a grammar without memory can't say (the month of a date goes to 12) is the
/// business of `SentenceGenerator+Words.swift`.
struct SentenceGenerator {
  let grammar: [String: GrammarNode]
  private let lexical: Set<String>
  var random: SeededGenerator
  private(set) var coverage: GrammarCoverage
  private var heights: [String: Int] = [:]
  /// Parentheses open around the place: a comma in a number stands outside them only.
  var openParentheses = 0
  /// Whether names are those of trees and texts are words, for people to read.
  var isPlain = false
  /// How many rules the derivation may put in each other before it takes what ends soonest.
  private var bound = 24
  /// How many more words the sentence may have before everything takes what ends soonest.
  private var budget = 0
  /// Whether a word is derived anew because another was refused.
  private var isRetrying = false

  init(_ grammar: Grammar, seed: UInt64, from start: String = "program") {
    let rules = grammar.rules + grammar.lexicalRules
    self.grammar = Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0.node) })
    lexical = Set(grammar.lexicalRules.map(\.name))
    random = SeededGenerator(seed: seed)
    coverage = GrammarCoverage(grammar, from: start)
    measure()
  }

  /// A sentence of a rule.
  mutating func derived(from rule: String) -> String {
    openParentheses = 0
    // Further in, a chain of signs alone would nest deeper than a text may.
    bound = Int.random(in: 8...26, using: &random)
    budget = Int.random(in: 5...40, using: &random)
    var words: [String] = []
    derive(.rule(rule), in: "", at: "", depth: 0, into: &words)
    coverage.settle()
    return words.joined(separator: " ")
  }

  /// A sentence of a rule that goes through one of its alternatives, when it has any.
  mutating func derived(from rule: String, alternative: Int?) -> String {
    guard let alternative, case .choice(let parts)? = grammar[rule] else {
      return derived(from: rule)
    }
    openParentheses = 0
    bound = 2
    budget = 30
    var words: [String] = []
    let path = "|\(alternative)"
    while true {
      derive(parts[alternative], in: rule, at: path, depth: 0, into: &words)
      let sentence = words.joined(separator: lexical.contains(rule) ? "" : " ")
      coverage.settle()
      if let sentence = accepted(sentence, as: rule) { return sentence }
      words = []
    }
  }

  mutating func derive(
    _ node: GrammarNode,
    in rule: String,
    at path: String,
    depth: Int,
    into words: inout [String]
  ) {
    switch node {
    case .terminal(let text):
      if !lexical.contains(rule) { budget -= 1 }
      if text == "(" { openParentheses += 1 }
      if text == ")" { openParentheses -= 1 }
      words.append(lexical.contains(rule) && rule != "unit" ? text : spelling(of: text, in: rule))
    case .special(let words_): words.append(special(words_))
    case .rule(let name): words.append(contentsOf: phrase(of: name, depth: depth + 1))
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        derive(part, in: rule, at: "\(path).\(index)", depth: depth, into: &words)
      }
    case .choice(let parts):
      let index = choose(parts, rule, path, depth)
      coverage.visit(rule, "\(path)|\(index)")
      derive(parts[index], in: rule, at: "\(path)|\(index)", depth: depth, into: &words)
    case .optional(let part):
      let count = times(rule, path, depth, atMost: 1)
      coverage.visit(rule, "\(path)*\(count)")
      if count > 0 { derive(part, in: rule, at: "\(path)*", depth: depth, into: &words) }
    case .repetition(let part):
      let count = times(rule, path, depth, atMost: 3)
      coverage.visit(rule, "\(path)*\(min(count, 2))")
      for _ in 0..<count { derive(part, in: rule, at: "\(path)*", depth: depth, into: &words) }
    }
  }

  /// The words of a rule; of a rule of words and literals, one word.
  private mutating func phrase(of rule: String, depth: Int) -> [String] {
    guard let node = grammar[rule] else { return [] }
    guard lexical.contains(rule) else {
      var words: [String] = []
      derive(node, in: rule, at: "", depth: depth, into: &words)
      return words
    }
    budget -= 1
    // Inside a text, an expression begins anew: no parenthesis is open there.
    let (parentheses, mark) = (openParentheses, coverage.mark)
    if rule == "piece" { openParentheses = 0 }
    let wasRetrying = isRetrying
    defer { (openParentheses, isRetrying) = (parentheses, wasRetrying) }
    while true {
      var pieces: [String] = []
      derive(node, in: rule, at: "", depth: depth, into: &pieces)
      let word = pieces.joined(separator: rule == "piece" ? " " : "")
      if let word = accepted(word, as: rule) { return [word] }
      coverage.takeBack(to: mark)
      // A branch that was refused would be new again, and taken for ever.
      isRetrying = true
    }
  }

  /// Whether a branch was never taken: it then is, however long the sentence has become.
  private func isNew(_ rule: String, _ path: String, _ depth: Int) -> Bool {
    !isPlain && !isRetrying && depth < 60 && coverage.visits(rule, path) == 0
  }

  private func isSpent(_ depth: Int) -> Bool { depth > bound || budget <= 0 }

  private mutating func choose(
    _ parts: [GrammarNode],
    _ rule: String,
    _ path: String,
    _ depth: Int
  ) -> Int {
    if let new = parts.indices.first(where: { isNew(rule, "\(path)|\($0)", depth) }) { return new }
    if isSpent(depth), rule == "piece" || !lexical.contains(rule) {
      let heights = parts.map(height)
      let least = heights.min() ?? 0
      return parts.indices.filter { heights[$0] == least }.randomElement(using: &random) ?? 0
    }
    if Bool.random(using: &random) {
      let counts = parts.indices.map { coverage.visits(rule, "\(path)|\($0)") }
      let least = counts.min() ?? 0
      return parts.indices.filter { counts[$0] == least }.randomElement(using: &random) ?? 0
    }
    return Int.random(in: 0..<parts.count, using: &random)
  }

  private mutating func times(_ rule: String, _ path: String, _ depth: Int, atMost most: Int) -> Int
  {
    let kinds = min(most, 2)
    if let new = (0...kinds).first(where: { isNew(rule, "\(path)*\($0)", depth) }) { return new }
    if isSpent(depth), rule == "piece" || !lexical.contains(rule) { return 0 }
    let counts = (0...kinds).map { coverage.visits(rule, "\(path)*\($0)") }
    if Int.random(in: 0..<4, using: &random) == 0, let least = counts.min() {
      return counts.firstIndex(of: least) ?? 0
    }
    return Int.random(in: 0..<4, using: &random) > 0 ? 0 : Int.random(in: 1...most, using: &random)
  }

  /// How many rules a derivation needs at least, one inside the other.
  private func height(_ node: GrammarNode) -> Int {
    switch node {
    case .terminal, .special, .optional, .repetition: 0
    case .rule(let name): 1 + (heights[name] ?? 1_000)
    case .sequence(let parts): parts.map(height).max() ?? 0
    case .choice(let parts): parts.map(height).min() ?? 0
    }
  }

  /// Works out the heights of all rules, the lowest first.
  private mutating func measure() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (name, node) in grammar {
        let new = height(node)
        if new < heights[name] ?? 1_000 {
          heights[name] = new
          hasChanged = true
        }
      }
    }
  }
}
