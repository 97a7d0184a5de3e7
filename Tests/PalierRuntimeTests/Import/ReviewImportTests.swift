import PalierCasework
import PalierRuntime
import PalierStore
import PalierValues
import Testing

/// The sheet of a sitting, by which a secretariat enters the opinions in a row.
struct ReviewImportTests {
  private let desk: ImportDesk

  init() throws {
    desk = try ImportDesk(today: "2022-10-19")
    try desk.importText("N° dossier;Locataire\n91-1;Mme BOULEAU Claire\n91-2;M. FRÊNE Paul\n")
    try desk.importText(
      "date;nature;état\n18/10/2022;opérationnelle;tenue\n25/10/2022;opérationnelle;prévue\n",
      of: "commission"
    )
    try desk.importText("commission;dossier\n18/10/2022;91-1\n18/10/2022;91-2\n", of: "review")
  }

  @discardableResult
  private func opinions(_ rows: String) throws -> ImportReport {
    try desk.importText("Commission;Dossier;Avis;Adressé à\n" + rows, of: "review")
  }

  private func reviews(of sitting: Int64 = 1) throws -> [String] {
    try desk.store.read { reader in
      try reader.children("review", of: sitting).map { row in
        var file = "-"
        if case .reference(let household) = row["household"] { file = "\(household.id)" }
        guard case .text(let opinion) = row["opinion"] else { return file }
        return "\(file) \(opinion)"
      }
    }
  }

  @Test
  func `an opinion completes the examination that is on the agenda, and twice changes nothing`()
    throws
  {
    let sheet = "18/10/2022;91-1;Demander le FSL;bailleur\n2022-10-18;91-2;Échéancier;bailleur\n"
    let report = try opinions(sheet)
    #expect(report.rejected.isEmpty)
    #expect(report.created.isEmpty)
    #expect(report.updated.count == 2)
    #expect(try reviews() == ["1 Demander le FSL", "2 Échéancier"])
    let again = try opinions(sheet)
    #expect(again.updated.isEmpty)
    #expect(again.unchanged == 2)
  }

  @Test func `another opinion than the one recorded is told and doesn't replace it`() throws {
    try opinions("18/10/2022;91-1;Demander le FSL;\n")
    let report = try opinions("18/10/2022;91-1;Échéancier;\n")
    #expect(report.differences.map(\.field) == ["opinion"])
    #expect(try reviews().contains("1 Demander le FSL"))
  }

  @Test func `the same household in another sitting is another examination`() throws {
    let report = try opinions("25/10/2022;91-1;;\n")
    #expect(report.created.count == 1)
    #expect(try reviews().count == 2)
    #expect(try reviews(of: 2) == ["1"])
  }

  @Test func `situations without a file are told apart by all that is said of them`() throws {
    try opinions("18/10/2022;;Échéancier;\n18/10/2022;;Relogement;\n")
    #expect(try reviews().count == 4)
    try opinions("18/10/2022;;Médiation;\n")
    #expect(try reviews().count == 5)
    let again = try opinions("18/10/2022;;Relogement;\n")
    #expect(again.unchanged == 1)
    #expect(try reviews().count == 5)
  }

  @Test(arguments: ["19/10/2022", "le 18"])
  func `a sitting that isn't in the register is refused`(_ day: String) throws {
    #expect(try opinions("\(day);91-1;Échéancier;\n").rejected.count == 1)
  }

  @Test func `two sittings of a day decide nothing`() throws {
    try desk.importText("date;nature;état\n18/10/2022;clil;tenue\n", of: "commission")
    let report = try opinions("18/10/2022;91-1;Échéancier;\n")
    #expect(report.rejected.count == 1)
  }
}
