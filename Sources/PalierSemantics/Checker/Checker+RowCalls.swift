import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// Settles a function over inner rows; a call whose first argument isn't rows is none.
  ///
  /// The member is the field asked of the row that the call gives: `latest(…).outcome`.
  mutating func checkRowCall(
    _ name: Name,
    _ arguments: [Argument],
    member: Name?,
    at range: SourceRange
  ) -> Typed? {
    guard let function = Function.named(name.folded) else { return nil }
    var arguments = arguments
    let place = function == .percentile && arguments.count == 2 ? arguments.removeFirst() : nil
    guard case .value(let first)? = arguments.first, let target = rowsTarget(first)
    else { return nil }
    guard var selection = checkSelection(target.selection) else { return .reported(range) }
    guard let entity = dictionary.entity(named: selection.entity) else { return .reported(range) }
    passPath(of: selection, first)
    let inner = rows + [RowScope(entity: entity)]
    // `all(steps, state = done)`: the test, beside the rows.
    if function == .all {
      guard arguments.count == 2, case .value(let test) = arguments[1] else {
        return reported(.wrongArguments(name.text, expected: .rowsAndTest), at: range)
      }
      let condition = inRows(inner) { $0.checkCondition(test) }
      selection.steps.append(.filter(.not(condition)))
      return Typed(.not(.exists(selection)), range)
    }
    guard arguments.count == 1 else {
      return reported(.wrongArguments(name.text, expected: .oneSelection), at: range)
    }
    if function == .any || function == .no, case .all = selection.source,
      let row = rows.last?.entity, expansions == 0, !Substitution.reads(rows.count, in: selection)
    {
      report(.sameForEveryRow(inner: entity.name, outer: row.name), at: first.range)
    }
    switch function {
    case .any, .no, .count:
      if !target.path.isEmpty {
        let rows = Printer.print(target.selection, tongue: .english)
        let value = target.path.map(\.text).joined(separator: ".")
        return reported(.countOfValues(value, of: rows), at: range)
      }
      if function == .count {
        return Typed(.overRows(.count, selection, nil), .number, range)
      }
      let exists = CheckedCondition.exists(selection)
      return Typed(function == .any ? exists : .not(exists), range)
    case .first, .latest:
      let path = target.path + (member.map { [$0] } ?? [])
      let value = inRows(inner) { $0.checkPath(path, at: range) }
      guard let type = value.type.valueType else { return value }
      return Typed(
        .overRows(function == .first ? .first : .latest, selection, value.expression),
        type,
        range
      )
    default:
      guard !target.path.isEmpty else {
        return reported(.wrongArguments(name.text, expected: .fieldOfRows), at: range)
      }
      let value = inRows(inner) { $0.checkPath(target.path, at: range) }
      guard let type = value.type.valueType else { return value }
      let settled = settle(function, type, at: range) {
        .overRows($0, selection, value.expression)
      }
      guard function == .percentile else { return settled }
      guard let hundredths = checkHundredths(place, at: range) else { return .reported(range) }
      return Typed(
        .overRows(.percentile(hundredths), selection, value.expression),
        settled.type,
        range
      )
    }
  }

  /// The path after the rows, from the innermost row on; the row itself when it is empty.
  mutating func checkPath(_ path: [Name], at range: SourceRange) -> Typed {
    let depth = rows.count - 1
    guard let entity = rows.last?.entity else { return .reported(range) }
    guard let head = path.first else {
      return Typed(.identity(depth, entity: entity.name), .reference(entity.name), range)
    }
    meet(.member(of: entity, isRow: false), at: head)
    var typed = fieldExpression(head, of: entity, depth: depth) ?? unknownField(head, of: entity)
    for name in path.dropFirst() {
      guard case .value(.reference(let owner)) = typed.type,
        let referred = dictionary.entity(named: owner)
      else {
        return typed.isReported ? typed : reported(.notARow(name.text), at: name.range)
      }
      typed = checkField(name, ofReference: typed.expression, entity: referred, at: name.range)
    }
    if case .rows(let relation) = typed.type {
      return reported(.rowsWithoutFunction(entity: relation), at: range)
    }
    return typed
  }

  /// The function's checked name and type for values of a type; a diagnostic when it has none.
  func resultType(of function: Function, _ type: ValueType) -> (RowsFunctionName, ValueType)? {
    switch (function, type) {
    case (.sum, .number), (.sum, .money), (.sum, .duration), (.sum, .months): (.sum, type)
    case (.average, .number), (.average, .money), (.average, .duration), (.average, .months):
      (.average, type)
    case (.median, .number), (.median, .money), (.median, .duration): (.median, type)
    case (.median, .date): (.lowerMiddle, type)
    // Of which place is known to the caller.
    case (.percentile, .number), (.percentile, .money), (.percentile, .duration):
      (.percentile(.constant(.unknown)), type)
    case (.min, _) where isOrdered(type): (.minimum, type)
    case (.max, _) where isOrdered(type): (.maximum, type)
    case (.distinct, _): (.distinct, .number)
    default: nil
    }
  }

  mutating func settle(
    _ function: Function,
    _ type: ValueType,
    at range: SourceRange,
    _ make: (RowsFunctionName) -> CheckedExpression
  ) -> Typed {
    guard let (checked, result) = resultType(of: function, type) else {
      return reported(
        function.needsNumbers ? .notANumber(type) : .unordered(type),
        at: range
      )
    }
    return Typed(make(checked), result, range)
  }
}
