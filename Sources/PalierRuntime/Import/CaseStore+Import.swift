package import PalierCasework
package import PalierExchange
package import PalierStore

extension CaseStore {
  /// Imports a file as one transaction with one entry in the journal.
  ///
  /// With `isPreview` all is taken back at the end, and the report tells what would have been done.
  package func importTable(
    _ table: ImportTable,
    header: JournalHeader,
    context: CaseworkContext,
    options: ImportOptions = ImportOptions(),
    isPreview: Bool = false
  ) throws -> ImportReport {
    var report = ImportReport()
    try write(entry: header, isDryRun: isPreview) { writer in
      report = try Importer(writer: writer, context: context, options: options).run(table)
    }
    return report
  }
}
