import PalierDiagnostics
import PalierSyntax

extension Substitution {
  mutating func condition(_ tree: CheckedCondition) -> CheckedCondition {
    switch tree {
    case .constant: tree
    case .and(let terms): .and(terms.map { condition($0) })
    case .or(let terms): .or(terms.map { condition($0) })
    case .not(let inner): .not(condition(inner))
    case .compare(let comparison, let left, let right):
      .compare(comparison, expression(left), expression(right))
    case .among(let inner, let items): .among(expression(inner), items.map { expression($0) })
    case .amongRows(let inner, let rows): .amongRows(expression(inner), selection(rows))
    case .isKnown(let inner): .isKnown(expression(inner))
    case .isTrue(let inner): isTrue(expression(inner))
    case .similar(let left, let right): .similar(expression(left), expression(right))
    case .contains(let left, let right): .contains(expression(left), expression(right))
    case .hasMember(let left, let right): .hasMember(expression(left), expression(right))
    case .hasReference(let left, let right): .hasReference(expression(left), expression(right))
    case .placed(let placement, let left, let right):
      .placed(placement, operand(left), in: operand(right))
    case .exists(let rows): .exists(selection(rows))
    case .held(let field, let value, let when):
      .held(history(field), expression(value), when.map { self.when($0) })
    case .became(let field, let value, let before, let when):
      .became(
        history(field),
        expression(value),
        from: before.map { expression($0) },
        when.map { self.when($0) }
      )
    }
  }

  func history(_ field: CheckedHistory) -> CheckedHistory {
    CheckedHistory(
      row: depth(field.row),
      entity: field.entity,
      column: field.column,
      type: field.type
    )
  }

  private mutating func when(_ when: CheckedWhen) -> CheckedWhen {
    switch when {
    case .on(let day): .on(expression(day))
    case .placed(let placement, let period, let type): .placed(placement, expression(period), type)
    }
  }

  /// A parameter that is a condition stands for the condition itself.
  private func isTrue(_ inner: CheckedExpression) -> CheckedCondition {
    if case .condition(let condition) = inner { return condition }
    return .isTrue(inner)
  }

  /// Whether a selection looks at one of the rows around it, of which there are so many.
  static func reads(_ outer: Int, in selection: CheckedSelection) -> Bool {
    var isRead = false
    var walk = Substitution(place: Place(.nowhere)) { row in
      if row < outer { isRead = true }
      return row
    }
    _ = walk.selection(selection)
    return isRead || walk.isTooLarge
  }

  /// The rows of a selection; those of a parameter are the argument's, with the steps that follow.
  mutating func selection(_ tree: CheckedSelection) -> CheckedSelection {
    var selection = source(of: tree)
    selection.steps += tree.steps.map { step($0) }
    return selection
  }

  private mutating func source(of tree: CheckedSelection) -> CheckedSelection {
    let row = depth(tree.row)
    let day = tree.asOf.map { expression($0) }
    func rows(
      _ source: CheckedSelection.Source,
      _ steps: [CheckedStep] = []
    ) -> CheckedSelection {
      CheckedSelection(
        entity: tree.entity,
        row: row,
        source: source,
        asOf: day,
        steps: steps
      )
    }
    switch tree.source {
    case .all: return rows(.all)
    case .children(let parent): return rows(.children(of: depth(parent)))
    case .variable(let variable):
      if let given = self.rows[variable.id] { return placed(given, at: row, on: day) }
      switch values[variable.id] {
      case nil: return rows(.variable(variable))
      case .variable(let other)?: return rows(.variable(other))
      case .some(let value):
        return rows(
          .all,
          [.filter(.compare(.equal, .identity(row, entity: tree.entity), value))]
        )
      }
    }
  }

  /// The rows of an argument, where those of the parameter stood.
  private func placed(
    _ given: CheckedSelection,
    at row: RowDepth,
    on day: CheckedExpression?
  ) -> CheckedSelection {
    let distance = row - given.row
    var moving = Substitution(place: place) { $0 >= given.row ? $0 + distance : $0 }
    let moved = moving.selection(given)
    return CheckedSelection(
      entity: moved.entity,
      row: moved.row,
      source: moved.source,
      // The parameter's own day is around the argument's, so it is the one that governs.
      asOf: day ?? moved.asOf,
      steps: moved.steps
    )
  }

  private mutating func step(_ step: CheckedStep) -> CheckedStep {
    switch step {
    case .filter(let inner): .filter(condition(inner))
    case .sort(let keys):
      .sort(
        keys.map {
          CheckedSortKey(
            expression: expression($0.expression),
            type: $0.type,
            descending: $0.descending
          )
        }
      )
    case .take(let count, let withTies): .take(expression(count), withTies: withTies)
    case .skip(let count): .skip(expression(count))
    }
  }

  /// Rows with what is shown of each.
  mutating func rows(_ tree: CheckedRows) -> CheckedRows {
    var rows = tree
    rows.selection = selection(tree.selection)
    rows.columns = tree.columns.map {
      CheckedColumn(
        name: $0.name,
        heading: $0.heading,
        expression: expression($0.expression),
        type: $0.type
      )
    }
    return rows
  }
}
