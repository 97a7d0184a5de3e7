import PalierDiagnostics
import PalierSyntax

/// Derives sentences from the grammar at random, the branches seen least first.
struct SentenceGenerator {
  let grammar: [String: GrammarNode]
  let tongue: Tongue
  private var random: SeededGenerator
  private var heights: [String: Int] = [:]
  /// How often each branch of each rule was taken.
  private(set) var visits: [String: Int] = [:]

  init(_ grammar: Grammar, tongue: Tongue, seed: UInt64) {
    self.grammar = Dictionary(uniqueKeysWithValues: grammar.rules.map { ($0.name, $0.node) })
    self.tongue = tongue
    random = SeededGenerator(state: seed)
    for rule in grammar.rules { list(rule.node, path: rule.name) }
    measure()
  }

  /// The branches that no sentence has taken.
  var unvisited: [String] { visits.filter { $0.value == 0 }.keys.sorted() }

  /// A sentence of a rule.
  mutating func derived(from rule: String) -> String {
    var words: [String] = []
    derive(.rule(rule), path: "", depth: 0, into: &words)
    return words.joined(separator: " ")
  }

  /// What stands for a lexical rule.
  private static let samples: [String: [String]] = [
    "name": ["alder", "birch", "cédre", "elm"], "anyname": ["ash", "où_est", "stage"],
    "number": ["7", "2021", "3_000"], "money": ["4 200 €", "12.50 €"], "percent": ["12.5 %"],
    "date": ["2021-04-12", "12/04/2021"], "month": ["2021-04"], "quarter": ["2021-Q2"],
    "time": ["14:30", "14h30"], "text": ["\"fir {alder.ash} \\{ \\\"\"", "« Cœur »"],
    "title": ["“Title”"], "separator": ["\n", ";"],
    "unit": ["day", "weeks", "mois", "trimestre", "années", "ans"],
  ]

  private mutating func list(_ node: GrammarNode, path: String) {
    switch node {
    case .terminal, .rule: break
    case .sequence(let parts):
      for (index, part) in parts.enumerated() { list(part, path: "\(path).\(index)") }
    case .choice(let parts):
      for (index, part) in parts.enumerated() {
        visits["\(path)|\(index)"] = 0
        list(part, path: "\(path)|\(index)")
      }
    case .optional(let part), .repetition(let part):
      visits["\(path)?"] = 0
      list(part, path: "\(path)?")
    }
  }

  private mutating func derive(
    _ node: GrammarNode,
    path: String,
    depth: Int,
    into words: inout [String]
  ) {
    switch node {
    case .terminal(let text): words.append(spelling(of: text))
    case .rule(let name):
      if let samples = SentenceGenerator.samples[name],
        let sample = samples.randomElement(using: &random)
      {
        words.append(sample)
      } else if let node = grammar[name] {
        derive(node, path: name, depth: depth + 1, into: &words)
      }
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        derive(part, path: "\(path).\(index)", depth: depth, into: &words)
      }
    case .choice(let parts):
      let index = choose(parts, path: path, depth: depth)
      visits["\(path)|\(index)", default: 0] += 1
      derive(parts[index], path: "\(path)|\(index)", depth: depth, into: &words)
    case .optional(let part), .repetition(let part):
      let isNew = visits["\(path)?", default: 0] < 12 && depth < 30
      guard
        (isNew && Bool.random(using: &random))
          || (depth < 22 && Int.random(in: 0..<6, using: &random) == 0)
      else { return }
      visits["\(path)?", default: 0] += 1
      derive(part, path: "\(path)?", depth: depth, into: &words)
    }
  }

  private mutating func choose(_ parts: [GrammarNode], path: String, depth: Int) -> Int {
    if depth > 30 {
      // Deep down, what ends soonest.
      let heights = parts.map(height)
      return heights.indices.min { heights[$0] < heights[$1] } ?? 0
    }
    if depth < 30, let new = parts.indices.first(where: { visits["\(path)|\($0)"] == 0 }) {
      return new
    }
    if depth < 20, Bool.random(using: &random) {
      let counts = parts.indices.map { visits["\(path)|\($0)", default: 0] }
      return counts.indices.min { counts[$0] < counts[$1] } ?? 0
    }
    return Int.random(in: 0..<parts.count, using: &random)
  }

  /// How many rules a derivation needs at least, one inside the other.
  private func height(_ node: GrammarNode) -> Int {
    switch node {
    case .terminal, .optional, .repetition: 0
    case .rule(let name): 1 + (SentenceGenerator.samples[name] != nil ? 0 : heights[name] ?? 1_000)
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

  /// A terminal in the tongue: keywords and functions by their tables, the rest as it is.
  private func spelling(of terminal: String) -> String {
    let keywords = Keyword.allCases.filter { $0.spellings(in: .english).first == terminal }
    // `unknown` and `to` have two entries; one word serves both places.
    let keyword = keywords.first { $0.entry.role != .contextual } ?? keywords.first
    let function = Function.allCases.first { $0.rawValue == terminal }
    return keyword?.spelling(in: tongue) ?? function?.spelling(in: tongue) ?? terminal
  }
}

/// The same random numbers at every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
