import PalierDiagnostics
import PalierDictionary
import PalierSemantics
import PalierValues

extension Lowering {
  /// Notes days on which what the timeline's rule reads of the innermost row may change.
  mutating func noteChange(_ day: WorkedTimeline.Day) {
    let change = WorkedTimeline.Change(path: path, day: day)
    guard let known = changes, !known.contains(change) else { return }
    changes?.append(change)
  }

  mutating func held(
    _ history: CheckedHistory,
    _ value: CheckedExpression,
    _ when: CheckedWhen?
  ) throws(Diagnostic) -> Condition {
    let scalar = try self.value(value, history.type)
    if case .on(let day) = when {
      let date = try self.value(day, .date)
      let atDay = Condition.compare(.equal, try self.value(of: history, on: date), scalar)
      guard let horizon else { return atDay }
      return .and([.compare(.lessOrEqual, date, horizon), atDay])
    }
    let span = try span(when)
    return .held(try timeline(history), scalar, span)
  }

  mutating func became(
    _ history: CheckedHistory,
    _ value: CheckedExpression,
    from former: CheckedExpression?,
    _ when: CheckedWhen?
  ) throws(Diagnostic) -> Condition {
    let scalar = try self.value(value, history.type)
    var before: Scalar?
    if let former { before = try self.value(former, history.type) }
    let span = try span(when)
    return .became(try timeline(history), scalar, from: before, span)
  }

  mutating func becameOn(
    _ history: CheckedHistory,
    _ value: CheckedExpression
  ) throws(Diagnostic) -> Scalar {
    .becameOn(
      try timeline(history),
      try self.value(value, history.type),
      through: horizon
    )
  }

  /// The whole days from the last change to today.
  mutating func daysIn(_ history: CheckedHistory) throws(Diagnostic) -> Scalar {
    let changed = Scalar.changedOn(try timeline(history), through: horizon)
    let today = try value(.today(offset: 0), .date)
    return .scaled(.subtract(today, changed))
  }

  /// The value at the end of a day, whatever the horizon.
  private mutating func value(
    of history: CheckedHistory,
    on day: Scalar
  ) throws(Diagnostic) -> Scalar {
    switch try timeline(history) {
    case .dated(let column): return .valueOn(column, day)
    case let timeline: return .valueAt(timeline, day)
    }
  }

  /// Where the values of a field are found: recorded, kept, or worked out by its rule.
  private mutating func timeline(_ history: CheckedHistory) throws(Diagnostic) -> Timeline {
    let row = frames[history.row]
    guard let entity = dictionary.entity(named: history.entity) else {
      throw failure(.noHistory, nil, "no such rows", "ces lignes n'existent pas")
    }
    let column = reference(to: history.column, of: entity, row: row)
    if entity.field(named: history.column)?.kind == .dated { return .dated(column) }
    if Timeline.isKept(history.entity, history.column) { return .kept(column) }
    guard let definition = context.derivation(history.entity, history.column) else {
      throw failure(
        .noHistory,
        nil,
        "'\(history.column)' has no history",
        "« \(history.column) » n'a pas d'historique"
      )
    }
    let outer = (frames, horizon, changes, path, isInRule)
    defer { (frames, horizon, changes, path, isInRule) = outer }
    let moment = freshRow()
    (frames, horizon, changes, path, isInRule) = ([row], .moment(moment), [], [], true)
    let isBegun = begun(history.entity, row: row)
    let value = try self.value(definition, history.type)
    return .worked(
      WorkedTimeline(
        column: column,
        moment: moment,
        value: isBegun.map { .choose([Scalar.Branch($0, value)], otherwise: nil) } ?? value,
        changes: changes ?? []
      )
    )
  }

  /// The days of a period, none after the horizon.
  private mutating func span(_ when: CheckedWhen?) throws(Diagnostic) -> DaySpan {
    guard let when else { return DaySpan(through: horizon) }
    let (from, through) = try bounds(when)
    guard let horizon else { return DaySpan(from: from, through: through) }
    guard let through else { return DaySpan(from: from, through: horizon) }
    if case .constant(.date(let last)) = through, case .constant(.date(let limit)) = horizon {
      return DaySpan(from: from, through: .constant(.date(min(last, limit))))
    }
    return DaySpan(
      from: from,
      through: .choose(
        [Scalar.Branch(.isKnown(through), .least([through, horizon]))],
        otherwise: nil
      )
    )
  }

  private mutating func bounds(
    _ when: CheckedWhen
  ) throws(Diagnostic) -> (from: Scalar?, through: Scalar?) {
    switch when {
    case .on(let day):
      let date = try value(day, .date)
      return (date, date)
    case .placed(let placement, let place, let type):
      let (first, last) = try ends(of: place, type)
      switch placement {
      case .within: return (first, last)
      case .before: return (nil, first.map { shifted($0, by: -1) })
      case .after: return (last.map { shifted($0, by: 1) }, nil)
      case .since: return (first, nil)
      case .until: return (nil, last)
      }
    }
  }

  /// The first and the last day of a place among days.
  private mutating func ends(
    of place: CheckedExpression,
    _ type: PalierDictionary.ValueType
  ) throws(Diagnostic) -> (first: Scalar?, last: Scalar?) {
    if let known = try constant(place) {
      guard let period = Period(spanning: known) else {
        return (.constant(.unknown), .constant(.unknown))
      }
      return (
        period.from.map { .constant(.date($0)) }, period.through.map { .constant(.date($0)) }
      )
    }
    if case .span(let start, let end) = place {
      return (
        try ends(of: start.expression, start.type).first,
        try ends(of: end.expression, end.type).last
      )
    }
    guard type == .date else {
      throw failure(
        .rowDependent,
        nil,
        "a period has to be known before the rows are read; a day may be theirs",
        "une période doit être connue avant que les lignes soient lues ; un jour peut être le leur"
      )
    }
    let date = try value(place, .date)
    return (date, date)
  }

  private func shifted(_ day: Scalar, by days: Int) -> Scalar {
    if case .constant(.date(let date)) = day { return .constant(.date(date.adding(days: days))) }
    return .add(day, .constant(.duration(.days(days))))
  }
}

extension Timeline {
  /// Whether the store keeps the values of a field from day to day.
  static func isKept(_ entity: String, _ field: String) -> Bool {
    entity == "household" && field == "stage"
  }
}
