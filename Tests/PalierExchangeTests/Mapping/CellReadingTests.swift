import PalierDiagnostics
import PalierDictionary
import PalierExchange
import PalierValues
import Testing

@Suite struct CellReadingTests {
  private func row(_ heading: String, _ cell: String) throws -> MappedRow {
    let table = try table("Référence;\(heading)\n1;\(cell)\n")
    return try table.mapping.read(try #require(table.rows.first))
  }

  private func value(_ heading: String, _ cell: String, _ field: String) throws -> CellValue? {
    try row(heading, cell).values[field]
  }

  private func code(_ enumeration: String, _ word: String) throws -> CellValue {
    let list = try #require(CaseDictionary.standard.enumeration(named: enumeration))
    return .value(.member(try #require(list.value(named: word)).code))
  }

  @Test(arguments: [
    ("8 269,05 €", 826_905), ("8\u{202F}269,05\u{A0}€", 826_905), ("0", 0), ("3000", 300_000),
  ])
  func `a debt is read as French files write it`(cell: String, cents: Int64) throws {
    #expect(try value("Dette (€)", cell, "debt") == .value(.money(Money(cents: cents))))
  }

  @Test(arguments: ["05/10/2021", "05-10-2021", "2021-10-05"])
  func `a date is read in three habits`(cell: String) throws {
    let day = try #require(CivilDate(year: 2021, month: 10, day: 5))
    #expect(try value("Date de l'acte", cell, "stage_on") == .value(.date(day)))
  }

  @Test(arguments: [
    ("Stade", "Commandement de payer", "stage", "stage", "cdp"),
    ("Stade", "CFP accordé", "stage", "stage", "cfp"),
    ("Stade", "AUDIENCE", "stage", "stage", "hearing"),
    ("Parc", "Privé", "sector", "sector", "private"),
    ("Suivi", "Non", "social_services", "social_services", "not_followed"),
    ("Suivi", "Oui", "social_services", "social_services", "followed"),
    ("Situation familiale", "Monoparentale", "composition", "composition", "single_parent"),
  ])
  func `a value is known by the words of files`(
    heading: String,
    cell: String,
    field: String,
    list: String,
    word: String
  ) throws {
    #expect(try value(heading, cell, field) == code(list, word))
  }

  @Test(arguments: ["", "   ", "\u{A0}"])
  func `a blank cell stays unknown`(cell: String) throws {
    #expect(try row("Suivi", cell).values.keys.sorted() == ["reference"])
  }

  @Test func `the first of several numbers is the phone and the others are kept`() throws {
    let row = try row("Téléphone", "07 95 71 17 77 / 01 60 00 00 00")
    #expect(row.values["phone"] == .value(.text("0795711777")))
    #expect(row.further["phone"] == [.text("0160000000")])
  }

  @Test func `a number that lost its zero gets it back`() throws {
    #expect(try value("Tel", "775513137", "phone") == .value(.text("0775513137")))
  }

  @Test func `two columns of numbers make one phone and one further number`() throws {
    let table = try table("Référence;Téléphone;Portable\n1;0160000000;0611223344\n")
    let row = try table.mapping.read(try #require(table.rows.first))
    #expect(row.values["phone"] == .value(.text("0160000000")))
    #expect(row.further["phone"] == [.text("0611223344")])
  }

  @Test func `a commune's code that lost its zero gets it back`() throws {
    let table = try table("COM;LIBELLE;DEP\n1004;Ambérieu;1\n", of: "commune")
    let row = try table.mapping.read(try #require(table.rows.first))
    #expect(row.values["code"] == .value(.text("01004")))
    #expect(row.values["department"] == .value(.text("01")))
  }

  @Test(arguments: [
    ("Date de l'acte", "31/02/2021", "date"), ("Date d'audience", "19970-04-22", "date"),
    ("Dette", "environ 3000", "debt"), ("Stade", "Asignation", "stage"),
    ("Téléphone", "061234", "phone"), ("Ressources mensuelles", "non communiqué", "income"),
    ("Courriel", "sans", "email"), ("Loyer", "#REF!", "rent"), ("Nb enfants", "deux", "children"),
  ])
  func `a bad cell rejects its row with one reason`(
    heading: String,
    cell: String,
    code: String
  ) throws {
    let table = try table("Référence;\(heading)\n1;\(cell)\n")
    let first = try #require(table.rows.first)
    let reason = #expect(throws: RowReason.self) { try table.mapping.read(first) }
    #expect(reason?.code == code)
    #expect(reason?.line == 2)
    #expect(reason?.heading == heading)
    #expect(reason?.cell == cell)
  }

  @Test func `a misspelt value is told with the nearest one`() throws {
    let table = try table("Référence;Stade\n1;Asignation\n")
    let first = try #require(table.rows.first)
    let reason = #expect(throws: RowReason.self) { try table.mapping.read(first) }
    #expect(reason?.message.french.contains("assignation") == true)
    #expect(reason?.message.english.contains("assignation") == true)
  }

  @Test func `a row with more cells than headings is no row of the table`() throws {
    let table = try table("Référence;Dette\n1;2;3\n4;5\n")
    let first = try #require(table.rows.first)
    let reason = #expect(throws: RowReason.self) { try table.mapping.read(first) }
    #expect(reason?.code == "columns")
  }

  @Test func `the period of a published figure is a year`() throws {
    let table = try table(
      "series;period;value\nlettres;2020;4\nlettres;T1 2021;4\n",
      of: "statistic"
    )
    let row = try table.mapping.read(try #require(table.rows.first))
    #expect(row.values["period"] == .value(.year(CalendarYear(2020))))
    let second = try #require(table.rows.last)
    let reason = #expect(throws: RowReason.self) { try table.mapping.read(second) }
    #expect(reason?.code == "period")
  }
}
