/// What went wrong with a file: the facts, without their wording.
///
/// A row with too few cells or a cell that cannot be read is no error but data; only what stops
/// the reading or the writing of the whole file is one.
package struct FileError: Error, Equatable, Sendable {
  /// The kind of failure.
  package enum Code: String, Sendable, CaseIterable {
    /// No file of that name, or no folder on the way to it.
    case notFound
    /// The system forbids it to this user.
    case permissionDenied
    /// A folder where a file was expected.
    case isDirectory
    /// A device, a pipe or a socket where a file was expected.
    case notRegular
    /// A symbolic link at the place where a file was to be written.
    case isLink
    /// A file of that name is there already and was not to be replaced.
    case exists
    /// An empty name, or one that holds a NUL character.
    case badName
    /// No room left on the device, or the user's quota is used up.
    case deviceFull
    /// Any other failure of the system, told by its number.
    case system
    /// The file is larger than a text of the language may be.
    case tooLarge
    /// The file changed while it was read.
    case changed
    /// The file holds nothing.
    case empty
    /// The file isn't text.
    case binary
    /// The file is a workbook (`.xlsx`, `.xls`, `.ods`), not text.
    case workbook
    /// A workbook that a password protects.
    case encryptedWorkbook
    /// A workbook of the form before `.xlsx`, whatever its name says.
    case oldWorkbook
    /// A binary workbook, `.xlsb`.
    case otherWorkbook
    /// An archive that is something else: a document, an OpenDocument sheet, plain files.
    case notAWorkbook
    /// An archive that was cut short or changed on its way.
    case damagedArchive
    /// An archive of which a part inflates to far more than any real one.
    case inflatesTooMuch
    /// A part of a workbook declares a document type, by which it could grow without end.
    case documentType
    /// A part of a workbook isn't what a workbook has there.
    case badPart
    /// More cells, or a longer row, than any real workbook has.
    case workbookTooLarge
    /// A workbook without a sheet of cells.
    case noSheet
    /// The workbook has no sheet of the asked name.
    case unknownSheet
    /// A sheet was asked for of a file that has none.
    case noSheets
    /// The file announces an encoding and does not keep to it.
    case badEncoding
    /// Most of the file is UTF-8 and some of it isn't.
    case mixedEncoding
    /// A quoted cell is never closed.
    case unterminatedQuote
    /// One record is larger than any real one.
    case recordTooLong
    /// The file has no row that could hold the headings.
    case noHeading
  }

  /// The kind of failure.
  package let code: Code

  /// The file it happened to, as the user named it.
  package let path: String

  /// The system's error number, 0 where the system reported nothing.
  package let number: Int32

  /// The physical line it happened at, from 1, where there is one.
  package let line: Int?

  /// The part of an archive it happened in, or the sheet it is about; nil where there is none.
  package let part: String?

  /// What could be meant in its place.
  package let near: String?

  /// Creates an error from its facts.
  package init(
    _ code: Code,
    path: String,
    number: Int32 = 0,
    line: Int? = nil,
    part: String? = nil,
    near: String? = nil
  ) {
    self.code = code
    self.path = path
    self.number = number
    self.line = line
    self.part = part
    self.near = near
  }
}
