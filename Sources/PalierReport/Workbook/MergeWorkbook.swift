package import PalierPlan

/// A workbook of several tables, a sheet each: what a word processor merges into its own letters.
package enum MergeWorkbook {
  /// The bytes of the workbook, from tables with what their sheets are called.
  package static func bytes(
    of tables: [(name: String, table: ResultTable)],
    options: ReportOptions
  ) throws -> [UInt8] {
    let file = WorkbookFile(title: tables.first?.name ?? "Palier", tongue: options.tongue)
    for (name, table) in tables {
      var sheet = WorkbookSheet(
        name,
        ResultHeading(columns: table.columns),
        in: file,
        options: options
      )
      for line in table.lines { sheet.write(line) }
      sheet.end()
    }
    guard let bytes = file.finish() else { throw WorkbookNotPacked() }
    return bytes
  }
}
