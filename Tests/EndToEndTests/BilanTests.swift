import Foundation
import Testing

/// The tables of the yearly report on the demonstration store: the published figures, read from what
/// the scripts print.
struct BilanTests {
  static let scripts = [
    "t01-contact-results.pal", "t02-open-files.pal", "t03-identified-and-supported.pal",
    "t04-visits-and-effects.pal", "t05-communes.pal", "t06-legal-support.pal",
    "t07-answer-rate.pal", "t08-commissions.pal", "t09-referred-situations.pal", "t10-acts.pal",
    "t11-unanswered-diagnoses.pal", "t12-absent-at-hearing.pal", "t13-quotas.pal",
    "t14-framework-indicators.pal", "t15-means.pal", "t16-followups.pal", "t17-exits.pal",
    "t18-masp.pal", "t19-steps.pal", "t20-delays.pal",
  ]

  private let store: DemoStore

  init() throws {
    store = try DemoStore()
  }

  private func table(_ script: String, _ parameters: [String: String] = [:]) throws -> BilanTable {
    try BilanTable(store.run("bilan/\(script)", parameters, options: ["--format", "csv"]))
  }

  @Test func `at the end of 2021, 77, 29 and 20 of 126 are 61, 23 and 16 %`() throws {
    let table = try table("t01-contact-results.pal")
    #expect(table["no_contact"] == ["77", "0.611111"])
    #expect(table["reached"] == ["29", "0.230159"])
    #expect(table["npai"] == ["20", "0.158730"])
    #expect(table["total"] == ["126", "1.000000"])
    #expect(table.rows.map { BilanTable.percent($0[2]) } == ["61 %", "23 %", "16 %", "100 %"])
    #expect(table.notes.contains("Without a result: 0 of 126."))
  }

  @Test func `of 200 open files, 44, 110 and 46 are 22, 55 and 23 %`() throws {
    let table = try table("t02-open-files.pal")
    #expect(table["first_letter"] == ["44", "0.220000"])
    #expect(table["chased"] == ["110", "0.550000"])
    #expect(table["supported_now"] == ["46", "0.230000"])
    #expect(table["in_touch"]?.first == "0")
    #expect(table["to_process"]?.first == "0")
    #expect(table["total"]?.first == "200")
  }

  @Test func `108 of 425 files identified were supported`() throws {
    let rows = try table("t03-identified-and-supported.pal").rows
    #expect(rows == [["425", "108", "0.254118", "46", "62"]])
  }

  @Test func `126 files had 73 home visits, 10 landlords who called and 5 debts paid`() throws {
    let rows = try table("t04-visits-and-effects.pal").rows
    #expect(rows == [["73", "10", "5", "126", "0.579365", "0.079365", "0.039683"]])
  }

  @Test func `Corbeil-Essonnes and Chilly-Mazarin come first`() throws {
    let table = try table("t05-communes.pal")
    #expect(table.rows.prefix(2).map(\.[0]) == ["91174", "91161"])
    #expect(table.rows.prefix(2).map(\.[3]) == ["1", "2"])
    #expect(table["total"]?.first == "126")
  }

  @Test(arguments: [
    ("Courriers de prévention", "4554", "4869", "+7 %"),
    ("Ménages ayant repris le paiement", "111", "146", "+32 %"),
    ("Dettes soldées", "67", "71", "+6 %"),
    ("Rencontres MDS, CCAS, associations", "31", "47", "+52 %"),
    ("Contacts avec l'ADIL", "796", "703", "-12 %"),
  ])
  func `a series goes from its figure of 2020 to that of 2021`(
    _ series: String,
    _ before: String,
    _ after: String,
    _ change: String
  ) throws {
    let table = try table("t06-legal-support.pal")
    #expect(table.rows.count == 5)
    #expect(table[series]?.prefix(2) == [before, after])
    let printed = try store.run("bilan/t06-legal-support.pal").output
      .split(whereSeparator: \.isNewline).first { $0.hasPrefix(series) }
    #expect(printed?.replacing("\u{A0}", with: " ").hasSuffix(change) == true, "\(printed ?? "")")
  }

  @Test func `the answer rate goes from 8 to 7 %, and the answers lie between bounds`() throws {
    let table = try table("t07-answer-rate.pal")
    #expect(table["2020"] == ["4554", "0.080000", "", "341.55", "387.09"])
    #expect(table["2021"] == ["4869", "0.070000", "-0.010000", "316.485", "365.175"])
  }

