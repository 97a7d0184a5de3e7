import PalierReport

/// A form in which answers are written.
public enum AnswerFormat: String, CaseIterable, Sendable {
  /// Columns for people.
  case table
  case csv
  case tsv
  /// What a French spreadsheet opens as it is.
  case excelFrench = "excel-fr"
  case json
  case ndjson
  case markdown
  case html
  /// A workbook of Excel, which no terminal shows.
  case xlsx
  /// Events for a calendar, without names.
  case ics

  /// Whether programs read it: it holds one answer, and nothing but its data.
  public var isForMachines: Bool { output.isForMachines }

  var output: OutputFormat {
    switch self {
    case .table: .table
    case .csv: .csv
    case .tsv: .tsv
    case .excelFrench: .excelFrench
    case .json: .json
    case .ndjson: .ndjson
    case .markdown: .markdown
    case .html: .html
    case .xlsx: .xlsx
    case .ics: .ics
    }
  }

  /// The format of a file by the ending of its name; nil where the ending tells none.
  public init?(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "xlsx": self = .xlsx
    case "ics": self = .ics
    case "txt": self = .table
    default: return nil
    }
  }
}
