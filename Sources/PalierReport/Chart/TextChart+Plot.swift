import PalierDiagnostics

extension TextChart {
  /// A line through the figures of each column: one block of rows, with its scale at the left.
  var plotLines: [String] {
    // Columns of one unit share a scale, and so a plot.
    var plots: [[Int]] = []
    for index in data.series.indices {
      let series = data.series[index]
      let place = plots.firstIndex {
        let other = data.series[$0[0]]
        return other.least == series.least && other.greatest == series.greatest
      }
      if let place { plots[place].append(index) } else { plots.append([index]) }
    }
    return plots.flatMap { plot($0) }
  }

  private static let height = 8
  private static let marks = ["●", "○", "■", "□", "▲", "△", "◆", "◇"]

  private func plot(_ places: [Int]) -> [String] {
    guard let first = places.first.map({ data.series[$0] }) else { return [] }
    let (top, bottom) = ends(of: first)
    let scale = min(max(cells(top), cells(bottom)), max(1, width / 2))
    let room = max(1, width - scale - 2)
    var canvas = BrailleCanvas(width: room, height: TextChart.height)
    for place in places { draw(data.series[place], mark(place), first, on: &canvas) }
    var lines: [String] = []
    for (row, drawn) in canvas.rows.enumerated() {
      let text = row == 0 ? top : row == TextChart.height - 1 ? bottom : ""
      let fitted = cells(text) > scale ? "" : text
      lines.append(trimmed(padded(fitted, to: scale, right: true) + " │" + drawn))
    }
    lines.append(
      String(repeating: " ", count: scale + 1) + "└" + String(repeating: "─", count: room)
    )
    lines += axis(scale + 2, room)
    return lines + legend(places.map { (mark($0), data.series[$0].title) })
  }

  private func mark(_ place: Int) -> String {
    TextChart.marks[place % TextChart.marks.count]
  }

  /// The figures at the ends of the scale: those of the answer, zero where all are on one side.
  private func ends(of series: ChartData.Series) -> (top: String, bottom: String) {
    func text(_ amount: Double) -> String {
      if amount == 0 { return "0" }
      for other in data.series
      where other.least == series.least && other.greatest == series.greatest {
        if let point = other.points.first(where: { $0.amount == amount }) { return point.text }
      }
      return ""
    }
    return (text(series.greatest), text(series.least))
  }

  private func draw(
    _ series: ChartData.Series,
    _ mark: String,
    _ scale: ChartData.Series,
    on canvas: inout BrailleCanvas
  ) {
    var previous: (x: Int, y: Int)?
    for (index, point) in series.points.enumerated() {
      // A figure that isn't known, or a period without one, leaves a gap.
      guard let amount = point.amount else {
        if !point.isBridged { previous = nil }
        continue
      }
      let part = (amount - scale.least) / scale.span
      let place = (
        x: canvas.position(index, of: series.points.count),
        y: Int((1 - part) * Double(canvas.dotRows - 1) + 0.5)
      )
      if let previous { canvas.line(from: previous, to: place) }
      canvas.mark(mark, at: place)
      previous = place
    }
  }

  /// The first label at the left and the last at the right; long ones one below the other.
  private func axis(_ indent: Int, _ room: Int) -> [String] {
    guard let first = data.labels.first, let last = data.labels.last else { return [] }
    let blank = String(repeating: " ", count: indent)
    if data.labels.count == 1 {
      return WrappedText.lines(first, width: room, cells: cells).map { trimmed(blank + $0) }
    }
    let between = room - cells(first) - cells(last)
    if between > 0 { return [blank + first + String(repeating: " ", count: between) + last] }
    return WrappedText.lines("\(first) … \(last)", width: room, cells: cells)
      .map { trimmed(blank + $0) }
  }
}

/// A canvas of dots, two by four in each cell, with marks above them.
private struct BrailleCanvas {
  private let width: Int
  private let height: Int
  private var dots: [UInt32]
  private var marks: [Int: String] = [:]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    dots = [UInt32](repeating: 0, count: width * height)
  }

  var dotRows: Int { height * 4 }

  /// Where a point of several stands, in dots; a single one stands in the middle.
  func position(_ index: Int, of count: Int) -> Int {
    count > 1 ? (width * 2 - 1) * index / (count - 1) : width
  }

  mutating func mark(_ mark: String, at place: (x: Int, y: Int)) {
    let cell = min(place.y / 4, height - 1) * width + min(place.x / 2, width - 1)
    // Of two marks in one cell the first stays, else the second would seem alone.
    if marks[cell] == nil { marks[cell] = mark }
  }

  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      set(
        start.x + Int((Double(end.x - start.x) * part).rounded()),
        start.y + Int((Double(end.y - start.y) * part).rounded())
      )
    }
  }

  private mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, x < width * 2, y >= 0, y < dotRows else { return }
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    dots[y / 4 * width + x / 2] |= bits[y % 4][x % 2]
  }

  var rows: [String] {
    (0..<height).map { row in
      (0..<width).map { column in
        let cell = row * width + column
        if let mark = marks[cell] { return mark }
        guard dots[cell] != 0, let scalar = Unicode.Scalar(0x2800 + dots[cell]) else { return " " }
        return String(Character(scalar))
      }
      .joined()
    }
  }
}
