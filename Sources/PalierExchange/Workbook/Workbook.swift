import PalierDiagnostics

/// Reads a sheet of an Excel workbook (`.xlsx`, `.xlsm`, `.xltx`) one row at a time.
///
/// Memory holds the texts that cells share, one piece of the sheet and its rows until they are
/// taken. Rows without any cell aren't in the file and give no record; a cell's text is what a
/// reader of delimited text would be given for it.
package final class Workbook {
  /// The sheet that is read.
  package let sheet: String

  /// The other sheets that are tables, in their order; those that are hidden too.
  package let otherSheets: [String]

  private let archive: WorkbookArchive
  private let part: ArchivedPart
  private let rows: SheetRows
  private var waiting: ArraySlice<Record> = []
  private var isAtEnd = false

  /// Whether a file is an archive, as a workbook is, or of the form that held workbooks before.
  package static func isWorkbook(_ source: ByteSource) throws(FileError) -> Bool {
    for mark in [archiveMark, emptyArchiveMark, compoundMark] where try source.begins(with: mark) {
      return true
    }
    return false
  }

  /// Opens a sheet by its name, the first one that isn't hidden without.
  package init(_ source: ByteSource, sheet name: String? = nil) throws(FileError) {
    let path = source.path
    if try source.begins(with: Self.compoundMark) {
      throw FileError(
        try source.holds(Self.encryptionMark) ? .encryptedWorkbook : .oldWorkbook,
        path: path
      )
    }
    archive = try WorkbookArchive(source)
    let main = try Self.mainPart(of: archive)
    let list = SheetList()
    guard try archive.read(main, to: list) else {
      throw FileError(.damagedArchive, path: path, part: main)
    }
    let parts = Relationships(of: main)
    try archive.read(Relationships.place(of: main), to: parts)
    // A sheet may be a chart, which has no cells.
    let tables = list.entries.filter { parts.byIdentifier[$0.relationship]?.type == "worksheet" }
    let chosen = try Self.choose(name, among: tables, path: path)
    sheet = chosen.name
    otherSheets = tables.map(\.name).filter { $0 != chosen.name }
    let texts = SharedTexts()
    if let place = parts.part(ofType: "sharedStrings") {
      try archive.read(place, limit: WorkbookArchive.largestTexts, to: texts)
    }
    let styles = CellStyles()
    if let place = parts.part(ofType: "styles") { try archive.read(place, to: styles) }
    rows = SheetRows(texts: texts, styles: styles, isFrom1904: list.isFrom1904)
    let place = parts.byIdentifier[chosen.relationship]?.part ?? ""
    guard
      let part = try ArchivedPart(
        place,
        of: archive,
        limit: WorkbookArchive.largestSheet,
        to: rows
      )
    else { throw FileError(.damagedArchive, path: path, part: place) }
    self.part = part
  }

  /// The records as a source that a sheet can read.
  package var records: RecordSource {
    RecordSource(path: archive.path, remark: remark) { () throws(FileError) in try self.next() }
  }

  /// The next row, or nil at the end.
  package func next() throws(FileError) -> Record? {
    while true {
      if let record = waiting.popFirst() { return record }
      guard !isAtEnd else { return nil }
      do throws(FileError) {
        isAtEnd = try !part.advance()
      } catch {
        // The row is a better place than a part of the archive alone.
        throw FileError(error.code, path: error.path, line: rows.line, part: error.part)
      }
      if isAtEnd { try archive.requireUnchanged() }
      waiting = rows.take()[...]
    }
  }

  /// What the reader should know: which sheet of several it was.
  private var remark: Message? {
    guard !otherSheets.isEmpty else { return nil }
    let others = otherSheets.prefix(8).joined(separator: ", ") + (otherSheets.count > 8 ? "…" : "")
    return Message(
      "the sheet “\(sheet)” is read; the workbook also has: \(others)",
      "la feuille « \(sheet) » est lue ; le classeur a aussi : \(others)"
    )
  }
}

extension Workbook {
  private static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let emptyArchiveMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  /// What `.xls` begins with, and a workbook that a password protects.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The name of the stream that holds a protected workbook, as its directory writes it.
  private static let encryptionMark: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }

  /// The part that lists the sheets.
  private static func mainPart(of archive: WorkbookArchive) throws(FileError) -> String {
    let whole = Relationships(of: "")
    let types = ContentTypes()
    guard try archive.read(Relationships.place(of: ""), to: whole),
      try archive.read("[Content_Types].xml", to: types),
      let main = whole.part(ofType: "officeDocument")
    else {
      throw FileError(.notAWorkbook, path: archive.path)
    }
    let type = types.type(of: main).lowercased()
    guard !type.contains("binary") else { throw FileError(.otherWorkbook, path: archive.path) }
    let isSheets = type.contains("sheet") || type.contains("ms-excel")
    guard isSheets, type.hasSuffix("main+xml") else {
      throw FileError(.notAWorkbook, path: archive.path)
    }
    return main
  }

  private static func choose(
    _ name: String?,
    among sheets: [SheetList.Entry],
    path: String
  ) throws(FileError) -> SheetList.Entry {
    guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
      throw FileError(.noSheet, path: path)
    }
    guard let name else { return first }
    let folded = CellText.fold(name)
    guard
      let found = sheets.first(where: { $0.name == name })
        ?? sheets.first(where: { CellText.fold($0.name) == folded })
    else {
      let names = sheets.map(\.name).joined(separator: ", ")
      throw FileError(.unknownSheet, path: path, part: name, near: names)
    }
    return found
  }
}
