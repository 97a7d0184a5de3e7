import PalierDiagnostics

extension TextChart {
  /// A bar for each figure; several columns stand below one another under their line's label.
  var barLines: [String] {
    if data.series.count == 1, let series = data.series.first {
      return data.labels.enumerated().flatMap { index, label in
        labelled(label, [bar(of: series.points[index], series, room: width - labelWidth - 1)])
      }
    }
    let titleWidth = min(data.series.map { cells($0.title) }.max() ?? 0, max(4, width / 3))
    return data.labels.enumerated().flatMap { index, label in
      WrappedText.lines(label, width: max(1, width), cells: cells)
        + data.series.flatMap { series in
          let titles = WrappedText.lines(series.title, width: titleWidth, cells: cells)
          return titles.enumerated().map { row, title in
            let drawn = bar(of: series.points[index], series, room: width - titleWidth - 3)
            return trimmed("  \(padded(title, to: titleWidth)) \(row == 0 ? drawn : "")")
          }
        }
    }
  }

  /// A bar with its figure behind it; those below zero grow to the left of an axis.
  private func bar(of point: ChartData.Point, _ series: ChartData.Series, room: Int) -> String {
    let widest = series.points.map { cells($0.text) }.max() ?? 0
    let length = max(0, room - widest - 1 - (series.least < 0 ? 1 : 0))
    let left = series.least < 0 ? Int((Double(length) * -series.least / series.span).rounded()) : 0
    let amount = point.amount ?? 0
    var before = ""
    if series.least < 0 {
      let eighths = TextChart.eighths(-amount / -series.least, of: left)
      before = padded(TextChart.leftward(eighths), to: left, right: true) + "│"
    }
    let after =
      amount > 0
      ? TextChart.rightward(TextChart.eighths(amount / series.greatest, of: length - left)) : ""
    // A figure is never cut: where a bar has no room, only the figure stands.
    let drawn = length > 0 ? before + after : ""
    return drawn.isEmpty ? point.text : "\(drawn) \(point.text)"
  }

  /// The eighths of cells of a part of a length; what isn't zero is seen.
  static func eighths(_ part: Double, of length: Int) -> Int {
    guard part > 0, length > 0 else { return 0 }
    return min(length * 8, max(1, Int((part * Double(length) * 8).rounded())))
  }

  static func rightward(_ eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  /// There are no eighths from the right, but a half.
  static func leftward(_ eighths: Int) -> String {
    (eighths % 8 > 0 ? (eighths % 8 > 4 ? "█" : "▐") : "")
      + String(repeating: "█", count: eighths / 8)
  }

  /// A bar for each line, its columns one after the other; those below zero to the left.
  var stackedLines: [String] {
    let fills = data.series.indices.map { TextChart.fills[$0 % TextChart.fills.count] }
    let totals = data.labels.indices.map { index in
      data.series.reduce(into: (below: 0.0, above: 0.0)) { sums, series in
        let amount = series.points[index].amount ?? 0
        if amount < 0 { sums.below -= amount } else { sums.above += amount }
      }
    }
    let below = totals.map(\.below).max() ?? 0
    let above = totals.map(\.above).max() ?? 0
    let room = max(0, width - labelWidth - 1 - (below > 0 ? 1 : 0))
    let unit = Double(room) / (below + above > 0 ? below + above : 1)
    let left = below > 0 ? Int((below * unit).rounded()) : 0
    let bars = data.labels.indices.flatMap { index in
      let segments = data.series.indices.map { ($0, data.series[$0].points[index].amount ?? 0) }
      let under = stack(segments.filter { $0.1 < 0 }.map { ($0, -$1) }, unit, left, fills)
      let over = stack(segments.filter { $0.1 > 0 }, unit, room - left, fills)
      let before = below > 0 ? padded(String(under.reversed()), to: left, right: true) + "│" : ""
      return labelled(data.labels[index], [before + over])
    }
    return bars + legend(zip(fills, data.series).map { ($0, $1.title) })
  }

  private func stack(
    _ segments: [(series: Int, amount: Double)],
    _ unit: Double,
    _ room: Int,
    _ fills: [String]
  ) -> String {
    var drawn = ""
    var reached = 0.0
    for segment in segments {
      reached += segment.amount * unit
      let count = min(Int(reached.rounded()), room) - drawn.count
      drawn += String(repeating: fills[segment.series], count: max(0, count))
    }
    return drawn
  }

  private static let fills = ["█", "▒", "▓", "░", "▚", "▤", "▨", "▥"]
}
