import PalierDiagnostics
import PalierPlan
import PalierValues
import Testing

/// Small counts are hidden, and no sum tells them.
struct MaskingTests {
  static let least: Int64 = 5

  @Test(arguments: 0..<400)
  func `no hidden small count can be worked out, nor be known to be small`(seed: Int) throws {
    var table = RandomTable(seed: UInt64(seed))
    let whole = table.make()
    let masked = whole.masked(by: RandomTable.masking)
    let puzzle = Puzzle(whole, masked)
    for (place, count) in puzzle.counts.enumerated() {
      if count == 0 { #expect(!puzzle.isHidden[place]) }
      if count > 0, count < MaskingTests.least { #expect(puzzle.isHidden[place]) }
    }
    for sum in puzzle.sums {
      let hidden = sum.count { puzzle.isHidden[$0.place] }
      #expect(hidden != 1, "\(sum)")
    }
    for place in puzzle.counts.indices where (1..<MaskingTests.least).contains(puzzle.counts[place])
    {
      #expect(puzzle.allows(place, atLeast: MaskingTests.least), "\(place) of \(puzzle.counts)")
    }
  }

  @Test func `without totals or shares a small count alone is hidden`() {
    let table = RandomTable.flat([7, 2, 30], total: false)
    let masking = Masking(least: 5, counts: [[0]], bases: [[]], isTold: false)
    #expect(table.masked(by: masking).lines.map(\.whole.masked) == [[], [0], []])
  }

  @Test func `under a total the next smallest count goes with a small one, a zero stays`() {
    let table = RandomTable.flat([7, 2, 30, 0], total: true)
    let masked = table.masked(by: RandomTable.masking)
    #expect(masked.lines.map(\.whole.masked) == [[0], [0], [], [], []])
    #expect(
      masked.lines.map(\.whole.values) == [
        [.unknown], [.unknown], [RandomTable.number(30)], [RandomTable.number(0)],
        [RandomTable.number(39)],
      ]
    )
  }

  @Test func `where the total itself has to be hidden, so have the shares of it`() {
    var table = RandomTable.flat([3, 30], total: true, extra: [.percent(Percent(ratioScaled: 1))])
    let masking = Masking(
      least: 40,
      counts: [[0], [0]],
      bases: [[], [.share(within: [])]],
      isTold: true
    )
    table = table.masked(by: masking)
    #expect(table.lines.allSatisfy { $0.whole.masked == [0, 1] })
  }

  @Test func `what counts some rows is hidden where they are few, the group's count isn't`() {
    let table = RandomTable.flat([60, 80], total: true, parts: [3, 40])
    let masking = Masking(least: 5, counts: [[0], [1]], bases: [[], []], isTold: true)
    let masked = table.masked(by: masking)
    #expect(masked.lines.map(\.whole.masked) == [[1], [1], []])
  }
}

/// Tables of counts, with their totals.
struct RandomTable {
  private var state: UInt64

  static let masking = Masking(least: 5, counts: [[0]], bases: [[]], isTold: true)

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  static func number(_ count: Int64) -> Value {
    .number(Number(scaled: count * Number.scale))
  }

  /// Lines of one key; a figure for the count, one for each of `extra` or of `parts`, and the counts.
  static func flat(
    _ counts: [Int64],
    total: Bool,
    extra: [Value] = [],
    parts: [Int64]? = nil
  ) -> GroupedTable {
    func cell(_ count: Int64, _ part: Int64?) -> GroupedTable.Cell {
      let some = part.map { [number($0)] } ?? []
      return GroupedTable.Cell([number(count)] + some + extra + [number(count)] + some)
    }
    var lines = counts.indices.map { index in
      GroupedTable.Line(
        kind: .row,
        keys: [number(Int64(index))],
        whole: cell(counts[index], parts?[index])
      )
    }
    if total {
      lines.append(
        GroupedTable.Line(
          kind: .total,
          keys: [.unknown],
          whole: cell(counts.reduce(0, +), parts?.reduce(0, +))
        )
      )
    }
    return GroupedTable(columns: [], keyCount: 1, across: nil, lines: lines, withTotals: total)
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func count() -> Int64 {
    switch next(4) {
    case 0: 0
    case 1: Int64(1 + next(4))
    default: Int64(next(40))
    }
  }

  /// Groups of one or two keys, perhaps across a few values.
  mutating func make() -> GroupedTable {
    let across = next(3) == 0 ? 0 : 1 + next(3)
    let outer = 1 + next(3)
    let inner = next(2) == 0 ? 1 : 1 + next(3)
    let keyCount = inner == 1 ? 1 : 2
    func line(_ kind: ResultLine.Kind, _ keys: [Value], _ counts: [Int64]) -> GroupedTable.Line {
      func cell(_ count: Int64) -> GroupedTable.Cell {
        GroupedTable.Cell([RandomTable.number(count), RandomTable.number(count)])
      }
      return GroupedTable.Line(
        kind: kind,
        keys: keys,
        whole: cell(counts.reduce(0, +)),
        cells: across == 0 ? [] : counts.map(cell)
      )
    }
    func sum(_ lines: [[Int64]]) -> [Int64] {
      (0..<max(1, across)).map { column in lines.reduce(0) { $0 + $1[column] } }
    }
    var lines: [GroupedTable.Line] = []
    var all: [[Int64]] = []
    for first in 0..<outer {
      var group: [[Int64]] = []
      for second in 0..<inner {
        let counts = (0..<max(1, across)).map { _ in count() }
        group.append(counts)
        let keys = [RandomTable.number(Int64(first)), RandomTable.number(Int64(second))]
        lines.append(line(.row, Array(keys.prefix(keyCount)), counts))
      }
      if keyCount == 2 {
        lines.append(
          line(.subtotal(keys: 1), [RandomTable.number(Int64(first)), .unknown], sum(group))
        )
      }
      all += group
    }
    lines.append(line(.total, Array(repeating: .unknown, count: keyCount), sum(all)))
    return GroupedTable(
      columns: [],
      keyCount: keyCount,
      across: across == 0 ? nil : (0..<across).map { RandomTable.number(Int64($0)) },
      lines: lines,
      withTotals: true
    )
  }
}

/// What a reader can work out: all sums of a table, the shown counts, and that a hidden one isn't
/// zero.
struct Puzzle {
  struct Term {
    let place: Int
    let sign: Int64
  }