  @Test func `27 sittings examined 193 situations, and 32 examined 192`() throws {
    let table = try table("t08-commissions.pal")
    #expect(table["2020"] == ["27", "", "193", "", "7.148148"])
    #expect(table["2021"] == ["32", "0.185185", "192", "-0.005181", "6"])
    #expect(table.notes.contains("3 cancelled"))
  }

  @Test func `three bodies grow by 18, 80 and 11 %, and complex situations are 4, 27 and 33`()
    throws
  {
    let table = try table("t09-referred-situations.pal")
    func change(_ siren: String) -> String? {
      table.rows.first { $0[0] == siren && $0[1] == "total" }.map { BilanTable.percent($0[4]) }
    }
    #expect(change("200057859") == "18 %")
    #expect(change("200059228") == "80 %")
    #expect(change("200056232") == "11 %")
    #expect(table["total"]?.dropFirst().first == "193")
    #expect(table["total"]?.dropFirst(2).first == "192")
    #expect(table.notes.contains("Étampois Sud Essonne: 4 of"))
    #expect(table.notes.contains("Cœur d'Essonne Agglomération: 27 of"))
    #expect(table.notes.contains("Val d'Yerres Val de Seine: 33 of"))
  }

  @Test func `the published summonses stand beside the register's, and are another count`() throws {
    let table = try table("t10-acts.pal")
    #expect(table.notes.contains("230 summonses a month in 2022, of all landlords"))
    #expect(table.notes.contains("they say nothing of all procedures of the department"))
  }

  @Test func `26 territories have 99 full-time equivalents and 3 883 200 €`() throws {
    let table = try table("t15-means.pal")
    #expect(table.rows.count == 27)
    #expect(table["91"]?.dropFirst(2) == ["4", "156800.00", "39200.00"])
    #expect(table["59"]?.dropFirst(3).first == "196000.00")
    #expect(table["total"]?.dropFirst(2) == ["99", "3883200.00", "39224.24"])
    #expect(table.notes.contains("50 open files for one full-time equivalent"))
  }

  @Test func `33 files were followed at Allonnes in 2016, of which 19 entered`() throws {
    let table = try table("t17-exits.pal")
    #expect(table["total"]?.dropFirst() == ["33", "1.000000", "19"])
  }

  @Test func `21 measures were at work in 2021, 15 started, 12 renewed, of 14 months`() throws {
    let rows = try table("t18-masp.pal").rows
    #expect(rows == [["21", "15", "12", "6", "21", "14"]])
  }

  @Test(arguments: scripts)
  func `a table reads the same in French, and its layout is settled`(_ name: String) throws {
    let script = Command.root.appending(path: "Examples/bilan/\(name)").path()
    #expect(try Command.run(["check", script]).status == 0)
    func format(_ text: String, _ options: String...) throws -> String {
      let outcome = try Command.run(["format", "-"] + options, input: text)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    let text = try String(contentsOfFile: script, encoding: .utf8)
    let english = try format(text)
    let french = try format(text, "--tongue", "fr")
    #expect(try format(english) == english)
    #expect(french != english)
    #expect(try format(french, "--tongue", "en") == english)
    let file = store.file("table.pal")
    try french.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try Command.run(["check", file]).status == 0)
    let there = try Command.run(["run", file, "--store", store.path, "--format", "csv"])
    let here = try store.run("bilan/\(name)", options: ["--format", "csv"])
    #expect(here.status == 0, "\(here.errors)")
    #expect(there.output == here.output)
    #expect(there.errors == here.errors)
    let told = try store.run("bilan/\(name)", options: ["--tongue", "fr"])
    #expect(told.status == 0, "\(told.errors)")
  }

  @Test(arguments: scripts)
  func `a table says its unit and its denominator`(_ name: String) throws {
    let text = try String(
      contentsOf: Command.root.appending(path: "Examples/bilan/\(name)"),
      encoding: .utf8
    )
    let head = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(separator: "\n")
    #expect(head.contains("# T\(Int(name.dropFirst().prefix(2)) ?? 0)."))
    #expect(head.contains("Unit"))
    #expect(head.contains("Denominator"))
  }
}
