import PalierArchive
import PalierExchange

/// A workbook made of parts written by hand, as another program might.
struct WorkbookSample {
  static let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The parts by name; a test may take one out or put another in its place.
  var parts: [(name: String, text: String)]

  /// A workbook with the sheets' rows as XML, in their order.
  init(
    _ sheets: [(name: String, rows: String)],
    strings: [String] = [],
    formats: [String] = [],
    workbook: String = "",
    contentType: String = WorkbookSample.main,
    hidden: Set<String> = []
  ) {
    var list = ""
    var targets = ""
    var sheetParts: [(name: String, text: String)] = []
    for (index, sheet) in sheets.enumerated() {
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
      targets +=
        "<Relationship Id=\"r\(index)\" Type=\"\(Self.relationships)/worksheet\" "
        + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
      sheetParts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet xmlns=\"\(Self.namespace)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
        )
      )
    }
    parts = [
      (
        "[Content_Types].xml",
        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(contentType)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(Self.relationships)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relationships)\">\(workbook)"
          + "<sheets>\(list)</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(targets)"
          + "<Relationship Id=\"s\" Type=\"\(Self.relationships)/sharedStrings\" "
          + "Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(Self.relationships)/styles\" Target=\"styles.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
      ),
      ("xl/styles.xml", Self.styles(formats)),
    ]
    parts += sheetParts
  }

  /// A workbook of one sheet.
  init(_ rows: String, strings: [String] = [], formats: [String] = [], workbook: String = "") {
    self.init(
      [("Feuil1", rows)],
      strings: strings,
      formats: formats,
      workbook: workbook
    )
  }

  /// Styles of which the first is plain and the others show the given formats; a number is one that
  /// needn't be declared.
  private static func styles(_ formats: [String]) -> String {
    var declared = ""
    var cells = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      if format.utf8.count > 2 || Int(format) == nil {
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        declared += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
        cells += "<xf numFmtId=\"\(164 + index)\"/>"
      } else {
        cells += "<xf numFmtId=\"\(format)\"/>"
      }
    }
    // The styles of cells come after others that have numbers of their own.
    return "<styleSheet><numFmts>\(declared)</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"9\"/><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs>\(cells)</cellXfs></styleSheet>"
  }

  /// Puts another text in a part's place.
  mutating func replace(_ name: String, with text: String) {
    parts = parts.map { $0.name == name ? (name, text) : $0 }
  }

  /// The archive's bytes.
  var bytes: [UInt8] {
    let archive = ArchiveWriter()
    for part in parts { archive.add(part.name, Array(part.text.utf8)) }
    return archive.finish() ?? []
  }

  /// The texts of the rows of a sheet.
  func rows(of sheet: String? = nil) throws -> [[String]] {
    let workbook = try Workbook(ByteSource(bytes: bytes, path: "essai.xlsx"), sheet: sheet)
    var rows: [[String]] = []
    while let record = try workbook.next() { rows.append(record.fields) }
    return rows
  }

  /// What is said of the workbook when it isn't read.
  func failure() -> FileError? {
    do { _ = try rows() } catch { return error as? FileError }
    return nil
  }
}
