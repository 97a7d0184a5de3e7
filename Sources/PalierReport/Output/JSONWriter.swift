import PalierDiagnostics
import PalierDictionary
import PalierPlan
import PalierValues

/// Writes objects, one a line: `json` in an array, `ndjson` by themselves.
///
/// A line that isn't a row says what it is in a member of its own, `_line`.
struct JSONWriter: ResultWriter {
  let tellsNotes = false
  private var output: BufferedOutput
  private let formatter: ValueFormatter
  private let isLineByLine: Bool
  private var columns: [ResultColumn] = []
  private var names: [String] = []
  private var isFirst = true

  init(to sink: any ByteSink, options: ReportOptions, isLineByLine: Bool) {
    output = BufferedOutput(sink)
    self.isLineByLine = isLineByLine
    formatter = ValueFormatter(
      tongue: options.tongue,
      dictionary: options.dictionary,
      style: .machine
    )
  }

  mutating func begin(_ heading: ResultHeading) throws {
    columns = heading.columns
    names = heading.uniqueNames.map(JSONText.quoted)
    if !isLineByLine { try output.write("[") }
  }

  mutating func write(_ line: ResultLine) throws {
    var members: [String] = []
    members.reserveCapacity(columns.count + 1)
    switch line.kind {
    case .row: break
    case .subtotal: members.append("\"_line\":\"subtotal\"")
    case .total: members.append("\"_line\":\"total\"")
    case .others: members.append("\"_line\":\"others\"")
    }
    for (index, column) in columns.enumerated() {
      let value = index < line.cells.count ? line.cells[index] : .unknown
      let text =
        line.masked.contains(index)
        ? JSONText.quoted(PeopleCells.masked.english) : json(value, type: column.type)
      members.append("\(names[index]):\(text)")
    }
    let object = "{\(members.joined(separator: ","))}"
    if isLineByLine {
      try output.write(object + "\n")
    } else {
      try output.write((isFirst ? "\n" : ",\n") + object)
    }
    isFirst = false
  }

  mutating func end(_ closing: ResultClosing) throws {
    if !isLineByLine { try output.write(isFirst ? "]\n" : "\n]\n") }
    try output.flush()
  }

  private func json(_ value: Value, type: ValueType) -> String {
    switch value {
    case .unknown: return "null"
    case .boolean, .number, .money, .percent: return formatter.text(value, type: type)
    case .year(let year): return String(year.year)
    case .duration(.days(let count)): return String(count)
    case .members(let bits):
      return array(formatter.members(bits, of: formatter.enumeration(of: type)))
    case .references(let references): return array(references.map(formatter.reference))
    default: return JSONText.quoted(formatter.text(value, type: type))
    }
  }

  private func array(_ texts: [String]) -> String {
    "[\(texts.map(JSONText.quoted).joined(separator: ","))]"
  }
}
