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
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = Self.formats.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format.format
  }

  /// The endings of names, and the format that each one tells.
  private static let formats: [(endings: [String], format: AnswerFormat)] = [
    (["xlsx"], .xlsx), (["csv"], .csv), (["tsv"], .tsv), (["txt"], .table),
    (["html", "htm"], .html),
    (["md", "markdown"], .markdown), (["json"], .json), (["ndjson", "jsonl"], .ndjson),
    (["ics"], .ics),
  ]

  /// The endings that a file of answers may have, as a list to be read.
  public static func endings(_ tongue: Tongue) -> String {
    let names = formats.compactMap { $0.endings.first.map { ".\($0)" } }
    let and = BilingualText("and", "et")[tongue]
    return names.dropLast().joined(separator: ", ") + " \(and) \(names.last ?? "")"
  }

  /// Whether a file's name has an ending that tells no format.
  public static func hasUnknownEnding(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return AnswerFormat(path: path) == nil
  }
}
