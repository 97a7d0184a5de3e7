import PalierKit

/// An answer as it was printed: cells of text, the keys first.
struct PrintedAnswer {
  /// What a line is.
  enum Kind: Equatable {
    case row
    /// A subtotal, by how many keys it has.
    case subtotal(Int)
    case others
    case total
  }

  struct Line {
    let kind: Kind
    let keys: [String]
    let cells: [String]
  }

  static let hidden = "masked"

  let columns: [String]
  let lines: [Line]

  /// Reads what a question with so many keys printed as csv.
  init(_ text: String, keyCount: Int) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    columns = lines.first.map { Array($0.dropFirst(keyCount)) } ?? []
    self.lines = lines.dropFirst().map { line in
      let keys = Array(line.prefix(keyCount))
      var kind = Kind.row
      if keys.first == "others" { kind = .others }
      if let place = keys.firstIndex(of: "total") { kind = place == 0 ? .total : .subtotal(place) }
      return Line(kind: kind, keys: keys, cells: Array(line.dropFirst(keyCount)))
    }
  }

  /// The count in a cell; nil where it is hidden.
  func count(_ line: Int, _ column: Int) -> Int? { Int(lines[line].cells[column]) }
}

/// An output that keeps the text it is given.
final class KeptOutput: SessionOutput {
  private(set) var text = ""

  func take() -> String {
    defer { text = "" }
    return text
  }

  func write(_ bytes: [UInt8]) { text += String(decoding: bytes, as: UTF8.self) }
  func endAnswer() {}
  func say(_ text: String) {}
  func warn(_ text: String) {}
  func tell(_ report: ChangeReport) {}
  func tell(_ report: ImportSummary) {}
}
