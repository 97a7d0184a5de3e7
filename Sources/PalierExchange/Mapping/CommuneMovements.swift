import PalierDiagnostics
import PalierDictionary

/// INSEE's list of what happened to communes, read as the communes that are no more: each with the
/// commune of today in which it lies.
///
/// The list has a line for each event and each commune in it, before and after. A code is no more when
/// the last event that names it as a commune doesn't leave it one. Where a commune was divided among
/// several, nothing tells which of them a file means, and its code is left out.
struct CommuneMovements {
  /// The columns that make the list known.
  private static let names = [
    "date_eff", "typecom_av", "com_av", "libelle_av", "typecom_ap", "com_ap",
  ]

  /// An event that named a commune.
  private struct Trace {
    var date = ""
    /// Whether the commune is there after it.
    var isAlive = false
    var successors: Set<String> = []
    var row: SheetRow?
    var name = ""
  }

  private let rows: [SheetRow]
  private let columns: [String: Int]

  /// The list of a table; nil where the headings aren't those of one.
  init?(headings: [Heading], rows: [SheetRow]) {
    var columns: [String: Int] = [:]
    for heading in headings { columns[heading.text.lowercased()] = heading.column }
    guard Self.names.allSatisfy({ columns[$0] != nil }) else { return nil }
    self.columns = columns
    self.rows = rows
  }

  /// The headings of the communes that are no more, in the dictionary's words.
  static let headings = ["code", "name", "kind", "parent_code"].enumerated().map {
    Heading(column: $0.offset, raw: $0.element)
  }

  /// The communes that are no more, by the lines of their last events, in the order of their codes.
  var former: [SheetRow] {
    let traces = self.traces
    return traces.keys.sorted().compactMap { code -> SheetRow? in
      guard let trace = traces[code], !trace.isAlive, let row = trace.row,
        let today = Self.today(of: code, traces)
      else { return nil }
      let record = Record(line: row.line, fields: [code, trace.name, "former", today])
      return SheetRow(record, width: Self.headings.count)
    }
  }

  /// What the last event of each code says of it.
  private var traces: [String: Trace] {
    var traces: [String: Trace] = [:]
    func note(_ code: String, on date: String, _ change: (inout Trace) -> Void) {
      var trace = traces[code] ?? Trace()
      guard date >= trace.date else { return }
      if date > trace.date { trace = Trace(date: date) }
      change(&trace)
      traces[code] = trace
    }
    for row in rows {
      let date = cell(row, "date_eff")
      let (before, after) = (cell(row, "com_av"), cell(row, "com_ap"))
      let isAfter = cell(row, "typecom_ap") == "COM"
      if cell(row, "typecom_av") == "COM" {
        note(before, on: date) { trace in
          if trace.row == nil {
            trace.row = row
            trace.name = cell(row, "libelle_av")
          }
          if isAfter, after != before { trace.successors.insert(after) }
        }
      }
      if isAfter { note(after, on: date) { $0.isAlive = true } }
    }
    return traces
  }

  /// The commune of today in which one that is no more lies, by as many steps as it takes.
  private static func today(of code: String, _ traces: [String: Trace]) -> String? {
    var seen: Set<String> = []
    var next = code
    while let trace = traces[next], !trace.isAlive {
      guard seen.insert(next).inserted, trace.successors.count == 1,
        let successor = trace.successors.first
      else { return nil }
      next = successor
    }
    return next
  }

  private func cell(_ row: SheetRow, _ name: String) -> String {
    columns[name].map { row[$0] } ?? ""
  }
}
