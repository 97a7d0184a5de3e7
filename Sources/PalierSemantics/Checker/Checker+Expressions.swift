import PalierDiagnostics
package import PalierDictionary
package import PalierSyntax
import PalierValues

extension Checker {
  /// Checks an expression; where a type is expected, literals and bare words are read as that type.
  mutating func check(_ node: Expression, expecting expected: ValueType? = nil) -> Typed {
    meet(.operand(expected.map(CursorScope.Wanted.value) ?? .anything), at: node)
    let typed = groupKey(equalTo: node) ?? settle(node, expecting: expected)
    pass(typed, of: node)
    guard grouping != nil, !isInAggregate, typed.expression.readsRow else { return typed }
    return notAKey(node)
  }

  /// What a value of a row is where only groups have values.
  mutating func notAKey(_ node: Expression) -> Typed {
    let value = said(node) {
      $0.isInAggregate = true
      _ = $0.check(node)
    }
    return reported(.notAKey(value), at: node.range)
  }

  private mutating func settle(_ node: Expression, expecting expected: ValueType?) -> Typed {
    switch node.kind {
    case .number(let number): return checkNumber(number, expecting: expected, at: node.range)
    case .money(let money): return Typed(.constant(.money(money)), .money, node.range)
    case .percent(let percent): return Typed(.constant(.percent(percent)), .percent, node.range)
    case .date(let date): return Typed(.constant(.date(date)), .date, node.range)
    case .time(let time): return Typed(.constant(.time(time)), .time, node.range)
    case .month(let month): return Typed(.constant(.month(month)), .month, node.range)
    case .quarter(let quarter):
      return Typed(.constant(.quarter(quarter)), .quarter, node.range)
    case .boolean(let boolean):
      return Typed(.constant(.boolean(boolean)), .boolean, node.range)
    case .unknown: return Typed(.constant(.unknown), .nothing, node.range)
    case .text(let parts): return checkText(parts, expecting: expected, at: node.range)
    case .duration(let count, let unit):
      return Typed(.constant(.duration(unit.duration(count))), .duration, node.range)
    case .today(let offset): return Typed(.today(offset: offset), .date, node.range)
    case .ago(let inner): return checkFromToday(inner, .subtract, at: node.range)
    case .ahead(let inner): return checkFromToday(inner, .add, at: node.range)
    case .calendar(let direction, let unit):
      return Typed(.calendarPeriod(direction, unit), unit.periodType, node.range)
    case .rolling(let direction, let count, let unit):
      return Typed(.rolling(direction, count, unit), .period, node.range)
    case .name(let name): return checkName(name, expecting: expected)
    case .sigil(let name): return checkVariable(name)
    case .member(let base, let name):
      return checkMember(base, name, expecting: expected, at: node.range)
    case .call(let name, let arguments):
      return checkCall(name, arguments, expecting: expected, at: node.range)
    case .share(let base): return checkShare(base, of: nil, at: node.range)
    case .choose(let branches, let otherwise):
      return checkChoose(branches, otherwise, expecting: expected, at: node.range)
    case .list(let items): return checkSetLiteral(items, expecting: expected, at: node.range)
    case .selection(let selection): return checkInnerSelection(selection)
    case .negate(let inner): return checkNegation(inner, at: node.range)
    case .arithmetic(let operation, let left, let right):
      return checkArithmetic(operation, left, right, expecting: expected, at: node.range)
    case .range(let left, let right): return checkSpan(left, right, at: node.range)
    case .fallback(let left, let right):
      return checkFallback(left, right, expecting: expected, at: node.range)
    case .comparison, .between, .isKnown, .was, .became, .not, .and, .or:
      return Typed(checkCondition(node), node.range)
    case .missing: return .reported(node.range)
    }
  }

  /// Checks an expression that has to be of one type, and says so where it isn't.
  mutating func check(_ node: Expression, as type: ValueType) -> CheckedExpression {
    let typed = check(node, expecting: type)
    return coerced(typed, to: type).expression
  }

  /// Checks a value that stands alone, such as the one given to a parameter.
  package mutating func checkValue(_ node: Expression, as type: ValueType) -> CheckedExpression {
    check(node, as: type)
  }

  /// The expression as that type, where its own fits; else a diagnostic.
  mutating func coerced(_ typed: Typed, to type: ValueType) -> Typed {
    switch typed.type {
    case .anything: return typed
    case .nothing: return Typed(typed.expression, type, typed.range)
    case .rows(let entity):
      return reported(.rowsWithoutFunction(entity: entity), at: typed.range)
    case .value(let own):
      if own == type { return typed }
      switch (own, type) {
      case (.duration, .months):
        // Days and months are told apart by the literal alone.
        if case .constant(.duration(.months)) = typed.expression { return typed }
      case (.text, .reference(let entity)):
        if let named = dictionary.entity(named: entity), !admitsName(of: named, at: typed.range) {
          return .reported(typed.range)
        }
        return Typed(
          .namedRow([entity], typed.expression, place(typed.range)),
          type,
          typed.range
        )
      case (.reference(let entity), .references(let other)) where entity == other:
        return Typed(.rowSet([typed.expression]), type, typed.range)
      case (.text, .references(let entity)):
        // One row is a set of one.
        let row = coerced(typed, to: .reference(entity))
        return Typed(.rowSet([row.expression]), type, typed.range)
      case (.month, .period), (.quarter, .period), (.year, .period), (.date, .period):
        return typed
      case (.year, .number):
        if case .constant(.year(let year)) = typed.expression,
          let number = Number(whole: Int64(year.year))
        {
          return Typed(.constant(.number(number)), type, typed.range)
        }
      default: break
      }
      return reported(
        .typeMismatch(expected: type, found: own, literal: literal(of: typed)),
        at: typed.range
      )
    }
  }

