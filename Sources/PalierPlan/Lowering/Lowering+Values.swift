package import PalierDiagnostics
package import PalierDictionary
package import PalierSemantics
package import PalierValues

extension Lowering {
  /// The value of an expression that depends on no row; nil when it does.
  package mutating func constant(
    _ expression: CheckedExpression
  ) throws(Diagnostic) -> Value? {
    switch expression {
    case .constant(let value): return value
    case .today(let offset):
      let date = clock.adding(days: offset)
      if offset == 0 {
        note(Message("today is \(date.iso)", "date du jour : \(date.french)"))
      }
      return .date(date)
    case .calendarPeriod(let direction, let unit):
      return noted(RelativeDate.calendar(direction, unit, from: clock))
    case .rolling(let direction, let count, let unit):
      return noted(.period(RelativeDate.rolling(direction, count, unit, from: clock)))
    case .span(let first, let last):
      guard let low = try constant(first.expression), let high = try constant(last.expression),
        let start = Period(spanning: low), let end = Period(spanning: high)
      else { return nil }
      return .period(Period(from: start.from, before: end.before))
    case .variable(let variable):
      guard case .value(let value)? = context.held(variable) else { return nil }
      return value
    case .arithmetic(let operation, let left, let right):
      guard let first = try constant(left.expression), let second = try constant(right.expression)
      else { return nil }
      return try ValueArithmetic.apply(operation, first, second)
    case .negate(let inner):
      guard let value = try constant(inner) else { return nil }
      return try ValueArithmetic.negated(value)
    case .fallback(let first, let second):
      guard let value = try constant(first) else { return nil }
      return value.isKnown ? value : try constant(second)
    case .namedRow(let entities, let text, let place):
      return try namedRow(entities, text, place)
    case .rowSet(let rows): return try rowSet(rows)
    case .function(.workingDays(let calendar), let arguments):
      guard case .date(let start)? = try constant(arguments[0]),
        case .date(let end)? = try constant(arguments[1]),
        Period.calendar.contains(start), Period.calendar.contains(end)
      else { return nil }
      return Number(whole: Int64(calendar.workingDays(after: start, through: end)))
        .map(Value.number)
    case .function(.workingDaysIn(let calendar, _), let arguments):
      return try constant(arguments[0]).flatMap { workingDays(in: $0, calendar) }
    case .function(.firstDay, let arguments):
      return try constant(arguments[0]).flatMap { Period(spanning: $0)?.from }.map(Value.date)
    case .function(.lastDay, let arguments):
      return try constant(arguments[0]).flatMap { Period(spanning: $0)?.through }.map(Value.date)
    case .function(.month, let arguments):
      guard case .date(let date)? = try constant(arguments[0]) else { return nil }
      return .month(CalendarMonth(containing: date))
    case .function(.quarter, let arguments):
      guard case .date(let date)? = try constant(arguments[0]) else { return nil }
      return .quarter(CalendarQuarter(containing: date))
    case .function(.year, let arguments):
      guard case .date(let date)? = try constant(arguments[0]) else { return nil }
      return .year(CalendarYear(containing: date))
    case .interpolation(let pieces):
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .value(let expression, let type):
          guard let alone = expression.alone(above: frames.count),
            let said = try context.said(alone, type)
          else { return nil }
          text += said
        }
      }
      return .text(text)
    default: return nil
    }
  }

  private mutating func noted(_ value: Value) -> Value {
    if let period = Period(spanning: value), let from = period.from, let through = period.through {
      note(
        Message("from \(from.iso) to \(through.iso)", "du \(from.french) au \(through.french)")
      )
    }
    return value
  }

  /// Lowers an expression to a scalar in the stored form of its type.
  package mutating func value(
    _ expression: CheckedExpression,
    _ type: ValueType
  ) throws(Diagnostic) -> Scalar {
    if let known = try constant(expression) { return .constant(known) }
    switch expression {
    case .constant(let value): return .constant(value)
    case .today, .calendarPeriod, .rolling, .span, .namedRow, .rowSet, .interpolation:
      throw rowDependent
    case .variable(let variable):
      guard case .rows(let keys)? = context.held(variable), let key = keys.first else {
        return .constant(.unknown)
      }
      return .constant(.reference(Reference(id: key)))
    case .identity(let depth, let entity):
      return .column(
        ColumnReference(row: try frame(depth), entity: entity, column: "id", isNullable: false)
      )
    case .field(let depth, let entity, let column):
      return try self.column(column, of: entity, row: try frame(depth))
    case .through(let owner, let entity, let column):
      return try through(owner, entity, column)
    case .lookup(let owner, let entity, let depth, let inner):
      return try lookup(owner, entity, at: depth) { (lowering) throws(Diagnostic) in
        try lowering.value(inner, type)
      }
    case .arithmetic(let operation, let left, let right):
      return try arithmetic(operation, left, right)
    case .negate(let inner): return .negate(try value(inner, type))
    case .function(let function, let arguments): return try self.function(function, arguments, type)
    case .choose(let branches, let otherwise):
      var lowered: [Scalar.Branch] = []
      for branch in branches {
        lowered.append(
          Scalar.Branch(try condition(branch.condition), try value(branch.value, type))
        )
      }
      var last: Scalar?
      if let otherwise { last = try value(otherwise, type) }
      return .choose(lowered, otherwise: last)
    case .fallback(let first, let second):
      return .fallback([try value(first, type), try value(second, type)])
    case .condition(let condition): return .truth(try self.condition(condition))
    case .overRows(let function, let selection, let inner):
      return try overRows(function, selection, inner, type)
    case .becameOn(let history, let member): return try becameOn(history, member)
    case .daysIn(let history): return try daysIn(history)
    case .key(let index): return .key(index)
    case .aggregate(let aggregate):
      let scalar = Scalar.aggregate(try index(of: aggregate))
      return aggregate.isCount ? .scaled(scalar) : scalar
    case .groupFunction(.rank, let operand, let steps):
      return .scaled(try groupFunction(.rank, operand, after: steps))
    case .groupFunction(.running(let key), let operand, let steps) where operand.type != .percent:
      return try groupFunction(.running(along: key), operand, after: steps)
    case .share, .ratio, .groupFunction:
      let terms = try ratio(expression)
      return .multiplyDivide(
        terms.0,
        .constant(.number(Number(scaled: Number.scale))),
        by: terms.1
      )
    }
  }

  private mutating func through(
    _ owner: CheckedExpression,
    _ entity: String,
    _ column: String
  ) throws(Diagnostic) -> Scalar {
    let reference = try value(owner, .reference(entity))
    guard horizon != nil else { return .through(reference, entity: entity, column: column) }
    let row = freshRow()
    let outer = path
    defer { path = outer }
    path.append(.referred(reference, entity: entity, row: row))
    return .lookup(
      reference,
      entity: entity,
      row: row,
      value: try self.column(column, of: entity, row: row)
    )
  }

  private mutating func lookup(
    _ owner: CheckedExpression,
    _ entity: String,
    at depth: Int,
    _ body: (inout Lowering) throws(Diagnostic) -> Scalar
  ) throws(Diagnostic) -> Scalar {
    let reference = try value(owner, .reference(entity))
    let row = freshRow()
    let outer = (frames, path)
    defer { (frames, path) = outer }
    frames = Array(frames.prefix(depth)) + [row]
    path.append(.referred(reference, entity: entity, row: row))
    return .lookup(reference, entity: entity, row: row, value: try body(&self))
  }

  private mutating func overRows(
    _ function: RowsFunctionName,
    _ selection: CheckedSelection,
    _ inner: CheckedExpression?,
    _ type: ValueType
  ) throws(Diagnostic) -> Scalar {
    try rows(selection) { (lowering, plan) throws(Diagnostic) in
      var scalar: Scalar?
      if let inner { scalar = try lowering.value(inner, type) }
      switch function {
      case .count: return .scaled(.overRows(RowsFunction(.count, plan)))
      case .distinct: return .scaled(.overRows(RowsFunction(.distinct, plan, scalar)))
      case .sum: return .overRows(RowsFunction(.sum, plan, scalar))
      case .minimum: return .overRows(RowsFunction(.minimum, plan, scalar))
      case .maximum: return .overRows(RowsFunction(.maximum, plan, scalar))
      case .average: return .overRows(RowsFunction(.average, plan, scalar))
      case .lowerMiddle: return .overRows(RowsFunction(.lowerMiddle, plan, scalar))
      case .median, .percentile:
        let place = try lowering.place(of: function)
        return .overRows(RowsFunction(.percentile(place), plan, scalar))
      case .first, .latest:
        let ordered = lowering.ordered(plan, latest: function == .latest)
        return .overRows(RowsFunction(.first, ordered, scalar))
      }
    }
  }

  /// The rows in the order of their day, then of their recording; an order of their own replaces it.
  private func ordered(_ plan: RowPlan, latest: Bool) -> RowPlan {
    var plan = plan
    let id = SortTerm(
      .column(
        ColumnReference(row: plan.row, entity: plan.entity, column: "id", isNullable: false)
      ),
      descending: latest
    )
    let sorts = plan.steps.indices.filter {
      if case .sort = plan.steps[$0] { true } else { false }
    }
    if let place = sorts.last, case .sort(let terms) = plan.steps[place] {
      // Where it stands before a cut it also says what is cut.
      if place == plan.steps.count - 1 { plan.steps.removeLast() }
      plan.steps.append(
        .sort(
          terms.map { SortTerm($0.scalar, descending: $0.descending != latest) } + [id]
        )
      )
      return plan
    }
    var terms: [SortTerm] = []
    if let date = dictionary.entity(named: plan.entity)?.event?.date {
      terms.append(
        SortTerm(
          .column(ColumnReference(row: plan.row, entity: plan.entity, column: date)),
          descending: latest
        )
      )
    }
    plan.steps.append(.sort(terms + [id]))
    return plan
  }
}
