import PalierSyntax

extension Selection {
  /// The keys of the groups.
  var groupKeys: [Expression] {
    for clause in clauses {
      if case .group(let columns) = clause.kind { return columns.map(\.expression) }
    }
    return []
  }

  /// The key laid across.
  var acrossKey: Expression? {
    for clause in clauses {
      if case .across(let column) = clause.kind { return column.expression }
    }
    return nil
  }

  /// The conditions of a figure's own: those of `count(where contacted)`.
  func conditions(ofFigure place: Int) -> [Expression] {
    for clause in clauses {
      guard case .show(let columns) = clause.kind, columns.indices.contains(place),
        case .call(_, let arguments?) = columns[place].expression.kind
      else { continue }
      return arguments.flatMap { argument -> [Expression] in
        guard case .condition(let condition, let more) = argument else { return [] }
        return [condition] + more.filters
      }
    }
    return []
  }

  /// The rows that are grouped, under more conditions.
  func rows(under conditions: [Expression]) -> Expression {
    let kept = clauses.prefix { clause in
      switch clause.kind {
      case .filter, .sort, .take, .skip: true
      default: false
      }
    }
    return Expression(
      .selection(
        Selection(
          source: source,
          asOf: asOf,
          clauses: kept + conditions.map { Clause(.filter($0), at: range) },
          range: range
        )
      ),
      at: range
    )
  }
}

extension [Clause] {
  /// The conditions among them.
  fileprivate var filters: [Expression] {
    compactMap { clause in
      if case .filter(let condition) = clause.kind { condition } else { nil }
    }
  }
}

extension Expression {
  /// The condition that a value is in a class of `band(value, limit, …)`.
  func bandRange(_ code: Int) -> Expression? {
    guard case .call(_, let arguments?) = kind, let values = arguments.values,
      let value = values.first, (0..<values.count).contains(code)
    else { return nil }
    func compared(_ comparison: ComparisonOperator, _ limit: Expression) -> Expression {
      Expression(.comparison(comparison, value, limit), at: range)
    }
    let limits = values.dropFirst().map { $0 }
    var terms: [Expression] = []
    if code > 0 { terms.append(compared(.greaterOrEqual, limits[code - 1])) }
    if code < limits.count { terms.append(compared(.less, limits[code])) }
    return terms.count == 1 ? terms[0] : Expression(.and(terms), at: range)
  }
}
