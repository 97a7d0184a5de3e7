import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// The cells of a line as people read them, in whatever format.
enum PeopleCells {
  /// What stands for a figure that isn't shown: the same for a small one and for one that would
  /// tell of it, since the difference would tell too.
  static let masked = Message("masked", "masqué")

  /// The texts of a line, its label included; a total without value is blank.
  static func texts(
    of line: ResultLine,
    columns: [ResultColumn],
    formatter: ValueFormatter
  ) -> [String] {
    let label = LineLabel(of: line, columns: columns)
    return columns.indices.map { index in
      if line.masked.contains(index) { return masked[formatter.tongue] }
      let value = index < line.cells.count ? line.cells[index] : .unknown
      if let label, label.column == index { return label.word[formatter.tongue] }
      if line.kind != .row, value == .unknown { return "" }
      let text = formatter.text(value, type: columns[index].type)
      return columns[index].isChange && value.isRise ? "+" + text : text
    }
  }
}

extension Value {
  /// Whether it is a percentage above 0, as far as that is printed.
  fileprivate var isRise: Bool {
    if case .percent(let percent) = self { percent.rounded > 0 } else { false }
  }
}

extension ValueType {
  /// Whether values of the type are compared by their last digit.
  var isRightAligned: Bool {
    switch self {
    case .number, .money, .percent, .duration: true
    default: false
    }
  }
}
