import PalierDictionary
import PalierSyntax
import PalierValues

/// Rows gathered by keys, that of `across` last.
struct Gathering {
  let keys: [Meaning]
  /// How many keys the lines have: all but that of `across`.
  let lineKeys: Int
  let entered: [KeyedRow]
  let withZeros: Bool
  /// What the conditions on the rows say of each key that is a calendar period.
  let spans: [Reading.Days]
  let order: ValueSequence

  /// The lines by the outer keys, in the keys' own order, unknown last.
  func lines(kept: Int) -> [GatheredRows] {
    let has = Set(0..<kept)
    return combinations(kept).map { key in
      let rows = entered.filter { Array($0.keys.prefix(kept)) == key }
      return group(has, key + unknown(keys.count - kept), rows, line: rows)
    }
  }

  /// The cells of lines: one for each value of the key laid across.
  func cells(of lines: [GatheredRows]) -> [GatheredRows] {
    guard let across else { return [] }
    return lines.flatMap { line in
      acrossValues.map { value in
        let rows = line.line.filter { $0.keys[across] == value }
        let key = Array(line.keys.prefix(lineKeys)) + [value]
        return group(line.has.union([across]), key, rows, line: line.line)
      }
    }
  }

  /// The line of rows whose groups were cut.
  func others(_ rows: [KeyedRow]) -> GatheredRows {
    group([], unknown(keys.count), rows, line: rows)
  }

  private var across: Int? { lineKeys < keys.count ? lineKeys : nil }

  private func unknown(_ count: Int) -> [Value] { [Value](repeating: .unknown, count: count) }

  private func group(
    _ has: Set<Int>,
    _ key: [Value],
    _ rows: [KeyedRow],
    line: [KeyedRow]
  ) -> GatheredRows {
    GatheredRows(keys: key, rows: rows.map(\.row), entered: entered, has: has, line: line)
  }

  func precedes(_ left: [Value], _ right: [Value]) -> Bool { comparison(left, right) < 0 }

  func comparison(_ left: [Value], _ right: [Value]) -> Int {
    for (index, (first, second)) in zip(left, right).enumerated() {
      let sign = order.keys(first, second, keys[index].type)
      if sign != 0 { return sign }
    }
    return 0
  }

  /// The combinations of the outer keys' values: those of the rows; with zeros every declared value
  /// and calendar period too, in every combination.
  private func combinations(_ kept: Int) -> [[Value]] {
    guard kept > 0 else { return [[]] }
    let present = Array(Set(entered.map { Array($0.keys.prefix(kept)) }))
    var found = present
    if withZeros, keys.prefix(kept).contains(where: { hasDomain($0.type) }) {
      found = [[]]
      for index in 0..<kept {
        let values = Array(Set(entered.map { $0.keys[index] } + domain(index)))
        found = found.flatMap { head in values.map { head + [$0] } }
      }
    }
    return found.sorted(by: precedes)
  }

  private var acrossValues: [Value] {
    guard let across else { return [] }
    let values = Set(entered.map { $0.keys[across] } + (withZeros ? domain(across) : []))
    return values.sorted { order.keys($0, $1, keys[across].type) < 0 }
  }

  private func hasDomain(_ type: ValueType) -> Bool {
    switch type {
    case .enumeration, .boolean, .month, .quarter, .year, .band: true
    default: false
    }
  }

  private func domain(_ index: Int) -> [Value] {
    switch keys[index].type {
    case .enumeration(let name):
      return (order.ledger.dictionary.enumeration(named: name)?.values ?? []).map {
        .member($0.code)
      }
    case .boolean: return [.boolean(false), .boolean(true)]
    case .band(_, let limits): return (0...limits.count).map(Value.member)
    case .month, .quarter, .year: return periods(index)
    default: return []
    }
  }

  /// From the first to the last of the conditions, else of the data.
  private func periods(_ index: Int) -> [Value] {
    let type = keys[index].type
    func place(_ date: CivilDate) -> Int {
      let (year, month, _) = date.components
      switch type {
      case .month: return year * 12 + month - 1
      case .quarter: return year * 4 + (month - 1) / 3
      default: return year
      }
    }
    let known = entered.map { $0.keys[index] }.filter(\.isKnown).map(Gathering.index)
    guard let first = spans[index].first.map(place) ?? known.min(),
      let last = spans[index].last.map(place) ?? known.max(), first <= last
    else { return [] }
    return (first...last).map { place in
      switch type {
      case .month: .month(CalendarMonth(index: place))
      case .quarter: .quarter(CalendarQuarter(index: place))
      default: .year(CalendarYear(place))
      }
    }
  }

  /// The place of a calendar period, or of a day, among those of its kind.
  static func index(_ value: Value) -> Int {
    switch value {
    case .month(let month): month.index
    case .quarter(let quarter): quarter.index
    case .year(let year): year.year
    case .date(let date): date.day
    default: 0
    }
  }
}
