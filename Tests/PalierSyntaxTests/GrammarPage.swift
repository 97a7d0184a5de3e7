import PalierDiagnostics
import PalierSyntax

/// `Grammar/diagrams.md`: each rule of the grammar with its alternatives, whom it uses, who uses
/// it, and a sentence of each alternative.
struct GrammarPage {
  private let grammar: Grammar
  private let rules: [(name: String, node: GrammarNode)]
  private var generator: SentenceGenerator

  init(_ grammar: Grammar) {
    self.grammar = grammar
    rules = grammar.rules + grammar.lexicalRules
    generator = SentenceGenerator(grammar, seed: 1)
    generator.isPlain = true
  }

  /// The page, ending in a line break.
  mutating func text() -> String {
    var lines = [
      "# The grammar, rule by rule", "",
      "Made from `palier.ebnf`, with sentences that the tests derive from it. A word `like this` is a",
      "keyword, written in English; a [rule](#program) leads to its place. `?` stands behind what may",
      "be left out, `*` behind what may come any number of times, `…` between parts written without",
      "spaces. The names in the sentences are those of trees and mean nothing.", "",
      "Rules: " + rules.map { link($0.name) }.joined(separator: ", "),
    ]
    for (name, node) in grammar.rules { lines += section(name, node, glue: " ") }
    lines += ["", "## Words and literals"]
    for (name, node) in grammar.lexicalRules { lines += section(name, node, glue: "…") }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func section(_ name: String, _ node: GrammarNode, glue: String) -> [String] {
    let users = rules.filter { $0.name != name && $0.node.uses.contains(name) }.map(\.name)
    var lines = ["", "### \(name)", ""]
    if !users.isEmpty { lines += ["In " + users.map(link).joined(separator: ", ") + ".", ""] }
    lines += ["| what | for example |", "|---|---|"]
    let alternatives: [GrammarNode] = if case .choice(let parts) = node { parts } else { [node] }
    for (index, part) in alternatives.enumerated() {
      let branch = alternatives.count > 1 ? index : nil
      lines.append("| \(shown(part, glue: glue)) | \(example(of: name, branch)) |")
    }
    return lines
  }

  /// The shortest of several sentences of an alternative that takes something of what it may.
  private mutating func example(of rule: String, _ branch: Int?) -> String {
    var found: [String] = []
    for _ in 0..<30 {
      let sentence = generator.derived(from: rule, alternative: branch)
      if !sentence.isEmpty { found.append(sentence) }
    }
    let sorted = found.sorted { ($0.count, $0) < ($1.count, $1) }
    guard let sentence = sorted.dropFirst(sorted.count / 3).first else { return "" }
    let line = sentence.replacing("\n", with: " ⏎ ").replacing("|", with: "\\|")
    let mark = line.contains("`") ? "``" : "`"
    return "\(mark)\(line)\(mark)"
  }

  private func link(_ rule: String) -> String { "[\(rule)](#\(rule.lowercased()))" }

  private func shown(_ node: GrammarNode, glue: String) -> String {
    switch node {
    case .terminal(let text): text == "|" ? "`\\|`" : "`\(text)`"
    case .rule(let name): link(name)
    case .special(let words): "*\(words)*"
    case .sequence(let parts):
      parts.map { grouped($0, glue: glue) }.joined(separator: glue == " " ? " " : " … ")
    case .choice(let parts): parts.map { shown($0, glue: glue) }.joined(separator: " or ")
    case .optional(let part): "( \(shown(part, glue: glue)) )?"
    case .repetition(let part): "( \(shown(part, glue: glue)) )\\*"
    }
  }

  private func grouped(_ node: GrammarNode, glue: String) -> String {
    if case .choice = node { "( \(shown(node, glue: glue)) )" } else { shown(node, glue: glue) }
  }
}

extension GrammarNode {
  /// The rules that it names.
  fileprivate var uses: Set<String> {
    switch self {
    case .terminal, .special: []
    case .rule(let name): [name]
    case .sequence(let parts), .choice(let parts): parts.reduce(into: []) { $0.formUnion($1.uses) }
    case .optional(let part), .repetition(let part): part.uses
    }
  }
}
