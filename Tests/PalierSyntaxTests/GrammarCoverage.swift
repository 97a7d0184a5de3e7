/// Which branches of the grammar the sentences derived so far went through.
///
/// A branch is an alternative of a choice, an option taken or left out, a repetition of nothing,
/// of one or of more.
struct GrammarCoverage {
  struct Branch: Hashable {
    let rule: String
    /// Where in the rule, and what is taken there.
    let path: String
  }

  private var visits: [Branch: Int] = [:]
  private var texts: [Branch: String] = [:]
  /// The visits of what isn't settled yet, in their order.
  private var trail: [Branch] = []

  /// Lists the branches of the rules that a start rule reaches.
  init(_ grammar: Grammar, from start: String) {
    var waiting = [start]
    var seen: Set<String> = [start]
    while let rule = waiting.popLast(), let node = grammar[rule] {
      list(node, rule, "") { name in
        if seen.insert(name).inserted { waiting.append(name) }
      }
    }
    rules = seen
  }

  /// The rules reached.
  private(set) var rules: Set<String> = []

  var count: Int { visits.count }

  /// What no sentence has gone through, in words.
  var missing: [String] {
    visits.filter { $0.value == 0 }.keys.map { "\($0.rule): \(texts[$0] ?? "")" }.sorted()
  }

  var covered: Int { visits.count { $0.value > 0 } }

  func visits(_ rule: String, _ path: String) -> Int {
    visits[Branch(rule: rule, path: path)] ?? 0
  }

  mutating func visit(_ rule: String, _ path: String) {
    let branch = Branch(rule: rule, path: path)
    visits[branch, default: 0] += 1
    trail.append(branch)
  }

  /// Where the visits stand, for `takeBack(to:)`.
  var mark: Int { trail.count }

  /// Forgets the visits made since a mark: what they derived wasn't used.
  mutating func takeBack(to mark: Int) {
    for branch in trail[mark...] { visits[branch, default: 0] -= 1 }
    trail.removeSubrange(mark...)
  }

  /// Keeps the visits made so far.
  mutating func settle() { trail = [] }

  private mutating func list(
    _ node: GrammarNode,
    _ rule: String,
    _ path: String,
    _ reach: (String) -> Void
  ) {
    switch node {
    case .terminal, .special: break
    case .rule(let name): reach(name)
    case .sequence(let parts):
      for (index, part) in parts.enumerated() { list(part, rule, "\(path).\(index)", reach) }
    case .choice(let parts):
      for (index, part) in parts.enumerated() {
        add(rule, "\(path)|\(index)", "\(part)")
        list(part, rule, "\(path)|\(index)", reach)
      }
    case .optional(let part):
      for count in 0...1 { add(rule, "\(path)*\(count)", "\(node) \(count) times") }
      list(part, rule, "\(path)*", reach)
    case .repetition(let part):
      for count in 0...2 { add(rule, "\(path)*\(count)", "\(node) \(count) times") }
      list(part, rule, "\(path)*", reach)
    }
  }

  private mutating func add(_ rule: String, _ path: String, _ text: String) {
    let branch = Branch(rule: rule, path: path)
    visits[branch] = 0
    texts[branch] = text
  }
}
