import Glibc
import PalierCasework
import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierPlan
import PalierReport
import PalierSemantics
import PalierStore
import PalierValues

/// A letter with what it says to each household, before any rule has been asked.
struct PreparedLetters {
  let letter: CheckedLetter
  /// The file that takes the letters.
  let path: String
  /// What its columns give, by household.
  let values: [Int64: [Value]]
}

extension Interpreter {
  /// Works out what a letter says to each of the rows.
  func prepare(
    _ letter: CheckedLetter,
    to path: String,
    _ cells: [(Int64, [Value])]
  ) throws -> PreparedLetters {
    try refuseFilesWhenSafe(path)
    return PreparedLetters(
      letter: letter,
      path: absolute(path),
      values: Dictionary(cells, uniquingKeysWith: { first, _ in first })
    )
  }

  /// How values are said inside a text of a letter: in its tongue, and nil where one isn't known, since
  /// nobody gets a letter with a gap.
  func said(in letter: CheckedLetter) -> (Value, ValueType) -> String? {
    let formatter = ValueFormatter(
      tongue: letter.tongue ?? settings.tongue,
      dictionary: dictionary,
      style: .people
    )
    return { $0 == .unknown ? nil : formatter.text($0, type: $1) }
  }

  /// Records the letters that may go, and writes them to their file.
  ///
  /// - Returns: What was done; without any letter there is no file.
  func write(
    _ letters: PreparedLetters,
    on keys: [Int64],
    _ casework: Casework,
    _ run: Run,
    _ report: inout ActReport
  ) throws {
    let letter = letters.letter
    let order = LetterOrder(
      channel: letter.channel,
      target: letter.target,
      template: letter.name,
      file: letters.path,
      blanks: letters.values.compactMapValues { values in
        zip(letter.columns, values).first { $1 == .unknown }?.0.name
      }
    )
    let outcome = try casework.perform(.write(order), on: keys, of: report.entity)
    report.outcomes.append(outcome)
    guard !outcome.done.isEmpty else { return report.notes.append(.noLetters(letters.path)) }
    let pages = LetterPages(letters, of: outcome.done)
    let options = ReportOptions(
      tongue: letter.tongue ?? settings.tongue,
      dictionary: dictionary,
      width: nil
    )
    let file = try newFile(at: letters.path)
    try pages.write(to: FileSink(file), options: options)
    try publish(file, run)
    report.files.append(letters.path)
    guard let merge = settings.mergePath.map(absolute) else { return }
    if !report.files.contains(merge) { report.files.append(merge) }
    if !run.isPreview { mergeTables.append((letter.name, pages.mergeTable(options))) }
  }

  /// A file for letters, which takes no other's place: that one may not be printed yet.
  private func newFile(at path: String) throws -> AtomicFile {
    do throws(FileError) {
      guard !pendingFiles.contains(where: { $0.path == path }) else {
        throw FileError(.exists, path: path)
      }
      return try AtomicFile(path: path)
    } catch {
      guard error.code == .exists else { throw error }
      throw RunFailure.refused(
        Message(
          "\(path) exists already, and its letters may not be printed yet: another name is needed",
          "\(path) existe déjà, et ses courriers ne sont peut-être pas imprimés : il faut un autre "
            + "nom"
        )
      )
    }
  }

  /// Lets a file that is written appear after the commit; a preview's never does.
  func publish(_ file: AtomicFile, _ run: Run) throws {
    let temporary = try file.flush()
    if run.isPreview || settings.isDryRun {
      file.discard()
    } else if let transaction = run.transaction {
      try transaction.publish(file: temporary, to: file.path)
      pendingFiles.append(file)
    } else {
      try file.publish()
    }
  }

  /// Writes what the letters say as a workbook beside them, all letters of the session so far.
  func publishMerge(_ transaction: StoreTransaction, since known: Int) throws {
    guard let given = settings.mergePath, mergeTables.count > known, !settings.isDryRun else {
      return
    }
    let path = absolute(given)
    let file = try AtomicFile(path: path, isReplacing: true)
    try file.write(
      try MergeWorkbook.bytes(
        of: mergeTables,
        options: ReportOptions(tongue: settings.tongue, dictionary: dictionary, width: nil)
      )
    )
    try transaction.publish(file: try file.flush(), to: path)
    pendingFiles.append(file)
  }
}

extension LetterPages {
  /// The letters to these households, in their order.
  fileprivate init(_ letters: PreparedLetters, of keys: [Int64]) {
    self.init(
      title: letters.letter.title,
      styles: letters.letter.styles,
      pieces: letters.letter.pieces.map { piece in
        switch piece {
        case .markup(let text): .markup(text)
        case .value(let place): .value(place)
        }
      },
      columns: letters.letter.columns.map {
        ResultColumn(name: $0.name, title: $0.heading, type: $0.type)
      },
      lines: keys.map { letters.values[$0] ?? [] }
    )
  }
}

extension Message {
  fileprivate static func noLetters(_ path: String) -> Message {
    Message(
      "no letter is left to write: \(path) isn't made",
      "aucun courrier n'est à rédiger : \(path) n'est pas créé"
    )
  }
}
