/// What sets the files of separated cells apart.
struct DelimitedDialect: Sendable {
  let separator: Character
  let lineEnd: String
  /// The characters of a cell that ask for quotes, the separator among them.
  let quoted: Set<Unicode.Scalar>
  /// Those that ask for them in people's text only.
  let quotedInText: Set<Unicode.Scalar>
  /// Whether the file is for a French spreadsheet, which takes some texts for formulas.
  let isForSpreadsheet: Bool

  static let csv = DelimitedDialect(
    separator: ",",
    lineEnd: "\r\n",
    quoted: [",", "\"", "\r", "\n"],
    quotedInText: [],
    isForSpreadsheet: false
  )

  static let tsv = DelimitedDialect(
    separator: "\t",
    lineEnd: "\n",
    quoted: ["\t", "\"", "\r", "\n"],
    quotedInText: [],
    isForSpreadsheet: false
  )

  // A text stays in its quotes also where the file is opened by another separator than its own.
  static let excelFrench = DelimitedDialect(
    separator: ";",
    lineEnd: "\r\n",
    quoted: [";", "\"", "\r", "\n"],
    quotedInText: [",", "\t", "|"],
    isForSpreadsheet: true
  )

  /// A cell as it stands in the file.
  func cell(_ text: String, isText: Bool) -> String {
    let asks = text.unicodeScalars.contains {
      quoted.contains($0) || (isText && quotedInText.contains($0))
    }
    guard asks else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
