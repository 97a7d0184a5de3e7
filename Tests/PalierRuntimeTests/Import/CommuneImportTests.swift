import PalierDiagnostics
import PalierExchange
import PalierRuntime
import PalierStore
import PalierValues
import Testing

@Suite struct CommuneImportTests {
  @Test func `a code is the commune's, its delegated seat is left aside`() throws {
    let desk = try ImportDesk(communes: false)
    let report = try desk.importText(ImportDesk.communes, of: "commune")
    #expect(report.rows == 7)
    #expect(report.setAside == 1)
    #expect(report.good == 6)
    #expect(report.created.count == 6)
    let evry = try #require(try desk.rows("commune").first { $0["code"] == .text("91228") })
    #expect(evry["name"] == .text("Évry-Courcouronnes"))
    #expect(evry["kind"] == (try desk.member("commune_kind", "com")))
    let again = try desk.importText(ImportDesk.communes, of: "commune")
    #expect(again.created.isEmpty)
    #expect(again.unchanged == 6)
  }

  @Test func `populations complete the communes and a second import changes nothing`() throws {
    let desk = try ImportDesk()
    let file = "REG;Région;DEP;CODCOM;COM;Commune;PMUN\n11;Île-de-France;91;312;91312;Igny;10252\n"
    let report = try desk.importText(file, of: "commune")
    #expect(report.updated.count == 1)
    #expect(report.differences.isEmpty)
    let igny = try #require(try desk.rows("commune").first { $0["code"] == .text("91312") })
    #expect(igny["population"] == Number(whole: 10252).map { .number($0) })
    #expect(try desk.importText(file, of: "commune").unchanged == 1)
  }

  private static let bodies = """
    siren;raison_sociale;nature_juridique;insee;nom_membre;pmun_2025
    200056232;CA Paris-Saclay;CA;91377;Massy;50597
    200056232;CA Paris-Saclay;CA;91312;Igny;10571
    200059228;CA Grand Paris Sud;CA;91174;Corbeil-Essonnes;54026

    """

  @Test func `a list of communes gives the bodies once each, then the communes' links`() throws {
    let desk = try ImportDesk()
    let early = try desk.importText(Self.bodies, of: "commune")
    #expect(early.refusal?.french.contains("--as epcis") == true)
    let bodies = try desk.importText(Self.bodies, of: "epci")
    #expect(bodies.created.count == 2)
    #expect(bodies.setAside == 1)
    #expect(bodies.rejected.isEmpty)
    #expect(bodies.notes.map(\.english).contains { $0.hasPrefix("1 row repeats") })
    #expect(bodies.notes.map(\.french).contains { $0.hasPrefix("1 ligne répète") })
    let links = try desk.importText(Self.bodies, of: "commune")
    #expect(links.updated.count == 3)
    let igny = try #require(try desk.rows("commune").first { $0["code"] == .text("91312") })
    #expect(igny["epci"] == .reference(Reference(id: 1)))
  }

  @Test(arguments: [
    // The name differs: which one is right?
    "siren;raison_sociale;insee\n1;Nord;91377\n1;Sud;91312\n",
    // Nothing differs: a row that came twice by mistake.
    "siren;raison_sociale;insee\n1;Nord;91377\n1;Nord;91377\n",
  ])
  func `a row that repeats a key is left aside only where it says the same beside something else`(
    _ file: String
  ) throws {
    let report = try ImportDesk().importText(file, of: "epci")
    #expect(report.codes == ["duplicate"])
    #expect(report.setAside == 0)
  }

  @Test func `contacts go to their households and twice the same file adds nothing`() throws {
    let desk = try ImportDesk()
    try desk.importText("Référence;Locataire\n1;ORME\n")
    let file = "N° dossier;Date;Canal\n1;01/12/2021;sms\n9;01/12/2021;sms\n"
    let options = ImportOptions(acceptsPart: true)
    let report = try desk.importText(file, of: "contact", options: options)
    #expect(report.codes == ["reference"])
    #expect(report.created.count == 1)
    #expect(try desk.importText(file, of: "contact", options: options).unchanged == 1)
    #expect(try desk.children("contact", of: "1").count == 1)
  }
}
