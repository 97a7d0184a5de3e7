import PalierArchive
import PalierDiagnostics
import PalierExchange
import Testing

/// Workbooks that mean harm, or came to harm: each is refused with its reason and what helps.
@Suite struct HostileWorkbookTests {
  private static let row = "<row><c><v>1</v></c></row>"

  private func failure(_ bytes: [UInt8]) -> FileError? {
    do {
      let workbook = try Workbook(ByteSource(bytes: bytes, path: "essai.xlsx"))
      while try workbook.next() != nil {}
    } catch { return error }
    return nil
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>",
    "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>",
  ])
  func `a document type is refused, whatever it declares`(_ text: String) {
    var sample = WorkbookSample(Self.row)
    sample.replace("xl/sharedStrings.xml", with: text)
    let error = sample.failure()
    #expect(error?.code == .documentType)
    #expect(error?.part == "xl/sharedStrings.xml")
  }

  @Test func `a part that inflates beyond all measure is refused`() {
    var sample = WorkbookSample(Self.row)
    sample.replace(
      "xl/sharedStrings.xml",
      with: "<sst>" + String(repeating: " ", count: 40 << 20) + "</sst>"
    )
    #expect(sample.bytes.count < 100_000)
    #expect(sample.failure()?.code == .inflatesTooMuch)
  }

  @Test func `a small part may inflate as it likes`() throws {
    var sample = WorkbookSample(Self.row)
    sample.replace(
      "xl/sharedStrings.xml",
      with: "<sst>" + String(repeating: " ", count: 1 << 20) + "</sst>"
    )
    #expect(try sample.rows() == [["1"]])
  }

  @Test func `an archive cut anywhere is damaged or no archive, never half read`() {
    let bytes = WorkbookSample(String(repeating: Self.row, count: 500)).bytes
    for length in stride(from: 4, to: bytes.count, by: 61) {
      #expect(failure(Array(bytes[..<length]))?.code == .damagedArchive, "\(length) bytes")
    }
  }

  @Test func `a changed byte is found by the sum over its part, or changes no cell`() throws {
    let sample = WorkbookSample(
      (1...40).map { "<row><c><v>\($0 * 7919)</v></c></row>" }.joined()
    )
    let (bytes, rows) = (sample.bytes, try sample.rows())
    var found = 0
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0x10
      let read: [[String]]
      do {
        let workbook = try Workbook(ByteSource(bytes: changed, path: "essai.xlsx"))
        var rows: [[String]] = []
        while let record = try workbook.next() { rows.append(record.fields) }
        read = rows
      } catch {
        found += 1
        continue
      }
      // Names and days of an archive aren't summed; a sheet that is still found is whole.
      #expect(read == rows, "byte \(place)")
    }
    #expect(found > 100)
  }

  @Test func `what isn't well formed is told with its part and row`() {
    let sample = WorkbookSample(Self.row + "<row r=\"7\"><c><v>1</v></c></rows>")
    let error = sample.failure()
    #expect(error?.code == .badPart)
    #expect(error?.part == "xl/worksheets/sheet1.xml")
    #expect(error?.line == 7)
    #expect(
      error?.message.english.hasPrefix("essai.xlsx, xl/worksheets/sheet1.xml, line 7: ") == true
    )
  }

  @Test(arguments: [
    "<row><c r=\"XFE1\"><v>1</v></c></row>", "<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>",
    "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row><c t=\"s\"><v>5</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
    String(repeating: "<a>", count: 100_000),
  ])
  func `cells where none can be are refused`(_ rows: String) {
    #expect(WorkbookSample(rows).failure()?.code == .badPart)
  }

  @Test func `rows that are all width and no cells are refused before they fill the memory`() {
    let rows = String(repeating: "<row><c r=\"XFD1\"><v>1</v></c></row>", count: 5000)
    #expect(WorkbookSample(rows).failure()?.code == .workbookTooLarge)
  }

  @Test func `a name without end is refused`() {
    let sample = WorkbookSample("<row><c r=\"" + String(repeating: "A", count: 4 << 20))
    #expect(sample.failure()?.code == .workbookTooLarge)
  }

  @Test(arguments: [
    (WorkbookSample.main, nil), ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", nil),
    (
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      FileError.Code.notAWorkbook
    ),
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .otherWorkbook),
    ("application/xml", .notAWorkbook),
  ])
  func `the announced kind decides, not the name`(_ type: String, _ code: FileError.Code?) {
    let sample = WorkbookSample([("Feuil1", Self.row)], contentType: type)
    #expect(sample.failure()?.code == code)
  }

  @Test func `an archive of something else is no workbook`() {
    let archive = ArchiveWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(failure(archive.finish() ?? [])?.code == .notAWorkbook)
  }

  @Test(arguments: [
    ("Workbook", FileError.Code.oldWorkbook), ("EncryptedPackage", .encryptedWorkbook),
  ])
  func `the older form and a protected workbook are told apart`(
    _ stream: String,
    _ code: FileError.Code
  ) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    // Across the pieces in which the file is searched.
    bytes += [UInt8](repeating: 0, count: (1 << 16) - 20)
    bytes += stream.utf8.flatMap { [$0, 0] }
    bytes += [UInt8](repeating: 0, count: 200)
    #expect(failure(bytes)?.code == code)
  }

  @Test func `a part that is protected by itself is told`() {
    var bytes = WorkbookSample(Self.row).bytes
    // The flag of the parts, in the directory and before each of them.
    for place in bytes.indices.dropLast(12) where bytes[place] == 0x50 && bytes[place + 1] == 0x4B {
      if bytes[place + 2] == 1, bytes[place + 3] == 2 { bytes[place + 8] |= 1 }
      if bytes[place + 2] == 3, bytes[place + 3] == 4 { bytes[place + 6] |= 1 }
    }
    #expect(failure(bytes)?.code == .encryptedWorkbook)
  }

  @Test(arguments: FileError.Code.allCases)
  func `every reason is said in both tongues`(_ code: FileError.Code) {
    let error = FileError(code, path: "essai.xlsx", part: "Feuil1", near: "Feuil2")
    #expect(error.message.english != error.message.french)
    #expect(error.message.french.hasPrefix("essai.xlsx, Feuil1 : "))
  }
}
