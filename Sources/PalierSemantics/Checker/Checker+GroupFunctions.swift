import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// The columns of a `show` over groups; a bare `rank` or `change` speaks of those before it.
  mutating func checkGroupColumns(_ columns: [Column]) -> [CheckedColumn] {
    columns.compactMap { column in
      guard let checked = checkColumn(column) else { return nil }
      grouping?.shown.append(checked)
      return checked
    }
  }

  /// `rank`, `change(A)`, `running(A)`: a value by the group's place among the others.
  mutating func checkGroupFunction(
    _ function: Function,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> Typed {
    guard let grouping, !isInAggregate else {
      return reported(.aggregateOutOfPlace(function.rawValue), at: range)
    }
    guard let last = grouping.keys.last else {
      return reported(.keyWithoutOrder(function.rawValue, nil), at: range)
    }
    guard let (operand, type) = operand(of: function, arguments, grouping, at: range) else {
      return .reported(range)
    }
    let along = grouping.keys.count - 1
    let name: GroupFunctionName
    var result = type
    switch function {
    case .running:
      guard isAdditive(operand, type) else { return reported(.notANumber(type), at: range) }
      name = .running(along: along)
    case .change:
      guard isOrdered(last.type) else {
        return reported(.keyWithoutOrder(function.rawValue, last.type), at: range)
      }
      guard [.number, .money, .percent, .duration].contains(type) else {
        return reported(.notANumber(type), at: range)
      }
      name = .change(along: along)
      result = .percent
    default:
      guard isOrdered(type) else { return reported(.unordered(type), at: range) }
      name = .rank
      result = .number
    }
    let typed = TypedOperand(operand, type)
    return Typed(.groupFunction(name, typed, after: grouping.steps), result, range)
  }

  /// What a group function is of: its argument; else, when it stands bare, what was shown before.
  private mutating func operand(
    of function: Function,
    _ arguments: [Argument]?,
    _ grouping: Grouping,
    at range: SourceRange
  ) -> (CheckedExpression, ValueType)? {
    guard let arguments, !arguments.isEmpty else {
      if !grouping.isShowing,
        let shown = grouping.shown.lazy.compactMap({ $0.operand(of: function) }).first
      {
        return (shown.expression, shown.type)
      }
      let before = grouping.shown.last { column in
        [.number, .money, .duration].contains(column.type) && !column.expression.isGroupFunction
      }
      return before.map { ($0.expression, $0.type) }
        ?? (.aggregate(CheckedAggregate(.count)), .number)
    }
    guard arguments.count == 1, case .value(let node) = arguments[0] else {
      report(.wrongArguments(function.rawValue, expected: .oneAggregate), at: range)
      return nil
    }
    let typed = check(node)
    guard let type = typed.type.valueType else {
      if !typed.isReported {
        report(.wrongArguments(function.rawValue, expected: .oneAggregate), at: node.range)
      }
      return nil
    }
    guard !typed.expression.hasGroupFunction else {
      report(.wrongArguments(function.rawValue, expected: .oneAggregate), at: node.range)
      return nil
    }
    return (typed.expression, type)
  }

  /// Whether values of several groups add up: amounts do, and shares of one whole.
  private func isAdditive(_ expression: CheckedExpression, _ type: ValueType) -> Bool {
    switch (expression, type) {
    case (_, .number), (_, .money), (_, .duration): true
    case (.share(_, let keys), .percent): keys.isEmpty
    default: false
    }
  }

  /// The place of a percentile: a number from 0 to 100.
  mutating func checkHundredths(
    _ argument: Argument?,
    at range: SourceRange
  ) -> CheckedExpression? {
    guard case .value(let node)? = argument else {
      report(.wrongArguments("percentile", expected: .hundredthsAndValue), at: range)
      return nil
    }
    let outer = grouping
    grouping = nil
    defer { grouping = outer }
    let place = check(node, as: .number)
    if case .constant(.number(let number)) = place, !Number.hundredths.contains(number) {
      report(.wrongArguments("percentile", expected: .hundredthsAndValue), at: node.range)
      return nil
    }
    return place
  }
}

extension CheckedColumn {
  /// What a column that is this group function is of.
  fileprivate func operand(of function: Function) -> TypedOperand? {
    guard case .groupFunction(let name, let operand, _) = expression,
      name.identifier == function.rawValue
    else { return nil }
    return operand
  }
}

extension CheckedExpression {
  fileprivate var isGroupFunction: Bool {
    if case .groupFunction = self { true } else { false }
  }

  /// Whether a group function stands in it.
  var hasGroupFunction: Bool { hasGroupFunction { _ in true } }

  /// Whether a group function of that kind is part of it.
  func hasGroupFunction(_ isWanted: (GroupFunctionName) -> Bool) -> Bool {
    switch self {
    case .groupFunction(let name, _, _): isWanted(name)
    case .arithmetic(_, let left, let right):
      left.expression.hasGroupFunction(isWanted) || right.expression.hasGroupFunction(isWanted)
    case .negate(let inner): inner.hasGroupFunction(isWanted)
    case .fallback(let left, let right):
      left.hasGroupFunction(isWanted) || right.hasGroupFunction(isWanted)
    case .function(_, let arguments): arguments.contains { $0.hasGroupFunction(isWanted) }
    case .choose(let branches, let otherwise):
      branches.contains { $0.value.hasGroupFunction(isWanted) }
        || otherwise?.hasGroupFunction(isWanted) ?? false
    default: false
    }
  }
}

extension Message {
  static let oneAggregate = Message("one total of the group", "un seul total du groupe")
  static let hundredthsAndValue = Message(
    "a number from 0 to 100 and a value: percentile(90, debt)",
    "un nombre de 0 à 100 et une valeur : centile(90, dette)"
  )
}
