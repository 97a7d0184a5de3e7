/// What must hold of an answer whose small counts are hidden, beside the same answer without it and
/// the numbers of rows behind its figures.
struct MaskCheck {
  let question: QuestionGenerator.MaskedQuestion
  let plain: PrintedAnswer
  let counts: PrintedAnswer
  let masked: PrintedAnswer

  var hiddenCount: Int {
    masked.lines.reduce(0) { $0 + $1.cells.count { $0 == PrintedAnswer.hidden } }
  }

  /// What is wrong; nil when all is well.
  var breach: String? {
    guard plain.columns == masked.columns, plain.lines.map(\.keys) == masked.lines.map(\.keys),
      counts.lines.map(\.keys) == plain.lines.map(\.keys)
    else { return "another table" }
    for line in masked.lines.indices {
      for column in masked.columns.indices {
        if let told = cell(line, column) {
          return "below \(question.least), line \(line), column \(column): \(told)"
        }
      }
    }
    return derived ?? needless
  }

  private func isSmall(_ count: Int) -> Bool { count > 0 && count < question.least }

  private func cell(_ line: Int, _ column: Int) -> String? {
    let shown = masked.lines[line].cells[column]
    guard shown != PrintedAnswer.hidden else { return nil }
    let figure = plain.lines[line].cells[column]
    guard shown == figure else { return "\(shown) instead of \(figure)" }
    guard let rows = counts.count(line, column) else { return "no count" }
    // What is worked out of few rows isn't shown; of none there is nothing to hide.
    return isSmall(rows) ? "\(shown) of \(rows) rows is shown" : nil
  }

  /// A hidden count that the sums of those shown settle.
  private var derived: String? {
    for figure in question.countFigures {
      let columns = masked.columns.indices.filter { $0 % question.figureCount == figure }
      let puzzle = SumPuzzle(masked, columns: columns, hasTotals: question.hasTotals)
      for place in puzzle.settled {
        let (line, column) = (place / columns.count, columns[place % columns.count])
        let count = plain.count(line, column) ?? 0
        if isSmall(count) {
          return "below \(question.least), line \(line), column \(column): \(count) is told by sums"
        }
      }
    }
    return nil
  }

  /// Something hidden where nothing is small; of a small group every figure is.
  private var needless: String? {
    guard question.hasOwnCounts else { return nil }
    let isAnySmall = counts.lines.contains { line in
      line.cells.contains { isSmall(Int($0) ?? 0) }
    }
    let isCut = plain.lines.contains { $0.kind == .others }
    return isAnySmall || isCut || hiddenCount == 0 ? nil : "hidden, though nothing is small"
  }
}
