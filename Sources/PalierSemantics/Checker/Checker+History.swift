import PalierDiagnostics
import PalierDictionary
import PalierSyntax
import PalierValues

extension Checker {
  /// A field whose past is asked for, and how what is worked out on its row reaches this one.
  private struct Followed {
    let history: CheckedHistory
    let reached: (CheckedExpression) -> CheckedExpression
  }

  /// `stage was cql in 2021`.
  mutating func checkWas(
    _ subject: Expression,
    _ value: Expression,
    _ when: When?
  ) -> CheckedCondition {
    guard let followed = checkFollowed(subject) else {
      seek(value, when)
      return .constant(false)
    }
    let member = checkPast(value, of: followed.history)
    let period = when.flatMap { checkWhen($0) }
    return condition(.held(followed.history, member, period), followed)
  }

  /// `stage became cql from judgment in 2021`.
  mutating func checkBecame(
    _ subject: Expression,
    _ value: Expression,
    from former: Expression?,
    _ when: When?
  ) -> CheckedCondition {
    guard let followed = checkFollowed(subject) else {
      seek(value, when)
      return .constant(false)
    }
    let member = checkPast(value, of: followed.history)
    let before = former.map { checkPast($0, of: followed.history) }
    let period = when.flatMap { checkWhen($0) }
    return condition(.became(followed.history, member, from: before, period), followed)
  }

  /// `became(stage, cql)`, `days_in(stage)`.
  mutating func checkHistoryCall(
    _ function: Function,
    _ name: Name,
    _ arguments: [Argument],
    at range: SourceRange
  ) -> Typed {
    let isFirstDay = function == .became
    guard let nodes = arguments.values, nodes.count == (isFirstDay ? 2 : 1) else {
      return reported(
        .wrongArguments(name.text, expected: isFirstDay ? .fieldAndValue : .fieldWithHistory),
        at: range
      )
    }
    guard let followed = checkFollowed(nodes[0]) else { return .reported(range) }
    guard isFirstDay else {
      return Typed(followed.reached(.daysIn(followed.history)), .number, range)
    }
    let member = checkPast(nodes[1], of: followed.history)
    return Typed(followed.reached(.becameOn(followed.history, member)), .date, range)
  }

  private func condition(
    _ condition: CheckedCondition,
    _ followed: Followed
  ) -> CheckedCondition {
    let reached = followed.reached(.condition(condition))
    if case .condition(let own) = reached { return own }
    return .isTrue(reached)
  }

  private mutating func checkFollowed(_ node: Expression) -> Followed? {
    let typed = check(node)
    switch typed.type {
    case .value(let type):
      if let followed = follow(typed.expression, type) { return followed }
      report(
        .noHistory(Printer.print(node, tongue: .english), entity: rows.last?.entity),
        at: node.range
      )
    case .rows(let entity): report(.rowsWithoutFunction(entity: entity), at: node.range)
    case .nothing: report(.unknownInHistory, at: node.range)
    case .anything: break
    }
    return nil
  }

  private func follow(_ expression: CheckedExpression, _ type: ValueType) -> Followed? {
    switch expression {
    case .field(let depth, let entity, let column):
      guard let field = dictionary.entity(named: entity)?.field(named: column), field.hasHistory
      else { return nil }
      return Followed(
        history: CheckedHistory(row: depth, entity: entity, column: column, type: type)
      ) { $0 }
    case .through(let owner, let entity, let column):
      let depth = rows.count
      return follow(.field(depth, entity: entity, column: column), type).map { followed in
        Followed(history: followed.history) {
          .lookup(owner, entity: entity, row: depth, followed.reached($0))
        }
      }
    case .lookup(let owner, let entity, let depth, let inner):
      return follow(inner, type).map { followed in
        Followed(history: followed.history) {
          .lookup(owner, entity: entity, row: depth, followed.reached($0))
        }
      }
    case .overRows(let function, let selection, let inner?)
    where function == .first || function == .latest:
      return follow(inner, type).map { followed in
        Followed(history: followed.history) {
          .overRows(function, selection, followed.reached($0))
        }
      }
    default: return nil
    }
  }

  /// Whether what was checked is a field of which the earlier values are known.
  func hasPast(_ typed: Typed) -> Bool {
    typed.type.valueType.flatMap { follow(typed.expression, $0) } != nil
  }

  /// A value that the field may have had.
  private mutating func checkPast(
    _ node: Expression,
    of history: CheckedHistory
  ) -> CheckedExpression {
    if case .unknown = node.kind {
      report(.unknownInHistory, at: node.range)
      return .constant(.unknown)
    }
    return check(node, as: history.type)
  }

  private mutating func checkWhen(_ when: When) -> CheckedWhen? {
    switch when.kind {
    case .on: return .on(check(when.start, as: .date))
    case .between:
      guard let end = when.end else { return nil }
      let span = checkSpan(when.start, end, at: when.start.range.union(end.range))
      return .placed(.within, span.expression, .period)
    case .within: return checkPlace(.within, when.start)
    case .before: return checkPlace(.before, when.start)
    case .after: return checkPlace(.after, when.start)
    case .since: return checkPlace(.since, when.start)
    case .until: return checkPlace(.until, when.start)
    }
  }

  private mutating func checkPlace(
    _ placement: CheckedCondition.Placement,
    _ node: Expression
  ) -> CheckedWhen? {
    let place = check(node, expecting: .period)
    guard let type = place.type.valueType else { return nil }
    if type == .duration {
      report(.durationAfterIn, at: node.range)
      return nil
    }
    if type.isPeriod { return .placed(placement, place.expression, type) }
    return .placed(placement, coerced(place, to: .date).expression, .date)
  }

  /// Looks for the cursor behind a subject that went wrong.
  private mutating func seek(_ value: Expression, _ when: When?) {
    seekCursor(in: [value, when?.start, when?.end].compactMap { $0.map(Argument.value) })
  }
}

extension Field {
  /// Whether its values are known from day to day.
  var hasHistory: Bool {
    switch kind {
    case .dated, .derived(.expression): true
    case .plain, .defined, .derived(.wave): false
    }
  }
}

extension Message {
  static let fieldAndValue = Message(
    "a field and a value: became(stage, cql)",
    "un champ et une valeur : devenu(stade, cql)"
  )
  static let fieldWithHistory = Message(
    "a field with a history: days_in(stage)",
    "un champ qui a un historique : jours_en(stade)"
  )
}
