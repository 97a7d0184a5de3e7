import Glibc
import PalierDiagnostics
import PalierExchange
import PalierReport
import PalierSemantics
import PalierStore

extension Interpreter {
  /// Writes a question's answer to a file, which appears after the commit when there is one.
  func export(
    _ question: CheckedQuestion,
    uses: Set<String>,
    to path: String,
    format: String?,
    _ run: Run
  ) throws {
    try refuseFilesWhenSafe(path)
    let format = try outputFormat(format, path: path)
    // A later opening of the store may have to finish this, from another folder.
    let path = absolute(path)
    let file = try AtomicFile(path: path, isReplacing: true)
    do {
      let sink = FileSink(file)
      let writer = format.writer(
        to: sink,
        options: ReportOptions(
          tongue: format == .excelFrench ? .french : settings.tongue,
          dictionary: dictionary,
          width: nil
        )
      )
      try answer(question, uses: uses, to: writer, run)
      try publish(file, run)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Safe mode writes no files.
  func refuseFilesWhenSafe(_ path: String) throws {
    guard settings.isSafe else { return }
    throw RunFailure.refused(
      Message(
        "safe mode writes no files: \(path)",
        "le mode sûr n'écrit pas de fichier : \(path)"
      )
    )
  }

  /// Runs what writes as one transaction; files that it publishes are the store's once it is
  /// committed, and removed when it isn't.
  ///
  /// In a transaction that is held open it is a part of that one, and its files wait with the others.
  func transaction(_ body: (StoreTransaction) throws -> Void) throws {
    let merged = mergeTables.count
    func whole(_ transaction: StoreTransaction) throws {
      try body(transaction)
      try publishMerge(transaction, since: merged)
    }
    do {
      guard !store.isHoldingTransaction else {
        let known = pendingFiles.count
        do {
          return try store.transaction(isDryRun: settings.isDryRun, whole)
        } catch {
          pendingFiles.removeLast(pendingFiles.count - known)
          throw error
        }
      }
      defer { pendingFiles = [] }
      try store.transaction(isDryRun: settings.isDryRun, whole)
      for file in pendingFiles { file.handOver() }
    } catch {
      mergeTables.removeLast(mergeTables.count - merged)
      throw error
    }
  }

  func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  private func outputFormat(_ name: String?, path: String) throws -> OutputFormat {
    let ending = name ?? path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "csv": return settings.isExcelFrench ? .excelFrench : .csv
    case "excel_fr", "excelfr": return .excelFrench
    case "md", "markdown": return .markdown
    case "htm", "html": return .html
    case "txt", "table": return .table
    default:
      if let format = OutputFormat(rawValue: ending) { return format }
      throw Diagnostic(
        .unknownFormat,
        at: .nowhere,
        Message(
          "a file of kind '\(ending)' can't be written",
          "un fichier « \(ending) » ne peut s'écrire"
        ),
        notes: [
          Note(
            Message(
              "the kinds are csv, excel_fr, tsv, json, ndjson, md, html, xlsx, ics, txt",
              "les sortes sont csv, excel_fr, tsv, json, ndjson, md, html, xlsx, ics, txt"
            )
          )
        ]
      )
    }
  }
}

/// Sends a format's bytes to a file beside its place.
final class FileSink: ByteSink {
  private let file: AtomicFile

  init(_ file: AtomicFile) {
    self.file = file
  }

  func write(_ bytes: [UInt8]) throws {
    try file.write(bytes)
  }
}
