package import PalierCasework
import PalierDiagnostics
import PalierDictionary
package import PalierExchange
package import PalierStore
import PalierValues

/// Brings a file's rows into the store by the rules of the work.
///
/// First every row is read and looked up; only then anything is written, and nothing at all when a
/// row is rejected and importing in part wasn't asked for. The caller opens the transaction and
/// its entry in the journal.
package struct Importer {
  let writer: StoreWriter
  let context: CaseworkContext
  let options: ImportOptions

  package init(writer: StoreWriter, context: CaseworkContext, options: ImportOptions) {
    self.writer = writer
    self.context = context.readingFile
    self.options = options
  }

  /// Imports a file's rows; a row that a rule refuses at the last moment is rejected too.
  package func run(_ table: ImportTable) throws -> ImportReport {
    let run = ImportRun(table, writer: writer, context: context, options: options)
    if let refusal = try run.refusal() {
      run.report.refusal = refusal
      return run.report
    }
    try run.plan()
    if run.report.rejected.isEmpty || options.acceptsPart {
      do {
        try writer.savepoint { _ in
          try run.write()
          if !run.report.rejected.isEmpty, !options.acceptsPart { throw TakenBack() }
        }
        run.report.isWritten = true
      } catch is TakenBack {
        run.forgetWritten()
      }
    }
    try run.finish()
    return run.report
  }

  /// A rule refused a row while the others were being written.
  private struct TakenBack: Error {}
}

extension CaseworkContext {
  /// The same for rows taken from a file, which tells what has happened already.
  var readingFile: CaseworkContext {
    guard fileDate == nil else { return self }
    return CaseworkContext(
      today: today,
      actor: actor,
      dictionary: dictionary,
      law: law,
      settings: settings,
      fileDate: today,
      digest: digest
    )
  }
}
