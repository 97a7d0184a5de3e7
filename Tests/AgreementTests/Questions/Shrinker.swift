import PalierSyntax

/// Makes a question smaller as long as something still holds of it.
struct Shrinker {
  /// The smallest question found of which it still holds.
  static func shrink(
    _ question: Expression,
    attempts: Int = 400,
    while holds: (Expression) -> Bool
  ) -> Expression {
    var smallest = question
    var left = attempts
    var goesOn = true
    while goesOn {
      goesOn = false
      for candidate in variants(of: smallest) {
        guard left > 0 else { return smallest }
        left -= 1
        if holds(candidate) {
          smallest = candidate
          goesOn = true
          break
        }
      }
    }
    return smallest
  }

  /// The expressions that are this one with something left out, the greatest losses first.
  private static func variants(of node: Expression) -> [Expression] {
    func make(_ kind: Expression.Kind) -> Expression { Expression(kind, at: node.range) }
    switch node.kind {
    case .selection(let selection):
      return selections(selection).map { make(.selection($0)) }
    case .and(let terms):
      return terms + without(terms).map { make(.and($0)) } + each(terms) { make(.and($0)) }
    case .or(let terms):
      return terms + without(terms).map { make(.or($0)) } + each(terms) { make(.or($0)) }
    case .not(let inner): return [inner] + variants(of: inner).map { make(.not($0)) }
    case .isKnown(let inner, let known):
      return variants(of: inner).map { make(.isKnown($0, known: known)) }
    case .comparison(let operation, let left, let right):
      return variants(of: left).map { make(.comparison(operation, $0, right)) }
        + variants(of: right).map { make(.comparison(operation, left, $0)) }
    case .was(let subject, let value, let when?):
      return [make(.was(subject, value, nil))] + days(when).map { make(.was(subject, value, $0)) }
    case .became(let subject, let value, let former, let when):
      return (former == nil ? [] : [make(.became(subject, value, from: nil, when))])
        + (when == nil ? [] : [make(.became(subject, value, from: former, nil))])
    case .fallback(let first, let second):
      return [first] + variants(of: first).map { make(.fallback($0, second)) }
        + variants(of: second).map { make(.fallback(first, $0)) }
    case .arithmetic(let operation, let left, let right):
      return [left, right] + variants(of: left).map { make(.arithmetic(operation, $0, right)) }
        + variants(of: right).map { make(.arithmetic(operation, left, $0)) }
    case .negate(let inner): return [inner]
    case .list(let items): return without(items).map { make(.list($0)) }
    case .choose(let branches, let otherwise):
      return branches.map(\.value) + [otherwise].compactMap { $0 }
        + branches.indices.flatMap { index in
          variants(of: branches[index].condition).map { condition in
            var changed = branches
            changed[index] = ChooseBranch(condition: condition, value: branches[index].value)
            return make(.choose(changed, otherwise: otherwise))
          }
        }
    case .member(let base, let name): return variants(of: base).map { make(.member($0, name)) }
    case .call(let name, let arguments?):
      return arguments.indices.flatMap { index in
        self.arguments(arguments[index]).map { argument in
          var changed = arguments
          changed[index] = argument
          return make(.call(name, changed))
        }
      }
    default: return []
    }
  }

  /// A stretch of days made one of its ends.
  private static func days(_ when: When) -> [When] {
    guard case .range(let first, let last) = when.start.kind else { return [] }
    return [When(when.kind, first), When(when.kind, last)]
  }

  private static func arguments(_ argument: Argument) -> [Argument] {
    switch argument {
    case .value(let node): variants(of: node).map(Argument.value)
    case .condition(let node, let clauses):
      variants(of: node).map { Argument.condition($0, clauses) }
    }
  }

  private static func selections(_ selection: Selection) -> [Selection] {
    func make(_ clauses: [Clause], asOf: Expression?) -> Selection {
      Selection(source: selection.source, asOf: asOf, clauses: clauses, range: selection.range)
    }
    let clauses = selection.clauses
    var found = clauses.indices.map { index -> Selection in
      var left = clauses
      left.remove(at: index)
      return make(left, asOf: selection.asOf)
    }
    if selection.asOf != nil { found.append(make(clauses, asOf: nil)) }
    for index in clauses.indices {
      for kind in self.clauses(clauses[index].kind) {
        var changed = clauses
        changed[index] = Clause(kind, at: clauses[index].range)
        found.append(make(changed, asOf: selection.asOf))
      }
    }
    return found
  }

  private static func clauses(_ kind: Clause.Kind) -> [Clause.Kind] {
    switch kind {
    case .filter(let node): return variants(of: node).map(Clause.Kind.filter)
    case .show(let columns):
      return without(columns).map(Clause.Kind.show)
        + each(columns.map(\.expression)) { .show($0.map { Column($0) }) }
    case .group(let columns): return without(columns).map(Clause.Kind.group)
    case .sort(let keys):
      return without(keys).map(Clause.Kind.sort)
        + keys.indices.flatMap { index in
          variants(of: keys[index].expression).map { node in
            var changed = keys
            changed[index] = SortKey(node, descending: keys[index].descending)
            return .sort(changed)
          }
        }
    default: return []
    }
  }

  /// The list without one of its elements; never empty.
  private static func without<Element>(_ elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [] }
    return elements.indices.map { index in
      var left = elements
      left.remove(at: index)
      return left
    }
  }

  /// The list with one of its elements made smaller.
  private static func each<Result>(
    _ elements: [Expression],
    _ make: ([Expression]) -> Result
  ) -> [Result] {
    elements.indices.flatMap { index in
      variants(of: elements[index]).map { node in
        var changed = elements
        changed[index] = node
        return make(changed)
      }
    }
  }
}
