import PalierPlan

/// Draws figures as an image inside a page: shapes and texts, nothing that runs or loads.
struct SVGChart {
  let data: ChartData
  let title: String
  let escaped: (String) -> String

  private static let width = 640.0
  /// Where a plot begins.
  private static let plotLeft = 90.0
  /// A character of a label is no wider than this on average; a label that is too long is cut.
  private static let characterWidth = 7.4
  private static let mostCharacters = 44
  private static let figureWidth = 90.0
  private static let barHeight = 18.0
  private static let plotHeight = 240.0
  /// Colours that stay apart for eyes that see few, darkest first on white.
  private static let colours = [
    "#0b4f8a", "#b3560f", "#1b7a5a", "#8a2f6e", "#5a5a5a", "#a88a00", "#3f8fc4", "#7a3b1d",
  ]

  /// The image.
  func text(_ shape: ChartShape) -> String {
    let (content, height) =
      switch shape {
      case .bar: bars
      case .stacked: stacked
      case .line: plot
      }
    let size = "\(SVGChart.format(SVGChart.width)) \(SVGChart.format(height))"
    return """
      <svg role="img" viewBox="0 0 \(size)" \
      width="\(SVGChart.format(SVGChart.width))" font-family="sans-serif" font-size="13">
      <title>\(escaped(title))</title>
      \(content.joined(separator: "\n"))
      </svg>

      """
  }

  private func colour(_ place: Int) -> String {
    SVGChart.colours[place % SVGChart.colours.count]
  }

  /// The room for the labels of bars: the longest one's.
  private var labelWidth: Double {
    let longest = data.labels.map(\.count).max() ?? 0
    return Double(min(max(longest, 10), SVGChart.mostCharacters)) * SVGChart.characterWidth + 16
  }

  private func label(_ text: String, y: Double) -> String {
    let most = SVGChart.mostCharacters
    let shown = text.count > most ? String(text.prefix(most - 1)) + "…" : text
    return self.text(shown, x: labelWidth - 8, y: y, anchor: "end")
  }

  private var bars: ([String], Double) {
    var content: [String] = []
    var y = 0.0
    let room = SVGChart.width - labelWidth - SVGChart.figureWidth
    for (index, label) in data.labels.enumerated() {
      content.append(self.label(label, y: y + 13))
      for (place, series) in data.series.enumerated() {
        let unit = room / series.span
        let zero = labelWidth - series.least * unit
        let point = series.points[index]
        let amount = point.amount ?? 0
        content.append(
          rectangle(
            x: min(zero, zero + amount * unit),
            y: y,
            width: abs(amount * unit),
            height: SVGChart.barHeight - 3,
            colour(place)
          )
        )
        content.append(text(point.text, x: zero + max(0, amount * unit) + 6, y: y + 13))
        y += SVGChart.barHeight
      }
      y += 6
    }
    guard data.series.count > 1 else { return (content, y) }
    return legend(below: y, content)
  }

  private var stacked: ([String], Double) {
    var content: [String] = []
    var y = 0.0
    let sums = data.labels.indices.map { index in
      data.series.reduce(into: (below: 0.0, above: 0.0)) { sums, series in
        let amount = series.points[index].amount ?? 0
        if amount < 0 { sums.below -= amount } else { sums.above += amount }
      }
    }
    let below = sums.map(\.below).max() ?? 0
    let above = sums.map(\.above).max() ?? 0
    let room = SVGChart.width - labelWidth
    let unit = room / (below + above > 0 ? below + above : 1)
    let zero = labelWidth + below * unit
    for (index, label) in data.labels.enumerated() {
      content.append(self.label(label, y: y + 13))
      var (left, right) = (zero, zero)
      for (place, series) in data.series.enumerated() {
        let length = (series.points[index].amount ?? 0) * unit
        if length < 0 { left += length }
        content.append(
          rectangle(
            x: length < 0 ? left : right,
            y: y,
            width: abs(length),
            height: SVGChart.barHeight - 3,
            colour(place)
          )
        )
        if length > 0 { right += length }
      }
      y += SVGChart.barHeight + 4
    }
    return legend(below: y, content)
  }

  private var plot: ([String], Double) {
    var content: [String] = []
    let room = SVGChart.width - SVGChart.plotLeft - 20
    let left = SVGChart.plotLeft
    for (place, series) in data.series.enumerated() {
      let step = room / Double(max(series.points.count - 1, 1))
      func spot(_ index: Int, _ amount: Double) -> (x: Double, y: Double) {
        let part = (amount - series.least) / series.span
        return (left + step * Double(index), 10 + (1 - part) * (SVGChart.plotHeight - 20))
      }
      var run: [String] = []
      func endRun() {
        if run.count > 1 {
          content.append(
            "<polyline fill=\"none\" stroke=\"\(colour(place))\" stroke-width=\"2\" "
              + "points=\"\(run.joined(separator: " "))\"/>"
          )
        }
        run = []
      }
      for (index, point) in series.points.enumerated() {
        // A figure that isn't known, or a period without one, leaves a gap.
        guard let amount = point.amount else {
          if !point.isBridged { endRun() }
          continue
        }
        let spot = spot(index, amount)
        let (x, y) = (SVGChart.format(spot.x), SVGChart.format(spot.y))
        run.append("\(x),\(y)")
        content.append(
          "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3\" fill=\"\(colour(place))\">"
            + "<title>\(escaped("\(data.labels[index]) · \(series.title): \(point.text)"))</title>"
            + "</circle>"
        )
      }
      endRun()
      if place == 0 {
        let zero = SVGChart.format(spot(0, 0).y)
        content.append(
          "<line x1=\"\(SVGChart.format(left))\" x2=\"\(SVGChart.format(left + room))\" "
            + "y1=\"\(zero)\" y2=\"\(zero)\" stroke=\"#767676\"/>"
        )
      }
    }
    if let first = data.labels.first {
      content.append(text(first, x: left, y: SVGChart.plotHeight + 10))
    }
    if data.labels.count > 1, let last = data.labels.last {
      content.append(text(last, x: left + room, y: SVGChart.plotHeight + 10, anchor: "end"))
    }
    return legend(below: SVGChart.plotHeight + 16, content)
  }

  private func legend(below y: Double, _ content: [String]) -> ([String], Double) {
    var content = content
    var y = y + 4
    for (place, series) in data.series.enumerated() {
      content.append(
        rectangle(x: labelWidth, y: y, width: 12, height: 12, colour(place))
      )
      content.append(text(series.title, x: labelWidth + 18, y: y + 11))
      y += SVGChart.barHeight
    }
    return (content, y)
  }

  private func rectangle(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    _ colour: String
  ) -> String {
    let (left, top) = (SVGChart.format(x), SVGChart.format(y))
    let (wide, high) = (SVGChart.format(width), SVGChart.format(height))
    return
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(wide)\" height=\"\(high)\" fill=\"\(colour)\"/>"
  }

  private func text(_ text: String, x: Double, y: Double, anchor: String? = nil) -> String {
    let place = "x=\"\(SVGChart.format(x))\" y=\"\(SVGChart.format(y))\""
    let end = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    return "<text \(place)\(end)>\(escaped(text))</text>"
  }

  /// A length with one decimal, the same on every machine.
  private static func format(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }
}
