import PalierDictionary
import PalierSyntax
import PalierValues

extension Reading {
  func call(_ name: Name, _ arguments: [Argument]?, member: Name?) throws -> Meaning {
    guard let function = Function.named(name.folded) else {
      throw Unreadable("no function \(name.text)")
    }
    let values = Array((arguments ?? []).dropFirst(function == .percentile ? 1 : 0))
    if case .value(let node)? = values.first, let target = source(of: node) {
      let place = try place(of: function, arguments ?? [])
      return try overRows(function, target, Array(values.dropFirst()), member, place)
    }
    switch function {
    case .count, .sum, .average, .min, .max, .distinct, .median, .percentile:
      return try aggregate(function, arguments ?? []).meaning
    case .share: return try share(arguments ?? [])
    case .rank, .change, .running: return try placed(function, arguments)
    case .became, .daysIn: return try pastCall(function, arguments ?? [])
    default:
      return try ofTheRow(
        function,
        (arguments ?? []).map { argument in
          guard case .value(let node) = argument else { throw Unreadable("a value") }
          return node
        }
      )
    }
  }

  /// A function over rows that aren't the current ones.
  private func overRows(
    _ function: Function,
    _ target: (rows: Expression, path: [Name]),
    _ others: [Argument],
    _ member: Name?,
    _ place: Number
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
        return Summing.apply(function, values, value.type, self.order, place: place)
      }
    }
  }

  /// The first or latest of rows: by the entity's date, those without one last and latest only
  /// when there is no other, then as recorded; a sort inside replaces that order.
  func end(_ function: Function, of found: ReadRows, _ moment: Moment) -> LedgerRow? {
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
}
