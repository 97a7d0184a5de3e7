import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierRuntime
import PalierStore

/// How a file is imported.
public struct ImportRequest: Sendable {
  /// The file.
  public var path: String
  /// The entity whose rows it holds, or the form that it is, by a word of either tongue.
  public var entity: String
  /// The sheet of a workbook; nil takes the first that isn't hidden.
  public var sheet: String?
  /// The file of a mapping: a line `HEADING = FIELD` per column.
  public var mappingPath: String?
  /// The file that takes the rows that can't be imported.
  public var rejectsPath: String?
  /// Whether the good rows are written although others are rejected.
  public var acceptsPart = false
  /// Whether the file's values take the place of those that the store has otherwise.
  public var replaces = false
  /// The day of the debts that the file doesn't date.
  public var dated: Day?

  /// Makes a request.
  public init(path: String, entity: String) {
    self.path = path
    self.entity = entity
  }
}

extension Session {
  /// Imports a file's rows by the rules of the work, in one transaction.
  ///
  /// With `isDryRun` nothing is written, and the summary tells what would be. When rows are
  /// rejected and `acceptsPart` is false, nothing is written either; the summary says so.
  public func importFile(_ request: ImportRequest) throws(PalierError) -> ImportSummary {
    try working {
      let dictionary = interpreter.dictionary
      guard let entity = dictionary.imported(word: request.entity) else {
        throw unknownEntity(request.entity)
      }
      let mapping = try request.mappingPath.map { path in
        try SavedMapping(text: Script(path: path).text)
      }
      let table = try interpreter.table(
        of: request.path,
        as: entity.name,
        sheet: request.sheet,
        mapping: mapping
      )
      let report = try interpreter.importTable(
        table,
        from: request.path,
        options: ImportOptions(
          dated: request.dated?.date,
          acceptsPart: request.acceptsPart,
          overwrites: request.replaces
        )
      )
      if let path = request.rejectsPath, !report.rejected.isEmpty {
        try RejectsFile.write(
          report.rejected,
          headings: table.headings,
          in: options.presentation.tongue.spoken,
          to: path,
          isReplacing: true
        )
      }
      return ImportSummary(
        report,
        from: request.path,
        of: table,
        by: interpreter,
        isPreview: options.isDryRun
      )
    }
  }

  private func unknownEntity(_ word: String) -> PalierError {
    let near = interpreter.dictionary.entities(near: word, in: options.presentation.tongue.spoken)
    let hint = near.first.map { BilingualText("; there is '\($0)'", " ; il y a « \($0) »") }
    return PalierError(
      .usage,
      BilingualText(
        "there is no entity '\(word)'\(hint?.english ?? "")",
        "il n'y a pas d'entité « \(word) »\(hint?.french ?? "")"
      )
    )
  }

  /// Writes a selection's answer to a file, in the format of its ending.
  public func export(_ selection: String, to path: String) throws(PalierError) {
    try run(selection, name: "export", answersTo: path)
  }

  /// Copies the store to a new file, which is opened and checked before it takes its name.
  public func backup(to path: String) throws(PalierError) {
    try working {
      try interpreter.requireWhole(Message("backup", "sauvegarde"))
      try store.backup(to: path)
    }
  }

  /// Makes a store of a backup; the store's file may not exist yet.
  public static func restore(_ backup: String, to path: String) throws(PalierError) {
    try told {
      let copy = try CaseStore.open(at: backup, access: .readOnly, dictionary: .standard)
      defer { try? copy.close() }
      try copy.backup(to: path)
    }
  }
}
