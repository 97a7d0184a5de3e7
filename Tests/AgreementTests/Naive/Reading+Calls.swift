import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  func call(_ name: Name, _ arguments: [Argument]?, member: Name?) throws -> Meaning {
    guard let function = Function.named(name.folded) else {
      throw Unreadable("no function \(name.text)")
    }
    if let first = arguments?.first, case .value(let node) = first, let target = source(of: node) {
      return try overRows(function, target, Array((arguments ?? []).dropFirst()), member)
    }
    switch function {
    case .count, .sum, .average, .min, .max, .distinct:
      return try aggregate(function, arguments ?? []).meaning
    case .share: return try share(arguments ?? [])
    default:
      return try ofTheRow(
        function,
        (arguments ?? []).map { argument in
          guard case .value(let node) = argument else { throw Unreadable("a value") }
          return try read(node)
        }
      )
    }
  }

  /// A function over rows that aren't the current ones.
  private func overRows(
    _ function: Function,
    _ target: (rows: Expression, path: [Name]),
    _ others: [Argument],
    _ member: Name?
  ) throws -> Meaning {
    let found = try selection(target.rows)
    let inner = found.reading.inside(found.entity)
    if function == .all, case .value(let test)? = others.first {
      let truth = try inner.truth(test)
      return Meaning(.boolean) { moment in
        .boolean(found.rows(moment).allSatisfy { truth(moment.with($0)) })
      }
    }
    switch function {
    case .any: return Meaning(.boolean) { .boolean(!found.rows($0).isEmpty) }
    case .no: return Meaning(.boolean) { .boolean(found.rows($0).isEmpty) }
    case .count: return Meaning(.number) { Summing.count(found.rows($0).count) }
    case .first, .latest:
      let value = try inner.path(target.path + [member].compactMap { $0 })
      return Meaning(value.type) { moment in
        self.end(function, of: found, moment).map { value.value(moment.with($0)) } ?? .unknown
      }
    default:
      let value = try inner.path(target.path)
      let type = Summing.type(function, value.type)
      return Meaning(type) { moment in
        let values = found.rows(moment).map { value.value(moment.with($0)) }
        return Summing.apply(function, values, value.type, self.order)
      }
    }
  }

  /// The first or latest of rows: by the entity's date, those without one last and latest only
  /// when there is no other, then as recorded; a sort inside replaces that order.
  private func end(_ function: Function, of found: ReadRows, _ moment: Moment) -> LedgerRow? {
    let rows = found.rows(moment)
    let date = found.entity.event?.date
    func isKnown(_ row: LedgerRow) -> Bool {
      if let term = found.sort.first { return term.meaning.value(moment.with(row)).isKnown }
      return date.map { row.values[$0]?.isKnown ?? false } ?? true
    }
    let ordered =
      if let date, found.sort.isEmpty {
        rows.sorted { left, right in
          let sign = order.precedes(
            left.values[date] ?? .unknown,
            right.values[date] ?? .unknown,
            .date,
            descending: false
          )
          return (sign == 0 ? order.rows(left, right, of: found.entity) : sign) < 0
        }
      } else {
        rows
      }
    if function == .first { return ordered.first }
    return ordered.last(where: isKnown) ?? ordered.last
  }

  /// The path after the rows; the row itself when it is empty.
  private func path(_ names: [Name]) throws -> Meaning {
    guard let head = names.first, let entity = scopes.last else {
      let depth = scopes.count - 1
      return Meaning(.reference(scopes[depth].name)) { $0.rows[depth].reference }
    }
    guard let field = dictionary.field(word: head.folded, of: entity) else {
      throw Unreadable("no field \(head.text)")
    }
    return try names.dropFirst().reduce(self.field(field, depth: scopes.count - 1)) {
      try self.field($1, of: $0)
    }
  }

  private func ofTheRow(_ function: Function, _ values: [Meaning]) throws -> Meaning {
    switch function {
    case .year, .quarter, .month:
      guard let date = values.first else { throw Unreadable("a date") }
      let type: ValueType = function == .year ? .year : function == .quarter ? .quarter : .month
      return Meaning(type) { moment in
        guard case .date(let day) = date.value(moment) else { return .unknown }
        let (year, month, _) = day.components
        switch function {
        case .year: return .year(CalendarYear(year))
        case .quarter: return .quarter(CalendarQuarter(index: year * 4 + (month - 1) / 3))
        default: return .month(CalendarMonth(index: year * 12 + month - 1))
        }
      }
    case .days, .months:
      guard values.count == 2 else { throw Unreadable("two dates") }
      return Meaning(.number) { moment in
        guard case .date(let first) = values[0].value(moment),
          case .date(let second) = values[1].value(moment)
        else { return .unknown }
        return Summing.count(
          function == .days ? second.day - first.day : Reading.months(first, second)
        )
      }
    case .earliest, .greatest:
      guard let type = values.first?.type else { throw Unreadable("values") }
      return Meaning(type) { moment in
        let known = values.map { $0.value(moment) }
        return Summing.apply(function == .earliest ? .min : .max, known, type, self.order)
      }
    case .percent:
      guard let number = values.first else { throw Unreadable("a number") }
      return Meaning(.percent) { moment in
        guard case .number(let value) = number.value(moment) else { return .unknown }
        return .percent(Percent(ratioScaled: value.scaled))
      }
    default: throw Unreadable("\(function) isn't read yet")
    }
  }

  /// The greatest n with a + n months ≤ b; negative backwards.
  private static func months(_ first: CivilDate, _ second: CivilDate) -> Int {
    if second < first { return -months(second, first) }
    var count = 0
    while Arithmetic.moved(first, .months(count + 1), 1) <= second { count += 1 }
    return count
  }
}