  let counts: [Int64]
  let isHidden: [Bool]
  private(set) var sums: [[Term]] = []

  init(_ table: GroupedTable, _ masked: GroupedTable) {
    let width = (table.across?.count ?? 0) + 1
    counts = table.lines.flatMap { $0.cells + [$0.whole] }.map { cell in
      if case .number(let number) = cell.values[1] { number.whole ?? 0 } else { 0 }
    }
    isHidden = masked.lines.flatMap { $0.cells + [$0.whole] }.map { $0.masked.contains(0) }
    for line in table.lines.indices where width > 1 {
      sums.append(
        (0..<width).map { Term(place: line * width + $0, sign: $0 < width - 1 ? 1 : -1) }
      )
    }
    func add(_ total: Int, _ parts: [Int]) {
      for column in 0..<width {
        sums.append(
          parts.map { Term(place: $0 * width + column, sign: 1) }
            + [Term(place: total * width + column, sign: -1)]
        )
      }
    }
    let rows = table.lines.indices.filter { table.lines[$0].kind == .row }
    for (index, line) in table.lines.enumerated() {
      switch line.kind {
      case .total:
        add(index, rows)
        let subtotals = table.lines.indices.filter { table.lines[$0].kind == .subtotal(keys: 1) }
        if !subtotals.isEmpty { add(index, subtotals) }
      case .subtotal: add(index, rows.filter { table.lines[$0].keys[0] == line.keys[0] })
      default: break
      }
    }
  }

  /// Whether the shown counts leave it open that a place holds so many.
  func allows(_ place: Int, atLeast least: Int64) -> Bool {
    let ceiling = (counts.max() ?? 0) + 50
    var low = counts.indices.map { isHidden[$0] ? 1 : counts[$0] }
    let high = counts.indices.map { isHidden[$0] ? ceiling : counts[$0] }
    low[place] = max(low[place], least)
    var budget = 20_000
    return isOpen(low, high, &budget)
  }

  private func isOpen(_ low: [Int64], _ high: [Int64], _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    var (low, high) = (low, high)
    guard narrow(&low, &high) else { return false }
    // The narrowest goes first; its own count, or the nearest to it, is tried before others.
    let open = low.indices.filter { low[$0] < high[$0] }
    guard let place = open.min(by: { high[$0] - low[$0] < high[$1] - low[$1] }) else { return true }
    let guess = min(max(counts[place], low[place]), high[place])
    for value in [guess] + (low[place]...high[place]).filter({ $0 != guess }).prefix(12) {
      var (lower, upper) = (low, high)
      lower[place] = value
      upper[place] = value
      if isOpen(lower, upper, &budget) { return true }
    }
    return false
  }

  /// Narrows the bounds by every sum; false when one can't hold.
  private func narrow(_ low: inout [Int64], _ high: inout [Int64]) -> Bool {
    var isNarrowed = true
    while isNarrowed {
      isNarrowed = false
      for sum in sums {
        let least = sum.reduce(0) { $0 + ($1.sign > 0 ? low[$1.place] : -high[$1.place]) }
        let most = sum.reduce(0) { $0 + ($1.sign > 0 ? high[$1.place] : -low[$1.place]) }
        for term in sum {
          let (from, through) = (low[term.place], high[term.place])
          // The rest of the sum and the term make zero.
          let (lower, upper) =
            term.sign > 0
            ? (-(most - through), -(least - from)) : (least + through, most + from)
          if lower > from {
            low[term.place] = lower
            isNarrowed = true
          }
          if upper < through {
            high[term.place] = upper
            isNarrowed = true
          }
          if low[term.place] > high[term.place] { return false }
          if isNarrowed { break }
        }
        if isNarrowed { break }
      }
    }
    return true
  }
}
