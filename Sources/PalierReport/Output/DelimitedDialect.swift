/// What sets the files of separated cells apart.
struct DelimitedDialect: Sendable {
  let separator: UInt8
  let lineEnd: String
  /// The characters of a cell that ask for quotes, the separator among them.
  let quoted: ASCIISet
  /// Those that ask for them in people's text, the others included.
  let quotedInText: ASCIISet
  /// Whether the file is for a French spreadsheet, which takes some texts for formulas.
  let isForSpreadsheet: Bool

  static let csv = DelimitedDialect(
    separator: UInt8(ascii: ","),
    lineEnd: "\r\n",
    quoted: ASCIISet(",\"\r\n"),
    quotedInText: ASCIISet(",\"\r\n"),
    isForSpreadsheet: false
  )

  static let tsv = DelimitedDialect(
    separator: UInt8(ascii: "\t"),
    lineEnd: "\n",
    quoted: ASCIISet("\t\"\r\n"),
    quotedInText: ASCIISet("\t\"\r\n"),
    isForSpreadsheet: false
  )

  // A text stays in its quotes also where the file is opened by another separator than its own.
  static let excelFrench = DelimitedDialect(
    separator: UInt8(ascii: ";"),
    lineEnd: "\r\n",
    quoted: ASCIISet(";\"\r\n"),
    quotedInText: ASCIISet(";\"\r\n,\t|"),
    isForSpreadsheet: true
  )

  /// Puts the cell that the bytes end with between quotes, when it asks for them.
  func quoteCell(from start: Int, in bytes: inout [UInt8], isText: Bool) {
    let asking = isText ? quotedInText : quoted
    guard bytes[start...].contains(where: asking.contains) else { return }
    let mark = UInt8(ascii: "\"")
    let cell = Array(bytes[start...])
    bytes.removeSubrange(start...)
    bytes.append(mark)
    for byte in cell {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }
}

/// A set of ASCII characters, asked for every byte of a file: in UTF-8 no other text has theirs.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: StaticString) {
    characters.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
