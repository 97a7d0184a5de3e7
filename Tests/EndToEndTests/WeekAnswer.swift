/// The tables that a script of the week gave, by their captions, and what it said beside them.
struct WeekAnswer {
  private var tables: [(caption: String, rows: [[String]])] = []
  let text: String
  let errors: String

  struct Failed: Error {
    let reason: String
  }

  /// Reads Markdown, as the other formats that programs read hold one table alone.
  init(_ outcome: Command.Outcome) throws {
    guard outcome.status == 0 else { throw Failed(reason: outcome.errors) }
    text = outcome.output
    errors = outcome.errors
    for line in outcome.output.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("**") {
        tables.append((WeekAnswer.plain(line), []))
      } else if line.hasPrefix("|"), !tables.isEmpty {
        let cells = line.dropFirst().dropLast().split(
          separator: "|",
          omittingEmptySubsequences: false
        )
        tables[tables.count - 1].rows.append(cells.map(WeekAnswer.plain))
      }
    }
  }

  /// The lines of the table whose caption begins so, behind its heading and the rule below it.
  func rows(_ caption: String) throws -> [[String]] {
    guard let table = tables.first(where: { $0.caption.hasPrefix(caption) }) else {
      throw Failed(reason: "no table begins with \(caption): \(tables.map(\.caption))")
    }
    return Array(table.rows.dropFirst(2))
  }

  /// Some columns of that table, counted from the left.
  func columns(_ caption: String, _ columns: Int...) throws -> [[String]] {
    try rows(caption).map { row in columns.map { row[$0] } }
  }

  private static func plain(_ cell: Substring) -> String {
    let text = cell.replacing("**", with: "").replacing("\\", with: "").replacing(
      "\u{A0}",
      with: " "
    )
    return String(text.trimmingPrefix(" ").reversed().drop { $0 == " " }.reversed())
  }
}
