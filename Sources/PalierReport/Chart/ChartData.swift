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
    /// Whether a line goes on over it, where there is no amount.
    var isBridged = false
  }

  let labels: [String]
  let series: [Series]
  /// What isn't drawn, for its place isn't known.
  let leftOut: Message?

  /// The figures of the lines that aren't totals; percentages only where there is nothing else.
  ///
  /// A line goes by its keys: what has no known place on it is left out, and periods without
  /// figures have theirs.
  ///
  /// - Returns: `nil` when there are no figures to draw.
  init?(
    _ shape: ChartShape,
    columns: [ResultColumn],
    lines: [ResultLine],
    formatter: ValueFormatter
  ) {
    var figures = columns.indices.filter {
      columns[$0].type.isRightAligned && !columns[$0].isKey && !columns[$0].isTotal
    }
    // A share has the shape of what it is a share of, and a change is no amount.
    let amounts = figures.filter { columns[$0].type != .percent }
    if !amounts.isEmpty { figures = amounts }
    let keys = columns.indices.filter { columns[$0].isKey }
    let groups = lines.filter { line in
      switch line.kind {
      case .row: true
      case .others: shape != .line
      case .subtotal, .total: false
      }
    }
    let isPlaced = { (line: ResultLine) in
      shape != .line || keys.allSatisfy { line.cells[$0].isKnown }
    }
    let drawn = groups.filter(isPlaced)
    guard !figures.isEmpty, !drawn.isEmpty else { return nil }
    let unplaced = groups.filter { !isPlaced($0) }
    leftOut =
      unplaced.count > 1
      ? Message(
        "not on the line: \(unplaced.count) groups of which a key is unknown",
        "hors de la courbe : \(unplaced.count) groupes dont une clé est inconnue"
      ) : ChartData.leftOut(unplaced.first, columns, figures, formatter)
    let names =
      keys.isEmpty ? Array(columns.indices.filter { !figures.contains($0) }.prefix(1)) : keys
    let texts = drawn.map { line in
      PeopleCells.texts(of: line, columns: columns, formatter: formatter)
        .map { VisibleText.neutral($0) }
    }
    let slots =
      shape == .line && keys.count == 1 ? CalendarSlots(drawn.map { $0.cells[keys[0]] }) : nil
    if let slots, let key = keys.first {
      labels = slots.values.map { formatter.text($0, type: columns[key].type) }
    } else {
      labels = texts.map { cells in
        names.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
      }
    }
    var ranges: [ValueType: (Double, Double)] = [:]
    for figure in figures {
      for line in drawn {
        guard let amount = ChartData.amount(line.cells[figure]) else { continue }
        let range = ranges[columns[figure].type] ?? (0, 0)
        ranges[columns[figure].type] = (min(range.0, amount), max(range.1, amount))
      }
    }
    let points = slots?.lines ?? drawn.indices.map(Optional.some)
    let isBridged = slots?.areDays ?? false
    series = figures.map { figure in
      let range = ranges[columns[figure].type] ?? (0, 0)
      return Series(
        title: VisibleText.neutral(columns[figure].title[formatter.tongue]),
        points: points.map { line in
          guard let line else { return Point(amount: nil, text: "", isBridged: isBridged) }
          return Point(
            amount: ChartData.amount(drawn[line].cells[figure]),
            text: texts[line][figure]
          )
        },
        least: range.0,
        greatest: range.1
      )
    }
  }

  /// What a line leaves out: the figures whose key isn't known.
  private static func leftOut(
    _ line: ResultLine?,
    _ columns: [ResultColumn],
    _ figures: [Int],
    _ formatter: ValueFormatter
  ) -> Message? {
    guard let line else { return nil }
    func titles(_ places: [Int], _ tongue: Tongue) -> String {
      places.map { columns[$0].title[tongue] }.joined(separator: ", ")
    }
    let unknown = columns.indices.filter { columns[$0].isKey && !line.cells[$0].isKnown }
    let texts = PeopleCells.texts(of: line, columns: columns, formatter: formatter)
    func amounts(_ tongue: Tongue) -> String {
      figures.map { "\(columns[$0].title[tongue]) \(texts[$0])" }.joined(separator: ", ")
    }
    return Message(
      "not on the line, \(titles(unknown, .english)) unknown: \(amounts(.english))",
      "hors de la courbe, valeur inconnue (\(titles(unknown, .french))) : \(amounts(.french))"
    )
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
