import PalierDiagnostics
import PalierSyntax

/// Finds the question that counts the values which may stand at the hole of a tree: the rows of the
/// selection around it under its other conditions, grouped by the field that the hole is compared
/// with.
enum ValueCount {
  /// The question; nil where the hole isn't compared with a field.
  static func question(in program: Program) -> Expression? {
    guard let statement = program.statements.last else { return nil }
    switch statement.kind {
    case .sentence(let sentence), .explain(let sentence): return question(in: sentence.question)
    case .letName(_, let expression), .define(_, let expression), .print(let expression),
      .function(_, _, _, let expression):
      return question(in: expression)
    default: return nil
    }
  }

  private static func question(in expression: Expression) -> Expression? {
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

  private static func first(of expressions: [Expression]) -> Expression? {
    for expression in expressions.reversed() {
      if let found = question(in: expression) { return found }
    }
    return nil
  }

  /// Conditions written before the hole narrow the rows; that in which it stands doesn't yet.
  private static func question(in selection: Selection) -> Expression? {
    for (place, clause) in selection.clauses.enumerated() {
      guard case .filter(let condition) = clause.kind else { continue }
      if let inner = question(in: condition) { return inner }
      var terms = [condition]
      if case .and(let flat) = condition.kind { terms = flat }
      guard let hole = terms.firstIndex(where: { comparedPath(in: $0) != nil }),
        let path = comparedPath(in: terms[hole])
      else { continue }
      terms.remove(at: hole)
      let clauses =
        Array(selection.clauses[..<place]) + terms.map { Clause(.filter($0), at: clause.range) }
        + [Clause(.group([Column(path)]), at: clause.range)]
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

  /// The field with which a condition compares the hole.
  private static func comparedPath(in condition: Expression) -> Expression? {
    switch condition.kind {
    case .comparison(let comparison, let path, let value):
      switch comparison {
      case .equal, .notEqual, .within, .notWithin: break
      default: return nil
      }
      return isPath(path) && isHole(value) ? path : nil
    case .or(let terms):
      return terms.last.flatMap(comparedPath)
    case .not(let inner): return comparedPath(in: inner)
    default: return nil
    }
  }

  private static func isHole(_ value: Expression) -> Bool {
    switch value.kind {
    case .missing: true
    case .list(let values): values.contains { isHole($0) }
    default: false
    }
  }

  private static func isPath(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name: true
    case .member(let owner, _): isPath(owner)
    default: false
    }
  }
}
