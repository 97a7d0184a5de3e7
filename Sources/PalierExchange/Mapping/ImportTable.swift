package import PalierDiagnostics
package import PalierDictionary

/// A file read whole: its rows of data and what its columns are read as.
package struct ImportTable {
  /// How many rows are looked at to tell columns of codes from columns of names.
  private static let sampledRows = 200

  /// The rows of data, in the file's order.
  package let rows: [SheetRow]
  /// The titles, repeated headings, totals and notes that are no data.
  package let leftOut: [LeftOutRow]
  /// The physical line of the headings, from 1.
  package let headingLine: Int
  /// What the columns are read as.
  package let mapping: ImportMapping
  /// What the reader should know of the file as a whole: which of its sheets was read.
  package let remark: Message?

  /// The headings, in the file's order.
  package var headings: [Heading] { mapping.columns.map(\.heading) }

  /// Reads a file's records.
  ///
  /// - Throws: `FileError` for the file, `MappingError` for the given mapping.
  package init(
    _ source: RecordSource,
    of entity: Entity,
    dictionary: CaseDictionary,
    given: SavedMapping? = nil
  ) throws {
    let isHeading = ImportMapping.headingTest(of: entity, dictionary: dictionary, given: given)
    let sheet = try Sheet(source, isHeading: isHeading)
    remark = source.remark
    var rows: [SheetRow] = []
    while let row = try sheet.next() { rows.append(row) }
    var headings = sheet.headings
    if entity.name == "commune", given == nil,
      let movements = CommuneMovements(headings: headings, rows: rows)
    {
      rows = movements.former
      headings = CommuneMovements.headings
    }
    self.rows = rows
    leftOut = sheet.leftOut
    headingLine = sheet.headingLine
    mapping = try ImportMapping(
      headings: headings,
      sample: Array(rows.prefix(Self.sampledRows)),
      entity: entity,
      dictionary: dictionary,
      given: given
    )
  }
}
