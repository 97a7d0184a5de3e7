/// What can be worked out of the counts of a table by its sums alone.
///
/// Every hidden count is an unknown of linear equations; one that they settle isn't hidden at all.
/// The equations are solved modulo a prime, which settles the same unknowns.
struct SumPuzzle {
  private static let prime = 1_000_000_007

  /// The places of the counts that take part, each with its count where it is shown.
  let shown: [Int?]
  /// Sums: a total, and the places that make it up.
  let sums: [(total: Int, parts: [Int])]

  /// The hidden places whose counts the equations settle.
  var settled: [Int] {
    let hidden = shown.indices.filter { shown[$0] == nil }
    var columns: [Int: Int] = [:]
    for (column, place) in hidden.enumerated() { columns[place] = column }
    var rows = sums.map { sum -> [Int] in
      var row = [Int](repeating: 0, count: hidden.count)
      for place in sum.parts { if let column = columns[place] { row[column] += 1 } }
      if let column = columns[sum.total] { row[column] -= 1 }
      return row.map { SumPuzzle.modulo($0) }
    }
    let pivots = SumPuzzle.reduce(&rows, width: hidden.count)
    return pivots.filter { pivot in
      rows[pivot.row].indices.allSatisfy { $0 == pivot.column || rows[pivot.row][$0] == 0 }
    }.map { hidden[$0.column] }
  }

  private static func modulo(_ number: Int) -> Int { (number % prime + prime) % prime }

  /// Brings rows to their reduced form; the places of the leading ones.
  private static func reduce(_ rows: inout [[Int]], width: Int) -> [(row: Int, column: Int)] {
    var pivots: [(row: Int, column: Int)] = []
    for column in 0..<width {
      let next = pivots.count
      guard let found = (next..<rows.count).first(where: { rows[$0][column] != 0 }) else {
        continue
      }
      rows.swapAt(next, found)
      let inverse = power(rows[next][column], prime - 2)
      rows[next] = rows[next].map { $0 * inverse % prime }
      for row in rows.indices where row != next && rows[row][column] != 0 {
        let factor = rows[row][column]
        for place in 0..<width {
          rows[row][place] = modulo(rows[row][place] - factor * rows[next][place] % prime)
        }
      }
      pivots.append((next, column))
    }
    return pivots
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent /= 2
    }
    return result
  }
}

extension SumPuzzle {
  /// The sums of a printed answer, over one count: the columns that it has, in a pivot one for each
  /// value and the total last.
  init(_ answer: PrintedAnswer, columns: [Int], hasTotals: Bool) {
    let width = columns.count
    shown = answer.lines.indices.flatMap { line in columns.map { answer.count(line, $0) } }
    var sums: [(total: Int, parts: [Int])] = []
    func place(_ line: Int, _ column: Int) -> Int { line * width + column }
    let all = answer.lines.indices
    let hasOthers = all.contains { answer.lines[$0].kind == .others }
    // Across a line, in a pivot.
    if width > 1, hasTotals {
      for line in all {
        sums.append((place(line, width - 1), (0..<(width - 1)).map { place(line, $0) }))
      }
    }
    let rows = all.filter { [.row, .others].contains(answer.lines[$0].kind) }
    if let total = all.first(where: { answer.lines[$0].kind == .total }) {
      for column in 0..<width {
        sums.append((place(total, column), rows.map { place($0, column) }))
      }
    }
    // Subtotals are of all rows, those of lines that were cut included.
    for line in all where !hasOthers {
      guard case .subtotal(let kept) = answer.lines[line].kind else { continue }
      let parts = rows.filter {
        answer.lines[$0].keys.prefix(kept) == answer.lines[line].keys.prefix(kept)
      }
      for column in 0..<width {
        sums.append((place(line, column), parts.map { place($0, column) }))
      }
    }
    self.sums = sums
  }
}
