import PalierCasework
import PalierDiagnostics
import PalierDictionary
package import PalierExchange
import PalierStore
import PalierValues

extension Interpreter {
  /// A file's rows, read by the dictionary's words or by a mapping; of a workbook, those of a sheet.
  package func table(
    of path: String,
    as entity: String,
    sheet: String? = nil,
    mapping: SavedMapping?
  ) throws -> ImportTable {
    guard let kind = dictionary.imported(named: entity) else {
      throw RunFailure.refused(Message("no entity '\(entity)'", "pas d'entité « \(entity) »"))
    }
    let records = try RecordSource.opening(path, sheet: sheet)
    return try ImportTable(records, of: kind, dictionary: dictionary, given: mapping)
  }

  /// Imports a file's rows as one transaction; in a dry run nothing is kept.
  package func importTable(
    _ table: ImportTable,
    from path: String,
    options: ImportOptions
  ) throws -> ImportReport {
    try refuseImport(table.mapping)
    try prepareToWrite()
    return try store.importTable(
      table,
      header: header(of: table.mapping.entity.name),
      context: importContext(try today()),
      options: options,
      isPreview: settings.isDryRun
    )
  }

  /// `import "FILE" as households`: all of it, or nothing.
  func importFile(_ path: String, as entity: String, _ run: Run) throws {
    guard !settings.isSafe else {
      throw RunFailure.refused(
        Message("safe mode reads no files: \(path)", "le mode sûr ne lit pas de fichier : \(path)")
      )
    }
    guard let transaction = run.transaction else {
      throw RunFailure.refused(
        Message("the store is open for reading only", "la base n'est ouverte qu'en lecture")
      )
    }
    let table = try table(of: path, as: entity, mapping: nil)
    try refuseImport(table.mapping)
    var report = ImportReport()
    try transaction.entry(header(of: entity)) { writer in
      report = try Importer(
        writer: writer,
        context: self.importContext(run.today),
        options: ImportOptions()
      ).run(table)
    }
    output.tell(report, from: path, of: table)
    if let refusal = report.refusal { throw RunFailure.refused(refusal) }
    guard report.isWritten else {
      let count = report.rejected.count
      let rows = Agreement.counted(count, .row)
      let isPlural = Agreement.isPlural(count, in: .french)
      throw Diagnostic(
        .rowsRejected,
        at: .nowhere,
        Message(
          "\(rows.english) of '\(path)' can't be imported",
          "\(rows.french) de « \(path) » "
            + (isPlural ? "ne peuvent être importées" : "ne peut être importée")
        )
      )
    }
  }

  private func header(of entity: String) -> JournalHeader {
    JournalHeader(
      actor: settings.actor,
      statement: "import \"…\" as \(entity)",
      kind: .importing
    )
  }

  private func importContext(_ today: CivilDate) -> CaseworkContext {
    CaseworkContext(
      today: today,
      actor: settings.actor,
      dictionary: dictionary,
      digest: { StoreDigest.hex(of: $0) }
    )
  }
}
