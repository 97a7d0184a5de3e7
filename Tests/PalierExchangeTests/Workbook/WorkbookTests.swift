import PalierDiagnostics
import PalierExchange
import Testing

@Suite struct WorkbookTests {
  @Test func `texts are shared, in the cell, or in runs without their reading aids`() throws {
    let sample = WorkbookSample(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Frêne</t></is></c><c r="B2" t="str"><f>A1</f>
      <v>Évry &amp; Massy</v></c></row>
      """,
      strings: [
        "<t xml:space=\"preserve\"> Bouleau </t>",
        "<r><t>Trem</t></r><r><rPr><b/></rPr><t>ble</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>",
      ]
    )
    #expect(try sample.rows() == [[" Bouleau ", "Tremble"], ["Frêne", "Évry & Massy"]])
  }

  @Test func `names with a prefix are read as those without`() throws {
    var sample = WorkbookSample("", strings: [])
    sample.replace(
      "xl/worksheets/sheet1.xml",
      with: "<x:worksheet xmlns:x=\"\(WorkbookSample.namespace)\"><x:sheetData><x:row>"
        + "<x:c t=\"inlineStr\"><x:is><x:t>Orme</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c>"
        + "</x:row></x:sheetData></x:worksheet>"
    )
    #expect(try sample.rows() == [["Orme", "7"]])
  }

  @Test func `cells and rows that are left out keep the others in their place`() throws {
    let sample = WorkbookSample(
      "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c><c/></row>"
        + "<row r=\"9\"/><row r=\"11\"><c><v>3</v></c></row>"
    )
    #expect(try sample.rows() == [["", "1", "", "2", ""], ["3"]])
    let workbook = try Workbook(ByteSource(bytes: sample.bytes))
    #expect(try [workbook.next()?.line, workbook.next()?.line] == [3, 11])
  }

  @Test(arguments: [
    ("8269.0499999999993", "8269.05"), ("0.1", "0.1"), ("-12", "-12"), ("0", "0"), ("-0", "0"),
    ("1E3", "1000"), ("1.5e-3", "0.0015"), ("1.2345000000000001E+2", "123.45"),
    ("999999999999999.9", "1000000000000000"), ("0.29999999999999999", "0.3"),
    ("12345678901234", "12345678901234"), ("007", "007"), ("1.234", "1.2340"), ("0.500", "0.5"),
    ("1e999", "1e999"), ("NaN", "NaN"), ("1.", "1"), ("+4", "4"),
  ])
  func `a number is the decimal that a spreadsheet shows`(_ raw: String, _ shown: String) throws {
    #expect(try WorkbookSample("<row><c><v>\(raw)</v></c></row>").rows() == [[shown]])
  }

  @Test(arguments: [
    ("14", "44328", "2021-05-12"), ("dd/mm/yyyy", "44328", "2021-05-12"),
    ("[$-40C]d mmm yyyy;@", "44328.604166666664", "2021-05-12 14:30"),
    ("22", "44328.999999999", "2021-05-13"), ("h:mm", "0.604166666666667", "14:30"),
    ("mm:ss", "0.000428240740740741", "00:00:37"), ("JJ/MM/AAAA", "1", "1900-01-01"),
    ("14", "59", "1900-02-28"), ("14", "60", "1900-02-29"), ("14", "61", "1900-03-01"),
    ("14", "0", "1900-01-00"), ("14", "-1", "####"), ("mmm-yy", "44317", "2021-05-01"),
    ("#,##0.00\\ \"€ du mois\"", "44328", "44328"), ("General", "44328", "44328"),
    ("0.00E+00", "44328", "44328"), ("[Red]-0", "44328", "44328"), ("\"day\" 0", "5", "5"),
    ("10", "0.354", "35.4%"), ("0%", "1", "100%"), ("00000", "1001", "01001"),
    ("00000", "1.5", "1.5"), ("0", "5", "5"), ("[h]:mm", "1.5", "36:00"),
    ("[hh]:mm:ss;@", "0.000428240740740741", "0:00:37"), ("[$-40C]0", "5", "5"),
  ])
  func `a number's format tells days, times, percentages and codes`(
    _ format: String,
    _ raw: String,
    _ text: String
  ) throws {
    let sample = WorkbookSample("<row><c s=\"1\"><v>\(raw)</v></c></row>", formats: [format])
    #expect(try sample.rows() == [[text]])
  }

  @Test func `days of an old Macintosh count from 1904`() throws {
    let sample = WorkbookSample(
      "<row><c s=\"1\"><v>42866</v></c><c s=\"1\"><v>0</v></c></row>",
      formats: ["14"],
      workbook: "<workbookPr date1904=\"1\"/>"
    )
    #expect(try sample.rows() == [["2021-05-12", "1904-01-01"]])
  }

  @Test func `truths, errors and formulas without a kept result are told as such`() throws {
    let sample = WorkbookSample(
      """
      <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>\
      <c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v></v></c>\
      <c t="d"><v>2021-05-12T00:00:00</v></c></row>
      """
    )
    let row = try sample.rows()[0]
    #expect(row == ["true", "false", "#N/A", "#CALC!", "2", "", "2021-05-12T00:00:00"])
    for error in [row[2], row[3]] {
      #expect(throws: CellReason.spreadsheetError) { try MoneyCell.cents(error) }
    }
  }

  @Test func `escaped characters become what they stand for`() throws {
    let sample = WorkbookSample(
      "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c></row>",
      strings: ["<t>_x0041__x00e9_ _x005F_x0041_ _xZZZZ_ _x</t>"]
    )
    #expect(try sample.rows() == [["Aé _x0041_ _xZZZZ_ _x", "a\nb"]])
  }

  @Test func `the first sheet that isn't hidden is read, or the one that is named`() throws {
    let cell = { (text: String) in "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>" }
    let sample = WorkbookSample(
      [("Listes", cell("a")), ("Ménages", cell("b")), ("Dettes", cell("c"))],
      hidden: ["Listes"]
    )
    #expect(try sample.rows() == [["b"]])
    #expect(try sample.rows(of: "Dettes") == [["c"]])
    #expect(try sample.rows(of: "menages") == [["b"]])
    #expect(try sample.rows(of: "Listes") == [["a"]])
    let workbook = try Workbook(ByteSource(bytes: sample.bytes))
    #expect(workbook.otherSheets == ["Listes", "Dettes"])
    let error = #expect(throws: FileError.self) { try sample.rows(of: "Total") }
    #expect(error?.code == .unknownSheet)
    #expect(error?.message.french.contains("Listes, Ménages, Dettes") == true)
  }

  @Test func `titles, blank rows and the total of a register are no data`() throws {
    func row(_ cells: String...) -> String {
      "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let sample = WorkbookSample(
      row("Préfecture") + row("", "") + row("N° dossier", "Locataire") + row("1", "Bouleau")
        + row("", "") + row("2", "Frêne") + row("TOTAL", "2 dossiers")
    )
    let sheet = try Sheet(Workbook(ByteSource(bytes: sample.bytes)).records)
    var rows: [String] = []
    while let row = try sheet.next() { rows.append(row[1]) }
    #expect(rows == ["Bouleau", "Frêne"])
    #expect(sheet.headingLine == 3)
    #expect(sheet.leftOut.map(\.reason) == [.title, .total])
  }
}
