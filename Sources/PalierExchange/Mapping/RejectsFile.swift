package import PalierDiagnostics

/// The file of the rows that weren't imported, for the person who sent them.
///
/// The columns of the sent file stand as they were, after the line's number and before the column
/// at fault and the reason, so that it can be mended and imported again.
package enum RejectsFile {
  /// The headings that it adds, by which a later import knows them.
  static func headings(in tongue: Tongue) -> (line: String, column: String, reason: String) {
    (
      Message("Line of the file", "Ligne du fichier")[tongue],
      Message("Column at fault", "Colonne en cause")[tongue],
      Message("Reason for rejection", "Motif du rejet")[tongue]
    )
  }

  /// Writes the rows as French Excel reads them.
  package static func write(
    _ rows: [RejectedRow],
    headings: [Heading],
    in tongue: Tongue,
    to path: String,
    isReplacing: Bool = false
  ) throws(FileError) {
    let file = try AtomicFile(path: path, isReplacing: isReplacing)
    let writer = DelimitedTextWriter(.excelFrench) { (bytes) throws(FileError) in
      try file.write(bytes)
    }
    try write(rows, headings: headings, in: tongue, with: writer)
    try file.publish()
  }

  static func write(
    _ rows: [RejectedRow],
    headings: [Heading],
    in tongue: Tongue,
    with writer: DelimitedTextWriter
  ) throws(FileError) {
    let added = Self.headings(in: tongue)
    writer.text(added.line)
    for heading in headings {
      writer.text(heading.text + (heading.unit.map { " (\($0))" } ?? ""))
    }
    writer.text(added.column)
    writer.text(added.reason)
    try writer.endRow()
    for rejected in rows {
      writer.value(Int64(rejected.row.line))
      for heading in headings { writer.text(rejected.row[heading.column]) }
      writer.text(rejected.reason.heading ?? "")
      writer.text(rejected.reason.message[tongue])
      try writer.endRow()
    }
    try writer.finish()
  }
}
