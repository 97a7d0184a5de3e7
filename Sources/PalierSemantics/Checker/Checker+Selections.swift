import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// A selection that stands as an expression: rows, to be used through a function.
  mutating func checkInnerSelection(_ selection: Selection) -> Typed {
    let node = Expression(.selection(selection), at: selection.range)
    guard let checked = checkSelection(node) else { return .reported(selection.range) }
    return Typed(.constant(.unknown), .rows(checked.entity), selection.range)
  }

  /// The rows that a node stands for, with the clauses that keep them rows of their entity.
  mutating func checkSelection(_ node: Expression) -> CheckedSelection? {
    meet(.rows, at: node)
    let selection = settleSelection(node)
    if let selection {
      usedEntities.insert(selection.entity)
      pass(.inner(selection), of: node)
    }
    return selection
  }

  private mutating func settleSelection(_ node: Expression) -> CheckedSelection? {
    switch node.kind {
    case .name(let name): return checkSource(name, at: node.range)
    case .sigil(let name):
      guard let binding = environment.binding(for: name.folded) else {
        _ = checkVariable(name)
        return nil
      }
      return checkSource(binding, at: node.range)
    case .member(let base, let name):
      if let scope = rowScope(of: base),
        let relation = dictionary.relation(word: name.folded, of: rows[scope].entity.name)
      {
        if case .name(let row) = base.kind { recognise(row, as: rows[scope].entity.singular) }
        recognise(name, as: relation.plural)
        guard admits(relation, at: node.range) else { return nil }
        return CheckedSelection(
          entity: relation.name,
          row: rows.count,
          source: .children(of: scope)
        )
      }
      if let (variable, relation) = childrenOfVariable(base, name) {
        recognise(name, as: relation.plural)
        guard admits(relation, at: node.range) else { return nil }
        return children(relation, of: variable)
      }
      report(.rowsRequired, at: node.range)
      return nil
    case .call(let name, let arguments):
      guard environment.function(name.folded)?.rowsEntity != nil else { return notRows(node) }
      return checkRowsCall(name, arguments, at: node.range)?.selection
    case .selection(let selection):
      guard var checked = checkSelection(selection.source) else { return nil }
      if let day = selection.asOf {
        checked = CheckedSelection(
          entity: checked.entity,
          row: checked.row,
          source: checked.source,
          asOf: check(day, as: .date),
          steps: checked.steps
        )
      }
      for clause in selection.clauses {
        guard let step = checkRowClause(clause, of: checked) else { return nil }
        checked.steps.append(step)
      }
      return checked
    case .missing: return nil
    default: return notRows(node)
    }
  }

  private mutating func notRows(_ node: Expression) -> CheckedSelection? {
    let typed = check(node)
    if !typed.isReported { report(.rowsRequired, at: node.range) }
    return nil
  }

  /// The children of the row that a variable holds: those whose parent it is.
  private func children(_ relation: Entity, of variable: Variable) -> CheckedSelection {
    let row = rows.count
    let parent = CheckedExpression.field(
      row,
      entity: relation.name,
      column: relation.parent ?? ""
    )
    return CheckedSelection(
      entity: relation.name,
      row: row,
      source: .all,
      steps: [.filter(.compare(.equal, parent, .variable(variable)))]
    )
  }

  private mutating func checkSource(_ name: Name, at range: SourceRange) -> CheckedSelection? {
    if name.text.isEmpty { return nil }
    if let scope = rows.indices.last,
      let relation = dictionary.relation(word: name.folded, of: rows[scope].entity.name)
    {
      recognise(name, as: relation.plural)
      guard admits(relation, at: range) else { return nil }
      return CheckedSelection(entity: relation.name, row: rows.count, source: .children(of: scope))
    }
    if let binding = environment.binding(for: name.folded) {
      noteUse(of: name)
      return checkSource(binding, at: range)
    }
    if let entity = dictionary.entity(plural: name.folded) {
      recognise(name, as: entity.plural)
      guard admits(entity, at: range) else { return nil }
      return CheckedSelection(entity: entity.name, row: rows.count, source: .all)
    }
    if rows.contains(where: { $0.entity.singularWords.contains(name.folded) }) {
      report(.rowsRequired, at: range)
      return nil
    }
    _ = unknownSource(name)
    return nil
  }

  private mutating func unknownSource(_ name: Name) -> Typed {
    if let error = notYetGiven(name) { return reported(error, at: name.range) }
    let near = nearest(to: name.folded, among: dictionary.entities.map(\.plural))
      .map { dictionaryWord($0, like: name) }
    let singular = dictionary.entity(word: name.folded).map {
      [dictionaryWord($0.plural, like: name)]
    }
    let names = EditDistance.nearest(to: name.folded, among: environment.names)
    return reported(
      .unknownName(name.text, role: .source, near: singular ?? names + near),
      at: name.range
    )
  }

  private mutating func checkSource(
    _ binding: Environment.Binding,
    at range: SourceRange
  ) -> CheckedSelection? {
    switch binding {
    case .variable(let variable):
      switch variable.type {
      case .rows(let entity), .row(let entity):
        return CheckedSelection(entity: entity, row: rows.count, source: .variable(variable))
      case .value:
        report(.rowsRequired, at: range)
        return nil
      }
    case .definition(let definition):
      let result = expanding(definition, at: range) { checker in
        SelectionResult(selection: checker.checkSelection(definition.expression))
      }
      if result.selection == nil { report(.rowsRequired, at: range) }
      return result.selection
    case .function, .task:
      _ = use(binding, at: range)
      return nil
    }
  }

  /// A clause that keeps rows rows.
  mutating func checkRowClause(_ clause: Clause, of selection: CheckedSelection) -> CheckedStep? {
    guard let entity = dictionary.entity(named: selection.entity) else { return nil }
    let scopes = rows + [RowScope(entity: entity)]
    return inRows(scopes) { checker in checker.checkStep(clause, after: selection.steps) }
  }

  /// A filter, sort or slice, in the scope of the rows or groups that it works on.
  mutating func checkStep(_ clause: Clause, after steps: [CheckedStep]) -> CheckedStep? {
    switch clause.kind {
    case .filter(let condition): return .filter(checkCondition(condition))
    case .sort(let keys): return .sort(keys.compactMap { checkSortKey($0) })
    case .take(let count, let withTies):
      if withTies, !steps.contains(where: \.isSort) { report(.tiesWithoutSort, at: clause.range) }
      return .take(checkCount(count), withTies: withTies)
    case .skip(let count): return .skip(checkCount(count))
    default:
      report(.rowsRequired, at: clause.range)
      return nil
    }
  }

  /// A number of rows: worked out once, without the row.
  mutating func checkCount(_ node: Expression) -> CheckedExpression {
    inRows([]) { $0.check(node, as: .number) }
  }

  private mutating func checkSortKey(_ key: SortKey) -> CheckedSortKey? {
    let typed = check(key.expression)
    refuseConstant(key.expression)
    switch typed.type {
    case .value(let type):
      return CheckedSortKey(expression: typed.expression, type: type, descending: key.descending)
    case .rows(let entity):
      report(.rowsWithoutFunction(entity: entity), at: key.expression.range)
    case .nothing: report(.valueRequired, at: key.expression.range)
    case .anything: break
    }
    return nil
  }
}

/// A selection, or none where it was reported.
private struct SelectionResult: Reportable {
  let selection: CheckedSelection?

  static func reportedResult(_ range: SourceRange) -> SelectionResult {
    SelectionResult(selection: nil)
  }
}

extension CheckedStep {
  var isSort: Bool {
    if case .sort = self { return true }
    return false
  }
}
