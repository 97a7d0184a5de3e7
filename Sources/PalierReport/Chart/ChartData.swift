import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// The figures of an answer as they are drawn: a point for each line of each column.
struct ChartData {
  /// A column of figures.
  struct Series {
    let title: String
    let points: [Point]
    /// The least and the greatest that is drawn on its scale, zero among them.
    let least: Double
    let greatest: Double

    var span: Double { greatest > least ? greatest - least : 1 }
  }

  /// A figure.
  struct Point {
    /// How much it is; nil when it isn't known or isn't shown.
    let amount: Double?
    /// The figure as the table has it.
    let text: String
  }

  let labels: [String]
  let series: [Series]

  /// The figures of the lines that aren't totals; percentages only where there is nothing else.
  ///
  /// - Returns: `nil` when there are no figures to draw.
  init?(columns: [ResultColumn], lines: [ResultLine], formatter: ValueFormatter) {
    var figures = columns.indices.filter {
      columns[$0].type.isRightAligned && !columns[$0].isKey && !columns[$0].isTotal
    }
    // A share has the shape of what it is a share of, and a change is no amount.
    let amounts = figures.filter { columns[$0].type != .percent }
    if !amounts.isEmpty { figures = amounts }
    let drawn = lines.filter { line in
      switch line.kind {
      case .row, .others: true
      case .subtotal, .total: false
      }
    }
    guard !figures.isEmpty, !drawn.isEmpty else { return nil }
    let keys = columns.indices.filter { columns[$0].isKey }
    let names =
      keys.isEmpty ? Array(columns.indices.filter { !figures.contains($0) }.prefix(1)) : keys
    let texts = drawn.map { line in
      PeopleCells.texts(of: line, columns: columns, formatter: formatter)
        .map { VisibleText.neutral($0) }
    }
    labels = texts.map { cells in
      names.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    var ranges: [ValueType: (Double, Double)] = [:]
    for figure in figures {
      for line in drawn {
        guard let amount = ChartData.amount(line.cells[figure]) else { continue }
        let range = ranges[columns[figure].type] ?? (0, 0)
        ranges[columns[figure].type] = (min(range.0, amount), max(range.1, amount))
      }
    }
    series = figures.map { figure in
      let range = ranges[columns[figure].type] ?? (0, 0)
      return Series(
        title: VisibleText.neutral(columns[figure].title[formatter.tongue]),
        points: drawn.indices.map { line in
          Point(amount: ChartData.amount(drawn[line].cells[figure]), text: texts[line][figure])
        },
        least: range.0,
        greatest: range.1
      )
    }
  }

  /// How much a value is, in the unit of its type.
  private static func amount(_ value: Value) -> Double? {
    switch value {
    case .number(let number): Double(number.scaled) / Double(Number.scale)
    case .money(let money): Double(money.cents) / 100
    case .percent(let percent): Double(percent.numerator) / Double(percent.denominator)
    case .duration(.days(let days)): Double(days)
    case .duration(.months(let months)): Double(months)
    default: nil
    }
  }
}
