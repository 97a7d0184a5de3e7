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
