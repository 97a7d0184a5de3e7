import PalierDiagnostics
import PalierSyntax
import PalierValues

/// Finds the question that counts the values which may stand at the hole of a tree: the rows of the
/// selection around it under its other conditions, grouped by the field that the hole is compared
/// with, or, where that holds several values, counted for each.
struct ValueCount {
  /// The values of which a set may have the hole's.
  let members: [String]

  /// The question; nil where the hole isn't compared with a field.
  func question(in program: Program) -> Expression? {
    guard let statement = program.statements.last else { return nil }
    switch statement.kind {
    case .sentence(let sentence), .explain(let sentence): return question(in: sentence.question)
    case .letName(_, let expression), .define(_, let expression), .print(let expression),
      .function(_, _, _, let expression):
      return question(in: expression)
    default: return nil
    }
  }

  private func question(in expression: Expression) -> Expression? {
    switch expression.kind {
    case .selection(let selection): question(in: selection)
    case .and(let terms), .or(let terms): first(of: terms)
    case .not(let inner): question(in: inner)
    case .comparison(_, let left, let right): first(of: [left, right])
    case .arithmetic(_, let left, let right), .fallback(let left, let right):
      first(of: [left, right])
    case .call(_, let arguments): first(of: arguments?.values ?? [])
    default: nil
    }
  }

  private func first(of expressions: [Expression]) -> Expression? {
    for expression in expressions.reversed() {
      if let found = question(in: expression) { return found }
    }
    return nil
  }

  /// Conditions written before the hole narrow the rows; that in which it stands doesn't yet.
  private func question(in selection: Selection) -> Expression? {
    for (place, clause) in selection.clauses.enumerated() {
      guard case .filter(let condition) = clause.kind else { continue }
      if let inner = question(in: condition) { return inner }
      var terms = [condition]
      if case .and(let flat) = condition.kind { terms = flat }
      guard let hole = terms.firstIndex(where: { comparedPath(in: $0) != nil }),
        let (path, isSet) = comparedPath(in: terms[hole]), !isSet || !members.isEmpty
      else { continue }
      terms.remove(at: hole)
      let last: Clause.Kind = isSet ? .show(members.map { has($0, path) }) : .group([Column(path)])
      let clauses =
        Array(selection.clauses[..<place]) + terms.map { Clause(.filter($0), at: clause.range) }
        + [Clause(last, at: clause.range)]
      return Expression(
        .selection(
          Selection(
            source: selection.source,
            asOf: selection.asOf,
            clauses: clauses,
            range: selection.range
          )
        ),
        at: selection.range
      )
    }
    return question(in: selection.source)
  }

  /// How many rows have a value among those of a field, under the value's word.
  private func has(_ member: String, _ path: Expression) -> Column {
    let name = { (text: String) in
      Name(text: text, folded: TextForm.foldedWord(text), range: path.range)
    }
    let value = Expression(.name(name(member)), at: path.range)
    let condition = Expression(.comparison(.has, path, value), at: path.range)
    let count = name(Function.count.spelling(in: .english))
    return Column(
      Expression(.call(count, [.condition(condition, [])]), at: path.range),
      title: member
    )
  }

  /// The field with which a condition compares the hole, and whether it holds several values.
  private func comparedPath(in condition: Expression) -> (path: Expression, isSet: Bool)? {
    switch condition.kind {
    case .comparison(let comparison, let path, let value):
      guard isPath(path), isHole(value) else { return nil }
      switch comparison {
      case .equal, .notEqual, .within, .notWithin: return (path, false)
      case .has, .hasNot: return (path, true)
      default: return nil
      }
    case .or(let terms):
      return terms.last.flatMap(comparedPath)
    case .not(let inner): return comparedPath(in: inner)
    default: return nil
    }
  }

  private func isHole(_ value: Expression) -> Bool {
    switch value.kind {
    case .missing: true
    case .list(let values): values.contains { isHole($0) }
    default: false
    }
  }

  private func isPath(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name: true
    case .member(let owner, _): isPath(owner)
    default: false
    }
  }
}
