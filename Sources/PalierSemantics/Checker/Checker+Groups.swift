import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// The key that an expression is equal to, when rows are grouped.
  mutating func groupKey(equalTo node: Expression) -> Typed? {
    guard let grouping, !isInAggregate else { return nil }
    switch node.kind {
    case .name, .member, .call, .choose, .arithmetic, .fallback, .negate: break
    default: return nil
    }
    if case .call(let name, let arguments) = node.kind,
      let function = Function.named(name.folded), !function.isOfTheRow, !isOverRows(arguments)
    {
      return nil
    }
    // Whether it is a key is only asked; what would be wrong about it is said by the real check.
    let saved = self
    self.grouping = nil
    let typed = check(node)
    self = saved
    guard
      let index = grouping.namedKeys.firstIndex(where: { $0.expression == typed.expression })
    else { return nil }
    return Typed(.key(index), grouping.keys[index].type, node.range)
  }

  /// Whether a call is over rows of its own, so that it has one value for each current row.
  private func isOverRows(_ arguments: [Argument]?) -> Bool {
    guard case .value(let first)? = arguments?.first else { return false }
    return rowsTarget(first) != nil
  }

  /// An aggregate over the current rows: `count`, `count(where C)`, `sum(debt where C)`.
  mutating func checkAggregate(
    _ function: Function,
    _ arguments: [Argument]?,
    at range: SourceRange
  ) -> Typed {
    guard grouping != nil, !isInAggregate else {
      return reported(.aggregateOutOfPlace(function.rawValue), at: range)
    }
    guard let (aggregate, type) = aggregate(function, arguments ?? [], at: range) else {
      return .reported(range)
    }
    return Typed(.aggregate(aggregate), type, range)
  }

  private mutating func aggregate(
    _ function: Function,
    _ arguments: [Argument],
    at range: SourceRange
  ) -> (CheckedAggregate, ValueType)? {
    var arguments = arguments
    let place = function == .percentile && arguments.count == 2 ? arguments.removeFirst() : nil
    let (valueNode, filterNode) = split(arguments, at: range)
    let (value, filter) = perRow { checker in
      (valueNode.map { checker.check($0) }, filterNode.map { checker.checkCondition($0) })
    }
    switch function {
    case .count:
      if let valueNode {
        if value?.isReported == true { return nil }
        report(
          .countOfValues(Printer.print(valueNode, tongue: .english), of: nil),
          at: valueNode.range
        )
        return nil
      }
      return (CheckedAggregate(.count, nil, filter: filter), .number)
    case .sum, .average, .min, .max, .distinct, .median, .percentile:
      guard let value else {
        report(.wrongArguments(function.rawValue, expected: .oneValue), at: range)
        return nil
      }
      guard let type = value.type.valueType else { return nil }
      guard let (checked, result) = resultType(of: function, type) else {
        report(
          function.needsNumbers ? .notANumber(type) : .unordered(type),
          at: range
        )
        return nil
      }
      if function == .percentile {
        guard let hundredths = checkHundredths(place, at: range) else { return nil }
        return (
          CheckedAggregate(.percentile(hundredths), value.expression, filter: filter), result
        )
      }
      return (CheckedAggregate(checked, value.expression, filter: filter), result)
    default:
      report(.rowsRequired, at: range)
      return nil
    }
  }

  /// Checks what stands inside an aggregate: values and conditions of one row.
  private mutating func perRow<Result>(_ body: (inout Checker) -> Result) -> Result {
    let outer = isInAggregate
    isInAggregate = true
    defer { isInAggregate = outer }
    return body(&self)
  }

  /// The value and the condition of `E where C`.
  private mutating func split(
    _ arguments: [Argument],
    at range: SourceRange
  ) -> (Expression?, Expression?) {
    guard arguments.count <= 1 else {
      report(.wrongArguments("", expected: .oneValue), at: range)
      return (nil, nil)
    }
    switch arguments.first {
    case .condition(let condition, _)?: return (nil, condition)
    case .value(let node)?:
      if case .selection(let selection) = node.kind {
        var condition: Expression?
        for clause in selection.clauses {
          if case .filter(let test) = clause.kind { condition = test }
        }
        return (selection.source, condition)
      }
      return (node, nil)
    case nil: return (nil, nil)
    }
  }

  /// `share`, `share(where C)`, `share(sum(debt))`.
  mutating func checkShareCall(_ arguments: [Argument], at range: SourceRange) -> Typed {
    guard let argument = arguments.first else { return checkShare(.all, of: nil, at: range) }
    switch argument {
    case .condition(let condition, _):
      guard grouping != nil else { return reported(.aggregateOutOfPlace("share"), at: range) }
      let filter = perRow { $0.checkCondition(condition) }
      return Typed(
        .ratio(CheckedAggregate(.count, nil, filter: filter), of: CheckedAggregate(.count)),
        .percent,
        range
      )
    case .value(let node):
      return checkShare(.all, of: node, at: range)
    }
  }

  mutating func checkShare(_ base: ShareBase, of node: Expression?, at range: SourceRange) -> Typed
  {
    guard let grouping, !isInAggregate else {
      return reported(.aggregateOutOfPlace("share"), at: range)
    }
    var aggregate = CheckedAggregate(.count)
    if let node {
      let typed = check(node)
      guard case .aggregate(let inner) = typed.expression else {
        return typed.isReported ? typed : reported(.aggregateRequired, at: node.range)
      }
      aggregate = inner
    }
    guard aggregate.function == .count || aggregate.function == .sum else {
      return reported(.aggregateRequired, at: range)
    }
    switch base {
    case .all: return Typed(.share(aggregate, within: []), .percent, range)
    case .within(let key):
      self.grouping?.namesAcross = true
      let typed = check(key)
      self.grouping?.namesAcross = false
      guard case .key(let index) = typed.expression else {
        return typed.isReported ? typed : notAKey(key)
      }
      return Typed(.share(aggregate, within: [index]), .percent, range)
    case .row, .column:
      guard grouping.hasAcross else { return reported(.shareWithoutAcross, at: range) }
      let across = grouping.keys.count - 1
      return Typed(
        .share(aggregate, within: base == .row ? Array(0..<across) : [across]),
        .percent,
        range
      )
    }
  }
}

extension Function {
  /// Whether it has no meaning over the current rows.
  var isOfRowsOnly: Bool {
    switch self {
    case .any, .no, .all, .first, .latest: true
    default: false
    }
  }

  /// Whether it works on numbers, amounts and durations alone.
  var needsNumbers: Bool {
    switch self {
    case .sum, .average, .median, .percentile: true
    default: false
    }
  }

  /// Whether it is worked out of the row's own values, so that it may be a key.
  var isOfTheRow: Bool {
    switch self {
    case .year, .quarter, .month, .firstDay, .lastDay, .days, .months, .workingDays, .words, .band,
      .earliest, .greatest, .became, .daysIn:
      true
    default: false
    }
  }
}
