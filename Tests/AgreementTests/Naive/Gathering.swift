import PalierDictionary
import PalierSyntax
import PalierValues

/// Rows gathered by keys, and what is asked of the groups.
struct Gathering {
  let keys: [Meaning]
  let entered: [KeyedRow]
  let withZeros: Bool
  let order: ValueSequence

  /// The groups by the outer keys, in the keys' own order, unknown last.
  func groups(kept: Int) -> [GatheredRows] {
    var rows: [[Value]: [LedgerRow]] = [:]
    var combinations: [[Value]] = []
    for row in entered {
      let key = Array(row.keys.prefix(kept))
      if rows[key] == nil { combinations.append(key) }
      rows[key, default: []].append(row.row)
    }
    if withZeros, kept > 0 { combinations = filled(combinations, kept) }
    if kept == 0 { combinations = [[]] }
    let unknown = [Value](repeating: .unknown, count: keys.count - kept)
    return combinations.sorted { precedes($0, $1) }.map { key in
      GatheredRows(keys: key + unknown, rows: rows[key] ?? [], entered: entered, kept: kept)
    }
  }

  func precedes(_ left: [Value], _ right: [Value]) -> Bool { comparison(left, right) < 0 }

  func comparison(_ left: [Value], _ right: [Value]) -> Int {
    for (index, (first, second)) in zip(left, right).enumerated() {
      let sign = order.precedes(first, second, keys[index].type, descending: false)
      if sign != 0 { return sign }
      // Groups of rows that share a label are apart, in the order of the rows themselves.
      if case .reference(let one) = first, case .reference(let two) = second, one.id != two.id {
        return one.id < two.id ? -1 : 1
      }
    }
    return 0
  }

  /// Every declared value and calendar period beside those of the rows, in every combination.
  private func filled(_ present: [[Value]], _ kept: Int) -> [[Value]] {
    var combinations: [[Value]] = [[]]
    guard keys.prefix(kept).contains(where: { hasDomain($0.type) }) else { return present }
    for index in 0..<kept {
      var values: [Value] = []
      for value in present.map({ $0[index] }) + domain(index, present)
      where !values.contains(value) {
        values.append(value)
      }
      combinations = combinations.flatMap { head in values.map { head + [$0] } }
    }
    return combinations
  }

  private func hasDomain(_ type: ValueType) -> Bool {
    switch type {
    case .enumeration, .boolean, .month, .quarter, .year: true
    default: false
    }
  }

  private func domain(_ index: Int, _ present: [[Value]]) -> [Value] {
    let known = present.map { $0[index] }.filter(\.isKnown)
    switch keys[index].type {
    case .enumeration(let name):
      return (order.ledger.dictionary.enumeration(named: name)?.values ?? []).map {
        .member($0.code)
      }
    case .boolean: return [.boolean(false), .boolean(true)]
    case .month, .quarter, .year:
      let places = known.map(Gathering.index)
      guard let first = places.min(), let last = places.max() else { return [] }
      return (first...last).map { place in
        switch keys[index].type {
        case .month: .month(CalendarMonth(index: place))
        case .quarter: .quarter(CalendarQuarter(index: place))
        default: .year(CalendarYear(place))
        }
      }
    default: return []
    }
  }

  private static func index(_ value: Value) -> Int {
    switch value {
    case .month(let month): month.index
    case .quarter(let quarter): quarter.index
    case .year(let year): year.year
    default: 0
    }
  }
}

extension Reading {
  /// `group by`, and the clauses after it.
  func gather(
    _ found: ReadRows,
    _ columns: [Column],
    _ clauses: [Clause]
  ) throws -> NaiveAnswer {
    let inner = inside(found.entity)
    var grouped = inner
    grouped.keys = try columns.map {
      ReadKey(text: text(of: $0.expression), meaning: try inner.read($0.expression))
    }
    let keys = (grouped.keys ?? []).map(\.meaning)
    var shown: [Meaning] = [try grouped.aggregate(.count, []).meaning]
    var flags = (totals: false, zeros: false, withoutUnknown: false)
    var steps: [Clause] = []
    for clause in clauses {
      switch clause.kind {
      case .show(let columns): shown = try columns.map { try grouped.read($0.expression) }
      case .withTotals: flags.totals = true
      case .withZeros: flags.zeros = true
      case .withoutUnknown: flags.withoutUnknown = true
      case .filter, .sort, .take, .skip: steps.append(clause)
      default: throw Unreadable("a clause of groups that isn't read yet")
      }
    }
    var entered = found.rows(Moment()).map { row in
      KeyedRow(row: row, keys: keys.map { $0.value(Moment(rows: [row])) })
    }
    if flags.withoutUnknown { entered.removeAll { !$0.keys.allSatisfy(\.isKnown) } }
    let gathering = Gathering(
      keys: keys,
      entered: entered,
      withZeros: flags.zeros,
      order: order
    )
    let all = gathering.groups(kept: keys.count)
    let left = try grouped.steps(steps, on: all, gathering)
    func line(_ group: GatheredRows) -> [Value] {
      group.keys + shown.map { $0.value(Moment(group: group)) }
    }
    var answer = NaiveAnswer(lines: left.map(line))
    guard flags.totals else { return answer }
    answer.totals = (0..<keys.count).reversed().map { gathering.groups(kept: $0).map(line) }
    let cut = Set(all.map(\.keys)).subtracting(left.map(\.keys))
    let rest = entered.filter { cut.contains($0.keys) }
    if !rest.isEmpty {
      answer.others = [
        line(
          GatheredRows(
            keys: [Value](repeating: .unknown, count: keys.count),
            rows: rest.map(\.row),
            entered: entered,
            kept: 0
          )
        )
      ]
    }
    return answer
  }

  private func steps(
    _ clauses: [Clause],
    on groups: [GatheredRows],
    _ gathering: Gathering
  ) throws -> [GatheredRows] {
    var left = groups
    var sort: [ReadTerm] = []
    for clause in clauses {
      switch clause.kind {
      case .filter(let node):
        let truth = try truth(node)
        left = left.filter { truth(Moment(group: $0)) }
      case .sort(let keys):
        sort = try terms(keys)
        left.sort { first, second in
          let sign = order.comparison(Moment(group: first), Moment(group: second), sort)
          return (sign == 0 ? gathering.comparison(first.keys, second.keys) : sign) < 0
        }
      case .take(let node, let withTies):
        let count = try whole(node)
        left =
          withTies
          ? order.prefix(count, of: left, withTiesBy: sort) { Moment(group: $0) }
          : Array(left.prefix(count))
      default:
        if case .skip(let node) = clause.kind { left = Array(left.dropFirst(try whole(node))) }
      }
    }
    return left
  }
}
