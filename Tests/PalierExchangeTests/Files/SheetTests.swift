import PalierExchange
import Testing

@Suite struct SheetTests {
  private let known: Set<String> = ["dossier", "locataire", "dette", "loyer", "audience"]

  private func open(_ text: String, knowing: Set<String>? = nil) throws -> Sheet {
    let source = try DelimitedText(
      ByteSource(bytes: Array(text.utf8)),
      separator: Separator.semicolon
    )
    let known = knowing ?? self.known
    return try Sheet(source.records) { known.contains(CellText.fold($0)) }
  }

  private func rows(_ sheet: Sheet) throws -> [SheetRow] {
    var rows: [SheetRow] = []
    while let row = try sheet.next() { rows.append(row) }
    return rows
  }

  @Test func `titles, blank rows and a total are left out and told`() throws {
    let sheet = try open(
      """
      PRÉFECTURE;;
      ;;
      Dossier *;Locataire;Dette (€)
      1;Bouleau;3
      ;;
      2;Frêne;4
      TOTAL;2 dossiers;
      Édité le 3 mai;;
      """
    )
    #expect(sheet.headingLine == 3)
    #expect(sheet.headings.map(\.text) == ["Dossier", "Locataire", "Dette"])
    #expect(sheet.headings.map(\.unit) == [nil, nil, "€"])
    #expect(try rows(sheet).map(\.line) == [4, 6])
    #expect(sheet.leftOut.map(\.reason) == [.title, .total, .note])
    #expect(sheet.leftOut.map(\.line) == [1, 7, 8])
    #expect(sheet.leftOut.map(\.text) == ["PRÉFECTURE", "TOTAL 2 dossiers", "Édité le 3 mai"])
    #expect(sheet.blankRows == 2)
  }

  @Test func `a heading with a line break and odd spaces is one line`() throws {
    let sheet = try open("Dossier;\"Adresse du\n logement\u{A0}*\";Dette  (en €) :\n1;a;3\n")
    #expect(sheet.headings.map(\.text) == ["Dossier", "Adresse du logement", "Dette"])
    #expect(sheet.headings[2].unit == "en €")
    #expect(sheet.headings[1].folded == "adresse du logement")
    #expect(try rows(sheet).map(\.line) == [3])
  }

  @Test(
    arguments: [
      ("(€)", "(€)", nil), ("()", "()", nil), ("a (b", "a (b", nil),
      ("Parc (x) y", "Parc (x) y", nil),
      ("Parc ()", "Parc", nil), ("Loyer * (€) *", "Loyer", "€"), ("a (b) (c)", "a (b)", "c"),
    ] as [(String, String, String?)]
  )
  func `parentheses at the end of a heading are its unit`(
    _ raw: String,
    _ text: String,
    _ unit: String?
  ) {
    let heading = Heading(column: 0, raw: raw)
    #expect(heading.text == text)
    #expect(heading.unit == unit)
  }

  @Test func `the row with most known headings wins over group headings above it`() throws {
    let sheet = try open("Dossier;;Dette\nDossier;Locataire;Dette\n1;Bouleau;3\n")
    #expect(sheet.headingLine == 2)
    #expect(sheet.leftOut.map(\.reason) == [.title])
  }

  @Test func `a value that looks like a heading makes no row of headings`() throws {
    let sheet = try open("Code;Genre;Suite\n1;dette;dette\n2;dette;dette\n")
    #expect(sheet.headingLine == 1)
  }

  @Test func `without known headings the first full row is taken`() throws {
    let sheet = try open("Titre;;;\nw;x;y;z\n1;;3;\n2;b;;\n3;;4;\n", knowing: [])
    #expect(sheet.headingLine == 2)
    #expect(try rows(sheet).count == 3)
  }

  @Test func `one column with a known heading is a table`() throws {
    let sheet = try open("Relevé\n\nDossier\n1\n2\n")
    #expect(sheet.headingLine == 3)
    #expect(try rows(sheet).map { $0[0] } == ["1", "2"])
  }

  @Test func `a row too short or too long is data that says so`() throws {
    let sheet = try open("Dossier;Locataire;Dette;;\n1;Bouleau\n2;Frêne;3;;\n3;Aulne;4;x;y\n")
    let rows = try rows(sheet)
    #expect(sheet.headings.count == 3)
    #expect(rows.map(\.missing) == [1, 0, 0])
    #expect(rows.map(\.surplus) == [0, 0, 2])
    #expect(rows[0][2] == "")
  }

  @Test(arguments: [
    "Total;;12,00", "TOTAUX;3;12", ";Total;12,00", "Ensemble;;", "Total général;;12,00",
    "Total : 3 dossiers;;", "total;a;b", "\u{A0}TOTAL\u{A0};;",
  ])
  func `a total at the bottom is left out`(_ last: String) throws {
    let sheet = try open("Dossier;Locataire;Dette\n1;Bouleau;3\n2;Frêne;4\n\(last)\n")
    #expect(try rows(sheet).count == 2)
    #expect(sheet.leftOut.map(\.reason) == [.total])
  }

  @Test(arguments: [
    "Ensemble immobilier des Lilas;Aulne;5", "Totalement;Aulne;5", "3;Total;5",
    "Total Énergie du Val de Marne;;", "3;;",
  ])
  func `a last row that only resembles a total is data`(_ last: String) throws {
    let sheet = try open("Dossier;Locataire;Dette\n1;Bouleau;3\n2;Frêne;4\n\(last)\n")
    #expect(try rows(sheet).count == 3)
    #expect(sheet.leftOut.isEmpty)
  }

  @Test func `a total with data below it is data too, in its order`() throws {
    let sheet = try open(
      "Dossier;Locataire;Dette\n1;Bouleau;3\nTotal;;3\nnote;;\n2;Frêne;4\n3;Orme;5\n"
    )
    #expect(try rows(sheet).map { $0[0] } == ["1", "Total", "note", "2", "3"])
    #expect(sheet.leftOut.isEmpty)
  }

  @Test func `a sum without a name is told by its lacking first cell`() throws {
    let sheet = try open("Dossier;Locataire;Dette\n1;Bouleau;3,00 €\n2;Frêne;4,00 €\n;;7,00 €\n")
    #expect(try rows(sheet).count == 2)
    #expect(sheet.leftOut.map(\.reason) == [.total])
    let plain = try open("Dossier;Locataire;Dette\n;Bouleau;3\n2;Frêne;4\n;;7\n")
    #expect(try rows(plain).count == 3)
  }

  @Test func `headings repeated on each printed page are left out`() throws {
    let sheet = try open("Dossier;Locataire\n1;Bouleau\nDossier;Locataire\n2;Frêne\n")
    #expect(try rows(sheet).count == 2)
    #expect(sheet.leftOut.map(\.reason) == [.repeatedHeading])
  }

  @Test func `a file of blank rows has no headings`() {
    #expect(throws: FileError(.noHeading, path: "-")) { try open(";;\n;;\n") }
  }

  @Test func `headings alone are a table without rows`() throws {
    #expect(try rows(open("Dossier;Locataire\n")).isEmpty)
  }

  @Test func `records of any other source make a sheet`() throws {
    let records = [
      Record(line: 1, fields: ["Dossier", "Dette"]), Record(line: 9, fields: ["1", "3"]),
    ]
    let sheet = try Sheet(RecordSource(path: "classeur.xlsx", records))
    #expect(try rows(sheet).map(\.line) == [9])
  }
}
