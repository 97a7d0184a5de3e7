/// The table that a script of the report gave as csv, and what it said beside it.
struct BilanTable {
  /// The lines below the heading.
  let rows: [[String]]
  let notes: String

  struct Failed: Error {
    let reason: String
  }

  init(_ outcome: Command.Outcome) throws {
    guard outcome.status == 0 else { throw Failed(reason: outcome.errors) }
    rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(BilanTable.cells)
    notes = outcome.errors
  }

  /// The cells of the first line that begins so, behind its first cell.
  subscript(_ key: String) -> [String]? {
    rows.first { $0.first == key }.map { Array($0.dropFirst()) }
  }

  /// A share or change as people read it: rounded half away from zero.
  static func percent(_ cell: String) -> String {
    guard let share = Double(cell) else { return cell }
    return "\(Int((share * 100).rounded(.toNearestOrAwayFromZero))) %"
  }

  // No cell holds a line break or a quotation mark.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
