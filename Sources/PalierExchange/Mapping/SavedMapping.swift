import PalierDiagnostics
import PalierDictionary

/// A mapping kept as text: a line `HEADING = FIELD` per column.
///
/// The heading is written as the file has it, spaces, accents and case apart; the field is its
/// identifier in either tongue, `REFERENCE.FIELD` for a field of the row referred to, `-` for a
/// column that is left aside. The last `=` of a line separates the two, a heading may stand in
/// quotation marks, blank lines and lines that begin with `#` are left out.
package struct SavedMapping: Equatable, Sendable {
  /// A line of the mapping.
  package struct Line: Equatable, Sendable {
    /// The line's number in the text, from 1.
    package let number: Int
    /// The heading as written.
    package let heading: String
    /// The field as written.
    package let field: String
  }

  /// The lines that hold something.
  package let lines: [Line]

  /// Reads a mapping's text.
  package init(text: String) throws(MappingError) {
    var lines: [Line] = []
    var seen: Set<String> = []
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, row) in rows.enumerated() {
      let bytes = CellText.trim(Array(row.utf8)[...])
      guard let first = bytes.first, first != 0x23 else { continue }
      guard let equals = bytes.lastIndex(of: 0x3D) else {
        throw MappingError(.noEquals, line: index + 1)
      }
      let heading = Self.unquoted(CellText.trim(bytes[..<equals]))
      let field = String(decoding: CellText.trim(bytes[(equals + 1)...]), as: UTF8.self)
      guard !heading.isEmpty else { throw MappingError(.noHeading, line: index + 1) }
      guard !field.isEmpty else { throw MappingError(.noField, line: index + 1, text: heading) }
      guard seen.insert(Heading(column: 0, raw: heading).key).inserted else {
        throw MappingError(.repeatedHeading, line: index + 1, text: heading)
      }
      lines.append(Line(number: index + 1, heading: heading, field: field))
    }
    self.lines = lines
  }

  /// The targets by the headings' keys.
  func targets(_ words: ColumnWords) throws(MappingError) -> [String: ColumnTarget] {
    var targets: [String: ColumnTarget] = [:]
    for line in lines {
      let key = Heading(column: 0, raw: line.heading).key
      guard line.field != "-" else {
        targets[key] = .ignored
        continue
      }
      guard let target = words.target(word: line.field) else {
        let near = words.dictionary.fields(near: line.field, of: words.entity, in: .french)
        throw MappingError(.unknownField, line: line.number, text: line.field, near: near.first)
      }
      targets[key] = target
    }
    return targets
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let isQuoted = bytes.count >= 2 && bytes.first == 0x22 && bytes.last == 0x22
    let inside = isQuoted ? CellText.trim(bytes.dropFirst().dropLast()) : bytes
    return String(decoding: inside, as: UTF8.self)
  }
}

extension ImportMapping {
  /// The mapping as text, to be kept and given again.
  package var savedText: String {
    var lines = [
      "# \(entity.name): HEADING = FIELD; REFERENCE.FIELD for a field of what it refers to;",
      "# - leaves the column aside.",
    ]
    for column in columns where !column.heading.text.isEmpty {
      let unit = column.heading.unit.map { " (\($0))" } ?? ""
      let heading = column.heading.text + unit
      let needsQuotes = heading.hasPrefix("#") || heading.hasPrefix("\"")
      lines.append("\(needsQuotes ? "\"\(heading)\"" : heading) = \(column.target.text)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
