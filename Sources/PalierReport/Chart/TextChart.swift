import PalierDiagnostics
import PalierPlan

/// Draws figures with the characters of a terminal.
struct TextChart {
  let data: ChartData
  /// How many cells a line may take.
  let width: Int
  let tongue: Tongue
  let cells: (String) -> Int

  /// The lines of the drawing; none is wider than asked.
  func lines(_ shape: ChartShape) -> [String] {
    switch shape {
    case .bar: barLines
    case .stacked: stackedLines
    case .line: plotLines
    }
  }

  /// The width of the labels: what they need, and no more than a third of the line.
  var labelWidth: Int {
    let widest = data.labels.map(cells).max() ?? 0
    return max(1, min(widest, max(6, width / 3)))
  }

  /// A text in a column of cells.
  func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, width - cells(text)))
    return right ? blank + text : text + blank
  }

  /// A label in front of what is drawn for it: long ones wrap.
  func labelled(_ label: String, _ drawn: [String]) -> [String] {
    let texts = WrappedText.lines(label, width: labelWidth, cells: cells)
    return (0..<max(texts.count, drawn.count)).map { row in
      let text = padded(row < texts.count ? texts[row] : "", to: labelWidth)
      return trimmed(text + " " + (row < drawn.count ? drawn[row] : ""))
    }
  }

  /// Lines of a legend, each mark with its title.
  func legend(_ marks: [(mark: String, title: String)]) -> [String] {
    marks.flatMap { mark, title in
      WrappedText.lines("\(mark) \(title)", width: max(1, width), cells: cells)
    }
  }

  /// A text without the spaces at its end.
  func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
