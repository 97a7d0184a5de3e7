import PalierSyntax

/// Which names use which, so that one that would use itself is refused with the way it takes.
struct NameGraph {
  /// The name that is being given.
  private(set) var current: Name?
  /// The names that the text gives further down, as they are written.
  private var later: [String: String] = [:]
  private var uses: [String: [String]] = [:]
  private var written: [String: String] = [:]

  /// Notes the names that the statements give.
  mutating func expect(_ statements: [Statement]) {
    later = [:]
    for name in statements.compactMap(\.givenName) { later[name.folded] = name.text }
  }

  /// Begins a name; what is met until it ends is used by it.
  mutating func begin(_ name: Name) {
    later[name.folded] = nil
    written[name.folded] = name.text
    current = name
  }

  mutating func end() {
    current = nil
  }

  func isLater(_ name: Name) -> Bool {
    later[name.folded] != nil
  }

  /// Notes that a name is used here.
  ///
  /// - Returns: The way by which the name being given would use itself, when there is one.
  mutating func use(_ name: Name) -> [String]? {
    guard let current else { return nil }
    if current.folded == name.folded { return [current.text, current.text] }
    written[name.folded] = name.text
    uses[current.folded, default: []].append(name.folded)
    return way(from: name.folded, to: current.folded).map { way in
      [current.text] + way.map { written[$0] ?? $0 }
    }
  }

  /// The names from one to another, each using the next.
  private func way(from start: String, to end: String) -> [String]? {
    var before: [String: String] = [:]
    var open = [start]
    while let name = open.popLast() {
      if name == end {
        var way = [end]
        while let last = way.last, last != start, let earlier = before[last] { way.append(earlier) }
        return way.reversed()
      }
      for next in uses[name] ?? [] where before[next] == nil && next != start {
        before[next] = name
        open.append(next)
      }
    }
    return nil
  }
}

extension Statement {
  /// The name that it gives, when it gives one that others may use.
  var givenName: Name? {
    switch kind {
    case .function(let name, _, _, _), .task(let name, _, _), .letName(let name, _),
      .param(let name, _, _):
      name
    case .define(let path, _): path.count == 1 ? path.first : nil
    default: nil
    }
  }

  /// Whether a text that is used may hold it: it gives names, and neither asks nor acts.
  var givesNames: Bool {
    switch kind {
    case .define, .letName, .param, .function, .task, .use: true
    default: false
    }
  }
}