  private func literal(of typed: Typed) -> Value? {
    guard case .constant(let value) = typed.expression else { return nil }
    return value
  }

  private func checkNumber(
    _ number: Number,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    switch expected {
    case .date, .period, .year, .month, .quarter:
      if let whole = number.whole, (1_900...2_099).contains(whole) {
        return Typed(.constant(.year(CalendarYear(Int(whole)))), .year, range)
      }
    default: break
    }
    return Typed(.constant(.number(number)), .number, range)
  }

  private mutating func checkText(
    _ parts: [TextPart],
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    var pieces: [CheckedExpression.Piece] = []
    var plain: String? = ""
    for part in parts {
      switch part {
      case .text(let text):
        plain = plain.map { $0 + text }
        pieces.append(.text(text))
      case .interpolation(let inner):
        plain = nil
        let typed = check(inner)
        if case .value(let type) = typed.type {
          pieces.append(.value(typed.expression, type))
        } else if !typed.isReported {
          report(.valueRequired, at: inner.range)
        }
      }
    }
    guard let plain else { return Typed(.interpolation(pieces), .text, range) }
    let text = TextForm.typographic(plain)
    if let name = expected?.enumerationName, let word = dictionary.word(said: text, in: name) {
      return reported(.quotedValue(word, enumeration: name), at: range)
    }
    return Typed(.constant(.text(text)), .text, range)
  }

  private mutating func checkFromToday(
    _ inner: Expression,
    _ operation: ArithmeticOperator,
    at range: SourceRange
  ) -> Typed {
    let length = check(inner, as: .duration)
    return Typed(
      .arithmetic(
        operation,
        TypedOperand(.today(offset: 0), .date),
        TypedOperand(length, .duration)
      ),
      .date,
      range
    )
  }

  private mutating func checkChoose(
    _ branches: [ChooseBranch],
    _ otherwise: Expression?,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    var type = expected
    var checked: [(CheckedCondition, Typed)] = []
    for branch in branches {
      let condition = checkCondition(branch.condition)
      let value = check(branch.value, expecting: type)
      if type == nil { type = value.type.valueType }
      checked.append((condition, value))
    }
    let last = otherwise.map { check($0, expecting: type) }
    guard let type = type ?? last?.type.valueType else { return .reported(range) }
    let result = checked.map {
      CheckedExpression.Branch(condition: $0.0, value: coerced($0.1, to: type).expression)
    }
    return Typed(
      .choose(result, otherwise: last.map { coerced($0, to: type).expression }),
      type,
      range
    )
  }

  private mutating func checkFallback(
    _ left: Expression,
    _ right: Expression,
    expecting expected: ValueType?,
    at range: SourceRange
  ) -> Typed {
    let first = check(left, expecting: expected)
    guard let type = first.type.valueType else { return .reported(range) }
    let second = coerced(check(right, expecting: type), to: type)
    return Typed(.fallback(first.expression, second.expression), type, range)
  }

  mutating func checkSpan(_ left: Expression, _ right: Expression, at range: SourceRange) -> Typed {
    let ends = [left, right].map { node -> TypedOperand in
      let end = check(node, expecting: .period)
      if let type = end.type.valueType, type != .date, !type.isPeriod {
        _ = coerced(end, to: .date)
      }
      return TypedOperand(end.expression, end.type.valueType ?? .period)
    }
    if case .constant(let low) = ends[0].expression, case .constant(let high) = ends[1].expression,
      ValueOrder.isAscending(low, high) == false
    {
      report(.reversedRange, at: range)
    }
    return Typed(.span(ends[0], ends[1]), .period, range)
  }

  mutating func checkNegation(_ inner: Expression, at range: SourceRange) -> Typed {
    let typed = check(inner)
    switch typed.type {
    case .value(.number), .value(.money), .value(.percent), .value(.duration), .value(.months):
      return Typed(.negate(typed.expression), typed.type, range)
    case .value(let type): return reported(.notANumber(type), at: inner.range)
    case .rows(let entity): return reported(.rowsWithoutFunction(entity: entity), at: inner.range)
    case .nothing, .anything: return typed
    }
  }
}

extension TimeUnit {
  /// So many of the unit: whole days, or whole months.
  func duration(_ count: Int) -> CalendarDuration {
    switch self {
    case .day: .days(count)
    case .week: .days(7 * count)
    case .month: .months(count)
    case .quarter: .months(3 * count)
    case .year: .months(12 * count)
    }
  }

  /// The type of `this UNIT`.
  var periodType: ValueType {
    switch self {
    case .day: .date
    case .week: .period
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}
