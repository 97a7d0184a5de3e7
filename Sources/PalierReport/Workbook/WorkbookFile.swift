import PalierArchive
import PalierDiagnostics

/// An Excel workbook as it is written: one sheet after the other, then what they have in common.
///
/// Rows go into the archive as they come; memory holds the packed archive. The same answers give
/// the same bytes: nothing tells when, where or by whom the file was made.
final class WorkbookFile {
  let styles: WorkbookStyles
  private let archive = ArchiveWriter()
  private let tongue: Tongue
  private let title: String
  private let opensLastSheet: Bool
  private var names = SheetNames()
  private var pending: [UInt8] = []
  private var isOpen = false
  private var rows = 0

  /// Begins a workbook; where `opensLastSheet`, the sheet that is written last stands first and is
  /// the one that is seen when the file is opened.
  init(title: String, tongue: Tongue, opensLastSheet: Bool = false) {
    self.title = title
    self.tongue = tongue
    self.opensLastSheet = opensLastSheet
    styles = WorkbookStyles(tongue: tongue)
    // First, by which other programs know the archive as a workbook.
    archive.add("_rels/.rels", Array(Self.relationships.utf8))
    archive.add("docProps/core.xml", Array(coreProperties.utf8))
    archive.add("docProps/app.xml", Array(Self.applicationProperties.utf8))
  }

  /// Begins a sheet with the widths of its columns, in characters; its first row stays in sight.
  ///
  /// The name that it has got may differ from the one that was asked for.
  @discardableResult
  func beginSheet(_ name: String, widths: [Int], isLast: Bool = false) -> String {
    endSheet()
    let number = names.add(name)
    archive.begin("xl/worksheets/sheet\(number).xml")
    isOpen = true
    rows = 0
    append(Self.declaration)
    append("<worksheet xmlns=\"\(Self.main)\">")
    // On paper a sheet is as wide as the page, and as long as it is.
    append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>")
    let isSeen = opensLastSheet ? isLast : number == 1
    append("<sheetView\(isSeen ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">")
    append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    if !widths.isEmpty {
      append("<cols>")
      for (index, width) in widths.enumerated() {
        append("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width).7109375\" ")
        append("customWidth=\"1\"/>")
      }
      append("</cols>")
    }
    append("<sheetData>")
    return names.all[number - 1]
  }

  /// Adds a row of cells, which the function writes with the row's number.
  func addRow(_ cells: (Int, inout [UInt8]) -> Void) {
    rows += 1
    append("<row r=\"\(rows)\">")
    cells(rows, &pending)
    append("</row>")
    if pending.count >= 65_536 { flush() }
  }

  private func endSheet() {
    guard isOpen else { return }
    append("</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
    append("</worksheet>")
    flush()
    archive.end()
    isOpen = false
  }

  /// The bytes of the whole file; nil where it couldn't be packed.
  func finish() -> [UInt8]? {
    endSheet()
    archive.add("xl/styles.xml", Array(styles.text.utf8))
    archive.add("xl/workbook.xml", Array(workbook.utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelationships.utf8))
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    return archive.finish()
  }

  private func append(_ text: String) {
    pending.append(text: text)
  }

  private func flush() {
    archive.write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}

// The parts that every workbook has.
extension WorkbookFile {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let content = "application/vnd.openxmlformats-officedocument"

  private static let relationships =
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/relationships/officeDocument\" "
    + "Target=\"xl/workbook.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(office)/relationships/extended-properties\" "
    + "Target=\"docProps/app.xml\"/></Relationships>"

  private static let applicationProperties =
    declaration + "<Properties xmlns=\"\(office)/extended-properties\">"
    + "<Application>Palier</Application></Properties>"

  private var coreProperties: String {
    let dublinCore = "http://purl.org/dc/elements/1.1/"
    return Self.declaration
      + "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\" "
      + "xmlns:dc=\"\(dublinCore)\"><dc:title>\(XMLText.escaped(title))</dc:title>"
      + "<dc:creator>Palier</dc:creator><dc:language>\(tongue.rawValue)</dc:language>"
      + "</cp:coreProperties>"
  }

  private var workbook: String {
    var sheets = names.all.enumerated().map { index, name in
      "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    if opensLastSheet, let last = sheets.popLast() { sheets.insert(last, at: 0) }
    return Self.declaration
      + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)/relationships\"><workbookPr/>"
      + "<bookViews><workbookView/></bookViews><sheets>\(sheets.joined())</sheets></workbook>"
  }

  private var workbookRelationships: String {
    let sheets = names.all.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/relationships/worksheet\" "
        + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    return Self.declaration
      + "<Relationships xmlns=\"\(Self.package)/relationships\">\(sheets.joined())"
      + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(Self.office)/relationships/styles\" "
      + "Target=\"styles.xml\"/></Relationships>"
  }

  private var contentTypes: String {
    let sheets = names.all.indices.map { index in
      "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" "
        + "ContentType=\"\(Self.content).spreadsheetml.worksheet+xml\"/>"
    }
    return Self.declaration
      + "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" "
      + "ContentType=\"\(Self.content).spreadsheetml.sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" "
      + "ContentType=\"\(Self.content).spreadsheetml.styles+xml\"/>\(sheets.joined())"
      + "<Override PartName=\"/docProps/core.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      + "<Override PartName=\"/docProps/app.xml\" "
      + "ContentType=\"\(Self.content).extended-properties+xml\"/></Types>"
  }
}
